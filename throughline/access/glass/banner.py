"""While a glass is broken, every page of that child says so, and ends it by one press."""

from django.http import HttpRequest
from django.urls import reverse

from throughline.access.glass.page import until_words
from throughline.access.glass.queries import live
from throughline.config.clock import LONDON, now
from throughline.design.dates import clock
from throughline.design.parts.links import BrokenGlass


def broken(request: HttpRequest) -> BrokenGlass | None:
    """Only where the glass is what opened the page: a statement is asked there and nowhere else."""
    logged = getattr(request, "logged", None)
    if not logged or logged[1].via != "break-glass" or request.as_known:
        return None
    person = logged[2]
    grants = live(now(), **({"person_id": person} if person else {}))
    if not grants:
        return None
    start, end = (at.astimezone(LONDON) for at in (grants[0].started, grants[0].until))
    return BrokenGlass(
        words=f"You broke the glass at {clock(start)}.",
        note=f"It closes by itself at {until_words(end, now())}. Everything you open is looked at by somebody else.",
        url=reverse("glass-end", args=[grants[0].together]),
    )
