"""The front door in words: a child's row, a contact's title, who agreed, who is acting."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from throughline.config.clock import LONDON
from throughline.design.dates import clock, short_day
from throughline.record.agreements.purposes import GROUNDS
from throughline.record.front_door.models import Contact, ContactCheck, ContactChild
from throughline.record.front_door.queries import Held
from throughline.record.front_door.rules import when
from throughline.record.front_door.sorts import AGENCY, SEEN
from throughline.record.people.identity_bar import names

SAW = dict(SEEN)
GROUND = dict(GROUNDS)


def child(row: ContactChild) -> str:
    """Harvey, 4 months. A record's own first name, where there is one; else as it was said."""
    return ", ".join(part for part in (called(row), row.age) if part)


def called(row: ContactChild) -> str:
    return row.person.given_name if row.person_id and row.person else row.name


def title(rows: Sequence[ContactChild], sort: str = "") -> str:
    if not rows:
        return "No child named yet"
    return (
        names([child(row) for row in rows])
        if len(rows) < 3
        else f"{child(rows[0])}, and {len(rows) - 1} more"
    )


def seen(row: ContactChild, held: Held | None) -> str:
    if row.seen == "not known":
        said = "not yet known"
    else:
        said = f"{SAW[row.seen].lower()}{f' by {row.seen_by}' if row.seen_by else ''}"
    said = f"{said}, {row.where}" if row.where else said
    return f"{said}. {open_to(held)}" if held else said


def open_to(held: Held) -> str:
    plan = ", on a protection plan" if held.plan else ""
    return f"Open to {held.worker}, {held.team}{plan}: goes there"


def source(contact: Contact, now: datetime) -> str:
    said = told(contact)
    who = (said.from_role or AGENCY[contact.agency]) if said else AGENCY[contact.agency]
    return f"{who}, {when(contact.received_at, now)}"


def told(contact: Contact):
    """What was said, where this reader may have it."""
    return getattr(contact, "said", None)


def earlier(rows: Iterable[ContactChild], counted: dict[int, int]) -> str:
    """The most that any of these children had: one contact about three children is one."""
    most = max((counted.get(row.person_id, 0) for row in rows), default=0)
    return f"{most} earlier contact{'' if most == 1 else 's'} in 12 months" if most else "No earlier contacts"


def agreed(checks: Collection[ContactCheck]) -> list[str]:
    """Each basis once, with whom it covers: "Mum agreed Thu 19 Nov: School, Housing"."""
    by_basis: dict[str, list[str]] = {}
    for one in checks:
        by_basis.setdefault(basis(one), []).append(AGENCY[one.agency])
    return [f"{words}: {names(list(dict.fromkeys(agencies)))}" for words, agencies in by_basis.items()]


def basis(one: ContactCheck) -> str:
    if one.ground:
        by = f", decided by {one.decided_by.name}" if one.decided_by else ""
        return f"Without agreement, {GROUND[one.ground][:1].lower()}{GROUND[one.ground][1:]}{by}"
    if one.agreed_by and one.agreed_on:
        how = f" ({one.agreed_how})" if one.agreed_how else ""
        return f"{one.agreed_by} agreed {short_day(one.agreed_on)}{how}"
    return "As agreed on the child’s record"


def acting(contact: Contact) -> str:
    return f"{contact.acting.name} is acting." if contact.acting else "Nobody is acting yet."


def discussion(contact: Contact, *, signed: bool) -> str:
    if contact.discussion is None:
        return "Police and health are asked in the discussion."
    by = f" by {contact.discussion_by.name}" if contact.discussion_by else ""
    at = clock(contact.discussion_at.astimezone(LONDON))
    return f"Strategy discussion held, recorded{by}." if signed else f"Strategy discussion opened {at}{by}."


def where_now(contact: Contact) -> str:
    until = f"Until {contact.until_when}" if contact.until_when else ""
    place = ", with ".join(part for part in (contact.where_now, contact.with_whom) if part)
    return ". ".join(part for part in (place, until) if part)


def whom(row: ContactChild) -> str:
    return f"Where is {called(row)} now?"
