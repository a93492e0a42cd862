"""Leave to be here: what it is, until when, who says so and who acts for the person."""

from django.db import models

from throughline.access.principal import guarded
from throughline.record.people.models import telling
from throughline.record.people.models.said import Said


class Immigration(Said):
    STATUSES = [
        ("british", "British or Irish citizen"),
        ("settled", "Settled status or indefinite leave"),
        ("pre-settled", "Pre-settled status"),
        ("refugee", "Refugee"),
        ("humanitarian", "Humanitarian protection"),
        ("limited", "Other limited leave to remain"),
        ("uasc leave", "Leave as an unaccompanied child, until 17½"),
        ("claimed", "Asylum claimed, no decision yet"),
        ("appeal", "Refused, an appeal is running"),
        ("exhausted", "Refused, no appeal left"),
        ("none", "No leave to be here"),
        ("not known", "Asked about, not known"),
    ]
    status = models.CharField(max_length=12, choices=STATUSES)
    unaccompanied = models.BooleanField(default=False)
    """Came as a child, alone, and asks for asylum."""
    no_public_funds = models.BooleanField(default=False)
    solicitor = models.CharField(max_length=160, blank=True)
    next_step = models.CharField(max_length=160, blank=True)

    objects = guarded()
    labels = telling.content("Act in time for a child whose leave ends, and know who speaks for them")
    law = telling.CONTENT

    class Meta:
        indexes = [models.Index(fields=["person"], name="immigration_of")]
