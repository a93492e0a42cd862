"""A police notification in words."""

from datetime import date

from throughline.design.dates import clock, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.front_door.models import Contact
from throughline.record.front_door.police.models import RETURNED, PoliceNotification
from throughline.record.front_door.police.rules import SENDS, answer_by, is_late, on_time


def is_police(contact: Contact) -> bool:
    return SENDS in (contact.agency, contact.sort)


def words(contact: Contact, one: PoliceNotification | None, on: date) -> tuple[Status, str]:
    """How it stands with the answer."""
    limit = short_day(answer_by(contact.received_at))
    if one is None:
        late = is_late(contact.received_at, on)
        return (
            (Status.LATE, f"Late: answer was due by {limit}") if late else (Status.SOON, f"Answer by {limit}")
        )
    when = f"{short_day(one.answered_at)}, {clock(one.answered_at)}"
    state = f"{one.get_answer_display()} {when}"
    if one.answer == RETURNED and not one.again_at:
        return Status.WAITING, f"{state}; waits for the police"
    return (Status.DONE if on_time(contact.received_at, one.answered_at) else Status.PLAIN), state


def initial(one: PoliceNotification | None) -> dict[str, str]:
    names = ("incident", "number", "officer", "risk", "answer", "reason", "missing")
    return {name: getattr(one, name) for name in names} if one else {}


def together(one: PoliceNotification | None) -> dict[str, str]:
    return {"decision": one.together, "with_whom": one.together_with, "why": one.together_why} if one else {}


def waiting_rows(found: list[Contact], on: date, go: Onward) -> list[Item]:
    rows = []
    for one in found:
        status, state = words(one, None, on)
        rows.append(Item(
            title=_headline(one), url=go("contact-police", one.pk), status=status, state=state,
            detail=f"Came {short_day(one.received_at)}, {clock(one.received_at)}.",
        ))  # fmt: skip
    return rows


def rows(found: list[PoliceNotification], go: Onward) -> list[Item]:
    return [
        Item(
            title=_headline(one.contact), url=go("contact-police", one.pk), detail=_detail(one),
            status=Status.WAITING if one.answer == RETURNED and not one.again_at else Status.DONE,
            state=one.get_answer_display(),
        )
        for one in found
    ]  # fmt: skip


def _detail(one: PoliceNotification) -> str:
    said = [f"{one.get_incident_display()}, answered {short_day(one.answered_at)}"]
    if one.reason:
        said.append(f"{one.get_reason_display()}: {one.missing}".rstrip("."))
    if one.again_at:
        said.append(f"sent again {short_day(one.again_at)}")
    if one.together:
        said.append(f"decided together: {one.get_together_display()}")
    return f"{'. '.join(part[:1].upper() + part[1:] for part in said)}."


def _headline(contact: Contact) -> str:
    return contact.said.headline if hasattr(contact, "said") else "A contact whose words are closed to you"
