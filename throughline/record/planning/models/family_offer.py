"""A family was offered a meeting of its own: by whom it was asked for, who said yes or no, and whether it was held."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.record.planning.models.shared import ANSWERS, labels


class FamilyOffer(models.Model):
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="family_offer")
    asked_for_on = models.DateField()
    """Referred to the coordinator."""
    coordinator = models.CharField(max_length=120, blank=True)
    why = models.TextField()
    offered_on = models.DateField(null=True)
    not_offered_why = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Know whether a family was offered a meeting of its own, and when")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="coordinator why not_offered_why")


class FamilyOfferChild(models.Model):
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="family_offer_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    view = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Record what a child wants of a family meeting")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="view")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="family_offer_once")]


class FamilyOfferAnswer(models.Model):
    """One person of the family, and what they answered."""

    SAID = [("waiting", "No answer yet"), ("accepted", "Accepted"), ("declined", "Declined")]

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="family_offer_answers")
    position = models.SmallIntegerField()
    who = models.CharField(max_length=120)
    said = models.CharField(max_length=8, choices=SAID)
    on = models.DateField(null=True)
    words = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels("Know who of a family accepted or declined a meeting of its own")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who words")

    class Meta:
        ordering = ("position",)
