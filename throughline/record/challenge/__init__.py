"""Challenge: who disagrees about a child, with whom it is, by when, and how it ended."""
