"""A meeting as it was held: who was there, what each knew and thought, what was decided for each child, who was sent it."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.meetings.models.booking import HOW
from throughline.record.meetings.models.shared import ALL_OR_ONE, ANSWERS, PROGRAM, WRITES, labels
from throughline.record.people.models import Person

REACHED = [
    ("consensus", "All agreed"),
    ("majority", "By majority"),
    ("chair", "The chair decided"),
]
CATEGORIES = [
    ("neglect", "Neglect"),
    ("physical", "Physical abuse"),
    ("emotional", "Emotional abuse"),
    ("sexual", "Sexual abuse"),
]


class Meeting(models.Model):
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="meeting")
    type = models.CharField(max_length=30)
    stage = models.CharField(max_length=10, blank=True)
    booking = models.BigIntegerField(null=True)
    """The entry in which it was booked. Empty: it was called at once."""
    began = models.TimeField()
    finished = models.TimeField(null=True)
    how = models.CharField(max_length=8, choices=HOW)
    place = models.CharField(max_length=200, blank=True)
    led_by = models.CharField(max_length=120, blank=True)
    """Where another agency leads it."""
    quorate = models.BooleanField(default=False)
    held = models.BooleanField(default=False)
    went_on = models.BooleanField(null=True)
    not_quorate_why = models.TextField(blank=True)
    interim = models.TextField(blank=True)
    resumes_on = models.DateField(null=True)
    also = models.CharField(max_length=30, blank=True)
    also_held = models.BooleanField(default=False)
    also_missing = models.CharField(max_length=400, blank=True)
    criminal = models.BooleanField(null=True)
    """Whether the police investigate a crime."""
    interview_plan = models.TextField(blank=True)
    safe_now = models.TextField(blank=True)
    safe_tonight = models.TextField(blank=True)
    safe_by = models.CharField(max_length=120, blank=True)
    """Who sees to the plan for tonight, and at what time they check it."""
    safe_at = models.TimeField(null=True)
    if_not = models.TextField(blank=True)
    family_told = models.TextField(blank=True)
    discussion = models.TextField(blank=True)
    arose_from = models.BigIntegerField(null=True)
    """The review, visit or meeting that a strategy discussion was called out of, by its entry's key; and what was found."""
    called_because = models.TextField(blank=True)
    complaint_told = models.BooleanField(null=True)
    next_type = models.CharField(max_length=30, blank=True)
    next_on = models.DateField(null=True)
    next_at = models.TimeField(null=True)
    next_place = models.CharField(max_length=200, blank=True)

    objects = guarded()
    labels = labels(
        "Record a meeting once: whether it was one, what keeps the children safe, and what follows",
        quorate=PROGRAM,
        held=PROGRAM,
        also_held=PROGRAM,
        also_missing=PROGRAM,
        booking=PROGRAM,
        arose_from=PROGRAM,
    )
    law = Law(
        reads=rows.by_entry(),
        grants=ANSWERS,
        searched="place not_quorate_why interim safe_now safe_tonight safe_by if_not"
        " family_told discussion called_because interview_plan also_missing",
    )

    class Meta:
        indexes = [
            models.Index(fields=["booking"], name="meeting_of_booking"),
            models.Index(fields=["arose_from"], name="meeting_that_arose_from"),
        ]


