"""The log of challenges as values: counts, stages, and a table that leads to each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html

from throughline.config.clock import london_day
from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link, Pager
from throughline.design.parts.rows import Count
from throughline.design.parts.status import chip
from throughline.design.parts.tables import Column, Table
from throughline.record.challenge import queries, words
from throughline.record.challenge.models import Challenge
from throughline.record.challenge.queries import AtStage
from throughline.record.challenge.rules import working_days_open
from throughline.record.challenge.sorts import ABOUT, ABOUT_SHORT, ORDER, STAGES
from throughline.record.people.models import Person
from throughline.standards.words import count_words

PAGE = 50
WHOSE = (("all", "All I can open"), ("to-answer", "Mine to answer"), ("mine", "Raised by me"))
STATES = (("open", "Open"), ("closed", "Closed"), ("all", "Open and closed"))
HEADS = ("Children", "What is challenged", "Raised by", "With", "Answer", "Open for")


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the address asks for; a word that is none of ours counts as not said."""

    whose: str
    state: str = "open"
    stage: str = ""
    about: str = ""
    number: int = 1

    def more(self, **other: str | int) -> dict[str, str | int]:
        said = {"whose": self.whose, "state": self.state, "stage": self.stage, "about": self.about}
        return said | other


@dataclass(frozen=True, kw_only=True)
class Log:
    counts: list[Count]
    whose: list[Link]
    states: list[Link]
    stages: list[Link]
    abouts: list[Link]
    table: Table
    by_stage: Table
    pager: Pager | None


def log(reader: int, asked: Asked, *, on: date, go: Onward, oldest_first: bool) -> Log:
    rows = queries.log(
        reader=reader, whose=asked.whose, state=asked.state, stage=asked.stage, about=asked.about, oldest_first=oldest_first
    )  # fmt: skip
    start = (asked.number - 1) * PAGE
    found = list(rows[start : start + PAGE + 1])
    people = queries.children_of([row.pk for row in found[:PAGE]])
    stages = queries.by_stage(reader=reader, whose=asked.whose, on=on)
    return Log(
        counts=_counts(stages, asked, go), table=_table(found[:PAGE], people, on, go), by_stage=_by_stage(stages, on),
        pager=_pager(len(found), start, asked, go),
        whose=_choices(WHOSE, "whose", asked.whose, asked, go), states=_choices(STATES, "state", asked.state, asked, go),
        stages=_choices((("", "Every stage"), *STAGES), "stage", asked.stage, asked, go),
        abouts=_choices((("", "About anything"), *((key, ABOUT_SHORT[key]) for key, _ in ABOUT)), "about", asked.about, asked, go),
    )  # fmt: skip


def _choices(offered: Sequence[tuple[str, str]], name: str, now: str, asked: Asked, go: Onward) -> list[Link]:
    return [
        Link(words=said, url=go("challenges", **asked.more(**{name: key})), current=key == now)
        for key, said in offered
    ]


def _counts(stages: list[AtStage], asked: Asked, go: Onward) -> list[Count]:
    def total(name: str) -> int:
        return sum(getattr(one, name) for one in stages)

    heads = (
        ("unanswered", "without an answer", "Whoever it is with has said nothing yet", ""),
        ("late", "past the day of their stage", "Take them to the next stage", "late"),
        ("whole", "past the day for all of it", "Twenty working days, or as set here", "late"),
        ("open", "open", "Answered or not", ""),
    )
    url = go("challenges", **asked.more(state="open", stage="", about=""))
    return [
        Count(number=total(name), words=said, detail=detail, url=url, status=status if total(name) else "")
        for name, said, detail, status in heads
    ]


def _by_stage(stages: list[AtStage], on: date) -> Table:
    columns = (
        Column(words="Stage"),
        *(Column(words=head, number=True) for head in ("Open", "No answer", "Past its day", "Longest")),
    )
    ordered = sorted(stages, key=lambda one: ORDER.index(one.stage))
    return Table(
        label="Open challenges by stage", columns=columns, narrow=True,
        rows=tuple(
            (words.STAGE[one.stage], str(one.open), str(one.unanswered), str(one.late),
             count_words(working_days_open(london_day(one.oldest), on)))
            for one in ordered
        ),
    )  # fmt: skip


def _table(rows: list[Challenge], people: dict[int, list[Person]], on: date, go: Onward) -> Table:
    return Table(
        label="Challenges", columns=tuple(Column(words=head) for head in HEADS),
        rows=tuple(_row(row, people[row.pk], on, go) for row in rows),
    )  # fmt: skip


def _row(row: Challenge, people: list[Person], on: date, go: Onward) -> tuple[str, ...]:
    status, said = words.state(row, on)
    name = format_html('<a href="{}">{}</a>', go("challenge", row.pk), words.names(people))
    return (
        name, f"{ABOUT_SHORT[row.about]}: {words.what(row)}", f"{words.who(row)}, {short_day(row.entry.happened_at)}",
        f"{row.now_with.name}, {words.STAGE[row.now_stage].lower()}", chip(status, said), words.days_open(row, on),
    )  # fmt: skip


def _pager(found: int, start: int, asked: Asked, go: Onward) -> Pager | None:
    """One row more than a page was read, so that the last page knows that it is the last."""
    more = found > PAGE
    if not start and not more:
        return None
    last = start + min(found, PAGE)
    return Pager(
        first=start + 1, last=last, total=last + 1 if more else last,
        previous_url=go("challenges", **asked.more(page=asked.number - 1)) if start else "",
        next_url=go("challenges", **asked.more(page=asked.number + 1)) if more else "",
    )  # fmt: skip
