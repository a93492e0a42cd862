"""Each child of the household, as they were named; the adults; whom a child is not; and what was decided, with why."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.front_door.models.contact import Contact
from throughline.record.front_door.models.law import (
    AT_THE_DOOR,
    OF_A_CONTACT,
    OURS,
    PROGRAM,
    ROWS,
    WORDS,
    labels,
    of_a_child,
)
from throughline.record.front_door.sorts import DECISIONS, SEEN
from throughline.record.people.models import Person


class ContactChild(models.Model):
    """A named row, whoever it turns out to be. `person` stays empty until somebody has matched or opened a record."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="children")
    position = models.SmallIntegerField()
    name = models.CharField(max_length=120)
    """As it was said: "Baby", "child, about 8"."""
    age = models.CharField(max_length=40, blank=True)
    born = models.DateField(null=True)
    number = models.CharField(max_length=40, blank=True)
    """A number that was said with the name: ours, the NHS's, a pupil's."""
    near = models.SmallIntegerField(default=0)
    """How many people on record it may be, when it was last looked at."""
    seen = models.CharField(max_length=10, choices=SEEN, default="not known")
    seen_by = models.CharField(max_length=120, blank=True)
    where = models.CharField(max_length=160, blank=True)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="contacts")
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    entry = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    """The entry of kind `contact` that tells of it on the child's record."""
    decision = models.CharField(max_length=12, choices=DECISIONS, blank=True)
    decided_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decision_entry = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")

    objects = guarded()
    labels = labels(
        "Know each child of a household that a contact is about, whether they were seen, and what was decided for each",
        person_id=OURS, settled_at=PROGRAM, settled_by_id=PROGRAM, entry_id=PROGRAM, decision=OURS, decided_by_id=OURS,
        decided_at=PROGRAM, decision_entry_id=PROGRAM, position=PROGRAM, near=PROGRAM,
    )  # fmt: skip
    law = Law(
        reads=OF_A_CONTACT,
        adds=f"{OF_A_CONTACT} and {AT_THE_DOOR}",
        changes=f"{OF_A_CONTACT} and {AT_THE_DOOR}",
    )

    class Meta:
        ordering = ("position", "id")
        indexes = [models.Index(fields=["contact", "position"], name="contact_child_by_contact")]
        constraints = [
            models.UniqueConstraint(
                fields=["contact", "person"], condition=Q(person__isnull=False), name="in_a_contact_once"
            ),
            models.CheckConstraint(
                condition=Q(decision="") | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="a_contact_decision_says_who",
            ),
        ]


class ContactChildSaid(models.Model):
    """What one child said or what was seen of them, word for word; and why it was decided so for them."""

    child = models.OneToOneField(ContactChild, models.CASCADE, primary_key=True, related_name="said")
    words = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    rejected = models.TextField(blank=True)
    """The other ways that were weighed, and why not."""

    objects = guarded()
    labels = labels("Record a child's own words to us, and why it was decided so", reason=OURS, rejected=OURS)
    law = Law(
        reads=of_a_child(WORDS),
        adds=f"{of_a_child(WORDS)} and {AT_THE_DOOR}",
        changes=f"{of_a_child(WORDS)} and {AT_THE_DOOR}",
    )


class ContactAdult(models.Model):
    """An adult who was named: of the household, a parent elsewhere, whoever is said to harm."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="adults")
    position = models.SmallIntegerField()
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120, blank=True)
    where = models.CharField(max_length=160, blank=True)

    objects = guarded()
    labels = labels("Know the adults around a child who were named in a contact", position=PROGRAM)
    law = Law(
        reads=WORDS, adds=f"{WORDS} and {AT_THE_DOOR}", changes=f"{WORDS} and {AT_THE_DOOR}", grants=ROWS
    )

    class Meta:
        ordering = ("position", "id")


class ContactNotSame(models.Model):
    """Somebody looked at a likely match and said that this child is not that person."""

    child = models.ForeignKey(ContactChild, models.CASCADE, related_name="not_same")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = guarded()
    labels = labels(
        "Remember who said that a child is not somebody we know", person_id=OURS, by_id=PROGRAM, at=PROGRAM
    )
    law = Law(
        reads=f"{of_a_child(OF_A_CONTACT)} and {rows.whoever_is_seen()}",
        adds=f"{rows.own('by_id')} and {AT_THE_DOOR} and {of_a_child(OF_A_CONTACT)} and {rows.whoever_is_seen()}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["child", "person"], name="not_the_same_once")]
