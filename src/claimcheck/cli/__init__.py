"""The command line: argv in, text and exit code out."""
