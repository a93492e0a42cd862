"""Who holds a child, and who else is named for one."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account, Team
from throughline.access.principal import guarded
from throughline.record.people.models.person import Person


class Allocation(models.Model):
    """Who holds a child, as a spell. Held by a manager is not an allocation, and is counted apart."""

    ROLES = [("worker", "social worker"), ("co-worker", "second worker"), ("held", "held by a manager")]
    person = models.ForeignKey(Person, models.CASCADE, related_name="allocations")
    worker = models.ForeignKey(Account, models.PROTECT, related_name="allocations")
    team = models.ForeignKey(Team, models.PROTECT)
    role = models.CharField(max_length=10, choices=ROLES, default="worker")
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    closing = models.BooleanField(default=False, db_default=False)
    """It ended because we no longer work with the child: nobody has to follow."""

    objects = guarded()
    labels = Labels(
        purpose="Know who holds each child on each day",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
    )
    law = Law(reads=rows.safety(), adds=rows.may("oversee"), changes=rows.may("oversee"))

    class Meta:
        indexes = [
            models.Index(fields=["worker", "ended"], name="allocation_by_worker"),
            models.Index(fields=["team", "ended"], name="allocation_by_team"),
        ]
        constraints = [
            ExclusionConstraint(
                name="one_holder_at_a_time",
                expressions=[
                    (
                        Func(F("person"), F("person"), template="int8range(%(expressions)s, '[]')"),
                        RangeOperators.OVERLAPS,
                    ),
                    (Func(F("started"), F("ended"), function="daterange"), RangeOperators.OVERLAPS),
                ],
                condition=~Q(role="co-worker"),
            )
        ]


class NamedRole(models.Model):
    """Somebody is named for a child beside those who hold the child: reviews, advises, teaches, cares, speaks for."""

    KINDS = [
        (kind, kind)
        for kind in (
            "independent reviewing officer", "conference chair", "personal adviser", "lawyer", "virtual school",
            "nurse for children in care", "placements officer", "fostering social worker", "foster carer", "advocate",
            "panel", "multi-agency team", "school", "business support", "participation", "second pair of eyes",
        )
    ]  # fmt: skip
    REVIEWERS = ("independent reviewing officer", "conference chair")
    person = models.ForeignKey(Person, models.CASCADE, related_name="named_roles")
    account = models.ForeignKey(Account, models.PROTECT, related_name="named_for")
    kind = models.CharField(max_length=40, choices=KINDS)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Know who is named for each child on each day, and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
    )
    law = Law(
        reads=f"{rows.safety()} or {rows.own('account_id')}",
        adds=rows.may("oversee"),
        changes=rows.may("oversee"),
    )

    class Meta:
        indexes = [models.Index(fields=["account", "ended"], name="named_role_by_account")]
