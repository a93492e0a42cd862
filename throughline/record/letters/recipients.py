"""To whom a letter goes: a small value, whatever the record knows of them."""

from dataclasses import dataclass
from enum import StrEnum


class To(StrEnum):
    FAMILY = "family"
    CHILD = "child"
    PROFESSIONAL = "professional"
    PUBLIC = "public"
    COURT = "court"

    @property
    def words(self) -> str:
        return WORDS[self]


WORDS = {
    To.FAMILY: "Parent or family",
    To.CHILD: "The child",
    To.PROFESSIONAL: "A professional",
    To.PUBLIC: "A member of the public",
    To.COURT: "The court",
}
TOLD_OF_THE_CHILD = frozenset(To) - {To.PUBLIC}
"""Anybody but a member of the public, whom no letter tells that a child is known to us."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recipient:
    kind: To
    name: str
    person: int | None = None
    relation: str = ""
    """What they are to the child, in words: "mother of Tia", "health visitor"."""
    address: str = ""

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name else ""
