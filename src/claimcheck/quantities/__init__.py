"""Words and tolerance: literals, hedges and intervals (leaf: imports none of ours)."""
