"""A contract for the service, its measures, its meetings, and what was agreed at them."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Labels
from throughline.access.law.lawful import Shown
from throughline.access.models import Account, Organisation
from throughline.access.principal import guarded
from throughline.oversight.contract.rules import RATINGS
from throughline.oversight.labelled import READS_THE_CONTRACT, written_once
from throughline.oversight.labelled import labels as labels_of
from throughline.oversight.steering import STEERS

OURS = f"{rows.own('by_id')} and {STEERS}"
LONGEST = 400


def labels(purpose: str) -> Labels:
    return labels_of(purpose, Shown.CONTRACT)


class Written(models.Model):
    """Who wrote it, in which post, and when."""

    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    class Meta:
        abstract = True


class Contract(Written):
    """Somebody runs the service for somebody else, since a day and perhaps until one."""

    party = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    """The organisation on the other side."""
    since = models.DateField()
    until = models.DateField(null=True)
    why = models.CharField(max_length=LONGEST)

    objects = guarded()
    labels = labels("Say with whom there is a contract for the service, since when, and why")
    law = Law(
        reads=READS_THE_CONTRACT, adds=OURS, changes=STEERS, grants="select insert update", mutable="until"
    )

    class Meta:
        ordering = ("-since", "-id")
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="contract_ends_after_start"
            ),
            ExclusionConstraint(
                name="one_contract_at_a_time",
                expressions=[
                    (Func(F("since"), F("until"), function="daterange"), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"Contract with {self.party}"


class ContractMeasure(Written):
    """From this day a measure is on target from so much and near it from so much; or, without, is in the contract no more."""

    contract = models.ForeignKey(Contract, models.PROTECT, related_name="measures")
    measure = models.CharField(max_length=60)
    green = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    amber = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    since = models.DateField()
    owner = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=LONGEST)

    objects = guarded()
    labels = labels("Say by which figures the contract is judged, and what was agreed of each")
    law = written_once(reads=READS_THE_CONTRACT, adds=STEERS)

    class Meta:
        indexes = [
            models.Index(fields=["contract", "measure", "-since", "-id"], name="contract_measure_lines")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(green__isnull=False, amber__isnull=False, owner__isnull=False)
                | Q(green__isnull=True, amber__isnull=True, owner__isnull=True),
                name="what_was_agreed_is_whole",
            )
        ]

    def __str__(self) -> str:
        return self.measure


class ContractMeeting(Written):
    """A quarterly meeting or an annual review, with the quarter that it looked at."""

    QUARTERLY, ANNUAL = "quarterly", "annual"
    KINDS = [(QUARTERLY, "Quarterly meeting"), (ANNUAL, "Annual review")]
    contract = models.ForeignKey(Contract, models.PROTECT, related_name="meetings")
    kind = models.CharField(max_length=9, choices=KINDS)
    day = models.DateField()
    quarter = models.DateField()
    """The first day of the quarter whose figures were looked at."""
    came = models.CharField(max_length=LONGEST)
    taken_at = models.DateTimeField(null=True)
    """The taking whose figures were looked at; empty where none was kept here by that day."""

    objects = guarded()
    labels = labels("Know that the contract was looked at, by whom, and by which figures")
    law = Law(reads=READS_THE_CONTRACT, adds=OURS, grants="select insert", append_only=True)

    class Meta:
        ordering = ("-day", "-id")
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "kind", "quarter"], name="one_contract_meeting_a_quarter"
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class ContractFigure(Written):
    """One measure as it stood at a meeting, what was agreed of it then, and what was said."""

    meeting = models.ForeignKey(ContractMeeting, models.PROTECT, related_name="figures")
    measure = models.CharField(max_length=60)
    green = models.DecimalField(max_digits=9, decimal_places=2)
    amber = models.DecimalField(max_digits=9, decimal_places=2)
    value = models.FloatField(null=True)
    n = models.FloatField(null=True)
    total = models.FloatField(null=True)
    things = models.IntegerField(default=0)
    """How many rows the list behind the figure had."""
    rating = models.CharField(max_length=5, choices=RATINGS, blank=True)
    """Empty where there was no figure."""
    said = models.CharField(max_length=LONGEST, blank=True)

    objects = guarded()
    labels = labels("Keep the scorecard as it stood at a meeting of the contract, and what was said of it")
    law = Law(reads=READS_THE_CONTRACT, adds=OURS, grants="select insert", append_only=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["meeting", "measure"], name="a_measure_once_a_contract_meeting"),
            models.CheckConstraint(
                condition=Q(rating="green") | ~Q(said=""), name="something_is_said_of_what_is_not_on_target"
            ),
        ]

    def __str__(self) -> str:
        return self.measure


class ContractAction(Written):
    """Something agreed at a meeting: what, by whom, by when, and what came of it."""

    meeting = models.ForeignKey(ContractMeeting, models.PROTECT, related_name="actions")
    words = models.CharField(max_length=LONGEST)
    whose = models.CharField(max_length=120)
    """A name, or an organisation: it may be somebody who does not sign in here."""
    due = models.DateField()
    done_on = models.DateField(null=True)
    done_words = models.CharField(max_length=LONGEST, blank=True)
    done_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    objects = guarded()
    labels = labels(
        "Know what was agreed at a meeting of the contract, by whom, by when, and what came of it"
    )
    law = Law(
        reads=READS_THE_CONTRACT,
        adds=OURS,
        changes=STEERS,
        grants="select insert update",
        mutable="done_on done_words done_by_id",
    )

    class Meta:
        ordering = ("due", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, done_words="", done_by__isnull=True)
                | Q(done_on__isnull=False, done_by__isnull=False) & ~Q(done_words=""),
                name="a_contract_action_says_how_it_was_done",
            )
        ]

    def __str__(self) -> str:
        return self.words


class ContractLine(Written):
    """A line under the record of a meeting: a correction, or what one side adds. The record above stays as it was."""

    meeting = models.ForeignKey(ContractMeeting, models.PROTECT, related_name="lines")
    words = models.CharField(max_length=LONGEST)

    objects = guarded()
    labels = labels("Correct or add to the record of a meeting of the contract")
    law = written_once(reads=READS_THE_CONTRACT, adds=READS_THE_CONTRACT)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return self.words
