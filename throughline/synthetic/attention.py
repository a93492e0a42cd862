"""Somebody is away, and alerts were answered as people answer them: useful, known already, not needed, wrong."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from throughline.access.models import Absence, AbsenceKind, Account
from throughline.access.principal import as_keeper
from throughline.record.alerts.models import ChildAlert, ChildAlertStep
from throughline.record.alerts.nightly import note
from throughline.record.people.models import Allocation
from throughline.synthetic.telling import PURPOSE

AWAY_SINCE = timedelta(days=7)
ANSWERS = (
    ("useful", ""),
    ("known", ""),
    ("useful", ""),
    ("not needed", "The family moved to another authority, and the transfer was agreed."),
    ("useful", ""),
    ("wrong", "The visit was made on the day; it was written up under the wrong child and has been mended."),
)
EVERY = 5
"""Of the alerts that a night found, every so many was answered."""


def what_asks(*, manager: Account, but: Collection[Account], now: datetime) -> None:
    """Of the manager's workers, one who is in no story has been away a week."""
    on = now.date()
    with as_keeper(PURPOSE):
        away = _somebody_of(manager, but, on)
    with as_keeper(PURPOSE, told=now - AWAY_SINCE, by=manager.id):
        absence = Absence.objects.create(account=away, started=on - AWAY_SINCE, said_by=manager)
        AbsenceKind.objects.create(absence=absence, account=away, kind="sick")
    note(on=on)
    with as_keeper(PURPOSE):
        _answer(
            list(ChildAlert.objects.filter(rule="late", danger=False).order_by("id")[EVERY - 1 :: EVERY]),
            on,
            now,
        )


def _somebody_of(manager: Account, but: Collection[Account], on: date) -> Account:
    held = Allocation.objects.filter(role="worker", ended=None, started__lte=on - AWAY_SINCE)
    theirs = Account.objects.filter(
        posts__reports_to__holder=manager, posts__ended=None, pk__in=held.values("worker_id")
    )
    return theirs.exclude(pk__in=[one.pk for one in but]).order_by("name", "pk")[0]


def _answer(alerts: Sequence[ChildAlert], on: date, now: datetime) -> None:
    holders = dict(
        Allocation.objects.filter(role="worker", ended=None, started__lte=on).values_list(
            "person_id", "worker_id"
        )
    )
    steps = {alert.pk: alert.steps.count() for alert in alerts}
    ChildAlertStep.objects.bulk_create(
        ChildAlertStep(
            alert=alert, person_id=alert.person_id, number=steps[alert.pk] + 1, did=ChildAlertStep.FINISHED,
            by_id=holders.get(alert.person_id), at=now, answer=answer, why=why,
        )
        for place, alert in enumerate(alerts)
        for answer, why in [ANSWERS[place % len(ANSWERS)]]
    )  # fmt: skip
