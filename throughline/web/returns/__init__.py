"""Returns checked by the Department's rules before they are sent."""
