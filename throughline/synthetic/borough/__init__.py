"""A made-up borough: its families, who works with them and every visit, first as a pure story, then in bulk."""
