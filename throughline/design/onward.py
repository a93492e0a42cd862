"""The day a page is about, and addresses that stay on it: links keep `?as-known=`."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from throughline.config.clock import LONDON, now

PLAIN = re.compile(r"[a-z-]+")
"""A word of an address that stands in it as it is. With a figure in it, it may be a number or a uuid kept as text."""
STANDS_FOR = {int: "99000000{}", str: "open-{}"}


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
        return place(name, *args) + (f"?{urlencode(asked, doseq=True)}" if asked else "")


def place(name: str, *args: Any) -> str:
    """The address of a page. Working it out anew for each row of a list cost more than drawing the row."""
    kinds = tuple(type(one) for one in args)
    plain = all(
        kind is int or (kind is str and PLAIN.fullmatch(one)) for kind, one in zip(kinds, args, strict=True)
    )
    return _shape(name, kinds).format(*args) if plain else reverse(name, args=args)


@cache
def _shape(name: str, kinds: tuple[type, ...]) -> str:
    """With its keys left open: "/children/{0}/chronology"."""
    marks = [STANDS_FOR[kind].format(n) for n, kind in enumerate(kinds)]
    shape = reverse(name, args=marks)
    for n, mark in enumerate(marks):
        shape = shape.replace(mark, f"{{{n}}}")
    return shape


def onward(request: HttpRequest) -> Onward:
    return Onward(request.as_known)
