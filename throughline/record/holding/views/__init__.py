"""Who works with a child, transfers, the cover board, and what is checked before closing."""
