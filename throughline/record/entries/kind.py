"""A kind of entry: a declaration that reads like the form. One write-up, one signature, one page serve them all."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from throughline.access.parts import Part
from throughline.record.clocks.stored import Told
from throughline.record.entries.fields import Question, Rows, Section

if TYPE_CHECKING:
    from throughline.record.entries.models import Entry


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """A whole form, answered: what is shared, what differs by child, and the rows."""

    shared: dict[str, Any]
    children: dict[int, dict[str, Any]]
    rows: dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """What can be done with an entry of one kind beside what can be done with all: a day is given with it."""

    words: str
    label: str
    url: str
    button: str
    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind:
    key: str
    name: str
    heading: str
    """With `{children}`: "One visit, three children"."""
    icon: str
    model: type[models.Model]
    child_model: type[models.Model]
    sections: tuple[Section, ...]
    each_child: tuple[Question, ...]
    after: tuple[Section, ...] = ()
    """Sections asked after the children's."""
    happened: Callable[[Answers, datetime], datetime]
    """When it took place, from the answers and the moment of signing."""
    headline: Callable[[Answers, dict[int, str]], str]
    """One line for lists, from the answers and the children's first names."""
    facts: Callable[[Answers, datetime], list[Told]]
    problems: Callable[[Answers, datetime], dict[str, str]] = field(default=lambda answers, now: {})
    """What no single answer shows: input name -> sentence."""
    works_out: Callable[[Answers], dict[str, Any]] = field(default=lambda answers: {})
    """What the program adds at signing and keeps beside the answers, as by what authority something was decided."""
    works_out_rows: Callable[[Answers], dict[str, list[dict[str, Any]]]] = field(default=lambda answers: {})
    """The same for its rows, by their name: as which of us an action's owner is."""
    explains: Callable[[Answers], tuple[str, list[tuple[str, str]]]] = field(default=lambda answers: ("", []))
    """What it added, for the entry's page: a heading, and labels with words."""
    presses: Callable[[int, Answers, Mapping[int, str]], list[Press]] = field(
        default=lambda entry, answers, names: []
    )
    """Its own, on the entry's page, from the entry's key, its answers and the children's first names."""
    looks_for: Callable[[list[int]], list[str]] | None = None
    """Lines that stand beside the questions, from what the record knows; under `looks_for_words`, heading and foot."""
    looks_for_words: tuple[str, str] = ("What to look for", "Agreed at the last visit.")
    opens_with: Callable[[list[int], Mapping[str, str]], dict[str, str]] = field(
        default=lambda children, known: {}
    )
    """What a new form already knows, from the children and what its address says: as its inputs would send it."""
    fits: Callable[[Mapping[str, Any]], "Kind | None"] = field(default=lambda said: None)
    """The same kind as it asks once something is known, as which sort of meeting it is."""
    series: Callable[[Mapping[str, Any]], dict[str, Any]] | None = None
    """Where several are of one kind: which typed rows belong together, as one conference and the next, as their filter."""
    lands: str = "child"
    """The page that follows a signature, by its name: a page of the first child, or of the entry itself."""
    intake: str = ""
    """The page on which it is typed before it is known which child it is about, by its name."""
    concerns: Callable[[Collection[int], Mapping[str, str]], Collection[int]] | None = None
    """Of the children of a home, those it can be about, from the answers that it opens with."""
    became: Callable[["Entry", str], None] = field(default=lambda entry, did: None)
    """What an entry sets in motion when it is signed, corrected, approved, returned, withdrawn or undone: in that same
    transaction, so that a Problem raised here undoes it."""
    part: Part = Part.CONTENT
    """The area of the record that it belongs to, for those who read one area and not the rest."""
    writes: frozenset[str] = frozenset({"worker", "student", "manager"})
    approves: str = "manager"
    decided_by: str = ""
    """The shared question that names who decided, when that is not the writer."""
    voice: str = ""
    """The child's question that holds the child's own words."""
    significant: bool = False
    shared_words: tuple[str, ...] = ()
    """Shared passages whose subject nobody has said: held back from a letter until a person releases them."""
    law: str
    sensitivity: str
    keep: str

    def completed(self, answers: Answers) -> Answers:
        return replace(
            answers,
            shared=answers.shared | self.works_out(answers),
            rows=answers.rows | self.works_out_rows(answers),
        )

    def fitted(self, said: Mapping[str, Any]) -> "Kind":
        return self.fits(said) or self

    @property
    def every_section(self) -> tuple[Section, ...]:
        return (*self.sections, *self.after)

    @property
    def shared(self) -> tuple[Question, ...]:
        return tuple(question for section in self.every_section for question in section.questions)

    @property
    def rows(self) -> tuple[Rows, ...]:
        return tuple(rows for section in self.every_section for rows in section.rows)

    @property
    def columns(self) -> set[str]:
        """The shared answers that the typed row holds; the others live on the spine."""
        return {column.name for column in self.model._meta.concrete_fields}
