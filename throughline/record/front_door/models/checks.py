"""Each service that was asked: on what agreement or other basis, what it said, and how worried it is for each child."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.agreements.purposes import GROUNDS
from throughline.record.entries.models import Entry
from throughline.record.front_door.models.children import ContactChild
from throughline.record.front_door.models.contact import Contact
from throughline.record.front_door.models.law import AT_THE_DOOR, OURS, PROGRAM, WORDS, labels
from throughline.record.front_door.sorts import AGENCIES, GRADES


class ContactCheck(models.Model):
    """Asked on an agreement, as it was given, or without one on a ground that somebody decided. Never on neither."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="checks")
    agency = models.CharField(max_length=24, choices=AGENCIES)
    whom = models.CharField(max_length=120, blank=True)
    agreed_by = models.CharField(max_length=120, blank=True)
    agreed_how = models.CharField(max_length=200, blank=True)
    agreed_on = models.DateField(null=True)
    agreement = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    """The agreement on the child's record, where there is one."""
    ground = models.CharField(max_length=12, choices=GROUNDS, blank=True)
    why = models.CharField(max_length=400, blank=True)
    decided_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    said = models.TextField(blank=True)

    objects = guarded()
    labels = labels(
        "Know which service was asked about a child, on what agreement or ground, and what it said",
        agreement_id=OURS, ground=OURS, why=OURS, decided_by_id=OURS, asked_at=PROGRAM, asked_by_id=PROGRAM,
        answered_at=PROGRAM,
    )  # fmt: skip
    law = Law(
        reads=WORDS,
        adds=f"{rows.own('asked_by_id')} and {WORDS} and {AT_THE_DOOR}",
        changes=f"{WORDS} and {AT_THE_DOOR}",
        mutable="answered_at said",
    )

    class Meta:
        ordering = ("asked_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(agreement__isnull=False)
                | ~Q(agreed_by="") & Q(agreed_on__isnull=False)
                | ~Q(ground="") & ~Q(why="") & Q(decided_by__isnull=False),
                name="a_check_has_a_basis",
            )
        ]


class CheckGrade(models.Model):
    """How worried one service is for one child. Grades stand side by side; nothing adds them up."""

    check_asked = models.ForeignKey(ContactCheck, models.CASCADE, related_name="grades")
    child = models.ForeignKey(ContactChild, models.CASCADE, related_name="grades")
    grade = models.SmallIntegerField(choices=GRADES)
    at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels(
        "Show how worried each service is for each child, side by side", at=PROGRAM, by_id=PROGRAM
    )
    law = Law(
        reads="exists (select 1 from public.record_contactcheck asked where asked.id = {row}.check_asked_id)",
        adds=f"{rows.own('by_id')} and {AT_THE_DOOR}"
        " and exists (select 1 from public.record_contactcheck asked where asked.id = {row}.check_asked_id)",
        changes=f"{AT_THE_DOOR}"
        " and exists (select 1 from public.record_contactcheck asked where asked.id = {row}.check_asked_id)",
        mutable="grade at by_id",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["check_asked", "child"], name="one_grade_a_child"),
            models.CheckConstraint(condition=Q(grade__gte=0, grade__lte=5), name="a_grade_from_0_to_5"),
        ]
