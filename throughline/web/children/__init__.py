"""Lists of children, and finding a person."""
