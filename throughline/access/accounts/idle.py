"""When this browser will be signed out for want of use, so that its page can say so in time."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from throughline.access.accounts.sessions import ABSOLUTE, IDLE
from throughline.config.clock import now

WARNED = min(timedelta(minutes=5), IDLE / 2)


@dataclass(frozen=True, slots=True)
class Idle:
    """Seconds: of idleness allowed, of warning before its end, until that end, until the end come what may."""

    idle: int
    before: int
    left: int
    last: int
    url: str
    sign_in_url: str


def idle(request: HttpRequest) -> Idle | None:
    """None in a practice copy whose day stands still: there nobody is ever idle."""
    if settings.THROUGHLINE_NOW or not request.sign_in:
        return None
    moment, mine = now(), request.sign_in
    return Idle(
        idle=_seconds(IDLE), before=_seconds(WARNED), left=_seconds(mine.idle_ends_at - moment),
        last=_seconds(mine.started_at + ABSOLUTE - moment), url=reverse("still-here"),
        sign_in_url=f"{reverse('sign-in')}?{urlencode({'next': request.get_full_path()})}",
    )  # fmt: skip


def _seconds(length: timedelta) -> int:
    return int(length.total_seconds())
