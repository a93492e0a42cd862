"""The pages of entries: writing, reading, withdrawing."""
