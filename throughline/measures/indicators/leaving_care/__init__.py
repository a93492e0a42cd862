"""Leaving care: homes, work and learning, plans, and whether somebody is in touch."""
