"""What is promised by when, as a page to read."""
