"""Who is away, and until when; and, in a table of its own that few read, the kind of leave."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown

RUNS = "({post}.ended is null or {post}.ended > (select law.today()))"
OF_ONES_STAFF = (
    "exists (select 1 from public.access_post own join public.access_post below on below.reports_to_id = own.id"
    f" where own.holder_id = {rows.UID} and below.holder_id = {{row}}.account_id and below.holder_id <> own.holder_id"
    f" and own.started <= (select law.today()) and {RUNS.format(post='own')} and {RUNS.format(post='below')})"
)
"""Whoever the account's post answers to."""
IN_ONES_LINE = (
    "exists (with recursive above(id) as ("
    f"select below.reports_to_id from public.access_post below where below.holder_id = {{row}}.account_id and {RUNS.format(post='below')}"
    " union select further.reports_to_id from public.access_post further join above on further.id = above.id)"
    " select 1 from above join public.access_post own on own.id = above.id"
    f" where own.holder_id = {rows.UID} and own.started <= (select law.today()) and {RUNS.format(post='own')})"
)
"""Whoever stands anywhere above the account's posts."""
DELEGATES = rows.may("delegate")
FROM_TODAY = "{row}.started >= (select law.today())"
NOT_YET_OVER = "({row}.ended is null or {row}.ended >= (select law.today()))"


class Absence(models.Model):
    """Days on which somebody is not at work: their deputy decides, their children need a name, a look asks for a reason."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="absences")
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    """The first day back; empty while nobody knows."""
    said_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    labels = Labels(
        purpose="Cover the children of somebody who is away, let a deputy decide, and ask about a record opened meanwhile",
        sensitivity=Sensitivity.PERSONAL, keep=Keep.STAFF, basis=Basis.WORKFORCE, origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )  # fmt: skip
    law = Law(
        reads=rows.EVERYONE,
        adds=f"{rows.own('said_by_id')} and ((({rows.own('account_id')} or {DELEGATES}) and {FROM_TODAY}) or {OF_ONES_STAFF})",
        changes=f"({rows.own('account_id')} or {DELEGATES} or {OF_ONES_STAFF}) and {NOT_YET_OVER}",
        mutable="ended",
    )

    class Meta:
        indexes = [models.Index(fields=["account", "ended"], name="absence_by_account")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended__isnull=True) | Q(ended__gt=F("started")), name="absence_ends_after_start"
            ),
            ExclusionConstraint(
                name="away_once_at_a_time",
                expressions=[
                    (Func("account", "account", template="int8range(%(expressions)s, '[]')"), RangeOperators.OVERLAPS),
                    (Func("started", "ended", function="daterange"), RangeOperators.OVERLAPS),
                ],
            ),
        ]  # fmt: skip


class AbsenceKind(models.Model):
    """What kind of leave it is. Cover needs the days; only the line needs this."""

    KINDS = [
        ("leave", "Annual leave"), ("sick", "Sickness"), ("study", "Study or training"),
        ("family", "Family leave"), ("other", "Something else"),
    ]  # fmt: skip

    absence = models.OneToOneField(Absence, models.CASCADE, primary_key=True, related_name="+")
    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=KINDS)

    labels = Labels(
        purpose="Plan work and support somebody who is away",
        sensitivity=Sensitivity.PERSONAL, keep=Keep.STAFF, basis=Basis.WORKFORCE, origin=Origin.ARRANGED,
        shown=Shown.OWN_LINE, special="kind",
    )  # fmt: skip
    law = Law(
        reads=f"{rows.own('account_id')} or {IN_ONES_LINE} or {rows.ADMINISTRATORS}",
        adds=f"{rows.own('account_id')} or {OF_ONES_STAFF}",
        grants="select insert",
    )
