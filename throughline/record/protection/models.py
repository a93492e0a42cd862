"""The child protection plan, as a spell."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.people.models import Person


class ProtectionPlan(models.Model):
    """Started by a conference, ended by one. `ended` is the first day without a plan."""

    CATEGORIES = [
        ("neglect", "neglect"),
        ("emotional", "emotional abuse"),
        ("physical", "physical abuse"),
        ("sexual", "sexual abuse"),
    ]
    person = models.ForeignKey(Person, models.CASCADE, related_name="protection_plans")
    category = models.CharField(max_length=12, choices=CATEGORIES)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Know which children have a protection plan, and why",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
    )
    law = Law(reads=rows.safety(), adds=rows.may("oversee"), changes=rows.may("oversee"))

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_protection_plan_at_a_time",
                expressions=[
                    (
                        Func(F("person"), F("person"), template="int8range(%(expressions)s, '[]')"),
                        RangeOperators.OVERLAPS,
                    ),
                    (Func(F("started"), F("ended"), function="daterange"), RangeOperators.OVERLAPS),
                ],
            )
        ]
