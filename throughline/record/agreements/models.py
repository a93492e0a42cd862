"""What was agreed, by whom, how they were told; or why we act without; and that it was withdrawn."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.agreements.purposes import GROUNDS, OPTIONS
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

ANSWERS = "select insert update delete"


def labelled(purpose: str) -> Labels:
    return Labels(
        purpose=purpose,
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )


class Agreement(models.Model):
    """Asked once for one purpose. The day is the entry's own, and who decided to act without is on the entry."""

    AGREED, REFUSED, WITHOUT = "agreed", "refused", "without"
    OUTCOMES = [(AGREED, "Agreed"), (REFUSED, "Refused"), (WITHOUT, "Not agreed: we act without")]

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="agreement")
    purpose = models.CharField(max_length=30, choices=OPTIONS)
    with_whom = models.CharField(max_length=160, blank=True)
    outcome = models.CharField(max_length=8, choices=OUTCOMES)
    told = models.TextField(blank=True)
    ground = models.CharField(max_length=12, choices=GROUNDS, blank=True)
    why = models.TextField(blank=True)
    review_on = models.DateField(null=True)

    objects = guarded()
    labels = labelled("Know what a family agreed to, or on what ground we act without")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="with_whom told why")


class AgreementGiver(models.Model):
    """One person who was asked."""

    AS = [
        ("responsible", "Has parental responsibility"),
        ("child", "The child, able to decide this"),
        ("young", "A young person of 16 or 17"),
        ("carer", "Carer, within delegated authority"),
        ("other", "Somebody else who matters"),
    ]
    HOW = [
        ("met", "Face to face"),
        ("rang", "By telephone"),
        ("wrote", "In writing, signed"),
        ("interpreted", "With an interpreter"),
    ]
    SAID = [("agreed", "Agreed"), ("refused", "Refused"), ("unreached", "Not reached")]

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="agreement_givers")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    who = models.CharField(max_length=120)
    stands = models.CharField(max_length=12, choices=AS)
    said = models.CharField(max_length=10, choices=SAID)
    how = models.CharField(max_length=12, choices=HOW, blank=True)

    objects = guarded()
    labels = labelled("Know who was asked, what they said and how they were told")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who")

    class Meta:
        ordering = ("position",)


class AgreementChild(models.Model):
    """What one child thinks of it."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="agreement_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    view = models.TextField(blank=True)

    objects = guarded()
    labels = labelled("Record what one child thinks of what was agreed")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="view")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="agreement_viewed_once")]


class AgreementWithdrawn(models.Model):
    """That it was taken back, and what stopped. It ends every agreement to the same purpose with the same people."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="agreement_withdrawn")
    purpose = models.CharField(max_length=30, choices=OPTIONS)
    with_whom = models.CharField(max_length=160, blank=True)
    by_whom = models.CharField(max_length=160)
    stopped = models.TextField()
    told = models.TextField(blank=True)

    objects = guarded()
    labels = labelled("Know that an agreement was taken back, and what stopped")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="with_whom by_whom stopped told")


class AgreementWithdrawnChild(models.Model):
    """What it means for one child."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="agreement_withdrawn_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = labelled("Record what it means for one child that an agreement was taken back")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="means")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="agreement_withdrawn_once")]
