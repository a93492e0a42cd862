"""Birth days as they were claimed or found, the day a birth is expected, and a death."""

from django.db import models
from django.db.models import Q

from throughline.access.principal import guarded
from throughline.record.people.models import telling
from throughline.record.people.models.said import Said


class BirthClaim(Said):
    """One birth day of several. `stands` is what clocks and the age on every page go by: a person decides it."""

    STATUSES = [
        ("claimed", "Claimed"),
        ("document", "In a document"),
        ("assessed", "By our age assessment"),
        ("accepted", "Accepted"),
        ("ordered", "By order of a court"),
    ]
    born = models.DateField()
    status = models.CharField(max_length=10, choices=STATUSES)
    standing = models.BooleanField(default=False)
    standing_why = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = telling.labels("Hold every birth day that somebody gives, and say which one counts and why")
    law = telling.HEADER

    class Meta:
        indexes = [models.Index(fields=["person"], name="birth_claim_of")]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(standing=True), name="one_birth_day_stands"
            ),
            models.CheckConstraint(
                condition=Q(standing=False) | ~Q(standing_why=""), name="a_birth_day_stands_for_a_reason"
            ),
        ]


class ExpectedDay(Said):
    """The day a birth is expected: each one that was given, the latest last."""

    expected = models.DateField()

    objects = guarded()
    labels = telling.labels("Know when a child is expected, and how that day moved", special="expected")
    law = telling.HEADER

    class Meta:
        indexes = [models.Index(fields=["person"], name="expected_day_of")]


class Death(Said):
    """`started` is the day. A child who was lost before birth has died too, and is written of with the same care."""

    before_birth = models.BooleanField(default=False)
    wishes = models.CharField(max_length=300, blank=True)
    """What the family asks of us: whom to write to, what to call the child."""

    objects = guarded()
    labels = telling.labels(
        "Stop every letter on the day, and keep what the family asks of us", special="wishes"
    )
    law = telling.HEADER

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person"], condition=Q(ended=None), name="one_death")]
