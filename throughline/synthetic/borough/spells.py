"""Spells as rows: who holds a child, protection plans, child in need plans; made from the events that began and ended them."""

from collections.abc import Callable
from typing import NamedTuple

from django.db.models import Model

from throughline.record.clocks.stored import Told
from throughline.record.people.actions import facts as of_allocation
from throughline.record.people.models import Allocation
from throughline.record.planning import needing
from throughline.record.planning.models import NeedPlan
from throughline.record.protection.actions import facts as of_plan
from throughline.record.protection.models import ProtectionPlan
from throughline.synthetic.borough.story import Event

Keys = dict[int, int]
"""The key of each entry, by its number in the story."""


def _allocation(began: Event, number: int, keys: Keys, over: Event | None = None) -> Allocation:
    held, child = began.what.held, began.what.child
    return Allocation(
        id=number, person_id=child.person, worker_id=held.worker.account, team_id=held.team.id, role=held.role,
        started=held.started, by_id=began.by.account, why="", ended=over and over.what.on, closing=bool(over and over.what.closing),
    )  # fmt: skip


def _plan(began: Event, number: int, keys: Keys, over: Event | None = None) -> ProtectionPlan:
    what = began.what
    return ProtectionPlan(
        id=number, person_id=what.child.person, category=what.category, started=what.on, began_by=keys[what.wrote.number],
        ended=over and over.what.on, ended_by=_decided(over, keys),
    )  # fmt: skip


def _need(began: Event, number: int, keys: Keys, over: Event | None = None) -> NeedPlan:
    what = began.what
    return NeedPlan(
        id=number, person_id=what.child.person, started=what.on, opened_by=keys[what.wrote.number],
        ended=over and over.what.on, ended_by=_decided(over, keys),
    )  # fmt: skip


def _decided(over: Event | None, keys: Keys) -> int | None:
    return keys[over.what.wrote.number] if over and over.what.wrote else None


class Spell(NamedTuple):
    """How one kind of spell is made from the events that began and ended it, and what it tells the clocks."""

    source: str
    made: Callable[..., Model]
    facts: Callable[[Model], list[Told]]
    columns: str


SPELLS = {
    "allocation": Spell(
        "allocation", _allocation, of_allocation,
        "id, person_id, worker_id, team_id, role, registered, started, ended, closing, why, by_id",
    ),
    "protectionplan": Spell(
        "protection_plan", _plan, of_plan,
        "id, person_id, category, category_at_start, started, ended, began_by, ended_by",
    ),
    "needplan": Spell(
        needing.KIND, _need, needing.facts, "id, person_id, started, ended, opened_by, ended_by"
    ),
}  # fmt: skip
