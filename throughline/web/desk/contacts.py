"""Contacts about open children, as a desk shows them: what came in, whose question it is, and whether it waits too long."""

from datetime import date

from throughline.design.dates import clock, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item, Question
from throughline.design.parts.status import Status
from throughline.record.front_door.open_children.queries import Asked, open_contacts_for, questions_for
from throughline.record.people.identity_bar import names


def items(account: int, on: date, go: Onward) -> list[Item]:
    """Of the worker's own children, in the last week."""
    return [_item(one, go) for one in open_contacts_for(account, on)]


def _item(one: Asked, go: Onward) -> Item:
    said = f"{short_day(one.asked_at)}, {clock(one.asked_at)}. {one.agency}".rstrip(". ")
    url = go("entry", one.entry_id) if one.entry_id else ""
    state = f"{one.manager or 'Nobody'} has not answered" if one.late else ""
    return Item(
        title=f"A contact about {names(list(one.names))}",
        url=url,
        detail=said,
        status=Status.LATE if state else None,
        state=state,
    )


def questions(account: int, on: date, go: Onward) -> list[Question]:
    """Asked of a manager: strategy discussion, yes or no, and why. Most dangerous first is the oldest first."""
    return [_question(one, go) for one in questions_for(account, on)]


def _question(one: Asked, go: Onward) -> Question:
    whose = "" if one.mine else f" {one.manager} was asked and has not answered."
    return Question(
        title=f"{names(list(one.names))}: strategy discussion, yes or no?",
        words=f"{one.agency.rstrip('.')}. {short_day(one.asked_at)}, {clock(one.asked_at)}; to be answered by {short_day(one.due)}"
        f"{', late' if one.late else ''}.{whose}",
        links=(Link(words="Answer", url=go("strategy-question", one.people[0]), primary=True, about=names(list(one.names))),),
    )  # fmt: skip
