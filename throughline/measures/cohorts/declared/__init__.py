"""One module for each cohort, with its worked cases beside it in a file of the same name."""
