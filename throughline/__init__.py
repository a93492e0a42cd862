"""Throughline: the working record of a children's services authority, and how it learns whether it helps."""

__version__ = "0.1.0"
