"""Adoption: how long children wait, and those who want to adopt them."""
