"""One thing that can be told of a person, as a declaration: its table, its form, its words, and what follows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from throughline.access.parts import Part
from throughline.design.fields import PlainForm
from throughline.design.parts.status import Status
from throughline.record.people.models import Person
from throughline.record.people.models.said import Said

People = Mapping[int, Person]
"""Those named on the page whom this reader sees."""


@dataclass(frozen=True, slots=True)
class One:
    """A row, with who wrote it down and when: the database keeps both."""

    row: Said
    writer: str
    written: datetime


@dataclass(frozen=True, kw_only=True)
class Line:
    title: str
    words: str = ""
    status: Status | None = None
    state: str = ""


@dataclass(frozen=True, kw_only=True)
class Act:
    """Something that is done with one row: decide that it counts, say how it came out."""

    key: str
    press: str
    form: type[PlainForm]
    do: Callable[..., None]
    """Row, `by`, and what the form asks."""
    offered: Callable[[Said], bool] = lambda row: True


@dataclass(frozen=True, kw_only=True)
class Detail:
    key: str
    model: type[Said]
    press: str
    """On the button that adds one: “Add a language”."""
    title: str
    """Above its form."""
    form: type[PlainForm]
    line: Callable[[Said, People, date], Line]
    unknown: str = ""
    """What the page says while nobody has asked; it is counted at the head of the page."""
    none: str = ""
    """What it says where there need be none."""
    part: Part = Part.SAFETY
    """What the reader needs to read it back."""
    began: str = "Since"
    """What its first day is called."""
    replaces: bool = False
    """There is one at a time: the one before ends where this begins."""
    lapses: bool = False
    """When its last day has passed it stays in view and says so, until somebody ends it with a reason."""
    make: Callable[..., Said] | None = None
    """In place of one row that holds what the form asked: person, key, and what it asked."""
    follow: Callable[..., None] | None = None
    """What else changes, and is told with it: the row, and the answers that are no columns."""
    again: Callable[[Said], None] | None = None
    """What follows once more when the row is put right or has ended."""
    acts: tuple[Act, ...] = ()
    offered: Callable[[Person], bool] = lambda person: True
    order: Callable[[list[One]], list[One]] = lambda rows: rows
    """The latest first, but where something else matters more."""
