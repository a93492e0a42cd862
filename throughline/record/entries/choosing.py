"""Whom a write-up is about: the children of the home together, unless somebody says who is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.http import urlencode

from throughline.config.asked import whole
from throughline.record.entries import drafts
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kind import Kind
from throughline.record.entries.models import Draft
from throughline.record.entries.problems import Problem
from throughline.record.entries.queries import household, my_families, writable
from throughline.record.entries.wording import family_names, first_names
from throughline.record.people.models import Person

NOBODY = Problem("nobody", "Choose at least one child.")
NOT_YOURS = Problem("not yours to write about", "Choose children whose record is open to you.")
STARTED_ALREADY = Problem(
    "started already",
    "This page has started a draft about other children, which is in your drafts. Press again to start one about these.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    asked: list[int] = field(default_factory=list)
    chosen: list[int] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)
    preset: dict[str, str] = field(default_factory=dict)
    """Answers that the form opens with, because the page it was reached from knew them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """One child of the home, ticked or not; `ask` when being left out has to be said."""

    person: Person
    age: int | None
    ticked: bool
    ask: bool


def numbers(said: Iterable[str]) -> list[int]:
    found = (whole(one) for words in said for one in words.split(","))
    return [number for number in found if number is not None]


def choice(kind: Kind, posted: QueryDict) -> Choice:
    return Choice(
        asked=numbers(posted.getlist("children")),
        chosen=numbers(posted.getlist("child")),
        left_out=numbers(posted.getlist("left_out")),
        preset=preset(kind, posted),
    )


def preset(kind: Kind, said: QueryDict) -> dict[str, str]:
    """What an address or a form says of the kind's own questions; the rest is dropped, and signing checks it all."""
    return drafts.cleaned({ask.name: said[ask.name] for ask in kind.shared if said.get(ask.name)})


def _home(kind: Kind, children: list[int], opens_with: Mapping[str, str]) -> list[Person]:
    """The children of the home that it can be about, and those who were named in any case."""
    people = household(children)
    if kind.concerns is None:
        return people
    concerned = kind.concerns([person.id for person in people], opens_with)
    return [person for person in people if person.id in concerned or person.id in children]


def begin(kind: Kind, said: Choice, *, key: UUID, device: str) -> Draft:
    """Refuses to forget a brother or sister silently."""
    if not said.chosen:
        raise NOBODY
    if len(writable(said.chosen)) != len(set(said.chosen)):
        raise NOT_YOURS
    home = _home(kind, said.chosen, said.preset)
    forgotten = [person for person in home if person.id not in {*said.chosen, *said.left_out}]
    if forgotten:
        raise Problem("left out", f"{first_names(forgotten)}: tick to add, or say that they are left out.")
    draft = drafts.begin(
        kind=kind, children=sorted(set(said.chosen)), key=key, device=device, preset=said.preset
    )
    if draft.children != sorted(set(said.chosen)):
        raise STARTED_ALREADY
    return draft


def page(
    kind: Kind, asked: list[int], *, on: date, opens_with: Mapping[str, str], choice: Choice | None = None, sentence: str = "",
) -> dict:  # fmt: skip
    people = _home(kind, asked, opens_with)
    rows = [
        Candidate(
            person=person,
            age=person.age(on),
            ticked=choice is None or person.id in choice.chosen,
            ask=choice is not None and person.id not in choice.chosen,
        )
        for person in people
    ]
    return {
        "template": "entries/choose.html", "kind": kind, "rows": rows, "asked": asked, "sentence": sentence,
        "family": family_names(people), "opens_with": opens_with,
    }  # fmt: skip


def families(kind: Kind, *, on: date, opens_with: Mapping[str, str]) -> dict:
    """With nobody named yet: the families of whoever writes, each one press away."""
    found = [
        (family_names(one), first_names(one), urlencode({"children": _numbers(one), **opens_with}))
        for one in my_families(on)
    ]
    return {"template": "entries/families.html", "kind": kind, "families": found}


def _numbers(people: list[Person]) -> str:
    return ",".join(str(person.id) for person in people)


def next_row(write_up: WriteUp, name: str, posted: QueryDict) -> forms.Form | None:
    """The row after the last one in the page. None: there is no such question, or no more fit."""
    rows = next((rows for rows in write_up.kind.rows if rows.name == name), None)
    if rows is None:
        return None
    there = (whole(key.split("-")[1]) for key in posted if key.startswith(f"{name}-"))
    number = max((n for n in there if n is not None), default=-1) + 1
    return write_up.blank_row(rows, number) if number < rows.most else None
