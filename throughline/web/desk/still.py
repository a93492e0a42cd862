"""What stands still, on the desk of whoever can act: one's own children, and what one was named for. One statement."""

from datetime import date, datetime

from throughline.design.dates import near_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.drift import queries
from throughline.record.drift.rules import Holder, Standstill
from throughline.record.people.identity_bar import names
from throughline.record.people.models import Person
from throughline.web.drift.words import last_words, still_for, title

SHOWN = 5


def standing(account: int, moment: datetime) -> list[Standstill]:
    """What this reader can move: not what somebody else, a partner or the court was named for and is not late with."""
    on = moment.date()
    found = queries.for_reader(account, moment, answers=False)
    return [one for one in found if one.stands(on) and _asks(one, account, on)]


def _asks(one: Standstill, account: int, on: date) -> bool:
    named = one.named
    if named is None or named.holder == Holder.NOBODY or (named.since or date.min) < one.day:
        return one.worker_id == account
    return named.account == account or (one.worker_id == account and bool(named.by and named.by < on))


def items(found: list[Standstill], people: dict[int, Person], on: date, go: Onward) -> list[Item]:
    """The children of one home and the same thing together: what somebody was named for, then the longest still."""
    homes: dict[tuple, list[Standstill]] = {}
    for one in found:
        if one.person_id in people:
            homes.setdefault((one.home, one.about), []).append(one)
    first = sorted(homes.values(), key=lambda some: not _was_named(some[0]))
    return [_item(some, people, on, go) for some in first][:SHOWN]


def _was_named(one: Standstill) -> bool:
    return bool(one.named and one.named.since and one.named.since >= one.day)


def _item(some: list[Standstill], people: dict[int, Person], on: date, go: Onward) -> Item:
    first = some[0]
    who = names(list(dict.fromkeys(people[one.person_id].given_name for one in some)))
    said = f"{last_words(first)} {near_day(first.day, on=on)}, {still_for(first, on)} ago."
    url = go("drift-child", first.person_id, first.about)
    if _was_named(first):
        by = first.named.by or on
        late = {"status": Status.LATE, "state": f"was due {near_day(by, on=on)}"} if by < on else {}
        mine = f"{first.named.what}, by {near_day(by, on=on)}. {said}"
        return Item(title=f"{title(first.about)}: {who}", url=url, detail=mine, **late)
    return Item(title=f"{title(first.about)}: {who}", url=url, detail=said)
