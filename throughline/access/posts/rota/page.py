"""The rota of a week as values."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from throughline.access.models import Shift
from throughline.access.posts.rota import hours
from throughline.config.clock import LONDON, london_day
from throughline.design.dates import clock, day, short_day
from throughline.design.parts.links import Link


@dataclass(frozen=True, kw_only=True)
class Told:
    shift: Shift
    name: str
    desk: str
    span: str
    state: str
    act: str
    """What can be done: end, take back, or nothing."""


def rota(first: date, now: datetime, reader: int) -> dict:
    starts, ends = hours.week(first)
    found = list(_named().filter(starts_at__lt=ends, ends_at__gt=starts))
    days = [first + timedelta(days=step) for step in range(7)]
    by_day = {
        one: [told(shift, now, reader) for shift in found if shown_on(shift, first) == one] for one in days
    }
    return {
        "first": first, "last": days[-1], "days": [(one, shifts) for one, shifts in by_day.items() if shifts],
        "nobody": ", ".join(short_day(one) for one, shifts in by_day.items() if not shifts),
        "weeks": [
            Link(words=words, url=f"?week={first + timedelta(days=step):%Y-%m-%d}")
            for words, step in (("Week before", -7), ("Week after", 7))
        ],
    }  # fmt: skip


def shown_on(shift: Shift, first: date) -> date:
    """The day it begins; the week's first, when it began before."""
    return max(london_day(shift.starts_at), first)


def mine(account_id: int, now: datetime) -> list[Told]:
    """The reader's own that have not ended, the next first."""
    return [
        told(shift, now, account_id) for shift in _named().filter(holder_id=account_id, ends_at__gt=now)[:6]
    ]


def _named() -> QuerySet[Shift]:
    return Shift.objects.select_related("holder").order_by("starts_at", "desk", "id")


def told(shift: Shift, now: datetime, reader: int) -> Told:
    begins, ends = shift.starts_at.astimezone(LONDON), shift.ends_at.astimezone(LONDON)
    until = clock(ends) if begins.date() == ends.date() else f"{short_day(ends)}, {clock(ends)}"
    return Told(
        shift=shift, name=shift.holder.name, desk=shift.get_desk_display(), state=_state(shift, now),
        span=f"{day(begins)}, {clock(begins)} to {until}, {hours.in_words(begins, ends)}", act=_act(shift, now, reader),
    )  # fmt: skip


def _state(shift: Shift, now: datetime) -> str:
    if shift.ends_at <= now:
        return "Over"
    return "Now" if shift.starts_at <= now else ""


def _act(shift: Shift, now: datetime, reader: int) -> str:
    if shift.holder_id == reader or shift.ends_at <= now:
        return ""
    return "end" if shift.starts_at < now else "take-back"
