"""Learning: what children in care get at school, and children who are taught at home."""
