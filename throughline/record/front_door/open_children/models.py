"""What the manager of an open child was asked, and the answer as it stands on the child's record."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.front_door.models import Contact
from throughline.record.front_door.models.law import AT_THE_DOOR, OF_A_CONTACT
from throughline.record.people.models import Person

ANSWERS = [("yes", "Yes, a strategy discussion"), ("no", "No")]
PROGRAM = Column(origin=Origin.PROGRAM)
IN_THE_CONTACT = (
    "exists (select 1 from public.record_contactchild named where named.contact_id = {row}.contact_id"
    " and named.person_id = {row}.person_id)"
)
WRITTEN = {
    "sensitivity": Sensitivity.SPECIAL, "keep": Keep.FILE, "basis": Basis.CARE, "origin": Origin.WRITTEN,
    "shown": Shown.REACHED,
}  # fmt: skip


class ManagerQuestion(models.Model):
    """Asked of one manager about one open child. It holds no word of what was told."""

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="questions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="manager_questions")
    entry = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    """What was told, on the child's own record."""
    worker = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    manager = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    due = models.DateField()
    answer = models.CharField(max_length=3, choices=ANSWERS, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    answered_in = models.BigIntegerField(null=True)
    """The entry's key, bare: who reads the question need not read the answer."""

    objects = guarded()
    labels = Labels(
        purpose="Ask the manager of an open child whether a new contact needs a strategy discussion",
        but={name: PROGRAM for name in ("asked_at", "asked_by_id", "due", "worker_id", "manager_id", "answered_at", "answered_in")},
        **WRITTEN,
    )  # fmt: skip
    law = Law(
        reads=f"{rows.content()} or ({AT_THE_DOOR} and {OF_A_CONTACT})",
        adds=f"{rows.own('asked_by_id')} and {AT_THE_DOOR} and {IN_THE_CONTACT}",
        changes=f"{rows.may('approve')} and ({rows.content()})",
        mutable="answer answered_at answered_by_id answered_in",
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "person"], name="asked_once_a_contact")]
        indexes = [
            models.Index(fields=["person", "-asked_at"], name="manager_question_by_child"),
            models.Index(fields=["manager"], name="asked_and_open", condition=models.Q(answered_at=None)),
            models.Index(fields=["worker", "-asked_at"], name="asked_by_worker"),
        ]


class StrategyAnswer(models.Model):
    """A manager's yes or no, and why."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="strategy_answer")
    contact_key = models.BigIntegerField(null=True)
    """Which contact asked. Bare: the answer stands on the child's record whoever may read the contact."""
    answer = models.CharField(max_length=3, choices=ANSWERS)
    why = models.TextField()
    tonight = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Record whether a contact about an open child needed a strategy discussion, and why",
        **WRITTEN,
    )
    law = Law(reads=rows.by_entry(), grants="select insert update delete", searched="why tonight")


class StrategyAnswerChild(models.Model):
    """What the answer rests on for one child."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="strategy_answer_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(purpose="Record what the answer means for one child", **WRITTEN)
    law = Law(reads=rows.by_child(), grants="select insert update delete", searched="means")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="answered_of_once")]
