"""The handbook's list: every promise by part of the journey, searched and sorted out by the address alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import slugify

from throughline.design.parts.links import Link
from throughline.record.clocks.in_force import Promises
from throughline.standards import catalogue
from throughline.standards.standard import Standard
from throughline.standards.vocabulary import clause
from throughline.web.handbook.filters import HERE, UNFED, Filters, in_order
from throughline.web.handbook.said import Here, Stands, has_no_form, interval_words, stands

FURTHER = ("part", "layer", "about", "kind", "sure")


@dataclass(frozen=True, slots=True)
class Row:
    url: str
    title: str
    limit: str
    stands: Stands
    source: str

    @property
    def on(self) -> bool:
        return self.stands.here == Here.ON


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    anchor: str
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Listed:
    groups: list[Group]
    count: int
    total: int
    choices: list[Link]
    further: int
    """How many of the filters behind the fold are in use."""


def listed(filters: Filters, here: Promises, on: date) -> Listed:
    asked = filters.asked()
    stood = {key: stands(one, here, on) for key, one in catalogue.by_key().items()}
    others = {name: said for name, said in asked.items() if name != "here"}
    found = [one for one in catalogue.by_key().values() if matches(one, others)]
    shown = {one.key for one in found if is_so(one, stood[one.key], asked.get("here", ""))}
    groups = [
        Group(title, slugify(title), rows)
        for title, standards in in_order()
        if (not asked.get("part") or slugify(title) == asked["part"])
        and (rows := [row(one, here, stood[one.key], on) for one in standards if one.key in shown])
    ]
    return Listed(
        groups, sum(len(group.rows) for group in groups), len(stood), choices(found, stood, asked),
        sum(name in asked for name in FURTHER),
    )  # fmt: skip


def matches(one: Standard, asked: dict[str, str]) -> bool:
    so = {
        "layer": one.layer,
        "about": one.subject,
        "kind": one.kind,
        "sure": one.confidence,
        "part": part_of()[one.key],
    }
    return all(so[name] == said for name, said in asked.items() if name in so) and says(
        one, asked.get("q", "")
    )


@cache
def part_of() -> dict[str, str]:
    return {one.key: slugify(title) for title, standards in catalogue.by_part().items() for one in standards}


def says(one: Standard, words: str) -> bool:
    """Every word, in any order, somewhere in what the page of the promise says."""
    facts = (clause(name) for name in (*one.start_names, *one.met_names))
    said = " ".join((one.title, one.key, one.source, one.paragraph, one.applies, one.note, *facts)).casefold()
    return all(word in said for word in words.casefold().split())


def is_so(one: Standard, stood: Stands, here: str) -> bool:
    if here == UNFED:
        return has_no_form(one)
    if here == Here.OFF:
        return stood.here in (Here.OFF, Here.UNCOMMENCED)
    return not here or stood.here == here


def row(one: Standard, here: Promises, stood: Stands, on: date) -> Row:
    asked = here.by_key[one.key] if stood.here == Here.ON else one
    return Row(address_of(one), one.title, interval_words(asked, on), stood, short(one))


def address_of(one: Standard) -> str:
    """Without asking the router 284 times."""
    return f"{handbook()}/{one.key}"


@cache
def handbook() -> str:
    return reverse("standards")


def short(one: Standard) -> str:
    """The source without the years of its editions and what stands in brackets, where it is long."""
    said = f"{one.source}, {one.paragraph}" if one.paragraph else one.source
    return said if len(said) <= 70 else f"{said[:68].rsplit(' ', 1)[0].rstrip(',;:(')} …"


def choices(found: Iterable[Standard], stood: dict[str, Stands], asked: dict[str, str]) -> list[Link]:
    """On here, off here and the rest, with how many; each keeps what was searched for."""
    found = list(found)
    counted = {here: sum(is_so(one, stood[one.key], here) for one in found) for here in HERE}
    return [
        Link(words=f"{words} {counted[here]}", url=address({**asked, "here": here}), current=asked.get("here", "") == here)
        for here, words in HERE.items()
    ]  # fmt: skip


def address(asked: dict[str, str]) -> str:
    said = {name: value for name, value in asked.items() if value}
    return f"{handbook()}?{urlencode(said)}" if said else handbook()
