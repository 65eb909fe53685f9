"""3 EVALUATE: what the tables say; one file for each kind of check."""
