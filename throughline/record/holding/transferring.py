"""A child handed on: offered by a signed handover, accepted or returned by whoever was asked. Until then the first holds."""

from collections.abc import Collection

from throughline.access.principal import acting, somebody
from throughline.config.clock import now, today
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.entries.models import Entry
from throughline.record.holding import problems
from throughline.record.holding.fitness import Asked, check
from throughline.record.holding.models import Handover, HandoverChild, Transfer
from throughline.record.holding.naming import team_of, written
from throughline.record.people import actions
from throughline.record.people.child_roles import RECEIVING, ROLES
from throughline.record.people.models import Allocation, NamedRole, Person
from throughline.record.people.queries import running

LONGEST = 400


def follow(entry: Entry, became: str) -> None:
    """What a handover sets in motion: signed, it offers its children; withdrawn or undone, it takes the offer back."""
    if became in ("signed", "corrected", "cosigned"):
        _offer(entry)
    elif became in (Entry.WITHDRAWN, Entry.UNDONE):
        for one in Transfer.objects.filter(entry=entry, answer=Transfer.WAITING):
            close_offer(one, Transfer.TAKEN_BACK, "The handover was taken back.")


def _offer(entry: Entry) -> None:
    children = sorted(HandoverChild.objects.filter(entry=entry).values_list("person_id", flat=True))
    to = Handover.objects.values_list("to_id", flat=True).get(pk=entry.pk)
    wait_for_writers(children)
    waiting = {
        one.person_id: one for one in Transfer.objects.filter(person_id__in=children, answer=Transfer.WAITING)
    }
    for child in Person.objects.filter(pk__in=children).order_by("pk"):
        stands = waiting.get(child.pk)
        if stands and stands.entry_id == entry.pk and stands.to_id == to:
            continue
        if stands:
            raise problems.waits(child.given_name, stands.to.name)
        if not _settled(entry, child):
            _open(entry, child, to)


def _settled(entry: Entry, child: Person) -> bool:
    """A correction of a handover that was accepted changes its words and nothing else."""
    return Transfer.objects.filter(entry=entry, person=child, answer=Transfer.ACCEPTED).exists()


def _open(entry: Entry, child: Person, to: int) -> None:
    held = holder(child.pk)
    if held is None:
        raise problems.NOBODY
    made = Transfer(
        person=child, entry=entry, giver_id=held.worker_id, giver_team_id=held.team_id, to_id=to,
        opened_by_id=acting().id, opened_at=now(),
    )  # fmt: skip
    if held.worker_id == to and held.role != "held":
        raise problems.SAME
    check(Asked(role=ROLES["worker"], account=made.to, child=child, on=today()))
    made.team = team_of(made.to)
    made.save(force_insert=True)
    actions.name_role(child=child.pk, account=to, kind=RECEIVING, started=today(), by=acting().id)


def holder(child: int) -> Allocation | None:
    held = Allocation.objects.filter(running(today()), person_id=child).exclude(role="co-worker")
    return held.select_related("worker", "team").first()


def waiting_for(children: Collection[int]) -> list[Transfer]:
    """Locked first, so that of two who answer at one moment the second sees what the first did."""
    wait_for_writers(sorted(children))
    found = Transfer.objects.filter(person_id__in=list(children), answer=Transfer.WAITING)
    return list(found.select_related("person", "to", "team", "giver").order_by("person_id"))


def accept(*, children: Collection[int]) -> list[Transfer]:
    """The first worker's time ends and the next one's begins on this day, in one transaction."""
    with written():
        mine = [one for one in waiting_for(children) if one.to_id == somebody().id]
        if not mine:
            raise problems.NOT_FOR_YOU
        for one in mine:
            _accept(one)
        return mine


def _accept(one: Transfer) -> None:
    held, day = holder(one.person_id), today()
    if held is None or held.worker_id != one.giver_id:
        raise problems.MOVED
    check(Asked(role=ROLES["worker"], account=one.to, child=one.person, on=day))
    _step_up(one)
    actions.end_allocation(allocation=held, ended=day)
    actions.allocate(
        child=one.person, worker=one.to, team=one.team, started=day, by=one.opened_by_id,
        why=f"Handed over by {one.giver.name}"[:200],
    )  # fmt: skip
    close_offer(one, Transfer.ACCEPTED)


def _step_up(one: Transfer) -> None:
    """Whoever was the second worker becomes the first, and is not both."""
    second = Allocation.objects.filter(running(today()), person=one.person, worker=one.to, role="co-worker")
    for beside in second:
        actions.end_allocation(allocation=beside, ended=today(), closing=True)


def give_back(*, children: Collection[int], why: str) -> list[Transfer]:
    """By whoever was asked: the child stays where they are, and the reason goes back."""
    if not why.strip():
        raise problems.RETURN_WHY
    with written():
        mine = [one for one in waiting_for(children) if one.to_id == somebody().id]
        if not mine:
            raise problems.NOT_FOR_YOU
        for one in mine:
            close_offer(one, Transfer.RETURNED, why)
        return mine


def take_back(*, children: Collection[int], why: str) -> list[Transfer]:
    """By whoever offered, or a manager who answers for the child."""
    if not why.strip():
        raise problems.WHY
    who = somebody()
    with written():
        found = waiting_for(children)
        mine = [one for one in found if who.may("oversee") or who.id in (one.opened_by_id, one.giver_id)]
        if not mine:
            raise problems.NOT_FOR_YOU
        for one in mine:
            close_offer(one, Transfer.TAKEN_BACK, why)
        return mine


def close_offer(one: Transfer, answer: str, why: str = "") -> None:
    """The answer comes last but one: the name that opened the record to the receiver ends after it."""
    by = acting().id
    Transfer.objects.filter(pk=one.pk).update(
        answer=answer, answered_by_id=by, answered_at=now(), why=why.strip()[:LONGEST]
    )
    named = NamedRole.objects.filter(
        running(today()), person_id=one.person_id, account_id=one.to_id, kind=RECEIVING
    )
    for role in named:
        actions.end_role(role=role, ended=today())
