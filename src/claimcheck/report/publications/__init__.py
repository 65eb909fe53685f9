"""The formats that a run is published in: one file each, found by its name, ending in `FORMAT = Format(…)`."""
