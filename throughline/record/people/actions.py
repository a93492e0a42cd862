"""Who holds a child: given, taken back, or kept by a manager meanwhile. The clocks are told in the same transaction."""

from datetime import date

from throughline.access.models import Account, Team
from throughline.access.principal import atomic
from throughline.record.clocks.actions import facts_changed, wait_for_writers
from throughline.record.clocks.stored import Told
from throughline.record.people.models import Allocation, Person


def allocate(
    *, child: Person, worker: Account, team: Team, started: date, second: bool = False
) -> Allocation:
    return _open(child, worker, team, started, "co-worker" if second else "worker")


def hold(*, child: Person, manager: Account, team: Team, started: date) -> Allocation:
    """A manager's name in place of a worker's. It is counted as held, never as allocated."""
    return _open(child, manager, team, started, "held")


def end_allocation(*, allocation: Allocation, ended: date, closing: bool = False) -> None:
    """The clocks are told first: whoever ends the last allocation no longer reaches the child afterwards."""
    with atomic():
        allocation.ended, allocation.closing = ended, closing
        _tell_clocks(allocation, again=True)
        allocation.save(update_fields=["ended", "closing"])


def _open(child: Person, worker: Account, team: Team, started: date, role: str) -> Allocation:
    with atomic():
        wait_for_writers([child.pk])  # or two who begin at one moment wait for each other for ever
        allocation = Allocation.objects.create(
            person=child, worker=worker, team=team, started=started, role=role
        )
        _tell_clocks(allocation)
        return allocation


def _tell_clocks(allocation: Allocation, *, again: bool = False) -> None:
    source = ("allocation", allocation.id)
    facts_changed(children=[allocation.person_id], source=source, told=facts(allocation), again=again)


def facts(allocation: Allocation) -> list[Told]:
    child, day, until = allocation.person_id, allocation.started, allocation.ended
    if allocation.role == "held":
        return [
            Told(person=child, what="held_by_manager", day=day, until=until),
            Told(person=child, what="held_by_manager_from", day=day),
        ]
    told = [Told(person=child, what="social_worker_allocated", day=day)]
    left = until and not allocation.closing
    return told + ([Told(person=child, what="allocation_ended", day=until)] if left else [])
