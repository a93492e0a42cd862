"""The promises, in worked cases: a table per rule, a line per day."""
