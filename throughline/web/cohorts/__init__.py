"""Lists of children by need, duration, agency and return: each with its counts, its past days and who came and went."""
