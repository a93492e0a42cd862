"""Notices that something happened to a record that somebody answers for: what waits, and that it was read."""

from datetime import datetime, timedelta

from django.db.models import Q

from throughline.access.models import AccessNotice
from throughline.access.principal import acting
from throughline.config.clock import now

FOR = timedelta(days=14)
SHOWN = 24
"""A row for each child; those of one household are shown as one."""


def waiting(*whats: str, moment: datetime) -> list[AccessNotice]:
    """The newest first. Of a past moment, those that had come by then and were not read yet."""
    mine = AccessNotice.objects.filter(account_id=acting().id, what__in=whats, at__gt=moment - FOR)
    come = mine.filter(Q(read_at=None) | Q(read_at__gt=moment), at__lte=moment)
    return list(come.order_by("-at", "id")[:SHOWN])


def read(*whats: str, **about: object) -> None:
    AccessNotice.objects.filter(account_id=acting().id, what__in=whats, read_at=None, **about).update(
        read_at=now()
    )
