"""Every name a person has had, so that nobody is lost with a name."""

from django.db import models
from django.db.models.functions import Lower

from throughline.access.principal import guarded
from throughline.record.people.models import telling
from throughline.record.people.models.said import Said


class PersonName(Said):
    """The name that is used now stands on the person; this is every other, and where the present one comes from."""

    KINDS = [
        ("legal", "Legal name"),
        ("known as", "Known as"),
        ("preferred", "Preferred name"),
        ("former", "Former name"),
        ("alias", "Also uses"),
        ("at birth", "Name at birth"),
    ]
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=10, choices=KINDS)
    given_key = models.GeneratedField(
        expression=Lower("given_name"),
        output_field=models.CharField(max_length=80, db_collation="C"),
        db_persist=True,
    )
    family_key = models.GeneratedField(
        expression=Lower("family_name"),
        output_field=models.CharField(max_length=80, db_collation="C"),
        db_persist=True,
    )

    objects = guarded()
    labels = telling.labels(
        "Find a person by any name they have had, and call them by the one they want",
        worked_out="given_key family_key",
    )
    law = telling.HEADER

    class Meta:
        indexes = [
            models.Index(fields=["person"], name="other_name_of"),
            models.Index(fields=["family_key", "given_key"], name="other_name"),
            models.Index(fields=["given_key"], name="other_given_name"),
        ]

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()
