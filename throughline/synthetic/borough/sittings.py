"""The meetings of an episode, and what each decides: the discussion that begins an enquiry, conferences, core groups, reviews."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from throughline.config.clock import LONDON
from throughline.standards.calendar import ENGLAND, Unit
from throughline.synthetic.borough.story import (
    Episode,
    Event,
    Family,
    Follows,
    NeedBegins,
    NeedEnds,
    Outcome,
    PlanBegins,
    PlanEnds,
    Sent,
    Sitting,
    Worker,
    Wrote,
    told_on,
)
from throughline.synthetic.borough.visiting import Pace, holder, recorded_after, told

MEETS_AT = (time(9, 30), time(10), time(11), time(13, 30), time(14), time(15))
LONGEST_UNWRITTEN = (timedelta(hours=6), timedelta(hours=48))
"""A strategy discussion is written up the same day."""
SENT_AFTER = {
    "strategy": (1, 1, 2, 3, 30),
    "initial conference": (20, 90, 200, 400),
    "review conference": (20, 90, 300, 600),
}
"""Hours from the record to its going out."""
TO = ("Police", "Health visiting", "Parents")
BETWEEN_GROUPS = (21, 23, 25, 26, 27, 28)
SLIPPED = (32, 36, 44, 60)
"""Working days between core groups."""
FIRST_GROUP = (6, 7, 8, 9, 9, 10, 10, 10, 13)
REVIEWED = (50, 55, 58, 60, 61, 63, 75)
"""Working days between reviews of a child in need plan."""
GOES_ON = ("goes on",) * 3 + ("changes",)
STRATEGY, INITIAL, REVIEW, GROUP, IN_NEED = (
    "strategy", "initial conference", "review conference", "core group", "in need review",
)  # fmt: skip
OF_A_PLAN = (REVIEW, GROUP)
ENDS, ENDS_IN_NEED = "ends", "ends in need"


class Meets(NamedTuple):
    sort: str
    day: date
    decision: str


def sittings(
    family: Family, number: int, chairs: Iterator[Worker], as_at: datetime, pace: Pace, dice: Random
) -> Iterator[Event]:
    """Of the family's episode of that number."""
    episode, chair = family.episodes[number], next(chairs)
    again = any(one.plan for one in family.episodes[:number])
    planned: dict[int, bool] = {}
    """The children who have a plan, and whether it is a protection plan."""
    for meets in sorted(_meetings(episode, as_at.date(), pace, dice), key=lambda one: one.day):
        happened = datetime.combine(meets.day, dice.choice(MEETS_AT), LONDON)
        recorded = min(recorded_after(happened, dice), happened + LONGEST_UNWRITTEN[meets.sort != STRATEGY])
        children = _children(family, meets, planned)
        if children and recorded < as_at:
            held = holder(episode, meets.day)
            leads = {STRATEGY: held.team.manager, INITIAL: chair, REVIEW: chair}.get(meets.sort, held.worker)
            category = episode.category if meets.decision == "plan" else ""
            sitting = Sitting(meets.sort, leads, meets.decision, children, category, again)
            wrote = Wrote("meeting", happened, held.worker, sitting)
            yield Event(recorded, wrote.by, wrote)
            for follows in _follow(family, wrote, sitting, planned):
                yield Event(recorded, wrote.by, follows)
            yield from _sent(wrote, recorded, as_at, dice)
    yield from _grown(family, episode, planned, as_at.date())
    yield from _outcome(family, episode, as_at, dice)


def _sent(wrote: Wrote, recorded: datetime, as_at: datetime, dice: Random) -> Iterator[Event]:
    if wrote.what.sort in SENT_AFTER:
        at = recorded + timedelta(hours=dice.choice(SENT_AFTER[wrote.what.sort]))
        if at < as_at:
            yield Event(at, wrote.by, Sent(wrote, TO, at.date()))


