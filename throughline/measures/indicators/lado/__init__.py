"""Allegations against people who work with children."""
