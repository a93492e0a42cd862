"""What each form asks."""