class MeetingChild(models.Model):
    """One child: how they took part, what came of their view, and what was decided, how."""

    PART = [
        ("came", "Came"),
        ("sent views", "Sent their views"),
        ("represented", "Somebody spoke for them"),
        ("not heard", "Not heard"),
    ]
    ADVOCATE = [
        ("present", "There"),
        ("accepted", "Accepted, not there"),
        ("declined", "Offered, said no"),
        ("not offered", "Not offered"),
    ]
    THRESHOLD = [("met", "Met"), ("not met", "Not met")]
    ENQUIRY = [("joint", "Jointly with the police"), ("single", "By children’s services alone")]
    MEDICAL = [
        ("agreed", "Agreed"),
        ("not needed", "Not needed"),
        ("later", "Decided again later"),
        ("refused", "Needed, not agreed to"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="meeting_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="meetings")
    worry = models.TextField(blank=True)
    """What was found about this child in the review that a strategy discussion was called out of."""
    threshold = models.CharField(max_length=8, choices=THRESHOLD, blank=True)
    enquiry = models.CharField(max_length=8, choices=ENQUIRY, blank=True)
    seen_first = models.CharField(max_length=300, blank=True)
    """Who sees this child first, where and when."""
    medical = models.CharField(max_length=12, choices=MEDICAL, blank=True)
    medical_consent = models.CharField(max_length=200, blank=True)
    medical_where = models.CharField(max_length=200, blank=True)
    medical_on = models.DateField(null=True)
    medical_at = models.TimeField(null=True)
    again_why = models.TextField(blank=True)
    """Why there has to be a plan again, for a child who had one before."""
    plan_since = models.DateField(null=True)
    """The plan's own first day, where it began with another authority."""
    may_hold = models.TextField(blank=True)
    """At a birth: who may be with the baby, on the ward and after; who may not, and what is done if they come."""
    may_not = models.TextField(blank=True)
    goes_with = models.TextField(blank=True)
    """Where the baby goes from the ward, and with whom."""
    if_early = models.TextField(blank=True)
    """What happens if labour begins before its time or at night, and who is rung."""
    ward_has_it = models.DateField(null=True)
    nights_have_it = models.DateField(null=True)
    decision = models.CharField(max_length=20, blank=True)
    reached = models.CharField(max_length=10, choices=REACHED, blank=True)
    category = models.CharField(max_length=10, choices=CATEGORIES, blank=True)
    reason = models.TextField(blank=True)
    asked = models.BooleanField(null=True)
    prepared_by = models.CharField(max_length=120, blank=True)
    part = models.CharField(max_length=12, choices=PART, blank=True)
    part_why = models.CharField(max_length=300, blank=True)
    advocate = models.CharField(max_length=12, choices=ADVOCATE, blank=True)
    words = models.TextField(blank=True)
    did_with_view = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Record what a meeting decided for one child, how, and what the child’s view changed")
    law = Law(
        reads=rows.by_child(),
        grants=ANSWERS,
        searched="reason part_why words did_with_view prepared_by seen_first medical_consent medical_where again_why"
        " worry may_hold may_not goes_with if_early",
    )

    class Meta:
        indexes = [models.Index(fields=["person", "entry"], name="meeting_by_child")]
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_met_once")]


class MeetingPresence(models.Model):
    """One invited or present person: by role and agency, there or not, and any part held without them."""

    HOW = [
        ("here", "Here"),
        ("by phone", "By phone or video"),
        ("sent somebody", "Sent somebody"),
        ("apologies", "Sent apologies"),
        ("no reply", "Did not come"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="meeting_presences")
    position = models.SmallIntegerField()
    who = models.CharField(max_length=120, blank=True)
    """Empty where a role was due and nobody is named for it."""
    role = models.CharField(max_length=30)
    agency = models.CharField(max_length=12)
    how = models.CharField(max_length=14, choices=HOW)
    note = models.CharField(max_length=300, blank=True)
    apart = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels("Record who was at a meeting, by role and agency", agency=PROGRAM)
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who note apart")

    class Meta:
        ordering = ("position",)
        indexes = [models.Index(fields=["agency", "entry"], name="presence_by_agency")]


class MeetingLeftOut(models.Model):
    """A child of the home whom this meeting was not about, and why."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="meeting_left_out")
    position = models.SmallIntegerField()
    who = models.CharField(max_length=120)
    why = models.CharField(max_length=300)

    objects = guarded()
    labels = labels("Know which child of the home a meeting left out, and why")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who why")

    class Meta:
        ordering = ("position",)


class MeetingKnown(models.Model):
    """What one agency knows, and whether a copy for the family may say it."""

    READERS = [
        ("all", "All who are here, and the family"),
        ("here", "All who are here: not in family copies"),
        ("police", "Police item: not in family copies"),
        ("third", "About somebody else: not in family copies"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="meeting_known")
    position = models.SmallIntegerField()
    agency = models.CharField(max_length=12)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    words = models.TextField()
    readers = models.CharField(max_length=8, choices=READERS)

    objects = guarded()
    labels = labels("Record what each agency brought to a meeting, and who may be told")
    law = Law(reads=ALL_OR_ONE, grants=ANSWERS, searched="words")

    class Meta:
        ordering = ("position",)


class MeetingView(models.Model):
    """Somebody's view, by its source: several stand side by side and are never merged."""

    SOURCES = [
        ("child", "The child, in their own words"),
        ("watched", "Watching a child who cannot say"),
        ("parent", "A parent"),
        ("carer", "A carer"),
        ("teacher", "A teacher"),
        ("health", "Somebody in health"),
        ("advocate", "An advocate"),
        ("family", "Other family"),
        ("other", "Somebody else"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="meeting_views")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    source = models.CharField(max_length=8, choices=SOURCES)
    who = models.CharField(max_length=120)
    words = models.TextField()
    helped = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels("Keep what each person thinks, by its source, side by side")
    law = Law(reads=ALL_OR_ONE, grants=ANSWERS, searched="who words helped")

    class Meta:
        ordering = ("position",)


class MeetingPosition(models.Model):
    """Where one agency stands on the decision: on the threshold, or on what was decided. Dissent has a name."""

    STANDS = [("agrees", "Agrees"), ("differs", "Does not agree"), ("unsure", "Not sure yet")]
    THRESHOLD = [("yes", "Met"), ("no", "Not met"), ("not yet", "Not yet sure")]
    GRADES = [
        ("0", "0: not safe tonight"), ("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5: safe tonight"),
    ]  # fmt: skip
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="meeting_positions")
    position = models.SmallIntegerField()
    agency = models.CharField(max_length=12)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    stands = models.CharField(max_length=8, choices=STANDS)
    threshold = models.CharField(max_length=8, choices=THRESHOLD, blank=True)
    """Its own view of the threshold, whatever was decided."""
    grade = models.CharField(max_length=1, choices=GRADES, blank=True)
    """How safe it thinks the child is tonight. Grades stand side by side and are never averaged."""
    words = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels("Record each agency’s view of a decision, and which differ")
    law = Law(reads=ALL_OR_ONE, grants=ANSWERS, searched="words")

    class Meta:
        ordering = ("position",)


class MinutesSent(models.Model):
    """The record of a meeting went to somebody."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="minutes_sent")
    who = models.CharField(max_length=120)
    how = models.CharField(max_length=40)
    on = models.DateField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels("Show to whom the record of a meeting went, and when", by_id=PROGRAM)
    law = Law(
        reads=rows.by_entry(),
        adds=f"{rows.by_entry()} and {WRITES} and {rows.own('by_id')}",
        changes="false",
        grants="select insert",
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "who"], name="sent_once_to_each")]
