"""What stands still among a manager's children: nobody's first. One statement; the whole list has its own page."""

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
Home = list[Standstill]


def of_team(account: int, moment: datetime) -> list[Home]:
    """By home. Where there is neither a worker nor anybody named since, nobody holds it, and it stands first."""
    on = moment.date()
    homes: dict[tuple, Home] = {}
    for one in queries.for_reader(account, moment, answers=True):
        if one.stands(on):
            homes.setdefault(one.home, []).append(one)
    return sorted(
        homes.values(), key=lambda some: (not any(map(nobodys, some)), some[0].day, some[0].person_id)
    )


def nobodys(one: Standstill) -> bool:
    named = one.named and one.named.holder != Holder.NOBODY and one.named.since and one.named.since >= one.day
    return not one.worker_id and not named


def shown(homes: list[Home]) -> list[int]:
    return [one.person_id for some in homes[:SHOWN] for one in some]


def count(homes: list[Home]) -> str:
    return "1 family" if len(homes) == 1 else f"{len(homes)} families"


def items(homes: list[Home], people: dict[int, Person], on: date, go: Onward) -> list[Item]:
    return [
        _item(some, people, on, go) for some in homes[:SHOWN] if any(one.person_id in people for one in some)
    ]


def _item(some: Home, people: dict[int, Person], on: date, go: Onward) -> Item:
    first = next((one for one in some if nobodys(one)), some[0])
    who = names(
        list(dict.fromkeys(people[one.person_id].given_name for one in some if one.person_id in people))
    )
    said = f"{last_words(first)} {near_day(first.day, on=on)}, {still_for(first, on)} ago."
    url = go("drift-child", first.person_id, first.about)
    if nobodys(first):
        return Item(
            title=f"{title(first.about)}: {who}",
            url=url,
            detail=said,
            status=Status.LATE,
            state="Nobody holds it: name someone",
        )
    return Item(title=f"{title(first.about)}: {who}", url=url, detail=f"{said} {_held(first)}")


def _held(one: Standstill) -> str:
    if one.named and one.named.since and one.named.since >= one.day:
        return f"{one.named.name} was named for the next step."
    return f"{one.worker} holds the child."
