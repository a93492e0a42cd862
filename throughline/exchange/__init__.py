"""In and out of the record, a folder for each format."""
