"""The day a page is about, and addresses that stay on it: links keep `?as-known=`."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from throughline.config.clock import LONDON, now


def moment_of(request: HttpRequest) -> datetime:
    return (request.as_known or now()).astimezone(LONDON)


def day_of(request: HttpRequest) -> date:
    return moment_of(request).date()


@dataclass(frozen=True, slots=True)
class Onward:
    """`go("child", 12)` is that page's address, on the same past moment when there is one."""

    as_known: datetime | None = None

    def __call__(self, name: str, *args: Any, **query: Any) -> str:
        asked = {key: value for key, value in query.items() if value not in (None, "")}
        if self.as_known:
            asked["as-known"] = f"{self.as_known.astimezone(LONDON):%Y-%m-%dT%H:%M}"
        return reverse(name, args=args, query=asked or None)


def onward(request: HttpRequest) -> Onward:
    return Onward(request.as_known)
