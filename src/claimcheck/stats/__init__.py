"""Numbers in, numbers out (leaf: no pandas, no files)."""
