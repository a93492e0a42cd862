"""The pages of delegation as values."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.access.delegation import words
from throughline.access.delegation.catalogue import by_key
from throughline.access.delegation.decision_type import DecisionType
from throughline.access.delegation.models import Delegation, DelegationChange
from throughline.access.delegation.queries import history, line_of, scheme, waiting
from throughline.access.delegation.scheme import Line, Scheme
from throughline.access.principal import Principal
from throughline.design.dates import DayError, parse_day
from throughline.design.dates import day as day_words
from throughline.design.parts.tables import Column, Table

HEADS = ("Decision", "Who may decide, and who that is")
DEFAULT = "Default, to be adopted"


@dataclass(frozen=True, kw_only=True)
class Group:
    title: str
    table: Table


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A drafted change, and whether this reader is the second person or the first."""

    change: DelegationChange
    words: str
    own: bool


def overview(who: Principal, on: date, *, ask: str = "") -> dict:
    """`ask` keeps the past moment that the page is read at in its links."""
    whole = scheme(upto=on)
    kinds = by_key().values()
    defaults = sum(whole.is_default(kind.key, on) for kind in kinds)
    changes = waiting()
    return {
        "on": on, "kinds": len(kinds), "defaults": defaults,
        "groups": [
            Group(title=title, table=_table(title, list(found), whole, on, ask))
            for title, found in groupby(sorted(kinds, key=lambda kind: kind.group), key=lambda kind: kind.group)
        ],
        "waiting": [Waiting(change=one, words=words.change_words(one), own=one.proposed_by_id == who.id) for one in changes],
        "may_change": who.may("delegate"),
        "away_until": next((a.ended for a in whole.absences if a.account == who.id and a.holds(on)), None),
    }  # fmt: skip


def _table(title: str, kinds: list[DecisionType], whole: Scheme, on: date, ask: str) -> Table:
    return Table(
        label=title,
        columns=tuple(Column(words=head) for head in HEADS),
        rows=tuple(_row(kind, whole, on, ask) for kind in kinds),
    )


def _row(kind: DecisionType, whole: Scheme, on: date, ask: str) -> tuple[str, ...]:
    lines = sorted(whole.lines(kind.key, on), key=lambda line: (line.level, line.role))
    named = format_html(
        '<a href="{}{}">{}</a>', reverse("delegation-decision", args=[kind.key]), ask, kind.name
    )
    mark = format_html("<div><small>{}</small></div>", DEFAULT) if whole.is_default(kind.key, on) else ""
    return format_html("{}{}", named, mark), _seats(lines, whole, on)


def _seats(lines: list[Line], whole: Scheme, on: date) -> SafeString:
    """Each line with its people under it, so that a limit is read together with whose it is."""
    said = [(words.seat_words(line), words.holders(whole, line, on)) for line in lines]
    deputies = words.deputies(whole, lines, on)
    return format_html(
        "{}{}",
        format_html_join("", "<div>{} <small>{}</small></div>", said) if said else "Nobody",
        format_html("<div><small>Deputies: {}</small></div>", deputies) if deputies else "",
    )


@dataclass(frozen=True, kw_only=True)
class Told:
    """A line of the history, and whether it can still be ended."""

    row: Delegation
    seat: str
    span: str
    running: bool


def of_decision(kind: DecisionType, who: Principal, on: date) -> dict:
    whole = scheme(upto=on)
    lines = sorted(whole.lines(kind.key, on), key=lambda line: (line.level, line.role))
    return {
        "kind": kind, "on": on, "default": whole.is_default(kind.key, on),
        "facts": _facts(kind),
        "lines": [_now(line, whole, on) for line in lines],
        "history": [_told(row, on) for row in history(kind.key)],
        "may_change": who.may("delegate"),
    }  # fmt: skip


def _facts(kind: DecisionType) -> list[tuple[str, str]]:
    least = "" if kind.in_person else f"A {kind.floor.words}"
    said = (
        ("What it is", kind.law),
        ("The law names", kind.fixed),
        ("No line goes below", least),
        ("The most the law allows", kind.measure.words(kind.ceiling) if kind.ceiling is not None else ""),
        ("Two people", "Yes: this says who may be one of the two" if kind.two_people else ""),
        ("Deputies", "None: only the director, or somebody acting up as director" if kind.in_person else ""),
        ("Source", kind.source),
        ("How sure we are", f"{kind.sure.value[0].upper()}{kind.sure.value[1:]}."),
    )
    return [(label, text) for label, text in said if text]


def _now(line: Line, whole: Scheme, on: date) -> tuple[str, str]:
    conditions = f" {line.conditions}" if line.conditions else ""
    always = " A deputy may decide at any time." if line.deputies_always else ""
    return words.seat_words(line), f"{words.holders(whole, line, on)}.{conditions}{always}"


def _told(row: Delegation, on: date) -> Told:
    line = line_of(row)
    span = words.from_until(row.started, row.ended)
    return Told(
        row=row, seat=words.seat_words(line), span=f"{span[0].upper()}{span[1:]}",
        running=row.ended is None or row.ended > on,
    )  # fmt: skip


def day_asked(text: str, known: date) -> tuple[date, str]:
    """The day whose scheme is asked for, and a sentence when it could not be read."""
    try:
        return (parse_day(text, on=known), "") if text.strip() else (known, "")
    except DayError as error:
        return known, f"{error} This is the scheme on {day_words(known)}."
