"""Challenges on the pages where people begin their day."""
