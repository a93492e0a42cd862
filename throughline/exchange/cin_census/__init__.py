"""The children in need census: its XML in one pass, its tables, its rules."""
