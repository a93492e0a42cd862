"""One human being."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded


class PersonQuerySet(models.QuerySet):
    def named_like(self, first: str, last: str) -> "PersonQuerySet":
        """Prefixes as ranges: under row-level security LIKE cannot use an index (363 ms against 0.08)."""
        found = self
        for column, text in (("given_key", first), ("family_key", last)):
            if text:
                key = text.lower()
                found = found.filter(**{f"{column}__gte": key, f"{column}__lt": key + "\U0010ffff"})
        return found


class Person(models.Model):
    """One human being. A child, a parent and a professional may be the same person in different years."""

    ORDINARY, RESTRICTED, SEALED = 0, 1, 2

    reference = models.CharField(max_length=12, unique=True)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80)
    born = models.DateField(null=True, blank=True)
    expected = models.DateField(null=True, blank=True)
    died = models.DateField(null=True, blank=True)
    restriction = models.SmallIntegerField(default=ORDINARY)
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

    objects = guarded(PersonQuerySet)
    labels = Labels(
        purpose="Know who the child and the family are",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
        but={
            "reference": Column(origin=Origin.PROGRAM),
            "restriction": Column(origin=Origin.ARRANGED),
            "given_key": Column(origin=Origin.PROGRAM),
            "family_key": Column(origin=Origin.PROGRAM),
        },
    )
    law = Law(
        reads=rows.person_row(),
        past=rows.whoever_is_seen("id"),
        changes=rows.tells_of("id"),
        mutable="given_name family_name born expected died",
    )

    class Meta:
        indexes = [
            models.Index(fields=["family_key", "given_key"], name="person_by_name"),
            models.Index(fields=["given_key"], name="person_by_given_name"),
            models.Index(fields=["born"], name="person_by_birth"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(born__isnull=True) | Q(expected__isnull=True), name="born_or_expected_not_both"
            )
        ]

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}"

    @property
    def initials(self) -> str:
        return f"{self.given_name[:1]}{self.family_name[:1]}".upper()

    def age(self, on: date) -> int | None:
        if self.born is None:
            return None
        return on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))
