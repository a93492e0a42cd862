"""Letting somebody into records for a reason and a time: which of them, and why not the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from throughline.access.models import Grant
from throughline.access.parts import Part
from throughline.access.principal import acting, atomic, cursor
from throughline.access.problems import AccessProblem
from throughline.access.roles import GIVEN, RELATIONSHIPS
from throughline.config.clock import LONDON, now, today

WORDS = {
    "sample": "Audit sample",
    "inspection": "Inspection",
    "complaint": "A complaint about this record",
    "evidence": "Evidence, for somebody who worked with this child",
    "listed": "A name on the list of this restricted record",
}
TOGETHER = ("sample", "inspection")
"""What is given for many children at once."""
LONGEST = timedelta(days=92)
FOREVER = datetime(9999, 12, 30, tzinfo=LONDON)
MOST = 200
ASKED = "person.id = any(%(people)s::bigint[]) or person.reference = any(%(references)s)"
FACTS = f"""
select person.id, person.reference, person.given_name || ' ' || person.family_name, person.restriction,
  law.opened(person.id) & {Part.CONTENT.value} > 0, law.opened_by(person.id),
  exists (select 1 from record_allocation held where held.person_id = person.id and held.worker_id = %(account)s),
  exists (select 1 from access_grant given where given.person_id = person.id and given.account_id = %(account)s
    and given.kind = %(kind)s and given.ended_at is null and given.until > law.instant())
from record_person person where {ASKED}
order by person.family_key, person.given_key, person.id
"""
LOCK = f"select law.lock_children(array(select person.id from record_person person where {ASKED}))"
"""Of two presses at once the second waits, and finds what the first one gave."""
PICKED = """
select held.person_id from record_allocation held where held.team_id = %s and held.role <> 'co-worker'
  and held.started <= %s and (held.ended is null or held.ended > %s) order by random() limit %s
"""
NOBODY = "Nobody you can see has this number."
NOT_YOURS = "This record is not yours to give: whoever answers for the child gives it."
RESTRICTED = "This record is restricted: only the director opens it for this, by ticking so."
THEIRS = "They hold or held this child themselves."
NEVER_THEIRS = "They have not worked with this child."
GIVEN_ALREADY = "They have it already."
NO_LIST = "Only a restricted record has a list."
TOO_LONG = AccessProblem("Three months at most: give it again after that.")
PAST = AccessProblem("Give a day that is still to come.")
ENDED = AccessProblem("This has ended already.")


@dataclass(frozen=True, slots=True)
class Facts:
    """What decides whether one record can be given to one person."""

    id: int
    reference: str
    name: str
    restriction: int
    mine: bool
    via: str
    theirs: bool
    given: bool


@dataclass(frozen=True, slots=True)
class Refused:
    about: str
    why: str


@dataclass(frozen=True, slots=True)
class Given:
    grants: list[Grant]
    names: list[str]
    refused: list[Refused]


def give(
    *, key: UUID, kind: str, account_id: int, until: date | None, reason: str, restricted: bool = False,
    people: Sequence[int] = (), references: Sequence[str] = (),
) -> Given:  # fmt: skip
    """All that can be given, in one transaction; the others with why not. A second press gives nothing more."""
    ends = last_moment(kind, until)
    with atomic():
        found = _facts(kind, account_id, people, references)
        why = {one.id: refusal(one, kind, ticked=restricted) for one in found}
        good = [one for one in found if not why[one.id]]
        unknown = sorted(set(references) - {one.reference for one in found})
        return Given(
            Grant.objects.bulk_create(
                Grant(
                    account_id=account_id, person_id=one.id, kind=kind, together=key, reason=reason.strip(),
                    restricted=restricted and one.restriction == 1, started=now(), until=ends, given_by_id=acting().id,
                )
                for one in good
            ),
            [f"{one.name}, {one.reference}" for one in good],
            [Refused(f"{one.name}, {one.reference}", why[one.id]) for one in found if why[one.id]]
            + [Refused(reference, NOBODY) for reference in unknown],
        )  # fmt: skip


def _facts(kind: str, account_id: int, people: Sequence[int], references: Sequence[str]) -> list[Facts]:
    asked = {
        "kind": kind,
        "account": account_id,
        "people": list(people)[:MOST],
        "references": list(references)[:MOST],
    }
    with cursor() as cur:
        cur.execute(LOCK, asked)
        cur.execute(FACTS, asked)
        return [Facts(*row) for row in cur.fetchall()]


def refusal(one: Facts, kind: str, *, ticked: bool) -> str:
    """Why this record is not given to this person; empty when it is. Whoever was let in for a while lets nobody in."""
    tests = (
        (not one.mine or (one.via in GIVEN and one.via != "listed"), NOT_YOURS),
        (kind == "listed" and one.restriction != 1, NO_LIST),
        (one.restriction > RELATIONSHIPS[kind].up_to and not (ticked and one.restriction == 1), RESTRICTED),
        (kind in TOGETHER and one.theirs, THEIRS),
        (kind == "evidence" and not one.theirs, NEVER_THEIRS),
        (one.given, GIVEN_ALREADY),
    )
    return next((why for met, why in tests if met), "")


def last_moment(kind: str, until: date | None) -> datetime:
    """The end of that day. A list has no end: a name is taken off it."""
    if kind == "listed" and until is None:
        return FOREVER
    if until is None or until < today():
        raise PAST
    if until > today() + LONGEST:
        raise TOO_LONG
    return datetime.combine(until + timedelta(days=1), time(0), LONDON)


def picked(*, team_id: int, number: int) -> list[int]:
    """So many of a team's children, at random."""
    with cursor() as cur:
        cur.execute(PICKED, [team_id, today(), today(), number])
        return [person for (person,) in cur.fetchall()]


def end(**which: object) -> int:
    """From the next page that they open."""
    live = list(Grant.objects.filter(ended_at=None, until__gt=now(), **which))
    for grant in live:
        grant.ended_at, grant.ended_by_id = now(), acting().id
        grant.save(update_fields=["ended_at", "ended_by"])
    if not live:
        raise ENDED
    return len(live)
