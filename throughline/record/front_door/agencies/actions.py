"""Somebody writes an example for an agency; whoever is named in the contact may not be in it."""

from datetime import date

from throughline.access.principal import acting, atomic
from throughline.config.clock import london_day, now
from throughline.record.front_door.agencies.models import WorkedExample
from throughline.record.front_door.agencies.problems import NOT_DIFFERENT, WORDS, names_somebody
from throughline.record.front_door.agencies.rules import named
from throughline.record.front_door.models import Contact


def give_example(*, contact: Contact, told: str, made: str) -> WorkedExample:
    """One for a contact; written anew, the later stands and the earlier is in its history."""
    told, made = told.strip(), made.strip()
    if not told or not made:
        raise WORDS
    if not (contact.threshold_theirs and contact.threshold_ours):
        raise NOT_DIFFERENT
    if found := named(f"{told} {made}", names_of(contact)):
        raise names_somebody(found)
    with atomic():
        changed = WorkedExample.objects.filter(contact=contact)
        said = {"told": told, "made": made, "by_id": acting().id, "at": now()}
        if not changed.update(**said):
            WorkedExample.objects.create(
                contact=contact, agency=contact.agency, month=_month(contact), **said
            )
        return WorkedExample.objects.get(contact=contact)


def _month(contact: Contact) -> date:
    return london_day(contact.received_at).replace(day=1)


def names_of(contact: Contact) -> list[str]:
    """Everybody who is named in it, as they were named and as the record knows them."""
    said = Contact.objects.select_related("said").get(pk=contact.pk).said
    children = list(contact.children.values_list("name", "person__given_name", "person__family_name"))
    adults = list(contact.adults.values_list("name", flat=True))
    return [part for part in (said.from_name, *adults, *(name for row in children for name in row)) if part]
