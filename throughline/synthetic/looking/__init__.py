"""Who looked at what in an invented authority, for ninety days: honest work, and misuse planted in it by hand."""
