"""The parts of a person's record, as bits: a reader's reach is a sum of them."""

from enum import IntFlag


class Part(IntFlag):
    EXISTENCE = 1
    """That this person is there, under this name."""
    HEADER = 2
    """Where they live, whose family they are, their numbers."""
    SAFETY = 4
    """Who holds them, a protection plan, what whoever opens the door must know."""
    CONTENT = 8
    """What was written, decided and is due."""
    SPECIAL = 16
    """A confidential address. A sealed item has a list of its own besides."""
    ADOPTION = 32
    """What leads from a sealed identity to the one before it."""
    MINUTES = 64
    PLACEMENT = 128
    HEALTH = 256
    EDUCATION = 512
    PLAN = 1024
    """Areas of the content, for those who need one and not the rest. A kind says which is its own."""
    OWN = 2048
    """What one wrote oneself."""

    @property
    def letter(self) -> str:
        return LETTERS[self]


LETTERS = dict(zip(Part, "EHSCXAMPBLNO", strict=True))
"""As the grids and the log write them: B for the body's health, L for learning, N for the plan, O for one's own."""


NOTHING = Part(0)
FOUND = Part.EXISTENCE | Part.HEADER
LIGHT = FOUND | Part.SAFETY
RECORD = LIGHT | Part.CONTENT | Part.MINUTES | Part.PLACEMENT | Part.HEALTH | Part.EDUCATION | Part.PLAN
ITEMS = RECORD | Part.SPECIAL
SEALED = ITEMS | Part.ADOPTION
