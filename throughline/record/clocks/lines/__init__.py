"""What this authority adds to the rules: dated lines of its own, its school terms, and the days its schools are closed."""
