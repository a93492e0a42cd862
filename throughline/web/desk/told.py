"""What a desk says of the records that somebody answers for: who broke the glass, which partner asked."""

from datetime import datetime
from itertools import groupby

from throughline.access.grants.notices import waiting
from throughline.access.models import AccessNotice
from throughline.design.dates import clock, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.people.identity_bar import names
from throughline.record.people.models import Person

TITLES = {
    "glass": "Somebody broke the glass on",
    "looked-up": "A partner looked up",
    "lowering": "Somebody asks to lower the restriction of",
    "to-merge": "Two records may be one: that of",
    "merged": "Two records became one: that of",
    "split": "A merge was taken back on the record of",
    "divided": "What was about another child was taken to the record of",
}


def told_items(moment: datetime, go: Onward, *, reviews: bool) -> list[Item]:
    """One row for the children of one household."""
    found = sorted(waiting(*TITLES, moment=moment), key=lambda one: (one.what, one.source_id))
    people = Person.objects.in_bulk({one.person_id for one in found}) if found else {}
    rows = [list(together) for _, together in groupby(found, key=lambda one: (one.what, one.source_id))]
    newest = sorted(rows, key=lambda row: row[0].at, reverse=True)
    return [told_item(row, people, go, reviews=reviews) for row in newest]


def told_item(together: list[AccessNotice], people: dict[int, Person], go: Onward, *, reviews: bool) -> Item:
    first = together[0]
    whom = names([people[one.person_id].given_name for one in together if one.person_id in people])
    url, state = _asks(first, go, reviews=reviews)
    return Item(
        title=f"{TITLES[first.what]} {whom or 'somebody you cannot see'}", url=url,
        detail=f"{short_day(first.at)}, {clock(first.at)}", status=Status.SOON, state=state,
    )  # fmt: skip


def _asks(first: AccessNotice, go: Onward, *, reviews: bool) -> tuple[str, str]:
    """Where the notice leads, and what it wants of its reader."""
    if first.what == "lowering":
        return go("restriction", first.person_id), "Do you agree?"
    if first.what == "to-merge":
        return go("merged", first.source_id), "Are they?"
    if first.what in ("merged", "split", "divided"):
        return go("merged", first.source_id), "See what moved"
    if first.what == "glass" and reviews:
        return go("glass-review", first.source_id), "Was it right?"
    return go("looked", first.person_id, show="glass" if first.what == "glass" else ""), "Look who"
