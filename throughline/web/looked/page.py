"""The page of who has looked, and its form for asking."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from throughline.design.dates import long_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Table
from throughline.record.people.queries import child as child_of
from throughline.web.looked import queries, words

FILTERS = {
    "all": ("All", "people"),
    "glass": ("Break-glass", "glass"),
    "questioned": ("Asked about", "questioned"),
    "refused": ("Refused", "refused"),
}
"""What each filter is called, and which count is beside it."""


@dataclass(frozen=True, kw_only=True)
class Looked:
    child: object
    child_url: str
    ask_url: str
    lead: str
    filters: list[Link]
    table: Table
    shown: str
    newer_url: str
    older_url: str
    address: str
    people: list[tuple[int, str]]
    about: int | None


def looked(
    person_id: int, *, reader: int, moment: datetime, page: int, show: str, about: int | None, go: Onward
) -> Looked:
    found = queries.looks(person_id, until=moment, show=show, skip=(page - 1) * queries.PAGE)
    here, counted = found[: queries.PAGE], queries.counts(person_id, until=moment)
    more = {"show": "" if show == "all" else show}
    return Looked(
        child=child_of(person_id, on=moment.date()), child_url=go("child", person_id),
        ask_url=go("looked-ask", person_id) if not go.as_known else "",
        lead=f"The last 90 days, to {long_day(moment)}: {words.lead(counted, moment.date())}",
        filters=filters(person_id, counted, show, go),
        table=words.table(
            here, queries.checked(person_id, here), moment.date(), reader=reader, ask=asking(person_id, go, more)
        ),
        shown=shown(len(here), page, getattr(counted, FILTERS[show][1])),
        newer_url=go("looked", person_id, page=page - 1, **more) if page > 1 else "",
        older_url=go("looked", person_id, page=page + 1, **more) if len(found) > queries.PAGE else "",
        address=words.addresses(counted), about=about,
        people=[(look.account_id, look.name) for look in here if look.account_id not in (None, reader)],
    )  # fmt: skip


def asking(person_id: int, go: Onward, more: dict) -> Callable[[int], str] | None:
    """The address that asks about one person. Of a past moment nothing is asked."""
    return None if go.as_known else lambda account: go("looked", person_id, about=account, **more) + "#ask"


def filters(person_id: int, counted: queries.Counts, show: str, go: Onward) -> list[Link]:
    return [
        Link(
            words=f"{label} {getattr(counted, count)}", current=key == show,
            url=go("looked", person_id, show="" if key == "all" else key),
        )
        for key, (label, count) in FILTERS.items()
    ]  # fmt: skip


def shown(here: int, page: int, total: int) -> str:
    first = (page - 1) * queries.PAGE + 1
    return f"Showing {first} to {first + here - 1} of {total}." if here < total else ""
