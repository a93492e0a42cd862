"""One promise: the whole rule, every dated line with who wrote it, three sums, its source, and what stands open."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q
from django.utils.html import format_html

from throughline.design.dates import day as day_of
from throughline.design.parts.tables import Column, Table
from throughline.record.clocks.in_force import Promises
from throughline.record.clocks.lines.queries import lines_of, replaced
from throughline.record.clocks.models import Duty, LocalLine, Obligation
from throughline.standards.standard import ALWAYS, Limit, Standard
from throughline.standards.ways import Subject
from throughline.standards.words import count_words, day_words
from throughline.web.handbook.examples import Example, examples
from throughline.web.handbook.rule import Pairs, rule, said, source
from throughline.web.handbook.said import LAYERS, Stands, here_words, interval_words, limit_words, stands

LINES = (Column(words="From"), Column(words="Limit"), Column(words="Who says so, and why"))


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What is open and what is late under it, of all that the reader reaches."""

    open: int
    late: int


@dataclass(frozen=True, kw_only=True)
class Promise:
    standard: Standard
    layer: str
    now: str
    guidance: str
    stands: Stands
    rule: Pairs
    lines: Table
    examples: list[Example]
    source: Pairs
    standing: Standing | None


def promise(standard: Standard, here: Promises, now: datetime, *, counts: bool) -> Promise:
    """`standard` as the catalogue has it; `counts` for a reader who oversees."""
    on, ours = now.date(), here.by_key[standard.key]
    return Promise(
        standard=standard, layer=LAYERS[standard.layer], now=here_words(standard, here, on), guidance=interval_words(standard, on),
        stands=stands(standard, here, on),
        rule=said(rule(ours)), lines=lines(standard, lines_of(standard.key, now), on),
        examples=examples(ours, here.calendar, on), source=said(source(standard)),
        standing=standing(standard, now) if counts else None,
    )  # fmt: skip


def lines(standard: Standard, ours: list[LocalLine], on: date) -> Table:
    """Newest first. A line of ours for a day stands above the guidance of that day."""
    gone = replaced(ours)
    dated = [(line.since, 1, line.id, _our_line(standard, line, line.id in gone, on)) for line in ours]
    days = {since for since, _ in (*standard.versions, *standard.first_versions)}
    dated += [(since, 0, 0, _their_line(standard, since, on)) for since in days]
    return Table(
        label="Every line", columns=LINES, rows=tuple(row for *_, row in sorted(dated, key=lambda one: one[:3], reverse=True))
    )  # fmt: skip


def _from(since: date, on: date) -> str:
    if since == ALWAYS:
        return "The start"
    return f"{day_words(since)}{' (to come)' if since > on else ''}"


def _their_line(standard: Standard, since: date, on: date) -> tuple[str, str, str]:
    return _from(since, on), _first_up(interval_words(standard, since)), standard.source


def _our_line(standard: Standard, line: LocalLine, gone: bool, on: date) -> tuple[str, str, str]:
    who = f"This authority: {line.by.name}, {day_of(line.at)}. {line.why}"
    note = format_html("{} <small>Replaced, before its day, by a later line.</small>", who) if gone else who
    return _from(line.since, on), _first_up(line_words(standard, line)), note


def line_words(standard: Standard, line: LocalLine) -> str:
    if line.n is None:
        return "off: nothing is asked for"
    words = limit_words(standard, Limit(line.n, line.unit))
    return (
        f"first {count_words(line.first_n, line.first_unit)}, then {words}"
        if line.first_n is not None
        else words
    )


def _first_up(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


def standing(standard: Standard, now: datetime) -> Standing:
    """One statement; the database counts only what the reader reaches. Excused is open, and never late."""
    on = now.date()
    rows = (
        Obligation.objects
        if standard.subject == Subject.CHILD
        else Duty.objects.filter(subject_kind=standard.subject)
    )
    excused = Q(exempt_day__lte=on) & (Q(exempt_until=None) | Q(exempt_until__gt=on))
    past = Q(due_at=None, due__lt=on) | Q(due_at__lt=now)
    found = rows.filter(standard=standard.key, met=None, stopped=None, start__lte=on)
    return Standing(**found.aggregate(open=Count("id"), late=Count("id", filter=past & ~excused)))
