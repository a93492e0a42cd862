"""Fostering: homes, their reviews and training, and children's safe care plans."""
