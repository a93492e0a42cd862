"""What somebody does with an alert. Each is a step that stays; nothing is changed or taken away."""

from collections.abc import Iterable
from datetime import date

from django.db import DatabaseError, IntegrityError

from throughline.access.principal import as_keeper, atomic, somebody
from throughline.access.reach.queries import opened_now
from throughline.config.clock import now, today
from throughline.record.alerts import problems
from throughline.record.alerts.models import ChildAlert, ChildAlertStep
from throughline.record.alerts.rules import Raised
from throughline.record.alerts.standing import Stand, standing, still

Step = ChildAlertStep
REASON = 400
NEEDS_WHY = (Step.NOT_NEEDED, Step.WRONG)


def see(*, raised: Iterable[Raised]) -> None:
    """Somebody knows of it. Said twice, it is one step."""
    _each(raised, Step.SEEN)


def snooze(*, raised: Iterable[Raised], until: date | None, why: str) -> None:
    on, found = today(), list(raised)
    if not why.strip():
        raise problems.WHY_SNOOZE
    if until is None:
        raise problems.NO_DAY
    if until <= on:
        raise problems.NOT_A_DAY_TO_COME
    for one in found:
        if until > (last := one.last_snooze(on)):
            raise problems.too_long(last, danger=one.danger)
    _each(found, Step.SNOOZED, until=until, why=why.strip()[:REASON])


def finish(*, raised: Iterable[Raised], answer: str, why: str = "") -> None:
    if answer not in dict(Step.ANSWERS):
        raise problems.HOW
    if answer in NEEDS_WHY and not why.strip():
        raise problems.WHY_NOT
    _each(raised, Step.FINISHED, answer=answer, why=why.strip()[:REASON])


def hand_over(*, raised: Iterable[Raised], to: int, why: str = "") -> None:
    """To somebody who may open the record: an alert lets nobody in."""
    found = list(raised)
    for one in found:
        if not opens_for(to, one.person_id):
            raise problems.CANNOT_SEE
    _each(found, Step.HANDED, to_id=to, why=why.strip()[:REASON])


def opens_for(account: int, person_id: int) -> bool:
    """Asked by the keeper: whose records somebody else opens is nobody's to read."""
    with as_keeper("whether somebody named for a child opens the record"):
        return opened_now(account).filter(person_id=person_id).exists()


def _each(raised: Iterable[Raised], did: str, **said) -> None:
    try:
        with atomic():
            for one in raised:
                _take(one, did, said)
    except IntegrityError as clash:
        raise problems.JUST_NOW from clash
    except DatabaseError as refused:
        if "row-level security" in str(refused):
            raise problems.NOT_YOURS from refused
        raise


def _take(raised: Raised, did: str, said: dict) -> None:
    """`number` is unique, so that of two who answer at one moment the second is told so."""
    alert, _ = ChildAlert.objects.get_or_create(
        person_id=raised.person_id, rule=raised.rule.key, about=raised.about, start=raised.start,
        defaults={"since": raised.since, "danger": raised.danger, "stored_at": now()},
    )  # fmt: skip
    steps = list(alert.steps.all())
    stood = still(standing(steps, today()))
    if stood.over:
        raise problems.OVER
    if did == Step.SEEN and stood.stand != Stand.OPEN:
        return
    ChildAlertStep.objects.create(
        alert=alert,
        person_id=raised.person_id,
        number=len(steps) + 1,
        did=did,
        by_id=somebody().id,
        at=now(),
        **said,
    )
