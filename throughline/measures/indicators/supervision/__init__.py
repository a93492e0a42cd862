"""Supervision of workers, and of the work with each child."""
