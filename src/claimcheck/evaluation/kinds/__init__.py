"""The kinds of check, one file each; the file name is the kind's name."""
