"""The record in words: what life is like now, the child's own words, and decisions."""

from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from throughline.config.clock import london_day
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.record import Saying
from throughline.design.parts.rows import Item
from throughline.record.chronology.events import words_of
from throughline.record.chronology.written import Written
from throughline.record.decisions.words import outside_flag
from throughline.record.visits.models import Visit
from throughline.web.child.unknown import WrittenLater

ALONE = {
    "alone": "on their own with {by}", "not alone": "not alone", "offered": "offered time alone, said no",
    "watched": "watched at play",
}  # fmt: skip
PLACES = dict(Visit.PLACES)


def visits(rows: list[Written]) -> list[Written]:
    """The visits among these that stand and say how this child was seen."""
    return [entry for entry in rows if entry.stands and entry.child]


@dataclass(frozen=True, kw_only=True)
class LifeNow:
    words: str
    agreed: str
    by: str


def life_now(visits: list[Written]) -> LifeNow | None:
    """The newest visit's own sentence about what it means for the children."""
    for visit in visits:
        if visit.typed.get("analysis"):
            read = f"Read and agreed by {visit.agreed_by}" if visit.agreed_by else "Not yet read by a manager"
            by = f"{visit.author}, {day(visit.happened_at)}. {read}"
            return LifeNow(words=visit.typed["analysis"], agreed=visit.typed["agreed"], by=by)
    return None


def sayings(visits: list[Written], name: str, most: int = 2) -> list[Saying]:
    said = [visit for visit in visits if visit.child["words"]][:most]
    return [Saying(words=visit.child["words"].strip('"“” '), source=source(visit, name)) for visit in said]


def source(visit: Written, name: str) -> str:
    where = PLACES.get(visit.typed.get("place"), "").lower()
    alone = ALONE.get(visit.child["alone"], "").format(by=visit.author.split()[0])
    return ", ".join(part for part in (name, day(visit.happened_at), where, alone) if part)


@dataclass(frozen=True, kw_only=True)
class NotSeen:
    title: str
    tries: list[str]


def not_seen(visits: list[Written], name: str) -> NotSeen | None:
    """Every visit and try since this child was last seen, newest first: said until the child is seen."""
    missed = list(takewhile(lambda visit: visit.child["seen"] != "seen", visits))
    if not missed:
        return None
    last = next((visit for visit in visits if visit.child["seen"] == "seen"), None)
    since = f" since {short_day(last.happened_at)}" if last else ""
    return NotSeen(title=f"{name} not seen{since}", tries=[_missed(visit) for visit in missed])


def _missed(visit: Written) -> str:
    why = f": {visit.child['not_seen_why']}" if visit.child["not_seen_why"] else ""
    return f"{short_day(visit.happened_at)}. {visit.headline}{why}."


def decisions(rows: list[Written], go: Onward, most: int = 3) -> list[Item]:
    made = [entry for entry in rows if entry.decided_by_id and entry.stands]
    return [decision_item(entry, go) for entry in made[:most]]


def decision_item(entry: Written, go: Onward) -> Item:
    outside = outside_flag(entry.typed)
    return Item(
        title=entry.headline.removeprefix("Manager decision: ").rstrip("."), url=go("entry", entry.id),
        detail=f"{day(entry.happened_at)}, {decider(entry)}. {words_of(entry)}",
        status=outside and outside.status, state=outside.words if outside else "",
    )  # fmt: skip


def decider(entry: Written) -> str:
    """Who decided, in the post they then held."""
    name = entry.decided_by or entry.author
    return f"{name}, {entry.decided_post}" if entry.decided_post else name


def later(found: list[WrittenLater], on: date, today: Onward) -> list[Item]:
    """These leave the past: they can only be read in today's record."""
    return [
        Item(
            title=f"{one.headline}: corrected" if one.corrected else one.headline, url=today("entry", one.entry_id),
            detail=f"About {short_day(one.happened_at)}. {_written(one)}",
        )
        for one in found
    ]  # fmt: skip


def _written(one: WrittenLater) -> str:
    days = (london_day(one.written_at) - london_day(one.happened_at)).days
    verb = "Corrected" if one.corrected else "Written up"
    return f"{verb} {short_day(one.written_at)}, {days} day{'' if days == 1 else 's'} after"
