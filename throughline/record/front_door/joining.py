"""Two contacts about one family become one: no word of either is lost."""

from django.db.models import Max

from throughline.access.principal import atomic
from throughline.record.front_door.desk import check, step
from throughline.record.front_door.models import Contact, ContactAdult, ContactChild
from throughline.record.front_door.problems import NOT_ITSELF
from throughline.record.front_door.sorts import DECIDED, JOINED


def join(*, contact: Contact, other: Contact) -> None:
    """`other` goes into `contact`: its words stay where they were said, its children and adults come along."""
    check()
    if (
        other.pk == contact.pk
        or JOINED in (contact.stage, other.stage)
        or DECIDED in (contact.stage, other.stage)
    ):
        raise NOT_ITSELF
    with atomic():
        last = contact.children.aggregate(last=Max("position"))["last"] or 0
        for number, row in enumerate(_not_there_yet(contact, other), start=last + 1):
            ContactChild.objects.filter(pk=row.pk).update(contact=contact, position=number)
        ContactAdult.objects.filter(contact=other).update(contact=contact)
        Contact.objects.filter(pk=other.pk).update(stage=JOINED, joined_to=contact)
        earliest = min(contact.decide_by, other.decide_by)
        Contact.objects.filter(pk=contact.pk).update(
            decide_by=earliest, act_now=contact.act_now or other.act_now
        )
        step(contact, "joined")


def _not_there_yet(contact: Contact, other: Contact) -> list[ContactChild]:
    """A child who is named in both, by the same name or on the same record, is one row and not two."""
    there = list(contact.children.all())
    names, people = {row.name.casefold() for row in there}, {row.person_id for row in there} - {None}
    return [
        row for row in other.children.order_by("position")
        if row.name.casefold() not in names and row.person_id not in people
    ]  # fmt: skip
