"""A plan in words: its status, its actions and who holds them."""

from collections.abc import Iterable
from datetime import date

from throughline.access.models import Account
from throughline.design.dates import clock, near_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.planning.models import PlanAction
from throughline.record.planning.models.plan import STATUSES

STATUS_WORDS = dict(STATUSES)
HOLDER_WORDS = dict(PlanAction.HOLDERS)
PAGES = {"meeting": "meeting"}
"""An entry's own page by its kind; of every other kind, the entry."""


def of_action(one: PlanAction, on: date) -> tuple[Status, str]:
    at = f" {clock(one.by_clock)}" if one.by_clock else ""
    if one.done_on:
        return Status.DONE, f"Done {near_day(one.done_on, on=on)}"
    if one.dropped_why:
        return Status.DONE, "Dropped"
    if one.by_when < on:
        return Status.LATE, f"By {near_day(one.by_when, on=on)}"
    return (Status.SOON if one.by_when == on else Status.UNDER_WAY), f"By {near_day(one.by_when, on=on)}{at}"


def item(one: PlanAction, on: date, go: Onward) -> Item:
    status, state = of_action(one, on)
    about = f" For {one.person.given_name}." if one.person else ""
    page = PAGES.get(one.entry.kind, "entry")
    return Item(
        title=one.what, url=go(page, one.entry_id) + ("#actions" if page == "meeting" else ""), status=status,
        state=state, detail=f"{one.who}.{about} Agreed {near_day(one.entry.happened_at, on=on)}.",
    )  # fmt: skip


def names_in(who: str) -> list[str]:
    """ "D Whitlow and DS Holt" names two: the first who is one of us holds it."""
    return [name.strip() for name in who.replace(" and ", ",").replace("&", ",").split(",") if name.strip()]


def with_owners(rows: Iterable[dict]) -> list[dict]:
    """Each action with who of us it is, and whose side it is on where nobody said."""
    found = list(rows)
    names = {one for row in found for one in names_in(row["who"])}
    ours = dict(Account.objects.filter(name__in=names).values_list("name", "id")) if names else {}
    owned = [
        (row, next((ours[name] for name in names_in(row["who"]) if name in ours), None)) for row in found
    ]
    return [row | {"owner_id": owner, "holder": _holder(row, owner)} for row, owner in owned]


def _holder(row: dict, owner: int | None) -> str:
    return row.get("holder") or (PlanAction.OURS if owner else "")
