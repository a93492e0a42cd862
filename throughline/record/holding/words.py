"""Who works with a child, in words: who holds today, who beside, since when, and what was before."""

from datetime import date

from throughline.design.dates import day, short_day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.holding.models import Transfer
from throughline.record.holding.queries import Closed, Holding
from throughline.record.people.child_roles import ROLES
from throughline.record.people.models import Allocation, NamedRole
from throughline.standards.calendar import ENGLAND

WAITS_LONG = 5
"""Working days after which a waiting transfer is marked."""
TIMES = ("", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ANSWERS = {
    Transfer.ACCEPTED: "Accepted", Transfer.RETURNED: "Returned", Transfer.TAKEN_BACK: "Taken back", Transfer.WAITING: "Waiting",
}  # fmt: skip


def role_name(one: Allocation | NamedRole) -> str:
    name = ROLES[one.kind if isinstance(one, NamedRole) else one.role].name
    return f"{name[0].upper()}{name[1:]}"


def holder_words(found: Holding) -> str:
    held = found.holder
    if held is None:
        return "Nobody holds this child today."
    if held.role == "held":
        return f"{held.worker.name} holds this child in a manager’s name since {day(held.started)}. That is not an allocation."
    registered = "" if held.registered else ", who is not a registered social worker"
    return f"{held.worker.name}{registered}, of {held.team.name}, holds this child since {day(held.started)}."


def now_items(found: Holding) -> list[Item]:
    held = [one for one in (found.holder, *found.beside) if one]
    return [_held(one) for one in held] + [_named(one) for one in found.named]


def _held(one: Allocation) -> Item:
    given = f" Given by {one.by.name}." if one.by_id else ""
    why = f" {one.why.rstrip('.')}." if one.why else ""
    plain = "" if one.registered or one.role == "held" else " Not a registered social worker."
    return Item(
        title=f"{role_name(one)}: {one.worker.name}",
        detail=f"{one.team.name}, since {day(one.started)}.{plain}{why}{given}",
    )


def _named(one: NamedRole) -> Item:
    until = f", until {day(one.ended)}" if one.ended else ""
    why = f" {one.why.rstrip('.')}." if one.why else ""
    return Item(
        title=f"{role_name(one)}: {one.account.name}", detail=f"Since {day(one.started)}{until}.{why}"
    )


def cover_items(found: Holding) -> list[Item]:
    return [
        Item(
            title=f"{one.account.name} covers" + (f" for {one.instead_of.name}" if one.instead_of_id else ""),
            detail=f"From {day(one.started)}; {day(one.ended)} is the first day without. It ends by itself.",
        )
        for one in found.cover
    ]


def before_items(found: Holding, limit: int) -> list[Item]:
    return [_before(one) for one in found.over[:limit]]


def _before(one: Allocation | NamedRole) -> Item:
    who = one.account if isinstance(one, NamedRole) else one.worker
    closed = " We stopped working with the child." if getattr(one, "closing", False) else ""
    why = f" {one.why.rstrip('.')}." if one.why else ""
    return Item(
        title=f"{role_name(one)}: {who.name}", detail=f"{day(one.started)} to {day(one.ended)}.{why}{closed}"
    )


def transfer_items(found: Holding) -> list[Item]:
    return [
        Item(
            title=f"{one.giver.name} to {one.to.name}", detail=_answered(one),
            status=Status.WAITING if one.answer == Transfer.WAITING else None, state=ANSWERS[one.answer],
        )
        for one in found.transfers
    ]  # fmt: skip


def _answered(one: Transfer) -> str:
    since = f"Offered {short_day(one.opened_at)} by {one.opened_by.name}."
    if one.answer == Transfer.WAITING:
        return f"{since} {one.giver.name} holds the child until it is accepted."
    why = f" {one.why}" if one.why else ""
    return f"{since} {ANSWERS[one.answer]} {short_day(one.answered_at)}.{why}"


def working_days(since: date, on: date) -> int:
    return ENGLAND.working_days_after(since, on) if on > since else 0


def age_words(since: date, on: date) -> str:
    days = working_days(since, on)
    return "Since today" if days == 0 else "1 working day" if days == 1 else f"{days} working days"


def closed_words(found: Closed, on: date) -> str:
    """ "Closed 3 months ago, for the second time"."""
    time = f", for the {TIMES[found.times]} time" if 1 < found.times < len(TIMES) else ""
    time = f", {found.times} times so far" if found.times >= len(TIMES) else time
    again = " Open again." if found.open_again else ""
    return f"Closed {ago(found.on, on)}, on {day(found.on)}{time}.{again}"


def ago(then: date, on: date) -> str:
    days, months = (on - then).days, _months(then, on)
    if days == 0:
        return "today"
    if days < 14:
        return f"{days} day{'' if days == 1 else 's'} ago"
    if months < 2:
        return f"{days // 7} weeks ago"
    return f"{months} months ago" if months < 24 else f"{months // 12} years ago"


def _months(then: date, on: date) -> int:
    return (on.year - then.year) * 12 + on.month - then.month - (on.day < then.day)
