"""A child of a contact is somebody: matched with a record, or given one. Then the contact stands on that record."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from throughline.access.principal import acting
from throughline.config.clock import LONDON, now
from throughline.design.dates import clock, day
from throughline.record.front_door import following
from throughline.record.front_door.desk import as_the_desk, check, signed
from throughline.record.front_door.kinds import contact as contact_kind
from throughline.record.front_door.models import Contact, ContactChild
from throughline.record.front_door.problems import GONE, NOT_YOURS, TWICE, DoorProblem
from throughline.record.front_door.sorts import JOINED
from throughline.record.people.finding.actions import open_record
from throughline.record.people.finding.problems import FindingProblem
from throughline.record.people.models import Person


def settle(*, contact: Contact, people: Mapping[int, int]) -> None:
    """`people` says who each row is. Written once, about all of them; a restricted child has an entry apart."""
    check()
    if contact.stage == JOINED:
        raise GONE
    keys = set(people.values())
    if (
        len(keys) != len(people)
        or contact.children.exclude(pk__in=people).filter(person_id__in=keys).exists()
    ):
        raise TWICE
    if Person.objects.filter(pk__in=keys).count() != len(keys):
        raise NOT_YOURS
    with as_the_desk():
        for row, person in people.items():
            ContactChild.objects.filter(pk=row, contact_id=contact.pk, person=None).update(
                person_id=person, settled_at=now(), settled_by=acting().id, near=0
            )
        rows = ContactChild.objects.filter(
            pk__in=people, contact_id=contact.pk, entry=None, person__isnull=False
        )
        for together in apart(list(rows.select_related("person", "said"))):
            entry = signed(contact_kind, names(together), _raw(contact.pk, together))
            ContactChild.objects.filter(pk__in=[row.pk for row in together]).update(entry=entry)
        following.settled(contact, list(people))


def apart(rows: Sequence[ContactChild]) -> Iterable[list[ContactChild]]:
    """Those of ordinary records together; each restricted one alone, so that what names it is not closed to the rest."""
    ordinary = [row for row in rows if row.person.restriction == Person.ORDINARY]
    yield from ([ordinary] if ordinary else [])
    yield from ([row] for row in rows if row.person.restriction != Person.ORDINARY)


def names(rows: Iterable[ContactChild]) -> dict[int, str]:
    return {row.person_id: row.person.given_name for row in rows}


def _raw(contact_id: int, rows: Sequence[ContactChild]) -> dict[str, str]:
    contact = Contact.objects.select_related("said").get(pk=contact_id)
    came, said = contact.received_at.astimezone(LONDON), contact.said
    who = ", ".join(part for part in (said.from_name, said.from_role, said.from_service) if part)
    raw = {
        "received_on": day(came), "received_time": clock(came), "how": contact.how, "sort": contact.sort,
        "agency": contact.agency, "who": who[:200], "words": f"{said.headline}\n\n{said.words}".strip(),
        "act_now": contact.act_now, "threshold_theirs": contact.threshold_theirs,
    }  # fmt: skip
    for row in rows:
        of = f"child-{row.person_id}"
        raw |= {f"{of}-seen": row.seen, f"{of}-where": row.where, f"{of}-said": row.said.words}
    return raw


def open_for(
    *, key: UUID, given: str, family: str, row: ContactChild, not_same: Iterable[int] = ()
) -> Person:  # fmt: skip
    """A new record for a child who has none. Whoever is likely to be the same has first to be ruled out."""
    check()
    try:
        return open_record(
            key=key, given=given, family=family, born=row.born, unknown=row.born is None, not_same=list(not_same),
            why="Said at the front door",
        )  # fmt: skip
    except FindingProblem as problem:
        raise DoorProblem(str(problem), "who") from problem
