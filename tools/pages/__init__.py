"""One module for each generated page; `page()` gives its text."""
