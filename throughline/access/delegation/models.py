"""The scheme of delegation, the changes that made it, and deputies."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, TextField
from django.db.models.functions import Cast

from throughline.access.accounts.models import Account
from throughline.access.delegation.levels import Level
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.posts.models import Post

LEVELS = [(level.value, level.title) for level in Level]
DELEGATES = rows.may("delegate")
NOT_YET_PAST = "({row}.ended is null or {row}.ended >= (select law.today()))"
APPROVED_HERE = (
    f"{DELEGATES} and {rows.own('approved_by_id')} and {{row}}.started >= (select law.today())"
    " and exists (select 1 from public.access_delegationchange change where change.id = {row}.change_id"
    " and change.proposed_by_id <> {row}.approved_by_id and change.outcome = 'approved')"
)
"""Two people, and never over the past: the database holds the program to both."""


def one_at_a_time(name: str, *seat: models.Expression | F) -> ExclusionConstraint:
    """Without btree_gist a text can only be excluded as a range of its hash: 64 bits, so no two seats meet by chance."""
    text = "hashtextextended(%(expressions)s, 0)"
    return ExclusionConstraint(
        name=name,
        expressions=[
            (Func(*seat, arg_joiner=" || '/' || ", template=f"int8range({text}, {text}, '[]')"), RangeOperators.OVERLAPS),
            (Func(F("started"), F("ended"), function="daterange"), RangeOperators.OVERLAPS),
        ],
    )  # fmt: skip


def text(field: str) -> Cast:
    return Cast(F(field), TextField())


class DelegationChange(models.Model):
    """One change of the scheme: drafted by one person, approved, refused or taken back. The lines come from these."""

    LINE, END, ADOPT, DEPUTY = "line", "end", "adopt", "deputy"
    KINDS = [
        (LINE, "A new line"),
        (END, "The end of a line"),
        (ADOPT, "The default, adopted"),
        (DEPUTY, "A deputy"),
    ]
    APPROVED, REFUSED, TAKEN_BACK = "approved", "refused", "taken back"

    kind = models.CharField(max_length=6, choices=KINDS)
    decision = models.CharField(max_length=40, blank=True)
    level = models.SmallIntegerField(choices=LEVELS, default=Level.TEAM_MANAGER)
    role = models.CharField(max_length=20, blank=True)
    post = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, related_name="+")
    """The post named, or the one that is deputised."""
    deputy_post = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, related_name="+")
    line = models.ForeignKey("Delegation", models.PROTECT, null=True, blank=True, related_name="+")
    """The line to end."""
    limit = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    conditions = models.CharField(max_length=400, blank=True)
    deputies_always = models.BooleanField(default=False)
    starts = models.DateField()
    ends = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=400)
    proposed_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    settled_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, blank=True)
    settled_because = models.CharField(max_length=400, blank=True)

    labels = Labels(
        purpose="Show who changed the scheme of delegation, who agreed, and why",
        sensitivity=Sensitivity.ORDINARY, keep=Keep.STAFF, basis=Basis.WORKFORCE, origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )  # fmt: skip
    law = Law(
        reads=rows.EVERYONE,
        adds=f"{DELEGATES} and {rows.own('proposed_by_id')} and {{row}}.outcome = ''",
        changes=f"{DELEGATES} and ({{row}}.settled_by_id is null or {rows.own('settled_by_id')})",
        mutable="settled_by_id settled_at outcome settled_because",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~(Q(outcome="approved") | Q(outcome="refused")) | ~Q(settled_by=F("proposed_by")),
                name="a_change_takes_two_people",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", settled_by=None) | (~Q(outcome="") & Q(settled_by__isnull=False)),
                name="a_change_is_settled_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.decision}".strip()


class Delegation(models.Model):
    """Who may make one kind of decision between two days. Only its end can be written later, and never in the past."""

    decision = models.CharField(max_length=40)
    level = models.SmallIntegerField(choices=LEVELS)
    role = models.CharField(max_length=20, blank=True)
    """Empty: the management line at this level and above."""
    post = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, related_name="+")
    limit = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    conditions = models.CharField(max_length=400, blank=True)
    deputies_always = models.BooleanField(default=False)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200)
    change = models.ForeignKey(DelegationChange, models.PROTECT, related_name="lines")
    approved_by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    labels = Labels(
        purpose="Say which posts may decide what, on each day",
        sensitivity=Sensitivity.ORDINARY, keep=Keep.STAFF, basis=Basis.WORKFORCE, origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )  # fmt: skip
    law = Law(
        reads=rows.EVERYONE, adds=APPROVED_HERE, changes=f"{DELEGATES} and {NOT_YET_PAST}", mutable="ended"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended__isnull=True) | Q(ended__gt=F("started")), name="delegation_ends_after_start"
            ),
            one_at_a_time(
                "one_line_for_each_seat",
                F("decision"), F("role"), text("level"), Func(F("post_id"), template="coalesce(%(expressions)s, 0)::text", output_field=TextField()),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.decision}: {self.get_level_display()}"


class Deputy(models.Model):
    """Whose post stands in for whose, between two days."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="+")
    deputy_post = models.ForeignKey(Post, models.PROTECT, related_name="+")
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    change = models.ForeignKey(DelegationChange, models.PROTECT, related_name="deputies")
    approved_by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    labels = Labels(
        purpose="Know who decides while somebody is away",
        sensitivity=Sensitivity.PERSONAL, keep=Keep.STAFF, basis=Basis.WORKFORCE, origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )  # fmt: skip
    law = Law(
        reads=rows.EVERYONE, adds=APPROVED_HERE, changes=f"{DELEGATES} and {NOT_YET_PAST}", mutable="ended"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(post=F("deputy_post")), name="nobody_is_their_own_deputy"),
            models.CheckConstraint(
                condition=Q(ended__isnull=True) | Q(ended__gt=F("started")), name="deputy_ends_after_start"
            ),
            one_at_a_time("one_such_deputy_at_a_time", text("post_id"), text("deputy_post_id")),
        ]
