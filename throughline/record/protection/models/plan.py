"""The child protection plan, as a spell."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.people.models import Person

DECIDED_IN_WRITING = (
    f"({rows.may('add')} and exists (select 1 from public.record_entrychild named"
    " join public.record_entry spine on spine.id = named.entry_id"
    " where named.person_id = {row}.person_id and spine.kind::text in ('meeting', 'plan-transfer')))"
)
"""Whoever writes, and opens a meeting or a transfer of this very child: a conference begins and ends plans when it is
signed, by a chair or a minute-taker who oversees nobody."""
DECIDES = f"{rows.may('oversee')} or {DECIDED_IN_WRITING}"


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
    """As it stands; each conference keeps the category that it decided."""
    category_at_start = models.CharField(max_length=12, choices=CATEGORIES, null=True)
    """Where a review put another in its place."""
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    began_by = models.BigIntegerField(null=True)
    """The entry whose signature began it. Empty: it was told by hand."""
    ended_by = models.BigIntegerField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Know which children have a protection plan, and why",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
        but={"began_by": Column(origin=Origin.PROGRAM), "ended_by": Column(origin=Origin.PROGRAM)},
    )
    law = Law(reads=rows.safety(), adds=DECIDES, changes=DECIDES, grants="select insert update delete")

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
        indexes = [
            models.Index(
                fields=["began_by"], name="plan_begun_by", condition=models.Q(began_by__isnull=False)
            ),
            models.Index(
                fields=["ended_by"], name="plan_ended_by", condition=models.Q(ended_by__isnull=False)
            ),
        ]
