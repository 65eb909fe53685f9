"""5 REPORT: tell people; one file for each format."""
