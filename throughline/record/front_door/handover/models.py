"""One night's handover, and its lines."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.front_door.models import Contact
from throughline.record.front_door.models.law import AT_THE_DOOR
from throughline.record.people.models import Person

TAKES = rows.may("oversee")
OF_A_HANDOVER = "exists (select 1 from public.record_nighthandover night where night.id = {row}.handover_id)"
OPEN_CONTACT = (
    "exists (select 1 from public.record_contact contact where contact.id = {row}.contact_id"
    " and law.contact_opens(contact.id) = 2)"
)
LINE = (
    f"{OF_A_HANDOVER} and case when {{row}}.person_id is not null then ({rows.content()})"
    f" when {{row}}.contact_id is not null then {OPEN_CONTACT} else true end"
)
"""As restricted as what it is about: the child where one is named, else the contact."""


class NightHandover(models.Model):
    """Of one night, named by the day on which it begins. It says who, never about whom."""

    night = models.DateField(unique=True)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    given_to = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    given_at = models.DateTimeField(null=True)
    given_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    objects = guarded()
    labels = Labels(
        purpose="Know that somebody by name took over in the morning what the night left",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.PROGRAM,
        shown=Shown.FRONT_DOOR,
        but={"given_to_id": Column(origin=Origin.ARRANGED)},
    )
    law = Law(
        reads=f"{AT_THE_DOOR} or {TAKES}",
        adds=f"{rows.own('opened_by_id')} and {rows.may('add')} and {AT_THE_DOOR}",
        changes=f"{TAKES} or {AT_THE_DOOR}",
        mutable="given_to_id given_at given_by_id accepted_at accepted_by_id",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(accepted_by__isnull=False, given_to__isnull=False),
                name="a_handover_is_accepted_by_somebody",
            )
        ]


class NightLine(models.Model):
    """One thing of the night. A risk that is expected ends by itself; a decision names whom the worker consulted."""

    DECISION, DUE, RISK = "decision", "due", "risk"
    SORTS = [(DECISION, "Decided in the night"), (DUE, "Due tonight"), (RISK, "Expected, until it ends")]
    handover = models.ForeignKey(NightHandover, models.PROTECT, related_name="lines")
    sort = models.CharField(max_length=8, choices=SORTS)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, related_name="+")
    words = models.TextField()
    consulted = models.CharField(max_length=120, blank=True)
    """The manager who was rung, with the time: or why nobody was."""
    until = models.DateTimeField(null=True)
    """Of what is due, by when; of a risk, when the note ends."""
    at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    done_how = models.CharField(max_length=200, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Hand over what the night decided, what is still due and what may happen",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.FRONT_DOOR,
        but={name: Column(origin=Origin.PROGRAM) for name in ("at", "by_id", "done_at", "done_by_id")},
    )
    law = Law(
        reads=LINE,
        adds=f"{rows.own('by_id')} and {rows.may('add')} and ({LINE})",
        changes=f"{rows.may('add')} and ({LINE})",
        mutable="done_at done_by_id done_how",
    )

    class Meta:
        indexes = [models.Index(fields=["handover", "sort"], name="night_line_by_night")]
        constraints = [
            models.CheckConstraint(condition=Q(sort="decision") | Q(until__isnull=False), name="a_line_says_until_when"),
            models.CheckConstraint(condition=~Q(sort="decision") | ~Q(consulted=""), name="a_night_decision_names_a_manager"),
        ]  # fmt: skip
