"""The parts of a person's record, as bits: a reader's reach is a sum of them."""

from enum import IntFlag


class Part(IntFlag):
    EXISTENCE = 1
    HEADER = 2
    SAFETY = 4
    CONTENT = 8
    SPECIAL = 16
    ADOPTION = 32

    @property
    def letter(self) -> str:
        return self.name[0] if self is not Part.SPECIAL else "X"


NOTHING = Part(0)
LIGHT = Part.EXISTENCE | Part.HEADER | Part.SAFETY
RECORD = LIGHT | Part.CONTENT
ITEMS = RECORD | Part.SPECIAL
