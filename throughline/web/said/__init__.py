"""Everything that people said and decided about one figure."""
