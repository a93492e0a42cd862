"""Where a manager should look today."""
