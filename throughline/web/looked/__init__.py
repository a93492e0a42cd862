"""Who has looked at a child's record, and why."""
