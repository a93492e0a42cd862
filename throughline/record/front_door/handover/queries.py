"""Nights and their lines, as the reader may see them."""

from datetime import date, datetime, timedelta

from django.db.models import BooleanField, Func, Q, QuerySet

from throughline.record.front_door.handover.models import NightHandover, NightLine
from throughline.record.front_door.handover.rules import accept_by, is_over

NIGHTS = 7
OLD = 31
"""Days after which a night that nobody accepted is in the list of nights and no longer on a desk."""


def night(on: date) -> NightHandover | None:
    return _named().filter(night=on).first()


def nights() -> list[NightHandover]:
    return list(_named().order_by("-night")[:NIGHTS])


def lines(found: NightHandover) -> list[NightLine]:
    return list(
        found.lines.select_related("person", "contact__said", "by", "done_by").order_by("sort", "until", "id")
    )


def still_open(before: date, now: datetime) -> list[NightLine]:
    """From earlier nights: what is due and not done, and risks that have not ended. Nothing is carried by hand."""
    recent = NightLine.objects.filter(handover__night__lt=before, done_at=None).exclude(
        sort=NightLine.DECISION
    )
    found = recent.filter(Q(sort=NightLine.DUE) | Q(until__gt=now)).select_related(
        "person", "contact__said", "by"
    )
    return [
        one for one in found.order_by("until", "id")[:40]
        if not is_over(sort=one.sort, until=one.until, done_at=one.done_at, now=now)
    ]  # fmt: skip


def waiting(account: int, now: datetime) -> list[NightHandover]:
    """Handed to this manager and not accepted; of whoever leads the front door, also every one that is late."""
    lately = _named().filter(accepted_at=None, night__gt=now.date() - timedelta(days=OLD))
    found = lately.annotate(leads=Func(function="law.at_front_door", output_field=BooleanField())).order_by(
        "night"
    )
    return [one for one in found if one.given_to_id == account or (one.leads and now > accept_by(one.night))]


def _named() -> QuerySet[NightHandover]:
    return NightHandover.objects.select_related("given_to", "accepted_by", "opened_by")
