"""The child's record: one Django app, a folder for each part of the journey."""
