"""Builders of meetings: booked, and written up as they were held, through the same forms and signature as the pages use."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from throughline.access.models import Account
from throughline.design.dates import clock, day
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.record.meetings.catalogue import by_key
from throughline.record.people.models import Person
from throughline.synthetic import strategy as in_full
from throughline.synthetic.writing import written

Row = Mapping[str, object]

TONIGHT = {
    "safe_now": "At school until 15:15.", "safe_tonight": "Nan sleeps in.", "safe_by": "The duty worker", "safe_at": "18:00",
    "family_told": "What happens next, by the worker.", "criminal": "no",
}  # fmt: skip
"""What a strategy discussion has to say besides, where a test does not."""

QUORATE = {
    "strategy": ("social worker", "police", "named nurse"),
    "core group": ("social worker", "health visitor"),
    "review conference": ("social worker", "police", "health visitor"),
    "initial conference": ("social worker", "police", "health visitor"),
    "care review": ("reviewing officer", "social worker"),
    "in need review": ("social worker", "mother"),
}
"""Enough to make it one, where a test does not say who came."""


def a_booking(
    sort: str, *, by: Account, children: Sequence[Person], on: date, at: time = time(10), how: str = "room",
    chair: Account | None = None, each: Mapping[Person, Mapping[str, str]] | None = None,
    left_out: Mapping[str, str] | None = None, told: datetime | None = None, **said: str,
) -> Entry:  # fmt: skip
    raw = {"type": sort, "meets_on": day(on), "meets_at": clock(at), "how": how, **said}
    if chair:
        raw["chair_id"] = str(chair.id)
    for number, (who, why) in enumerate((left_out or {}).items()):
        raw |= {f"left_out-{number}-who": who, f"left_out-{number}-why": why}
    raw |= _of_children(each or {})
    return written(kind=kind_of("booking"), by=by, children=children, raw=raw, told=told)


def a_meeting(
    sort: str, *, by: Account, children: Sequence[Person], on: date, at: time = time(10), how: str = "room",
    chair: Account | None = None, present: Sequence[tuple[str, str, str]] | None = None,
    decided: Mapping[Person, Mapping[str, str]] | str = "", rows: Mapping[str, Sequence[Row]] | None = None,
    booking: Entry | None = None, filled: bool = True, told: datetime | None = None, **said: str,
) -> Entry:  # fmt: skip
    """`filled` adds the views that a strategy discussion needs and nobody gave. `present` says who came, as what and how; `decided` each child's part, or one decision of all by consensus."""
    raw = {"type": sort, "day": day(on), "began": clock(at), "how": how, **said}
    raw |= {"chair": str((chair or by).id)} | ({"booking": str(booking.pk)} if booking else {})
    came = present if present is not None else [(role.title(), role, "here") for role in QUORATE[sort]]
    raw |= _rows("present", [{"who": who, "role": role, "how": here} for who, role, here in came])
    each = _decided(sort, children, decided)
    if by_key()[sort].complaint:
        raw = {"complaint_told": "yes"} | raw
    if by_key()[sort].threshold:
        raw = TONIGHT | raw
        rows, each = in_full.views(rows or {}, came, filled=filled), in_full.of_each(each)
    for name, found in (rows or {}).items():
        raw |= _rows(name, found)
    raw |= _of_children(each)
    return written(kind=kind_of("meeting"), by=by, children=children, raw=raw, told=told)


def _decided(sort: str, children: Sequence[Person], decided) -> Mapping[Person, Mapping[str, str]]:
    if not isinstance(decided, str):
        return decided
    kind = by_key()[sort]
    part = {"part": "sent views"} if "child" in kind.due else {}
    said = {"decision": decided or kind.decisions[0].key, "reached": kind.reached[0], **part}
    if kind.categories and said["decision"] in ("plan", "category"):
        said["category"] = "neglect"
    return {child: said for child in children}


def _rows(name: str, found: Sequence[Row]) -> dict[str, str]:
    return {
        f"{name}-{number}-{key}": _raw(value)
        for number, row in enumerate(found)
        for key, value in row.items()
        if value
    }


def _raw(value: object) -> str:
    if isinstance(value, date):
        return day(value)
    return clock(value) if isinstance(value, time) else str(value.id if isinstance(value, Person) else value)


def _of_children(each: Mapping[Person, Mapping[str, str]]) -> dict[str, str]:
    return {
        f"child-{child.id}-{name}": said for child, row in each.items() for name, said in row.items() if said
    }
