"""Lines, gaps, what is late and what is new since somebody looked: decided from dates alone."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from throughline.config.clock import london_day

GAP = timedelta(days=28)
"""Longer than this between two days on which the child was seen is shown as a gap."""
GAP_RULE = "A gap is more than 28 days, while somebody held the child, in which nothing on record says that the child was seen."
LATE = timedelta(days=5)
"""Written more than this after it happened: a reader should know that nobody knew it then."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """What somebody chose: for one child, one line."""

    id: int
    person: int
    weight: str
    analysis: str
    by: str
    at: datetime
    audiences: frozenset[str] = frozenset()


class Line(NamedTuple):
    """One event, once, however many children it is about. A tuple: a long record has thousands, made for every page."""

    source: str
    key: str
    kind: str
    day: date
    title: str
    children: tuple[int, ...]
    author: str = ""
    written: date | None = None
    recorded: datetime | None = None
    changed: datetime | None = None
    """When its words were last corrected, if ever."""
    version: int = 1
    paper: str = ""
    withdrawn: bool = False
    waiting: bool = False
    marks: tuple[Mark, ...] = ()

    @property
    def ref(self) -> str:
        return f"{self.source}-{self.key}"

    @property
    def standing(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.weight != "out")

    @property
    def weight(self) -> str:
        """Of a line that means different things to brothers and sisters, the worry first."""
        if not self.marks:
            return ""
        found = {mark.weight for mark in self.standing}
        return next((each for each in ("worry", "turn", "strength") if each in found), "")

    @property
    def late(self) -> bool:
        return bool(self.written) and self.written - self.day > LATE

    def since(self, looked: datetime | None) -> str:
        """ "new", "changed" or nothing: what this reader has not seen yet."""
        if looked is None:
            return ""
        if self.recorded and self.recorded > looked:
            return "new"
        chosen = any(mark.at > looked for mark in self.marks)
        return "changed" if chosen or (self.changed and self.changed > looked) else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the reader wants to see of it."""

    show: str = "all"
    audience: str = ""
    kind: str = ""
    weight: str = ""
    author: str = ""
    first: date | None = None
    last: date | None = None
    written: date | None = None

    def wants(self, line: Line, looked: datetime | None) -> bool:
        return self._shown(line, looked) and self._in_time(line) and self._like(line)

    def _shown(self, line: Line, looked: datetime | None) -> bool:
        """A line that somebody left out on purpose stays under "everything", as it stays on the file."""
        if self.show == "chosen":
            return bool(line.weight)
        if self.show == "late":
            return line.late
        return self.show != "changed" or bool(line.since(looked))

    def _in_time(self, line: Line) -> bool:
        since, until = not self.first or line.day >= self.first, not self.last or line.day <= self.last
        return since and until and (not self.written or _touched(line) >= self.written)

    def _like(self, line: Line) -> bool:
        return (
            (not self.kind or line.kind == self.kind)
            and (not self.weight or line.weight == self.weight)
            and (not self.author or line.author == self.author)
            and (not self.audience or _meant_for(line, self.audience))
        )


def _meant_for(line: Line, audience: str) -> bool:
    return any(audience in mark.audiences for mark in line.standing)


def _touched(line: Line) -> date:
    last = max(filter(None, (line.recorded, line.changed)), default=None)
    return london_day(last) if last else line.day


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """From the last day on which the child was seen, to the next one or to today."""

    people: tuple[int, ...]
    first: date
    last: date
    still: bool = False

    @property
    def days(self) -> int:
        return (self.last - self.first).days


Spell = tuple[date, date | None]


def gaps(person: int, seen: Iterable[date], held: Collection[Spell], today: date) -> list[Gap]:
    """Only while somebody held the child: nobody is missed by a service that had closed."""
    days = sorted(set(seen))
    return [
        gap for first, last in together(held, today) for gap in _gaps_in(person, days, first, last, today)
    ]


def _gaps_in(person: int, days: list[date], first: date, last: date, today: date) -> list[Gap]:
    points = [first, *(one for one in days if first < one < last), last]
    return [
        Gap(people=(person,), first=a, last=b, still=b == today and b == last)
        for a, b in pairwise(points)
        if b - a > GAP
    ]


def shared(found: Iterable[Gap]) -> list[Gap]:
    """The same days for brothers and sisters are one gap. The latest first."""
    groups: dict[tuple, list[int]] = {}
    for gap in found:
        groups.setdefault((gap.last, gap.first, gap.still), []).extend(gap.people)
    return [
        Gap(people=tuple(people), first=first, last=last, still=still)
        for (last, first, still), people in sorted(groups.items(), key=lambda one: one[0], reverse=True)
    ]


def together(spells: Collection[Spell], today: date) -> list[tuple[date, date]]:
    """Spells that touch or overlap as one: a change of worker is no break."""
    found: list[tuple[date, date]] = []
    for first, ended in sorted(spells, key=lambda one: one[0]):
        last = min(ended or today, today)
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        elif first < last:
            found.append((first, last))
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    every: int
    chosen: int
    explained: int
    late: int
    changed: int


def counts(lines: Collection[Line], looked: datetime | None) -> Counts:
    chosen = [line for line in lines if line.weight]
    return Counts(
        every=len(lines), chosen=len(chosen),
        explained=sum(any(mark.analysis for mark in line.standing) for line in chosen),
        late=sum(line.late for line in lines), changed=sum(bool(line.since(looked)) for line in lines),
    )  # fmt: skip
