"""Addresses, and who lived where."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.parts import Part
from throughline.access.principal import guarded
from throughline.record.people.models.person import Person


class Home(models.Model):
    """An address. A confidential one opens only by a press, which is logged."""

    lines = models.CharField(max_length=200)
    postcode = models.CharField(max_length=8, blank=True)
    confidential = models.BooleanField(default=False)

    objects = guarded()
    labels = Labels(
        purpose="Find the child; keep an address from those who must not have it",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
        but={"confidential": Column(origin=Origin.ARRANGED)},
        special="lines postcode",
    )
    law = Law(
        reads="exists (select 1 from public.record_residence living where living.home_id = {row}.id"
        f" and (not {{row}}.confidential or {rows.reached(Part.SPECIAL).replace('{row}', 'living')}))",
        past="exists (select 1 from public.record_home now where now.id = {row}.id)",
        # An address that nobody lives at yet is nobody's to read: it is written by named work, with its first resident.
        grants="select",
    )


class Residence(models.Model):
    """Who lived where, from when, until when; all the time, or part of the week."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="residences")
    home = models.ForeignKey(Home, models.PROTECT, related_name="residents")
    confidential = models.BooleanField(default=False)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    days = models.CharField(max_length=80, blank=True, default="", db_default="")
    """Which part of the week, as "Friday to Sunday". Empty: all the time."""
    source = models.CharField(max_length=160, blank=True, default="", db_default="")

    objects = guarded()
    labels = Labels(
        purpose="Know who lives with whom, since when, and who is there for part of the week",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
        but={"confidential": Column(origin=Origin.ARRANGED)},
    )
    law = Law(
        reads=rows.header(),
        adds=rows.tells_of(),
        changes=rows.tells_of(),
        grants="select insert update delete",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended=None) | models.Q(ended__gte=models.F("started")),
                name="moved_in_before_moving_out",
            )
        ]
