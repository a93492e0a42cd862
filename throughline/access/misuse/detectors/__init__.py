"""A file for each detector."""
