"""What I should do now."""
