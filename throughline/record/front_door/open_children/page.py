"""Contacts about an open child, as the rows of a page."""

from datetime import date

from throughline.design.dates import clock, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.front_door.open_children.models import ManagerQuestion, StrategyAnswer
from throughline.record.front_door.open_children.queries import of_contact
from throughline.record.front_door.open_children.rules import is_late


def rows(found: list[ManagerQuestion], on: date, go: Onward) -> list[Item]:
    return [_row(one, on, go) for one in found]


def _row(one: ManagerQuestion, on: date, go: Onward) -> Item:
    title = one.entry.headline if one.entry else "A contact"
    url = go("entry", one.entry_id) if one.entry_id else ""
    if one.answered_at:
        who = one.answered_by.name if one.answered_by else "the manager"
        detail = f"{who} answered {short_day(one.answered_at)}, {clock(one.answered_at)}: {one.get_answer_display()}."
        return Item(title=title, url=url, detail=detail, status=Status.DONE, state=one.get_answer_display())
    late = is_late(one.due, on)
    asked = f"Asked of {one.manager.name if one.manager else 'nobody: this child has no manager'}"
    return Item(
        title=title, url=url, detail=f"{asked} {short_day(one.asked_at)}, {clock(one.asked_at)}. By {short_day(one.due)}.",
        status=Status.LATE if late else Status.SOON, state="Late" if late else "Not answered",
    )  # fmt: skip


def answer_url(asked: ManagerQuestion, go: Onward) -> str:
    """One answer for all the children of the contact whom this manager was asked about."""
    together = [one.person_id for one in of_contact(asked.contact_id) if one.manager_id == asked.manager_id]
    return go("write", "strategy-question", children=_keys(together), contact_key=asked.contact_id)


def after(said: StrategyAnswer, children: list[int], go: Onward) -> str:
    if said.answer == "yes":
        return go("write", "meeting", children=_keys(children), type="strategy")
    return go("child", children[0], signed=said.entry_id)


def _keys(children: list[int]) -> str:
    return ",".join(map(str, children))
