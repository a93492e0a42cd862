"""Who held each child, by the record's own actions. Protection plans begin and end with their conferences."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from throughline.access.principal import as_keeper
from throughline.record.people.actions import allocate, end_allocation, hold
from throughline.record.people.models import Allocation, NamedRole
from throughline.synthetic.stories.data import events, recorded, story
from throughline.synthetic.stories.staffing import IN_CARE, POSTS
from throughline.synthetic.stories.told import Step, Told
from throughline.synthetic.telling import PURPOSE

KEPT = ("allocation", "held_by_manager")
NOT_OPEN = "-open"
HELD_BY = {
    "m03": "grant", "m11": "grant", "m12": "achebe", "m14": "raman", "d07": "stone", "d27": "stone", "h02": "grant",
    "h25": "stone", "k09": "novak", "q03": "pike", "q27": "pike", "r04": "raman",
}  # fmt: skip
"""Who holds the children from each event that gives them to somebody."""


class Held(NamedTuple):
    child: str
    holder: str
    since: str
    """The event with which it begins, and that with which it ends."""
    until: str = ""
    team: str = ""


BESIDE = {
    "noah": (
        Held("NOAH", "grant", "n01", "n15", IN_CARE), Held("NOAH", "stone", "n15", "n18", IN_CARE),
        Held("NOAH", "raman", "n18", team=IN_CARE),
    ),
    "quigley": (Held("SHANNON", "stone", "q19"),),
    "yonas": (Held("YONAS", "novak", "y03", team=IN_CARE),),
}  # fmt: skip
"""Who held a child without the story saying when it began: from the first to the last thing they did."""
NAMED = {
    "harvey": (("JADE", "ferris", "personal adviser", "h03"),),
    "noah": (("NOAH", "voss", "independent reviewing officer", "n02"),),
    "quigley": (
        ("ROSIE", "voss", "independent reviewing officer", "q16"),
        ("UNBORN", "okafor", "conference chair", "q46"),
    ),
    "kacper": (("KACPER", "voss", "independent reviewing officer", "k10"),),
    "dania": (),
    "yonas": (
        ("YONAS", "voss", "independent reviewing officer", "y04"),
        ("YONAS", "ferris", "personal adviser", "y20"),
    ),
}


def spells(told: Told, name: str) -> Iterator[Step]:
    """What ends comes before what begins at the same moment: a child has one holder. A closure ends it by its approval."""
    known = events(name)
    of_story = [
        spell | {"closing": _closing(spell, known)}
        for spell in story(name)["spells"]
        if spell["what"] in KEPT
    ]
    for spell in of_story:
        if spell["ended"] and not spell["closing"]:
            moment = min(recorded(event) for event in known.values() if event["on"] == spell["ended"])
            yield moment, partial(_close, told, spell, moment)
    for spell in of_story:
        moment = recorded(known[spell["opened_by"]])
        yield moment, partial(_open, told, spell, moment)
    for held in BESIDE.get(name, ()):
        yield from _held(told, held, known)
    for child, who, kind, since in NAMED.get(name, ()):
        moment = recorded(known[since])
        yield moment, partial(_named, told, child, who, kind, moment)


def _closing(spell: dict, known: dict[str, dict]) -> bool:
    """We stopped working with the child on the day it ended."""
    facts = [fact for event in known.values() if event["on"] == spell["ended"] for fact in event["facts"]]
    return any((fact["what"], fact["child"]) == (NOT_OPEN, spell["child"]) for fact in facts)


def _open(told: Told, spell: dict, moment: datetime) -> None:
    child, started = told.people[spell["child"]], date.fromisoformat(spell["started"])
    with as_keeper(PURPOSE, told=moment):
        holder = HELD_BY[spell["opened_by"]]
        team = told.teams[POSTS[holder].team]
        if spell["what"] == "held_by_manager":
            hold(child=child, manager=told.staff[holder], team=team, started=started)
        else:
            allocate(child=child, worker=told.staff[holder], team=team, started=started)


def _close(told: Told, spell: dict, moment: datetime) -> None:
    child, ended = told.people[spell["child"]], date.fromisoformat(spell["ended"])
    with as_keeper(PURPOSE, told=moment):
        held = Allocation.objects.get(person=child, ended=None)
        end_allocation(allocation=held, ended=ended)


def _held(told: Told, held: Held, known: dict[str, dict]) -> Iterator[Step]:
    if held.until:
        event = known[held.until]
        spell = {"what": "allocation", "child": held.child, "ended": event["on"]}
        yield recorded(event), partial(_close, told, spell, recorded(event))
    event = known[held.since]
    yield recorded(event), partial(_allocated, told, held, event)


def _allocated(told: Told, held: Held, event: dict) -> None:
    team = told.teams[held.team or POSTS[held.holder].team]
    with as_keeper(PURPOSE, told=recorded(event)):
        allocate(
            child=told.people[held.child],
            worker=told.staff[held.holder],
            team=team,
            started=date.fromisoformat(event["on"]),
        )


def _named(told: Told, child: str, who: str, kind: str, moment: datetime) -> None:
    with as_keeper(PURPOSE, told=moment):
        NamedRole.objects.create(
            person=told.people[child], account=told.staff[who], kind=kind, started=moment.date()
        )
