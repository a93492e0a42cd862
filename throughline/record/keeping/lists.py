"""The records officer's list, a page at a time: numbers, dates and reasons, and no name."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from throughline.design.dates import day
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.keeping import queries, words
from throughline.record.keeping.models import KeepingDate, KeepingDecision
from throughline.record.keeping.schedule import PERIODS

SIZE = 25
PAGES = 10_000


@dataclass(frozen=True, kw_only=True)
class Page:
    rows: list[Item]
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, kw_only=True)
class One:
    reference: str
    facts: list[tuple[str, str]]
    decisions: list[Item]


def past(*, on: date, page: int) -> Page:
    skip = (page - 1) * SIZE
    found = list(queries.past(on=on)[skip : skip + SIZE + 1])
    return Page(
        rows=[_row(one) for one in found[:SIZE]],
        newer=Link(words="Before", url=f"?page={page - 1}") if page > 1 else None,
        older=Link(words="More", url=f"?page={page + 1}") if len(found) > SIZE else None,
    )


def _row(one: KeepingDate) -> Item:
    going = one.decided == KeepingDecision.DISPOSE
    return Item(
        title=f"Record {one.reference}: its last day was {day(one.until)}",
        detail=f"{PERIODS[one.rule].record}. {one.why}",
        url=reverse("keeping-decision", args=[one.pk]),
        status=Status.WAITING if going else Status.SOON,
        state=words.GONE_LATER if going else "To be decided",
    )


def one(row: KeepingDate, *, on: date) -> One:
    decided = queries.made(on).filter(person_id=row.person_id).select_related("by")
    return One(
        reference=row.reference,
        facts=[
            ("Last day", day(row.until) if row.until else words.NO_DAY),
            ("Because", f"{PERIODS[row.rule].record}. {row.why}"),
            ("Who says so", words.source(row.rule, queries.local())),
            ("Open", "Somebody still works on it" if row.open else "No"),
            ("Worked out", day(row.reckoned_on)),
        ],
        decisions=[words.decision(each) for each in decided[:20]],
    )
