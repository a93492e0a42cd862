"""The numbers other services know a person by. `schemes.py` says what each looks like."""

from django.db import models

from throughline.access.principal import guarded
from throughline.record.people.models import telling
from throughline.record.people.models.person import Person
from throughline.record.people.models.said import Said


class Identifier(Said):
    """Nothing is unique here: a unique number would tell of a sealed record that has it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="identifiers")
    scheme = models.CharField(max_length=16)
    value = models.CharField(max_length=20, db_collation="C")

    objects = guarded()
    labels = telling.labels("Recognise the same person in another service")
    law = telling.HEADER

    class Meta:
        indexes = [
            models.Index(fields=["scheme", "value"], name="identifier_by_value"),
            models.Index(fields=["person"], name="identifier_of"),
        ]
