"""Whom or what a promise beside the children is made to, and what happened to it."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.clocks import LEADS
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account, Team
from throughline.access.principal import guarded
from throughline.standards.ways import Subject

KINDS = [
    (Subject.WORKER.value, "A colleague"),
    (Subject.TEAM.value, "A team or home"),
    (Subject.CARER.value, "A carer or applicant"),
    (Subject.AUTHORITY.value, "The authority"),
]


class Matter(models.Model):
    """One stream of promises. Without a name it is the standing one of that colleague, that team or the authority;
    a complaint or a request is a matter of its own, so that the answer to one never meets another."""

    subject_kind = models.CharField(max_length=10, choices=KINDS)
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    opened = models.DateField()
    opened_by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = Labels(
        purpose="Know to whom something beside the children is promised",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.OWN_LINE,
    )
    law = Law(
        reads=f"{rows.own('account_id')} or {LEADS}",
        adds=f"{rows.own('opened_by_id')} and {LEADS}",
        grants="select insert",
    )

    class Meta:
        indexes = [models.Index(fields=["account"], name="matter_by_account")]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "account", "team", "name"],
                nulls_distinct=False,
                name="one_matter_of_a_name",
            ),
            models.CheckConstraint(
                condition=Q(subject_kind="worker", account__isnull=False, team=None)
                | Q(subject_kind="team", account=None, team__isnull=False)
                | Q(subject_kind="carer", account=None, team=None) & ~Q(name="")
                | Q(subject_kind="authority", account=None, team=None),
                name="a_matter_says_whose",
            ),
        ]


class Happening(models.Model):
    """Something happened, or held from a day: what clocks read, and a line in words."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="happenings")
    what = models.CharField(max_length=60)
    day = models.DateField()
    at = models.DateTimeField(null=True)
    until = models.DateField(null=True)
    words = models.CharField(max_length=400, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    told_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    taken_back_why = models.CharField(max_length=400, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Know what was done of what was promised beside the children",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.OWN_LINE,
    )
    law = Law(
        reads="exists (select 1 from public.record_matter matter where matter.id = {row}.matter_id)",
        adds=f"{rows.own('by_id')} and {rows.may('oversee')}"
        " and exists (select 1 from public.record_matter matter where matter.id = {row}.matter_id)",
        changes=f"{rows.may('oversee')} and exists (select 1 from public.record_matter matter where matter.id = {{row}}.matter_id)",
        mutable="taken_back_at taken_back_by_id taken_back_why",
    )

    class Meta:
        indexes = [models.Index(fields=["matter", "what", "day"], name="happening_by_matter")]
