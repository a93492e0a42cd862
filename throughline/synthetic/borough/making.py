"""A whole story by chance: families until there are as many people as asked, what happened to each, in order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import cycle
from random import Random

from throughline.synthetic.borough.careers import career
from throughline.synthetic.borough.households import Drawn, family, households
from throughline.synthetic.borough.identity import asked
from throughline.synthetic.borough.sittings import sittings
from throughline.synthetic.borough.story import (
    Arrives,
    Begins,
    Child,
    Ends,
    Episode,
    Event,
    Family,
    Held,
    Size,
    Story,
    TeamOfWorkers,
    Worker,
    Wrote,
    told_on,
)
from throughline.synthetic.borough.visiting import Pace, steady, visits

LIVED_THERE = timedelta(days=700)
HANDED_OVER = 0.2
SETTLED = timedelta(days=90)
BROUGHT_OVER = 45
"""Days in which a new record takes over the families of the one before it."""
Place = tuple[TeamOfWorkers, int]
Change = Callable[[list[Family]], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Office:
    """Who works there: whoever makes the story gives it, so that the story itself asks no database."""

    teams: Sequence[TeamOfWorkers]
    chairs: Sequence[Worker]
    """Of conferences: outside every child's line."""


def story(
    *, size: Size, office: Office, first_person: int, as_at: datetime, seed: int, pace: Pace = steady,
    change: Change = lambda families: None,
) -> Story:  # fmt: skip
    """`change` bends the families before anything is told: the two whom nobody holds, the one a manager holds."""
    dice = Random(seed)
    made = families(size, office.teams, first_person, as_at.date(), dice)
    change(made)
    chairs = cycle(office.chairs)
    events = [
        sorted(
            (*_events(one, chairs, as_at, pace, dice), *asked(one, as_at, seed)), key=lambda event: event.at
        )
        for one in made
    ]
    return Story(made, events, seed, _number(events))


def _number(events: Sequence[Sequence[Event]]) -> int:
    """What is written is numbered in the order in which it was recorded, whoever it is about."""
    written = [event for mine in events for event in mine if isinstance(event.what, Wrote)]
    for number, event in enumerate(sorted(written, key=lambda event: event.at)):
        event.what.number = number
    return len(written)


def families(
    size: Size, teams: Sequence[TeamOfWorkers], first_person: int, as_at: date, dice: Random
) -> list[Family]:
    """Those that are open now first; then those that were open once; the rest only live here."""
    made, open_children = [], 0
    places = cycle(_places(size, teams, dice))
    for drawn in households(size.people, dice):
        if drawn.children and open_children < size.open_children:
            one = _until(lambda found: found.now, drawn, first_person, size, as_at, dice)
            open_children += sum(child.born <= as_at < child.grown for child in one.children)
        elif drawn.children and dice.random() < size.known:
            one = _until(lambda found: not found.now, drawn, first_person, size, as_at, dice)
        else:
            one = family(drawn, first_person, as_at - LIVED_THERE, dice)
        for episode in one.episodes:
            episode.held = _held(episode, *next(places), as_at, dice) if episode.taken else ()
        first_person += len(drawn.adults) + drawn.children
        made.append(one)
    return made


def _until(
    wanted: Callable[[Family], object], drawn: Drawn, first: int, size: Size, as_at: date, dice: Random
) -> Family:
    """Drawn again until it is one of those wanted: so who is open now has been open as long as such families are."""
    while True:
        known = as_at - timedelta(days=_since(size, dice))
        one = family(drawn, first, known, dice)
        one.episodes = career(one, as_at, size.chances, dice)
        if wanted(one):
            return one


def _since(size: Size, dice: Random) -> int:
    """Days ago: any of them, or in the record's first weeks."""
    if size.brought and dice.random() < size.brought:
        return size.days - dice.randrange(1, BROUGHT_OVER)
    return dice.randrange(1, size.days)


def _places(size: Size, teams: Sequence[TeamOfWorkers], dice: Random) -> list[Place]:
    """Places for a family to land. One worker may hold far more than the rest."""
    places = [(team, seat) for team in teams for seat in range(len(team.seats))]
    if size.most_held:
        average = size.open_children / len(places)
        places += [places[0]] * round(size.most_held / average - 1)
    dice.shuffle(places)
    return places


def _held(episode: Episode, team: TeamOfWorkers, seat: int, as_at: date, dice: Random) -> tuple[Held, ...]:
    """Whoever sat in the seat, one after the other; and sometimes a colleague of the team before them."""
    days = [episode.opened, *(worker.since for worker in team.seats[seat] if episode.opened < worker.since)]
    days = [day for day in days if episode.closed is None or day < episode.closed]
    ends = [*days[1:], episode.closed]
    found = [Held(_sat(team.seats[seat], day), team, day, end) for day, end in zip(days, ends, strict=True)]
    return _handed_over(found, team, seat, as_at, dice)


def _sat(seat: Sequence[Worker], day: date) -> Worker:
    return next((worker for worker in reversed(seat) if worker.since <= day), seat[0])


def _handed_over(
    found: list[Held], team: TeamOfWorkers, seat: int, as_at: date, dice: Random
) -> tuple[Held, ...]:
    first = found[0]
    until = first.ended or as_at
    before = _sat(team.seats[(seat + 1) % len(team.seats)], first.started)
    if (
        dice.random() > HANDED_OVER
        or until - first.started < SETTLED
        or before == first.worker
        or _left(before, until)
    ):
        return tuple(found)
    day = first.started + (until - first.started) * dice.randrange(3, 7) // 10
    return (Held(before, team, first.started, day), first._replace(started=day), *found[1:])


def _left(worker: Worker, day: date) -> bool:
    return worker.until is not None and worker.until <= day


def _events(
    one: Family, chairs: Iterator[Worker], as_at: datetime, pace: Pace, dice: Random
) -> Iterator[Event]:
    yield Event(told_on(one.known), None, Arrives())
    for number, episode in enumerate(one.episodes):
        if episode.taken:
            yield from _spells(one, episode, as_at.date())
            yield from visits(one, episode, as_at, pace, dice)
            yield from sittings(one, number, chairs, as_at, pace, dice)


def _spells(one: Family, episode: Episode, until: date) -> Iterator[Event]:
    for child in one.children:
        for held in episode.held:
            if spell := while_a_child(child, held.started, held.ended, until):
                yield from _holding(child, episode, held, *spell)


def _holding(
    child: Child, episode: Episode, held: Held, started: date, ended: date | None
) -> Iterator[Event]:
    manager = held.team.manager
    yield Event(told_on(started), manager, Begins(child, held._replace(started=started, ended=ended)))
    if ended:
        closing = ended in (episode.closed, child.grown)
        spell = held._replace(started=started, ended=ended)
        yield Event(told_on(ended), manager, Ends(child, spell, ended, closing))


def while_a_child(
    child: Child, started: date, ended: date | None, until: date
) -> tuple[date, date | None] | None:
    """A spell of the family, for a child who may have been born during it or grown up before its end."""
    grown = child.grown if child.grown < until else None
    started, ended = max(started, child.born), min(filter(None, (ended, grown)), default=None)
    return None if started >= until or (ended and ended <= started) else (started, ended)
