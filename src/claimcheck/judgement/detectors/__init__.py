"""The detectors, one file each; the file name is the rule's id."""
