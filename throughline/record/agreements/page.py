"""What a family agreed to, as values of a page."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from throughline.design.dates import day, long_day
from throughline.design.onward import Onward
from throughline.record.agreements.models import Agreement
from throughline.record.agreements.purposes import GROUNDS
from throughline.record.agreements.queries import Asked, asked_about

GROUND = dict(GROUNDS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    title: str
    url: str
    lines: tuple[str, ...]
    late: str = ""
    withdraw_url: str = ""
    again_url: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    stands: list[Row]
    without: list[Row]
    ended: list[Row]


def agreements(child: int, *, on: date, go: Onward, may_write: bool) -> Page:
    found = asked_about(child)
    row = partial(_row, child=child, on=on, go=go, may_write=may_write)
    standing = [one for one in found if one.stands]
    return Page(
        stands=[row(one) for one in standing if one.agreement.outcome == Agreement.AGREED],
        without=[row(one) for one in standing if one.agreement.outcome == Agreement.WITHOUT],
        ended=[row(one) for one in found if not one.stands],
    )


def _row(one: Asked, *, child: int, on: date, go: Onward, may_write: bool) -> Row:
    said = one.agreement
    asked = {"children": child, "purpose": said.purpose, "with_whom": said.with_whom}
    review = said.review_on
    return Row(
        title=one.purpose.words + (f": {said.with_whom}" if said.with_whom else ""),
        url=go("entry", one.entry.pk),
        lines=tuple(filter(None, (_who(one), _told(one), _decided(one), _over(one)))),
        late=f"Ask again: was due {day(review)}" if one.stands and review and review < on else "",
        withdraw_url=go("write", "agreement-withdrawn", **asked) if may_write and one.stands and said.outcome == Agreement.AGREED else "",
        again_url=go("write", "agreement", **asked) if may_write else "",
    )  # fmt: skip


def _who(one: Asked) -> str:
    said = [
        f"{giver.who} ({giver.get_stands_display().lower()}) {giver.get_said_display().lower()}"
        for giver in one.givers
    ]
    return f"{long_day(one.day)}. {'; '.join(said)}." if said else f"{long_day(one.day)}."


def _told(one: Asked) -> str:
    how = {giver.get_how_display().lower() for giver in one.givers if giver.how}
    return f"Told {', '.join(sorted(how))}." if how else ""


def _decided(one: Asked) -> str:
    if one.agreement.outcome != Agreement.WITHOUT:
        return ""
    decider = one.entry.decided_by
    return f"{GROUND[one.agreement.ground]}. Decided by {decider.name if decider else 'nobody named'}."


def _over(one: Asked) -> str:
    if one.withdrawn:
        return f"Withdrawn. {one.purpose.stops}"
    if one.replaced:
        return "Asked again later."
    return "Refused." if one.agreement.outcome == Agreement.REFUSED else ""
