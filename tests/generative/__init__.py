"""Made-up histories by the thousand, counted twice by programs that share nothing."""