def _children(family: Family, meets: Meets, planned: dict[int, bool]) -> tuple[int, ...]:
    """Of a plan's meeting those who have one; of any other whoever is a child that day."""
    here = (place for place, child in enumerate(family.children) if child.born <= meets.day < child.grown)
    return tuple(place for place in here if meets.sort not in OF_A_PLAN or planned.get(place))


def _follow(family: Family, wrote: Wrote, sitting: Sitting, planned: dict[int, bool]) -> Iterator[Follows]:
    """What the product itself does when this is signed."""
    on = wrote.happened.date()
    for place in sitting.children:
        child, has = family.children[place], planned.get(place)
        if sitting.decision == "plan":
            planned[place] = True
            yield PlanBegins(child, sitting.category, on, wrote)
        elif sitting.sort == REVIEW and sitting.decision in (ENDS, ENDS_IN_NEED):
            del planned[place]
            yield PlanEnds(child, on, wrote)
        elif sitting.sort == IN_NEED and sitting.decision == ENDS and has is False:
            del planned[place]
            yield NeedEnds(child, on, wrote)
        if sitting.decision in ("in need", ENDS_IN_NEED):
            planned[place] = False
            yield NeedBegins(child, on, wrote)


def _grown(family: Family, episode: Episode, planned: dict[int, bool], until: date) -> Iterator[Event]:
    """Whoever grew up with a plan: it ends that day, or when nobody works with the family any more."""
    for place, protected in planned.items():
        child = family.children[place]
        ended = min(filter(None, (child.grown, episode.closed)))
        if ended < until:
            by = holder(episode, ended).team.manager
            yield Event(told_on(ended), by, (PlanEnds if protected else NeedEnds)(child, ended, None))


def _outcome(family: Family, episode: Episode, as_at: datetime, dice: Random) -> Iterator[Event]:
    """Decided on the enquiry's last day, and signed on a later one."""
    if episode.enquiry:
        held = holder(episode, episode.enquiry.ended)
        happened = datetime.combine(episode.enquiry.ended, time(12), LONDON)
        recorded = happened + timedelta(hours=dice.choice((21, 22, 27, 46)))
        day = episode.enquiry.ended
        children = tuple(place for place, one in enumerate(family.children) if one.born <= day < one.grown)
        if children and recorded < as_at:
            outcome = Outcome(episode.enquiry, held.team.manager, children)
            yield from told(Wrote("section-47", happened, held.worker, outcome), recorded, held, as_at, dice)


def _meetings(episode: Episode, until: date, pace: Pace, dice: Random) -> Iterator[Meets]:
    if episode.enquiry:
        yield Meets(STRATEGY, episode.enquiry.began, "enquiry")
        if episode.enquiry.conference:
            yield Meets(INITIAL, episode.enquiry.conference, episode.enquiry.decided)
    if episode.plan:
        yield from _of_the_plan(episode, until, pace, dice)
    if episode.need:
        yield from _of_the_need(*episode.need, until, dice)


def _of_the_plan(episode: Episode, until: date, pace: Pace, dice: Random) -> Iterator[Meets]:
    started, ended = episode.plan
    day = _after(started, dice.choice(FIRST_GROUP))
    while day < (ended or until):
        yield Meets(GROUP, day, dice.choice(GOES_ON))
        on_time = dice.random() < pace(holder(episode, day), day)
        day = _after(day, dice.choice(BETWEEN_GROUPS if on_time else SLIPPED))
    for review in episode.reviews:
        stays = ENDS_IN_NEED if episode.need else ENDS
        yield Meets(REVIEW, review, stays if review == ended else "goes on")


def _of_the_need(started: date, ended: date | None, until: date, dice: Random) -> Iterator[Meets]:
    day = _after(started, dice.choice(REVIEWED))
    while day < (ended or until):
        yield Meets(IN_NEED, day, dice.choice(GOES_ON))
        day = _after(day, dice.choice(REVIEWED))
    if ended:
        yield Meets(IN_NEED, ended, ENDS)


def _after(day: date, n: int) -> date:
    return ENGLAND.add(day, n, Unit.WORKING_DAYS)
