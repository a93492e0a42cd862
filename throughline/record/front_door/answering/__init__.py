"""What whoever told us is told: the outcome to a professional, an acknowledgement and nothing more to the public."""
