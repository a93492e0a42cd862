"""Facts without words, and the obligations that come from them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded

OF_A_CHILD = "({row}.subject_kind = 'child' and (" + rows.content("subject_id") + "))"


class Fact(models.Model):
    """One line: something happened to a subject on a day, or held from a day until another."""

    subject_kind = models.CharField(max_length=10)
    subject_id = models.BigIntegerField()
    what = models.CharField(max_length=40)
    day = models.DateField()
    until = models.DateField(null=True)
    at = models.DateTimeField(null=True)
    key = models.CharField(max_length=40, blank=True)
    why = models.CharField(max_length=80, blank=True)
    source_kind = models.CharField(max_length=20)
    source_id = models.BigIntegerField()

    objects = guarded()
    labels = Labels(
        purpose="Work out what is due and what was done, without words",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.DERIVED,
        basis=Basis.CARE,
        origin=Origin.PROGRAM,
        shown=Shown.REACHED,
    )
    law = Law(reads=OF_A_CHILD, grants="select")

    class Meta:
        indexes = [
            models.Index(fields=["subject_id", "what", "day"], name="fact_by_subject"),
            models.Index(fields=["source_kind", "source_id"], name="fact_by_source"),
        ]


class Obligation(models.Model):
    """One thing promised for one child by one standard. Lateness is worked out for the day that is asked."""

    person_id = models.BigIntegerField()
    standard = models.CharField(max_length=40)
    version = models.DateField()
    start = models.DateField()
    due = models.DateField(null=True)
    first = models.BooleanField(default=False)
    booked = ArrayField(models.DateField(), default=list)
    attempted = ArrayField(models.DateField(), default=list)
    met = models.DateField(null=True)
    stopped = models.DateField(null=True)
    exempt = models.CharField(max_length=80, blank=True)
    exempt_day = models.DateField(null=True)
    exempt_until = models.DateField(null=True)
    waiting_on = models.CharField(max_length=80, blank=True)
    waiting_day = models.DateField(null=True)
    waiting_until = models.DateField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Say what is due for each child, and whether it was met",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.DERIVED,
        basis=Basis.CARE,
        origin=Origin.PROGRAM,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.content(), grants="select")

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "standard", "-start"], name="obligation_by_child"),
            models.Index(
                fields=["person_id", "due"],
                name="obligation_open",
                condition=models.Q(met__isnull=True, stopped__isnull=True),
            ),
        ]
