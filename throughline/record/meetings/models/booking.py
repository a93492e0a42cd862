"""A meeting that was booked: for which children, who is invited, whose report is due and with whom it was shared."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.meetings.models.shared import ANSWERS, PREPARED, PROGRAM, WRITES, labels
from throughline.record.people.models import Person

HOW = [
    ("room", "In a room"),
    ("video", "By video"),
    ("phone", "By telephone"),
    ("hybrid", "In a room and by video"),
    ("series", "A series of calls"),
]


class Booking(models.Model):
    """The booking is an entry; its children are the entry's own. A cancelled one stays, with why."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="booking")
    type = models.CharField(max_length=30)
    meets_on = models.DateField()
    meets_at = models.TimeField()
    how = models.CharField(max_length=8, choices=HOW)
    place = models.CharField(max_length=200, blank=True)
    chair = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    purpose = models.TextField(blank=True)
    follows = models.BigIntegerField(null=True)
    """The meeting in which it was booked."""
    cancelled_on = models.DateField(null=True)
    cancelled_why = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels("Know which meeting is to be held, when, where and why", follows=PROGRAM)
    law = Law(
        reads=rows.by_entry(),
        changes=f"{rows.by_entry()} and {WRITES}",
        grants="select insert update",
        searched="place purpose cancelled_why",
    )

    class Meta:
        indexes = [models.Index(fields=["follows"], name="booking_that_follows")]


class BookingChild(models.Model):
    """How one child takes part: asked, prepared by whom, an advocate offered. What is known before the day."""

    ASKED = [("yes", "Yes"), ("later", "Not yet"), ("no", "No")]
    ADVOCATE = [
        ("offered", "Offered, not answered"),
        ("accepted", "Offered and accepted"),
        ("declined", "Offered, said no"),
        ("not offered", "Not offered"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="booking_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked = models.CharField(max_length=6, choices=ASKED, blank=True)
    prepared_by = models.CharField(max_length=120, blank=True)
    advocate = models.CharField(max_length=12, choices=ADVOCATE, blank=True)
    how_heard = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels("Know how each child is helped to take part in a meeting")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="how_heard")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_booked_once")]


class BookingLeftOut(models.Model):
    """A child of the home whom this meeting is not about, and why."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="left_out")
    position = models.SmallIntegerField()
    who = models.CharField(max_length=120)
    why = models.CharField(max_length=300)

    objects = guarded()
    labels = labels("Know which child of the home a meeting leaves out, and why")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who why")

    class Meta:
        ordering = ("position",)


class Invitation(models.Model):
    """Somebody asked to come: by role, how and when, and what they answered."""

    HOW = [("e-mail", "E-mail"), ("letter", "Letter"), ("phone", "Telephone"), ("in person", "In person")]
    REPLIES = [
        ("coming", "Is coming"),
        ("apologies", "Sent apologies"),
        ("sends", "Sends somebody"),
        ("views", "Sends views"),
    ]
    booking = models.ForeignKey(Entry, models.CASCADE, related_name="invitations")
    who = models.CharField(max_length=120)
    role = models.CharField(max_length=30)
    how = models.CharField(max_length=10, choices=HOW)
    invited_on = models.DateField()
    reply = models.CharField(max_length=10, choices=REPLIES, blank=True)
    replied_on = models.DateField(null=True)
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels("Know who was invited to a meeting, how, and what they answered", by_id=PROGRAM)
    law = Law(
        reads=PREPARED,
        adds=f"{PREPARED} and {WRITES} and {rows.own('by_id')}",
        changes=f"{PREPARED} and {WRITES}",
        mutable="reply replied_on note",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["booking", "who", "role"], name="invited_once_in_a_role")
        ]


class ReportDue(models.Model):
    """A report that came for a meeting: from whom, and when."""

    booking = models.ForeignKey(Entry, models.CASCADE, related_name="reports")
    role = models.CharField(max_length=30)
    received_on = models.DateField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels("Know whose report came for a meeting, and when", by_id=PROGRAM)
    law = Law(
        reads=PREPARED,
        adds=f"{PREPARED} and {WRITES} and {rows.own('by_id')}",
        changes=f"{PREPARED} and {WRITES}",
        mutable="received_on",
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["booking", "role"], name="one_report_a_role")]


class ReportShared(models.Model):
    """A report was given to a parent or the child: how, in what language, explained by whom, and what was offered."""

    OFFERED = [
        ("advocate", "An advocate"),
        ("solicitor", "A solicitor"),
        ("both", "Both"),
        ("neither", "Neither"),
    ]
    booking = models.ForeignKey(Entry, models.CASCADE, related_name="shared_reports")
    role = models.CharField(max_length=30)
    """Whose report it was."""
    who = models.CharField(max_length=120)
    on = models.DateField()
    how = models.CharField(max_length=120)
    language = models.CharField(max_length=80)
    explained_by = models.CharField(max_length=120, blank=True)
    offered = models.CharField(max_length=10, choices=OFFERED)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels("Show that the family had a report in time, in a form they can use", by_id=PROGRAM)
    law = Law(
        reads=PREPARED,
        adds=f"{PREPARED} and {WRITES} and {rows.own('by_id')}",
        changes="false",
        grants="select insert",
    )
