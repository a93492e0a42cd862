"""Who can open a record, in words: why, which parts, since when and until when."""

from collections.abc import Sequence
from datetime import datetime

from throughline.access.grants.queries import Reacher
from throughline.access.models import Grant, Shift
from throughline.access.parts import Part
from throughline.access.roles import RELATIONSHIPS
from throughline.config.clock import LONDON
from throughline.design.dates import clock, day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status

NO_END = 9000
"""A year in which nothing ends."""
AREAS = {
    Part.MINUTES: "minutes", Part.PLACEMENT: "where the child lives", Part.HEALTH: "health",
    Part.EDUCATION: "learning", Part.PLAN: "the plan",
}  # fmt: skip


def reacher(one: Reacher) -> Item:
    post = ", ".join(filter(None, (one.title, one.team)))
    ends = "" if one.until.year > NO_END else f", until {moment(one.until)}"
    detail = ". ".join(
        filter(None, (post, f"{opens(Part(one.parts))}, since {day(one.since.astimezone(LONDON))}{ends}"))
    )
    return Item(title=one.name, detail=detail)


def opens(parts: Part) -> str:
    if parts & Part.CONTENT:
        return "The record and a confidential address" if parts & Part.SPECIAL else "The record"
    areas = [words for part, words in AREAS.items() if parts & part]
    if parts & Part.OWN:
        return "What they wrote themselves"
    return f"Name and safety, {' and '.join(areas)}" if areas else "Name and safety"


def desk(found: Sequence[Shift]) -> list[Item]:
    return [
        Item(title=one.holder.name, detail=f"{one.get_desk_display()}, until {clock(one.ends_at)}")
        for one in found
    ]


def grant(one: Grant) -> str:
    giver = "" if one.kind == "break-glass" else f" Given by {one.given_by}."
    return f"{RELATIONSHIPS[one.kind].sentence}. “{one.reason}”{giver}"


def span(one: Grant, now: datetime) -> tuple[Status, str]:
    """Live or past, in one state."""
    if one.ended_at:
        return Status.DONE, f"Ended {moment(one.ended_at)} by {one.ended_by}"
    if one.until <= now:
        return Status.DONE, f"Ended by itself {moment(one.until)}"
    if one.until.year > NO_END:
        return Status.UNDER_WAY, "Without an end"
    return Status.UNDER_WAY, f"Until {moment(one.until)}"


def moment(at: datetime) -> str:
    """A day that ends at midnight is said as that day."""
    local = at.astimezone(LONDON)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return f"midnight before {day(local)}"
    return f"{day(local)}, {clock(local)}"
