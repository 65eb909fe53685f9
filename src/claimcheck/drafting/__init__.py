"""A first claim file from a sentence: what it says, which measures fit, and what it leaves open."""
