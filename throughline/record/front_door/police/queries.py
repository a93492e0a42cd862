"""What waits for an answer to the police, and how a month's notifications were answered."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Q, QuerySet

from throughline.config.clock import LONDON
from throughline.record.front_door.models import Contact
from throughline.record.front_door.police.models import REASONS, RETURNED, TOGETHER, PoliceNotification
from throughline.record.front_door.police.rules import SENDS, on_time

SHOWN = 60


@dataclass(frozen=True, kw_only=True)
class Month:
    received: int
    answered: int
    accepted: int
    returned: int
    on_time: int
    again: int
    reasons: list[tuple[str, str, int]]
    together: list[tuple[str, int]]


def sent(first: date, after: date) -> QuerySet[Contact]:
    came = {"received_at__gte": _midnight(first), "received_at__lt": _midnight(after)}
    return Contact.objects.filter(Q(agency=SENDS) | Q(sort=SENDS), **came)


def waiting() -> list[Contact]:
    """The longest first."""
    found = Contact.objects.filter(Q(agency=SENDS) | Q(sort=SENDS), police=None).exclude(
        stage__in=("decided", "joined")
    )
    return list(found.select_related("said").order_by("received_at", "id")[:SHOWN])


def of_month(first: date, after: date, *, reason: str = "") -> list[PoliceNotification]:
    found = PoliceNotification.objects.filter(contact__in=sent(first, after)).select_related("contact__said")
    return list((found.filter(reason=reason) if reason else found).order_by("-contact__received_at", "pk"))


def month(first: date, after: date) -> Month:
    found = of_month(first, after)
    reasons = Counter(one.reason for one in found if one.answer == RETURNED)
    together = Counter(one.together for one in found if one.together)
    return Month(
        received=sent(first, after).count(), answered=len(found), returned=sum(reasons.values()),
        accepted=len(found) - sum(reasons.values()), again=sum(one.again_at is not None for one in found),
        on_time=sum(on_time(one.contact.received_at, one.answered_at) for one in found),
        reasons=[(key, words, reasons[key]) for key, words in REASONS if reasons[key]],
        together=[(words, together[key]) for key, words in TOGETHER if together[key]],
    )  # fmt: skip


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), LONDON)
