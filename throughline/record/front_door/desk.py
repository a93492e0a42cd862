"""As whom the front door writes: its people decide, and what belongs on a child's record is written in their name.

The record opens to the desk only once a contact about the child is on it, so that first line cannot be the desk's own:
named work writes it, after the law has said that the reader sits at the front door.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import uuid4

from throughline.access.principal import Principal, System, acting, as_keeper, cursor
from throughline.config.clock import now
from throughline.record.entries.actions import sign
from throughline.record.entries.drafts import begin
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kind import Kind
from throughline.record.entries.models import Entry
from throughline.record.front_door.models import Contact, ContactStep
from throughline.record.front_door.problems import NOT_AT_THE_DOOR, DoorProblem

PURPOSE = "putting a contact on the record of the children it is about"


def at_the_door() -> bool:
    """On shift at a desk, or the manager of whoever sits there. Named work sits nowhere and may do what it is for."""
    if isinstance(acting(), System):
        return True
    with cursor() as cur:
        cur.execute("select law.at_front_door()")
        return cur.fetchone()[0]


def on_shift() -> bool:
    """The records that a contact opens to the desk open to whoever sits at it, not to the line above."""
    with cursor() as cur:
        cur.execute("select law.on_shift()")
        return bool(cur.fetchone()[0])


def check() -> Principal | System:
    if not at_the_door():
        raise NOT_AT_THE_DOOR
    return acting()


@contextmanager
def as_the_desk() -> Iterator[Principal | System]:
    """Whoever tells an invented record is named work already, at a moment of its own."""
    who = check()
    if isinstance(who, System):
        yield who
        return
    with as_keeper(PURPOSE, by=who.id, post=who.post) as writer:
        yield writer


def step(contact: Contact, did: str) -> None:
    ContactStep.objects.create(contact_id=contact.pk, did=did, at=now(), by_id=acting().id)


def signed(kind: Kind, children: Mapping[int, str], raw: Mapping[str, str]) -> Entry:
    """One entry about these children, through the same form and signature as any other."""
    draft = begin(kind=kind, children=list(children), key=uuid4(), raw=dict(raw))
    write_up = WriteUp(kind, children, draft.answers, now=now())
    answers = write_up.answers()
    if answers is None:
        raise DoorProblem(_first_fault(write_up))
    return sign(draft=draft, write_up=write_up, answers=answers)


def _first_fault(write_up: WriteUp) -> str:
    return next(str(said[0]) for form in write_up.every_form for said in form.errors.values())
