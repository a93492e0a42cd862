"""What should have moved for a child and has not."""
