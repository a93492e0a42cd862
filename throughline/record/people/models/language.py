"""How somebody is spoken with: languages, what they need to be understood, and the interpreters who were asked."""

from django.db import models

from throughline.access.principal import guarded
from throughline.record.people.models import telling
from throughline.record.people.models.said import Said

INTERPRETERS = [
    ("", "No interpreter needed"),
    ("spoken", "Interpreter"),
    ("bsl", "British Sign Language interpreter"),
    ("makaton", "Makaton or other signing"),
    ("deafblind", "Deafblind interpreter"),
    ("written", "Written translation"),
]


class Language(Said):
    SPEAKS = [
        ("first", "It is their first language"),
        ("well", "Speaks it well"),
        ("some", "Speaks some of it"),
        ("understands", "Understands it, does not speak it"),
    ]
    READS = [("yes", "Reads it"), ("no", "Does not read it"), ("", "Not asked yet")]
    language = models.CharField(max_length=60)
    dialect = models.CharField(max_length=60, blank=True)
    speaks = models.CharField(max_length=12, choices=SPEAKS)
    reads = models.CharField(max_length=4, choices=READS, blank=True)
    interpreter = models.CharField(max_length=10, choices=INTERPRETERS, blank=True)
    wishes = models.CharField(max_length=160, blank=True)
    """Whom they want or do not want to interpret."""

    objects = guarded()
    labels = telling.labels("Speak with somebody in a language they understand", special="language dialect")
    law = telling.SAFETY

    class Meta:
        indexes = [models.Index(fields=["person"], name="language_of")]


class Communication(Said):
    """How somebody makes themselves understood, and how a child is seen alone who needs somebody or something for it."""

    how = models.CharField(max_length=300)
    alone = models.CharField(max_length=300, blank=True)
    short = models.CharField(max_length=80)
    """For the bar above every page: “Eye-gaze screen, must be charged”."""

    objects = guarded()
    labels = telling.labels(
        "Hear a child in the way the child can speak; know how seen alone was done", special="how alone short"
    )
    law = telling.SAFETY

    class Meta:
        indexes = [models.Index(fields=["person"], name="communication_of")]


class InterpreterBooking(Said):
    """`started` is the day it was asked for."""

    OUTCOMES = [
        ("", "Asked for"),
        ("booked", "Booked"),
        ("held", "Came, and interpreted"),
        ("absent", "Did not come"),
        ("none", "Nobody could be found"),
        ("cancelled", "Not needed after all"),
    ]
    day = models.DateField()
    what_for = models.CharField(max_length=160)
    language = models.CharField(max_length=60)
    kind = models.CharField(max_length=10, choices=INTERPRETERS)
    who = models.CharField(max_length=120, blank=True)
    outcome = models.CharField(max_length=10, choices=OUTCOMES, blank=True)
    note = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = telling.content("Have an interpreter there when one is needed, and know when there was none")
    law = telling.CONTENT

    class Meta:
        indexes = [models.Index(fields=["person", "-day"], name="interpreter_of")]
