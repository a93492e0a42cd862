"""One thing told of a person: what it says, who said so, what it said before, and how it is changed or ended."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import Http404

from throughline.design.dates import clock, day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.record.people.about.actions import stamp
from throughline.record.people.about.detail import Act, Detail, One
from throughline.record.people.about.every import DETAILS
from throughline.record.people.about.page import item
from throughline.record.people.about.told import before, people_in, seen, told
from throughline.record.people.models import Person


@dataclass(frozen=True, kw_only=True)
class Page:
    detail: Detail
    row: Any
    shown: Item
    facts: list[tuple[str, str]]
    history: list[Item]
    stamp: str
    acts: tuple[Act, ...]
    ended: bool


def detail_of(key: str) -> Detail:
    if key not in DETAILS:
        raise Http404
    return DETAILS[key]


def find(detail: Detail, person_id: int, row_id: int) -> One:
    """Only on the page of the person it is about, or whom it binds."""
    found = [one for one in told(person_id)[detail.key] if one.row.pk == row_id]
    if not found:
        raise Http404
    return found[0]


def page(detail: Detail, person: Person, one: One, *, on: date, go: Onward) -> Page:
    past = before(detail, one.row) if go.as_known is None else []
    people = seen(people_in([one, *past]))
    return Page(
        detail=detail, row=one.row, shown=item(detail, one, person, people, on, go), facts=_facts(one),
        history=[_before(detail, old, person, people, on, go) for old in past], stamp=stamp(one.row),
        acts=tuple(act for act in detail.acts if act.offered(one.row)),
        ended=bool(one.row.ended and one.row.ended_why),
    )  # fmt: skip


def _facts(one: One) -> list[tuple[str, str]]:
    row = one.row
    facts = [
        ("Who says so", row.source or "Nobody is named"),
        ("Since", day(row.started) if row.started else "Not known"),
    ]
    facts += [("Until", f"{day(row.ended)}. {row.ended_why}".strip())] if row.ended else []
    return [*facts, ("Written down", _written(one.writer, one.written))]


def _written(writer: str, at: datetime) -> str:
    by = f"{writer}, " if writer else ""
    return f"{by}{day(at)}, {clock(at)}"


def _before(detail: Detail, old: One, person: Person, people, on: date, go: Onward) -> Item:
    shown = item(detail, old, person, people, on, go)
    return Item(title=shown.title, detail=f"{shown.detail} Written by {_written(old.writer, old.written)}.")


def initial(form: type, row: Any) -> dict[str, Any]:
    """A row's values as its form shows them."""
    said = {name: getattr(row, f"{name}_id", getattr(row, name, None)) for name in form.base_fields}
    return {
        name: {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
        for name, value in said.items()
    }
