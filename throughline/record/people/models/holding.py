"""Who holds a child, and who else is named for one."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Absence, Account, Team
from throughline.access.parts import Part
from throughline.access.principal import guarded
from throughline.record.people import child_roles
from throughline.record.people.models.person import Person

EACH_CHILD = (
    Func(F("person"), F("person"), template="int8range(%(expressions)s, '[]')"),
    RangeOperators.OVERLAPS,
)
EACH_DAY = (Func(F("started"), F("ended"), function="daterange"), RangeOperators.OVERLAPS)
ANSWERS_FOR = (
    f"exists (select 1 from public.access_reach reach where reach.user_id = {rows.UID} and reach.person_id = {{row}}.person_id"
    " and reach.via::text in ('worker', 'co-worker', 'held', 'cover', 'line', 'unheld')"
    f" and reach.since <= {rows.NOW} and reach.until > {rows.NOW})"
)
"""Whoever holds the child, covers for who does, or answers for them."""
OFFERED = (
    "exists (select 1 from public.record_transfer offered where offered.person_id = {row}.person_id"
    f" and offered.to_id = {rows.UID} and offered.answer::text = '')"
)
"""Whoever was offered the child and has not answered yet."""
ORDINARY = rows.whoever_is_seen(also=" and whose.restriction = 0")
ALLOCATES = f"{rows.may('oversee')} and ({rows.reached(Part.CONTENT)} or {ORDINARY})"
"""A manager, also of a child whom nobody holds yet; never of a restricted record that is not theirs to open."""


class Allocation(models.Model):
    """Who holds a child, as a spell. Held by a manager is not an allocation, and is counted apart."""

    ROLES = [(role.key, role.name) for role in child_roles.HELD]
    person = models.ForeignKey(Person, models.CASCADE, related_name="allocations")
    worker = models.ForeignKey(Account, models.PROTECT, related_name="allocations")
    team = models.ForeignKey(Team, models.PROTECT)
    role = models.CharField(max_length=10, choices=ROLES, default="worker")
    registered = models.BooleanField(default=True, db_default=True)
    """Held by a registered social worker, as it stood on the day it began."""
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    closing = models.BooleanField(default=False, db_default=False)
    """It ended because we no longer work with the child: nobody has to follow."""
    why = models.CharField(max_length=200, blank=True, db_default="")
    """Why the child came to whoever holds them, or came back to us."""
    by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    """The manager who gave it; empty for what was brought over from before."""

    objects = guarded()
    labels = Labels(
        purpose="Know who holds each child on each day",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
    )
    law = Law(
        reads=rows.safety(),
        adds=f"({ALLOCATES}) or ({rows.own('worker_id')} and {OFFERED})",
        changes=f"({rows.may('oversee')} and {rows.whoever_is_seen()}) or {OFFERED}",
    )

    class Meta:
        indexes = [
            models.Index(fields=["worker", "ended"], name="allocation_by_worker"),
            models.Index(fields=["team", "ended"], name="allocation_by_team"),
        ]
        constraints = [
            ExclusionConstraint(
                name="one_holder_at_a_time",
                expressions=[EACH_CHILD, EACH_DAY],
                condition=~Q(role="co-worker"),
            )
        ]


class NamedRole(models.Model):
    """Somebody is named for a child beside those who hold the child: reviews, advises, teaches, speaks for, covers."""

    KINDS = [(role.key, role.name) for role in child_roles.NAMED]
    REVIEWERS = child_roles.OUTSIDE
    person = models.ForeignKey(Person, models.CASCADE, related_name="named_roles")
    account = models.ForeignKey(Account, models.PROTECT, related_name="named_for")
    kind = models.CharField(max_length=40, choices=KINDS)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=200, blank=True, db_default="")
    instead_of = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    """For whom somebody covers; empty where the child has no worker."""
    absence = models.ForeignKey(Absence, models.SET_NULL, null=True, related_name="+")
    """The absence that is covered: when it ends sooner, so does the cover."""

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
        adds=f"({ALLOCATES}) or ({{row}}.kind::text = 'receiving worker' and {rows.own('by_id')} and {ANSWERS_FOR})",
        changes=f"({rows.may('oversee')} and {rows.whoever_is_seen()})"
        f" or ({{row}}.kind::text = 'receiving worker' and ({rows.own('account_id')} or {ANSWERS_FOR}))",
    )

    class Meta:
        indexes = [models.Index(fields=["account", "ended"], name="named_role_by_account")]
        constraints = [
            ExclusionConstraint(
                name="one_cover_at_a_time", expressions=[EACH_CHILD, EACH_DAY], condition=Q(kind="cover")
            ),
            models.CheckConstraint(
                condition=~Q(kind="cover") | Q(ended__isnull=False), name="cover_has_an_end"
            ),
        ]
