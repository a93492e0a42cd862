"""What is counted and how: tables, indicators as lists, control charts. No Django, no PostgreSQL."""
