"""1 LOAD: what somebody said, as written: YAML with places, the grammar, records, the book."""
