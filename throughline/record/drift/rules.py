"""What stands still, who holds its next step, in which order it is shown and how it leaves. Values in, values out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum

from throughline.standards.drift import MOVERS

LONG = {"plan": 42, "permanence": 42, "pre-proceedings": 42, "assessment": 182}
"""Days after which standing still wants somebody: six weeks; of an assessment the half-year after which it is told anew."""
LOOK_AGAIN_WITHIN = timedelta(days=91)
A_WEEK = timedelta(days=7)
COURTS = ("court", "judge", "cafcass", "tribunal")


class Holder(IntEnum):
    """In the order in which they are shown."""

    NOBODY = 0
    OURS = 1
    PARTNER = 2
    COURT = 3


@dataclass(frozen=True, slots=True)
class Words:
    """Somebody's own words, and on which day they said them."""

    said: str
    who: str
    day: date


@dataclass(frozen=True, slots=True)
class Step:
    """Something that would move it, and who holds it."""

    holder: Holder
    what: str
    name: str = ""
    account: int | None = None
    by: date | None = None
    since: date | None = None
    why: Words | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    words: Words
    look_again: date

    def holds(self, on: date, moved: date) -> bool:
        """Until its day, and of no later standstill than the one it was written about."""
        return self.words.day <= on < self.look_again and self.words.day >= moved


@dataclass(frozen=True, kw_only=True)
class Standstill:
    """One thing about one child. `last` is the fact that moved it on `day`, or the spell that began then."""

    person_id: int
    about: str
    day: date
    last: str
    day_before: date | None = None
    """The day on which it had last moved, as it stood a week ago; empty where it did not run then."""
    runs: bool = True
    home_id: int | None = None
    worker_id: int | None = None
    worker: str = ""
    left: date | None = None
    """Since when nobody holds the child."""
    named: Step | None = None
    explained: Explained | None = None
    moves: tuple[tuple[date, str], ...] = ()
    """Steps of the plan that were finished and judgements of it that changed, in words: they are no facts of the clocks."""
    words: str = ""
    """What moved it last where that is no fact of the clocks: a step that was finished, a judgement that changed."""

    @property
    def home(self) -> tuple[int, int]:
        return (0, self.home_id) if self.home_id else (1, self.person_id)

    def stands(self, on: date) -> bool:
        """It runs, has not moved for long, and nobody has explained it."""
        return self.runs and _long(self.about, self.day, on) and not _explained(self, on, self.day)

    def stood(self, before: date) -> bool:
        day = self.day_before
        return day is not None and _long(self.about, day, before) and not _explained(self, before, day)


def _long(about: str, day: date, on: date) -> bool:
    return (on - day).days >= LONG[about]


def _explained(one: Standstill, on: date, moved: date) -> bool:
    return one.explained is not None and one.explained.holds(on, moved)


MOVER = {mover.key: mover for mover in MOVERS}


def names(said: str, about: str) -> bool:
    """Whether somebody's words name what stands still."""
    return any(re.search(rf"\b{re.escape(word)}s?\b", said, re.IGNORECASE) for word in MOVER[about].named)


@dataclass(frozen=True, kw_only=True)
class Move:
    """One of the things that move a child's plan, or look at it, and the facts that say it happened."""

    title: str
    facts: tuple[str, ...]


MOVES = (
    Move(title="Core group", facts=("core_group_held",)),
    Move(
        title="Review",
        facts=("rcpc_held", "cin_review_held", "lac_review_held", "lac_review_first_held", "lac_review_second_held"),
    ),
    Move(title="Visit", facts=("visit_held",)),
    Move(title="Assessment refreshed", facts=MOVER["assessment"].moved_by),
    Move(title="Plan written anew", facts=("cin_plan_recorded", "care_plan_recorded", "contingency_plan_recorded")),
    Move(title="Manager’s decision", facts=("manager_review_recorded",)),
)  # fmt: skip
"""Beside these stands the agreed action that was finished last: it is no fact but a row of the plan."""


def moved(one: Standstill, before: date) -> Standstill:
    """A finished step or a judgement that changed moves it as well as a fact does; `before` is the day a week ago."""
    if not one.moves:
        return one
    day, words = max(one.moves)
    earlier = max((day for day, _ in one.moves if day <= before), default=date.min)
    then = one.day_before and max(one.day_before, earlier)
    return replace(one, day_before=then, **({"day": day, "words": words} if day > one.day else {}))


def next_step(one: Standstill, agreed: Sequence[Step], promised: Sequence[Step]) -> Step:
    """Whoever was named for it since it last moved; else the first agreed action; else whoever holds a promise that
    would move it. Nobody is never filled in with a guess: a worker holds a step only where there is one."""
    if one.named and one.named.holder != Holder.NOBODY and _since(one.named) >= one.day:
        return one.named
    found = [*sorted(agreed, key=_soonest), *sorted(promised, key=_soonest)]
    held = next((step for step in found if step.holder != Holder.NOBODY), None)
    return held or Step(Holder.NOBODY, found[0].what if found else "", since=one.left or one.day)


def _since(step: Step) -> date:
    return step.since or date.min


def _soonest(step: Step) -> date:
    return step.by or date.max


def outside(name: str) -> Holder:
    """A partner, or the court by its name."""
    return Holder.COURT if any(word in name.lower() for word in COURTS) else Holder.PARTNER


@dataclass(frozen=True, kw_only=True)
class Row:
    """The children of one home: the one thing that wants somebody most, and what else stands still."""

    main: Standstill
    step: Step
    children: tuple[int, ...]
    also: tuple[Standstill, ...] = ()

    @property
    def order(self) -> tuple:
        """Nobody's, then ours, then others'; in each the longest still."""
        return min(self.step.holder, Holder.PARTNER), self.main.day, self.main.person_id


def rows(found: Iterable[Standstill], steps: Mapping[tuple[int, str], Step]) -> list[Row]:
    homes: dict[tuple, list[Standstill]] = {}
    for one in found:
        homes.setdefault(one.home, []).append(one)
    return sorted((_row(some, steps) for some in homes.values()), key=lambda row: row.order)


def _row(some: list[Standstill], steps: Mapping[tuple[int, str], Step]) -> Row:
    def order(one: Standstill) -> tuple:
        return steps[one.person_id, one.about].holder, one.day, one.about, one.person_id

    first, *rest = sorted(some, key=order)
    also = {one.about: one for one in reversed(rest) if one.about != first.about}
    return Row(
        main=first, step=steps[first.person_id, first.about], also=tuple(also.values()),
        children=tuple(dict.fromkeys(one.person_id for one in [first, *rest])),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Left:
    moved: int
    explained: int

    @property
    def all(self) -> int:
        return self.moved + self.explained


def left(found: Iterable[Standstill], on: date) -> Left:
    """Homes that stood on the list a week ago and do not today: explained by a manager, or moved (or ended)."""
    before, homes = on - A_WEEK, {}
    for one in found:
        homes.setdefault(one.home, []).append(one)
    gone = [
        some for some in homes.values()
        if any(one.stood(before) for one in some) and not any(one.stands(on) for one in some)
    ]  # fmt: skip
    explained = sum(any(_explained(one, on, one.day) for one in some) for some in gone)
    return Left(moved=len(gone) - explained, explained=explained)
