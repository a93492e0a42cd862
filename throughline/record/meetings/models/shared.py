"""What the tables of a meeting have in common: how they are labelled, and who reads a row that may be one child's."""

from throughline.access.law import rows
from throughline.record.planning.models.shared import ALL_OR_ONE, ANSWERS, PROGRAM, WRITES, labels

__all__ = ["ALL_OR_ONE", "ANSWERS", "PREPARED", "PROGRAM", "WRITES", "labels"]

PREPARED = rows.by_entry("booking_id")
"""What belongs to a booking is read like the booking."""
