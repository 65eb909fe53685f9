"""Pages for browsers: self-contained, without scripts or requests, in light and dark, on paper and on a telephone."""
