"""What is worked out each night, and what a records officer decides. Nothing here destroys anything."""

from datetime import date

from throughline.access.principal import acting, as_keeper
from throughline.config.clock import now, today
from throughline.record.keeping import queries
from throughline.record.keeping.models import KeepingDate, KeepingDecision
from throughline.record.keeping.problems import (
    NO_DAY,
    NOT_A_DECISION,
    NOT_AN_OFFICER,
    NOT_YET,
    REASON,
    STILL_OPEN,
)
from throughline.record.keeping.rules import Kept, Ruling, anniversary
from throughline.record.people.models import Person

PURPOSE = "work out how long each record is kept"
CHECKING = "check a decision about keeping"
BATCH = 1_000
CHANGES = ("reference", "until", "open", "rule", "why", "reckoned_on")


def reckon(*, on: date) -> int:
    """Every record's last day, for the list. What has been sealed since leaves it."""
    stored = 0
    with as_keeper(PURPOSE):
        for some in queries.everybody(BATCH):
            stored += _store(some, on)
        KeepingDate.objects.exclude(reckoned_on=on).delete()
    return stored


def _store(people: list[int], on: date) -> int:
    references = dict(Person.objects.filter(pk__in=people).values_list("pk", "reference"))
    rows = [
        _row(person, references[person], found.open, winner, on)
        for person, found in queries.of_people(people, on=on).items()
        if (winner := found.winner)
    ]
    KeepingDate.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["person"], update_fields=CHANGES
    )
    return len(rows)


def _row(person: int, reference: str, still_open: bool, winner: Ruling, on: date) -> KeepingDate:
    return KeepingDate(
        person_id=person, reference=reference, until=winner.until, open=still_open,
        rule=winner.period.key, why=winner.why[:200], reckoned_on=on,
    )  # fmt: skip


def decide(*, person_id: int, did: str, reason: str, until: date | None = None) -> KeepingDecision:
    """Keep for a year and look again, keep until a day, or may go. The rules are asked again at that moment."""
    who, on = acting(), today()
    if not who.may("retain"):
        raise NOT_AN_OFFICER
    if did not in dict(KeepingDecision._meta.get_field("did").choices):
        raise NOT_A_DECISION
    if not reason.strip():
        raise REASON
    if did == KeepingDecision.EXTEND and (until is None or until <= on):
        raise NO_DAY
    with as_keeper(CHECKING, by=who.id):
        _may_decide(queries.of_people([person_id], on=on)[person_id], on)
    last = {KeepingDecision.KEEP: anniversary(on, 1), KeepingDecision.EXTEND: until}.get(did)
    return KeepingDecision.objects.create(
        person_id=person_id,
        did=did,
        until=last,
        reason=reason.strip()[:400],
        by_id=who.id,
        post=who.post,
        at=now(),
    )


def _may_decide(found: Kept, on: date) -> None:
    if found.open:
        raise STILL_OPEN
    if not found.due(on):
        raise NOT_YET
