"""The write-up page as values: what is asked, about whom, and what stands beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.forms import BoundField, Form

from throughline.config.clock import london_day
from throughline.design.dates import clock, long_day, short_day
from throughline.design.parts.notices import DraftState, error_summary
from throughline.record.clocks.actions import Known
from throughline.record.clocks.queries import facts_about
from throughline.record.entries import ahead, hanging
from throughline.record.entries.fields import Rows
from throughline.record.entries.forms import RowForms, WriteUp
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft
from throughline.record.entries.queries import named, workers_of, writable
from throughline.record.entries.wording import NOBODY_YET, counted, family_names, first_names, listed
from throughline.record.people.models import Allocation, Person


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Some questions of a section, side by side; or rows that can grow."""

    fields: tuple[BoundField, ...] = ()
    rows: Rows | None = None
    forms: tuple[Form, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    title: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildPart:
    name: str
    note: str
    form: Form


def page(draft: Draft, write_up: WriteUp, *, add: str = "") -> dict:
    people, known = named(draft.children), known_of(draft)
    kind, on = write_up.kind, write_up.now.date()
    return {
        "draft": draft, "kind": kind, "write_up": write_up,
        "heading": heading(write_up, people.values()),
        "sub": f"{family_names(people.values())}, {long_day(on)}.",
        "together": len(people) > 1,
        "before": parts(write_up, kind.sections, add), "after": parts(write_up, kind.after, add),
        "children": _children(write_up, people, known, on),
        "looks_for": kind.looks_for(draft.children) if kind.looks_for else [],
        "ahead": [] if draft.corrects_id else ahead.ahead(write_up, known),
        "hanging": hanging.beside(draft),
        "readers": readers(people, workers_of(draft.children)),
        "state": DraftState(saved_at=clock(draft.saved_at) if draft.version else "", words=draft.words),
        "sign": _sign_words(draft, people),
        "faults": error_summary(*write_up.every_form) if write_up.check else "",
    }  # fmt: skip


def known_of(draft: Draft) -> Known | None:
    """Nothing when a child was taken back meanwhile: the draft still opens, and signing says why it cannot."""
    mine = writable(draft.children)
    return facts_about(draft.children) if len(mine) == len(draft.children) else None


def heading(write_up: WriteUp, people: Iterable[Person]) -> str:
    names = [person.given_name for person in people]
    words = names[0] if len(names) == 1 else counted(len(names), "child", "children")
    return write_up.kind.heading.replace("{children}", words)


def parts(write_up: WriteUp, sections: tuple, add: str) -> list[Part]:
    return [
        Part(title=section.title, asked=tuple(_asked(asks, add)))
        for section, asks in write_up.sections(sections)
    ]


def _asked(asks: list[BoundField | RowForms], add: str) -> Iterator[Asked]:
    """In the order they were declared: neighbouring fields together, rows apart."""
    for are_rows, run in groupby(asks, key=lambda ask: isinstance(ask, RowForms)):
        if are_rows:
            yield from (_rows(ask, add) for ask in run)
        else:
            yield Asked(fields=tuple(run))


def _rows(ask: RowForms, add: str) -> Asked:
    more = [ask.template] if add == ask.rows.name else []
    return Asked(rows=ask.rows, forms=(*ask.forms, *more))


def _children(write_up: WriteUp, people: dict[int, Person], known: Known | None, on: date) -> list[ChildPart]:
    return [
        ChildPart(name=_aged(people[child], on), note=ahead.clock_note(child, known, on), form=form)
        for child, form in write_up.each_child.items()
    ]


def _aged(person: Person, on: date) -> str:
    age = person.age(on)
    return person.given_name if age is None else f"{person.given_name}, {age}"


def readers(people: dict[int, Person], held: dict[int, Allocation]) -> list[tuple[str, str]]:
    """Who reads each child's part, from who holds the child; and what stays out of the others' copies."""
    rows = [(person.given_name, _read_by(held.get(child))) for child, person in people.items()]
    if len(people) > 1:
        others = listed([person.given_name for person in people.values()])
        rows.append(
            (
                "Each child’s part",
                f"is on that child’s record alone. No copy about {others} carries another’s.",
            )
        )
    return rows


def _read_by(held: Allocation | None) -> str:
    return (
        f"{held.worker.name}, {held.team.name}, and their managers"
        if held
        else "The managers who hold this child"
    )


def _sign_words(draft: Draft, people: dict[int, Person]) -> str:
    if draft.corrects_id:
        return "Sign the correction"
    return "Sign" if len(people) == 1 else f"Sign for {len(people)} children"


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftRow:
    """One draft in the list: what, about whom, when and where it was last saved."""

    id: int
    title: str
    saved: str


def draft_rows(drafts: list[Draft], on: datetime) -> list[DraftRow]:
    people = named({child for draft in drafts for child in draft.children})
    return [_draft_row(draft, [people[c] for c in draft.children if c in people], on) for draft in drafts]


def _draft_row(draft: Draft, people: list[Person], on: datetime) -> DraftRow:
    when = "today" if london_day(draft.saved_at) == on.date() else short_day(draft.saved_at)
    where = f" on {draft.device}" if draft.device else ""
    what = f"{'Correction of a ' if draft.corrects_id else ''}{by_key()[draft.kind].name.lower()}"
    about = first_names(people) or ("somebody you cannot see" if draft.children else NOBODY_YET)
    title = f"{what[0].upper()}{what[1:]}: {about}"
    return DraftRow(
        id=draft.id, title=title, saved=f"Saved {when} at {clock(draft.saved_at)}{where}, {draft.words} words"
    )
