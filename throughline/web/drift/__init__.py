"""Nothing has moved: what stands still, why, and who holds the next step."""
