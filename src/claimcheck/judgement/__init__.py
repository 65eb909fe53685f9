"""4 JUDGE: what the findings amount to."""
