"""When an alert is raised, in sentences and limits: the one place. Clocks and facts in, never a score.

Each limit counts working days. `manager_after` and `head_after` say when it goes up the line, `sooner` the same
where the child is in danger; `snooze` is the longest that anyone may put it off.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from throughline.record.clocks.queries import Due
from throughline.standards.calendar import ENGLAND, CalendarEnds, Unit
from throughline.standards.state import Code
from throughline.standards.words import day_words

AT_RISK_WITHIN = 2
WAITED_LONG = 10
ABSENT = 5
DANGER_SNOOZE = 1
"""What is about a child in danger comes back on the next working day, whatever was chosen."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    key: str
    title: str
    manager_after: int
    head_after: int
    sooner: tuple[int, int]
    snooze: int

    def goes_up(self, *, danger: bool) -> tuple[int, int]:
        return self.sooner if danger else (self.manager_after, self.head_after)

    def longest_snooze(self, *, danger: bool) -> int:
        return min(self.snooze, DANGER_SNOOZE) if danger else self.snooze


RULES = {
    rule.key: rule
    for rule in (
        Rule(key="alone", title="A child has no worker", manager_after=0, head_after=2, sooner=(0, 1), snooze=1),
        Rule(key="held", title="A child is held by a manager", manager_after=0, head_after=5, sooner=(0, 2), snooze=5),
        Rule(key="away", title="A child’s worker has been away five working days", manager_after=0, head_after=3,
             sooner=(0, 1), snooze=2),
        Rule(key="duty", title="A child is visited by others than their worker", manager_after=0, head_after=10,
             sooner=(0, 3), snooze=5),
        Rule(key="late", title="A promise is late", manager_after=3, head_after=10, sooner=(1, 3), snooze=5),
        Rule(key="at-risk", title="A promise is nearly due and nothing is booked", manager_after=5, head_after=10,
             sooner=(2, 5), snooze=2),
        Rule(key="waiting", title="Something has waited on somebody for long", manager_after=5, head_after=15,
             sooner=(2, 5), snooze=10),
    )
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Raised:
    """One alert about one child. `about` and `start` say which thing, so that it is never raised twice."""

    rule: Rule
    person_id: int
    about: str = ""
    start: date
    since: date
    why: str
    danger: bool = False
    due: Due | None = None

    @property
    def key(self) -> str:
        return f"{self.rule.key}.{self.about or 'child'}.{self.start:%Y%m%d}"

    @property
    def thing(self) -> tuple[int, str]:
        return self.person_id, self.key

    def goes_up(self) -> tuple[date, date]:
        """The days on which it comes to the manager and to the head of service."""
        return tuple(_after(self.since, days) for days in self.rule.goes_up(danger=self.danger))

    def level(self, on: date) -> int:
        """0 while it is the worker's, 1 from the day it is the manager's too, 2 the head of service's."""
        return sum(day <= on for day in self.goes_up())

    def last_snooze(self, on: date) -> date:
        return _after(on, self.rule.longest_snooze(danger=self.danger))


@dataclass(frozen=True, kw_only=True)
class Unheld:
    """A child without a worker of their own: `rule` is alone, held, away or duty."""

    rule: str
    person_id: int
    since: date
    who: str = ""


def of_dues(dues: Iterable[Due], on: date, danger: Iterable[int] = ()) -> list[Raised]:
    in_danger = frozenset(danger)
    found = (of_due(due, on, danger=due.person_id in in_danger) for due in dues)
    return [raised for raised in found if raised]


def of_due(due: Due, on: date, *, danger: bool = False) -> Raised | None:
    """At most one for one promise: late before waiting before nearly due."""
    for rule, raises in (("late", _late), ("waiting", _waiting), ("at-risk", _at_risk)):
        if told := raises(due, on):
            since, why = told
            return Raised(
                rule=RULES[rule], person_id=due.person_id, about=due.standard.key, start=due.obligation.start,
                since=since, why=f"{due.standard.title}: {why}.", danger=danger, due=due,
            )  # fmt: skip
    return None


def _late(due: Due, on: date) -> tuple[date, str] | None:
    if due.state.code != Code.LATE:
        return None
    limit = due.obligation.due
    if limit is None:
        return on, due.state.sentence.split(";")[0]
    return limit + timedelta(days=1), f"the limit was {day_words(limit)}"


def _waiting(due: Due, on: date) -> tuple[date, str] | None:
    waits = due.obligation.waiting_on
    if due.state.code != Code.WAITING or waits is None:
        return None
    since = _after(waits.day, WAITED_LONG + 1)
    if since > on:
        return None
    return since, f"waiting on {waits.why or 'another service'} since {day_words(waits.day)}"


def _at_risk(due: Due, on: date) -> tuple[date, str] | None:
    limit, left = due.obligation.due, due.state.days_left
    if due.state.code != Code.DUE or limit is None or left is None or left > AT_RISK_WITHIN:
        return None
    if any(on <= day <= limit for day in due.obligation.booked):
        return None
    return _before(limit, AT_RISK_WITHIN), f"the limit is {day_words(limit)}, and nothing is booked before it"


UNHELD = {
    "alone": "Nobody has held this child since {since}",
    "held": "Held in a manager’s name since {since}, which is not an allocation",
    "away": "{who} has been away since {since}",
    "duty": "The last two visits, since {since}, were by others than {who}",
}


def of_unheld(unheld: Iterable[Unheld], on: date, danger: Iterable[int] = ()) -> list[Raised]:
    in_danger = frozenset(danger)
    return [
        Raised(
            rule=RULES[one.rule], person_id=one.person_id, start=one.since, danger=one.person_id in in_danger,
            since=_away_long(one.since) if one.rule == "away" else one.since,
            why=f"{UNHELD[one.rule].format(who=one.who, since=day_words(one.since))}.",
        )
        for one in unheld
        if one.rule != "away" or _away_long(one.since) <= on
    ]  # fmt: skip


def _away_long(since: date) -> date:
    """The fifth working day away, the first included."""
    return ENGLAND.add(since - timedelta(days=1), ABSENT, Unit.WORKING_DAYS)


def _after(day: date, days: int) -> date:
    try:
        return ENGLAND.add(day, days, Unit.WORKING_DAYS) if days else day
    except CalendarEnds:
        return date.max


def _before(limit: date, days: int) -> date:
    """The first day on which no more than so many working days are left."""
    try:
        return ENGLAND.back(limit, days, Unit.WORKING_DAYS)
    except CalendarEnds:
        return limit
