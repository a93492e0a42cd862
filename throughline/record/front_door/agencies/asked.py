"""Which month a page is asked for, and the ways to the months beside it."""

from datetime import date, timedelta

from django.http import HttpRequest

from throughline.design.onward import day_of
from throughline.design.parts.links import Link
from throughline.record.front_door.agencies.rules import months

YEARS = range(1990, 2200)


def month_asked(request: HttpRequest) -> tuple[date, date]:
    """ "2026-11"; the month of today where none, or none that there is, is asked for."""
    return months(month_of(request.GET.get("month", "")) or day_of(request))


def month_of(typed: str) -> date | None:
    """Within the years in which anybody can have told us anything."""
    try:
        found = date.fromisoformat(f"{typed}-01")
    except ValueError:
        return None
    return found if found.year in YEARS else None


def written(first: date) -> str:
    return f"{first:%Y-%m}"


def turn(first: date, on: date, url: str, *, more: str = "") -> list[Link]:
    before = months(first - timedelta(days=1))[0]
    found = [Link(words="Month before", url=f"{url}?month={written(before)}{more}")]
    after = months(first)[1]
    return (
        [*found, Link(words="Month after", url=f"{url}?month={written(after)}{more}")]
        if after <= on
        else found
    )
