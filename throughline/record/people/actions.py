"""Who holds a child, and who is named for one: given, taken back, or kept by a manager meanwhile.

The clocks are told in the same transaction. Who may be given what is decided above, in `record/holding/`.
"""

from datetime import date

from throughline.access.models import Absence, Account, Team
from throughline.access.posts.registered import registered
from throughline.access.principal import atomic
from throughline.record.clocks.actions import facts_changed, wait_for_writers
from throughline.record.clocks.stored import Told
from throughline.record.people.models import Allocation, NamedRole, Person


def allocate(
    *, child: Person, worker: Account, team: Team, started: date, second: bool = False, why: str = "",
    by: int | None = None,
) -> Allocation:  # fmt: skip
    role = "co-worker" if second else "worker"
    return _open(child, worker, team, started, role=role, why=why, by_id=by)


def hold(
    *, child: Person, manager: Account, team: Team, started: date, why: str = "", by: int | None = None
) -> Allocation:
    """A manager's name in place of a worker's. It is counted as held, never as allocated."""
    return _open(child, manager, team, started, role="held", why=why, by_id=by)


def end_allocation(*, allocation: Allocation, ended: date, closing: bool = False) -> None:
    """The clocks are told first: whoever ends the last allocation no longer reaches the child afterwards."""
    with atomic():
        allocation.ended, allocation.closing = ended, closing
        _tell_clocks(allocation, again=True)
        allocation.save(update_fields=["ended", "closing"])


def name_role(
    *, child: int, account: int, kind: str, started: date, ended: date | None = None, by: int | None = None,
    why: str = "", instead_of: int | None = None, absence: Absence | None = None,
) -> NamedRole:  # fmt: skip
    return NamedRole.objects.create(
        person_id=child, account_id=account, kind=kind, started=started, ended=ended, by_id=by, why=why,
        instead_of_id=instead_of, absence=absence,
    )  # fmt: skip


def end_role(*, role: NamedRole, ended: date) -> None:
    """One that has not begun ends before its first day: it never was."""
    role.ended = max(role.started, ended)
    role.save(update_fields=["ended"])


def _open(child: Person, worker: Account, team: Team, started: date, **said) -> Allocation:
    with atomic():
        wait_for_writers([child.pk])  # or two who begin at one moment wait for each other for ever
        allocation = Allocation.objects.create(
            person=child, worker=worker, team=team, started=started,
            registered=worker.pk in registered([worker.pk], started), **said,
        )  # fmt: skip
        _tell_clocks(allocation)
        return allocation


def _tell_clocks(allocation: Allocation, *, again: bool = False) -> None:
    source = ("allocation", allocation.id)
    facts_changed(children=[allocation.person_id], source=source, told=facts(allocation), again=again)


def facts(allocation: Allocation) -> list[Told]:
    """Somebody who is no social worker may lead; the promise of a social worker is not kept by that."""
    child, day, until = allocation.person_id, allocation.started, allocation.ended
    if allocation.role == "held":
        return [
            Told(person=child, what="held_by_manager", day=day, until=until),
            Told(person=child, what="held_by_manager_from", day=day),
        ]
    told = [Told(person=child, what="social_worker_allocated", day=day)] if allocation.registered else []
    left = until and not allocation.closing
    return told + ([Told(person=child, what="allocation_ended", day=until)] if left else [])
