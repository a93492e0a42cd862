"""Lists and figures as files for a spreadsheet: what they are of first, then the lines of the page."""
