"""Complaints and compliments: what they were about and whether they were answered in time."""
