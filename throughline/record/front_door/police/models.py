"""How the front door answered a police notification, and what was decided by the agencies together."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.front_door.models import Contact
from throughline.record.front_door.models.law import AT_THE_DOOR, OURS, PROGRAM, WORDS, labels

ACCEPTED, RETURNED = "accepted", "returned"
ANSWERS = [(ACCEPTED, "Accepted"), (RETURNED, "Returned")]
INCIDENTS = [
    ("domestic", "Domestic abuse, a child lives there"),
    ("present", "Domestic abuse, a child was there"),
    ("missing", "Child missing or found"),
    ("exploited", "Exploitation"),
    ("offence", "Child arrested, or suspected"),
    ("welfare", "Worry about a child’s welfare"),
    ("other", "Something else"),
]
RISKS = [("standard", "Standard"), ("medium", "Medium"), ("high", "High")]
REASONS = [
    ("child", "No child is named, or no child can be found"),
    ("where", "No address, or not where the child is now"),
    ("seen", "Not said whether the child was seen or spoken to"),
    ("what", "Not said what happened"),
    ("twice", "Sent already"),
    ("area", "The child lives in another area"),
    ("not ours", "Nothing about a child"),
]
TOGETHER = [
    ("none", "No further action"),
    ("advice", "Advice, or a letter to the family"),
    ("early", "Early help"),
    ("assess", "Assessment"),
    ("strategy", "Strategy discussion"),
    ("marac", "MARAC"),
]


class PoliceNotification(models.Model):
    """Beside its contact: what the police sent, what we answered, and the decision made with them."""

    contact = models.OneToOneField(Contact, models.PROTECT, primary_key=True, related_name="police")
    number = models.CharField(max_length=40, blank=True)
    """As the police number it."""
    officer = models.CharField(max_length=120, blank=True)
    incident = models.CharField(max_length=10, choices=INCIDENTS)
    risk = models.CharField(max_length=8, choices=RISKS, blank=True)
    answer = models.CharField(max_length=8, choices=ANSWERS)
    reason = models.CharField(max_length=8, choices=REASONS, blank=True)
    missing = models.CharField(max_length=400, blank=True)
    answered_at = models.DateTimeField()
    answered_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    again_at = models.DateTimeField(null=True)
    """When the police sent it again, with what was missing."""
    together = models.CharField(max_length=8, choices=TOGETHER, blank=True)
    together_with = models.CharField(max_length=200, blank=True)
    together_why = models.CharField(max_length=400, blank=True)
    together_at = models.DateTimeField(null=True)
    together_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    objects = guarded()
    labels = labels(
        "Answer the police on each notification, and show them what theirs leave out",
        answer=OURS, reason=OURS, missing=OURS, answered_at=PROGRAM, answered_by_id=PROGRAM, again_at=PROGRAM,
        together=OURS, together_with=OURS, together_why=OURS, together_at=PROGRAM, together_by_id=PROGRAM,
    )  # fmt: skip
    law = Law(
        reads=WORDS,
        adds=f"{rows.own('answered_by_id')} and {WORDS} and {AT_THE_DOOR}",
        changes=f"{WORDS} and {AT_THE_DOOR}",
        mutable="answer reason missing answered_at answered_by_id again_at together together_with together_why together_at"
        " together_by_id",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="accepted") | ~Q(reason="") & ~Q(missing=""),
                name="a_return_says_what_is_missing",
            ),
            models.CheckConstraint(
                condition=Q(together="") | ~Q(together_with="") & ~Q(together_why=""),
                name="decided_together_says_with_whom",
            ),
        ]
