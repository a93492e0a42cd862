"""Declaring whose record one must not open, and what a privacy officer does with it. Each counts from the next request."""

from django.db import IntegrityError

from throughline.access.conflicts.problems import (
    CLOSED_ALREADY,
    DECLARED_ALREADY,
    LIFTED_ALREADY,
    NO_COLLEAGUE,
    NO_KIND,
    NO_REASON,
    NO_RECORD,
    NOBODY_CHOSEN,
    NOT_AN_OFFICER,
    YOUR_OWN,
)
from throughline.access.conflicts.queries import by_reference, found_again
from throughline.access.misuse.fragments import PLACE
from throughline.access.models import Account, Conflict, ConflictCheck, ProposedConflict
from throughline.access.principal import acting, as_keeper, atomic, cursor, somebody
from throughline.config.clock import now, today

LONGEST = 400
PROPOSE = f"""
insert into access_proposedconflict (account_id, person_id, proposed_at)
select distinct lives.account_id, living.person_id, %(now)s::timestamptz
from access_staffaddress lives
join record_home home on {PLACE.format("home")} = {PLACE.format("lives")}
join record_residence living on living.home_id = home.id
  and living.started <= %(today)s::date and (living.ended is null or living.ended > %(today)s::date)
where {PLACE.format("lives")} <> '' and not exists (select 1 from access_conflict known
  where known.account_id = lives.account_id and known.person_id = living.person_id)
on conflict do nothing
"""
"""A conflict that was lifted is not proposed again: somebody has looked at it."""


def declare(*, person: int | None, kind: str) -> Conflict:
    """One's own. From the next request on this record is not there for whoever declares it."""
    if person is None or found_again(person) is None:
        raise NOBODY_CHOSEN
    if kind not in dict(Conflict.KINDS):
        raise NO_KIND
    return _write(account=somebody().id, person=person, kind=kind, source="declared")


def add(*, email: str, reference: str, kind: str) -> Conflict:
    """A privacy officer's, for a colleague who cannot find the record themselves, or will not say."""
    _officer()
    colleague = Account.objects.filter(email=email.strip().lower()).first()
    if colleague is None:
        raise NO_COLLEAGUE
    if colleague.pk == acting().id:
        raise YOUR_OWN
    person = by_reference(reference)
    if person is None:
        raise NO_RECORD
    return _write(account=colleague.pk, person=person, kind=kind, source="privacy officer")


def _write(*, account: int, person: int, kind: str, source: str) -> Conflict:
    try:
        with atomic():
            return Conflict.objects.create(
                account_id=account,
                person_id=person,
                kind=kind,
                source=source,
                since=now(),
                declared_by_id=acting().id,
            )
    except IntegrityError as clash:
        raise DECLARED_ALREADY from clash


def complete() -> None:
    """Somebody looked at their list and says that nobody is missing. Asked again in a year."""
    ConflictCheck.objects.create(account_id=acting().id, at=now())


def lift(*, conflict_id: int, reason: str) -> None:
    """The record is open to them again as far as their work opens it; what lifted it stays."""
    _officer()
    found = Conflict.objects.filter(pk=conflict_id, lifted_at=None).first()
    if found is None:
        raise LIFTED_ALREADY
    if found.account_id == acting().id:
        raise YOUR_OWN
    if not reason.strip():
        raise NO_REASON
    gone = {"lifted_at": now(), "lifted_by_id": acting().id, "lifted_because": reason.strip()[:LONGEST]}
    if not Conflict.objects.filter(pk=conflict_id, lifted_at=None).update(**gone):
        raise LIFTED_ALREADY


def settle(*, proposal_id: int, take: bool) -> None:
    """A proposal becomes a conflict, or was a mistake and does not come again."""
    _officer()
    with atomic():
        closed = ProposedConflict.objects.filter(pk=proposal_id, at=None)
        if not closed.update(taken=take, by_id=acting().id, at=now()):
            raise CLOSED_ALREADY
        if take:
            found = ProposedConflict.objects.get(pk=proposal_id)
            _write(account=found.account_id, person=found.person_id, kind="family", source="address")


def _officer() -> None:
    if not acting().may("review"):
        raise NOT_AN_OFFICER


def propose_conflicts() -> int:
    """Each night: whose own address is the home of somebody on the record. Compared here and shown to nobody."""
    with as_keeper("compare addresses of staff with homes"), cursor() as cur:
        cur.execute(PROPOSE, {"now": now(), "today": today()})
        return cur.rowcount
