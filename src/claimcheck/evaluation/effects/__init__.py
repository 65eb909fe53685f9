"""Did the policy do it? From a panel of figures to a level of evidence (design/03-evidence.md)."""
