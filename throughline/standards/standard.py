"""A promise as its guidance puts it: what starts it, what meets it, within what, and who says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from .calendar import StartDay, Unit
from .sources import link_to
from .vocabulary import clause, spell
from .ways import Basis, Confidence, Direction, Kind, Layer, Subject

ALWAYS = date.min
"""In force from before anyone wrote down when."""


class Limit(NamedTuple):
    n: int
    unit: Unit


class Version(NamedTuple):
    since: date
    limit: Limit


class ByWayOf(NamedTuple):
    """The limit counts from this fact once it is there, and until then from the last day it may come."""

    fact: str
    within: Limit


class Eased(NamedTuple):
    """A time in which the law asked for less, in words: a check of that time must say so."""

    first: date
    last: date
    words: str


Dated = Mapping[date, Limit | None]
"""Limits by the date they came into force; None from the date the promise was withdrawn."""

Versions = tuple[tuple[date, Version | None], ...]
"""The same, newest first."""

Names = str | tuple[str, ...]
"""One fact, or several of which any will do."""


EVERY = {
    Subject.CHILD: "Every child to whom it happens",
    Subject.WORKER: "Every worker to whom it happens",
    Subject.CARER: "Every carer or applicant to whom it happens",
    Subject.TEAM: "Every team or home",
    Subject.AUTHORITY: "The authority",
}


@dataclass(frozen=True, kw_only=True)
class Words:
    """How the promise is explained to a person; each is a phrase that starts a sentence."""

    started: str
    met: str
    stops: str
    again: str = ""


UNSAID = Words(started="", met="", stops="")
"""The words are then the clauses of the facts."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Standard:
    """`starts`, `met_by` and the rest name facts; `while_` names the spell the promise runs in, if any.

    `exempt_while` and `waits_while` say why, or on whom, by the spell that is open.
    """

    key: str
    title: str
    kind: Kind
    subject: Subject = Subject.CHILD
    starts: Names
    met_by: Names
    while_: str = ""
    within: Dated
    first_within: Dated = field(default_factory=dict)
    within_while: Mapping[str, Limit] = field(default_factory=dict)
    by_way_of: ByWayOf | None = None
    in_any: Limit | None = None
    direction: Direction = Direction.AFTER
    start_day: StartDay = StartDay.NEXT_IS_ONE
    on_the_day: bool = True
    """Whether what happens on the starting day itself can meet a deadline."""
    times: int = 1
    carries_over: bool = False
    """Whether the first interval of a spell counts from the last time before the spell."""
    stopped_by: tuple[str, ...] = ()
    exempt_while: Mapping[str, str] = field(default_factory=dict)
    waits_while: Mapping[str, str] = field(default_factory=dict)
    not_possible_while: tuple[str, ...] = ()
    basis: Basis
    source: str
    paragraph: str = ""
    checked_link: str | None = None
    """Set where somebody opened it; otherwise the number of the section makes one, or there is none."""
    confidence: Confidence
    evidence: str = ""
    note: str = ""
    eased: tuple[Eased, ...] = ()
    applies: str = ""
    commenced: bool = True
    on: bool | None = None
    """Set where it differs from the rule: local, uncertain and uncommenced promises are off until chosen."""
    words: Words = UNSAID

    def __post_init__(self) -> None:
        if not self.applies:
            object.__setattr__(self, "applies", EVERY[self.subject])
        if self.words is UNSAID:
            object.__setattr__(self, "words", _words(self))

    @property
    def link(self) -> str | None:
        return self.checked_link or link_to(self.source, self.paragraph)

    @property
    def layer(self) -> Layer:
        return self.basis.layer

    @property
    def on_by_default(self) -> bool:
        sure = self.commenced and self.confidence != Confidence.LOW
        return sure and self.layer != Layer.LOCAL if self.on is None else self.on

    @cached_property
    def start_names(self) -> tuple[str, ...]:
        return _tuple(self.starts)

    @cached_property
    def met_names(self) -> tuple[str, ...]:
        return _tuple(self.met_by)

    @cached_property
    def reads(self) -> frozenset[str]:
        """Every fact that can change what is due; marks come under the key."""
        spells = {*self.within_while, *self.exempt_while, *self.waits_while, *self.not_possible_while}
        others = {self.key, self.while_, self.by_way_of.fact if self.by_way_of else ""}
        return frozenset({*self.start_names, *self.met_names, *self.stopped_by, *spells, *others} - {""})

    @cached_property
    def spoken_by_spells(self) -> tuple[tuple[str, str, str], ...]:
        """The spells that exempt or make wait: what they do, which spell, and why or on whom."""
        exempt = (("exempt", name, why) for name, why in self.exempt_while.items())
        return (*exempt, *(("waiting", name, whom) for name, whom in self.waits_while.items()))

    @cached_property
    def unit(self) -> Unit:
        return next(version.limit.unit for _, version in self.versions if version)

    @cached_property
    def plain(self) -> bool:
        """Whether its limits only count forward from the start, whatever else is going on."""
        forward = self.direction != Direction.BEFORE and self.start_day == StartDay.NEXT_IS_ONE
        return forward and not self.within_while and self.by_way_of is None

    @cached_property
    def versions(self) -> Versions:
        return _newest_first(self.within)

    @cached_property
    def first_versions(self) -> Versions:
        return _newest_first(self.first_within) or self.versions

    @property
    def since(self) -> date:
        return self.first_versions[-1][0]

    def version_on(self, day: date, *, first: bool) -> Version | None:
        """The version in force when the clock started: new guidance never reaches back."""
        for since, version in self.first_versions if first else self.versions:
            if since <= day:
                return version
        return None


def _tuple(names: Names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else names


def _newest_first(dated: Dated) -> Versions:
    since_when = sorted(dated, reverse=True)
    return tuple((since, Version(since, limit) if (limit := dated[since]) else None) for since in since_when)


def _words(standard: Standard) -> Words:
    """The clauses of its facts, so that one fact is said the same wherever it is read."""
    met = _either(clause(name) for name in standard.met_names)
    again = clause(standard.met_names[0]) if standard.kind == Kind.CADENCE else ""
    ends = [f"{spell(standard.while_)} ends"] if standard.while_ else []
    ends += [clause(name) for name in standard.stopped_by]
    return Words(
        started=clause(standard.start_names[0]),
        met=met,
        stops=_either(ends) or "Only a person who may, with a reason",
        again=again,
    )


def _either(clauses: Iterable[str]) -> str:
    first, *others = [*clauses] or [""]
    return ", or ".join([first, *(f"{said[0].lower()}{said[1:]}" for said in others)])
