"""Who may not come near a child, by what order; and to whom an address may be known."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Sensitivity
from throughline.access.principal import guarded
from throughline.record.people.models import telling
from throughline.record.people.models.person import Person
from throughline.record.people.models.said import Said


class ContactRestriction(Said):
    """`person` is protected, `bound` is bound. An order that protects three children is three rows of one `order`,
    so that each child's row follows that child's record and no other."""

    KINDS = [
        ("non-molestation", "Non-molestation order"),
        ("occupation", "Occupation order"),
        ("bail", "Bail condition"),
        ("police notice", "Domestic abuse protection notice or order"),
        ("restraining", "Restraining order"),
        ("injunction", "Injunction"),
        ("prohibited steps", "Prohibited steps order"),
        ("no contact", "Order for no contact"),
        ("child arrangements", "Limits in a child arrangements order"),
        ("care order", "Contact ended or limited under a care order"),
        ("licence", "Condition of a licence"),
        ("agreed", "Agreed with us, not ordered"),
    ]
    order = models.UUIDField(default=uuid4, editable=False)
    bound = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="bound_by")
    bound_words = models.CharField(max_length=120, blank=True)
    """Who is bound, where they have no record of their own."""
    kind = models.CharField(max_length=20, choices=KINDS)
    says = models.CharField(max_length=300)
    if_breached = models.CharField(max_length=160)
    ring = models.CharField(max_length=120, blank=True)

    objects = guarded()
    labels = telling.labels(
        "Keep a child from whoever an order keeps away, and say what to do if it is broken",
        sensitivity=Sensitivity.SPECIAL,
        worked_out="order",
    )
    law = Law(
        reads=f"{rows.safety()} or (({rows.safety('bound_id')}) and {rows.whoever_is_seen()})",
        adds=rows.tells_of(),
        changes=rows.tells_of(),
    )

    class Meta:
        indexes = [
            models.Index(fields=["person"], name="contact_limits_for"),
            models.Index(fields=["bound"], name="contact_limits_on", condition=Q(bound__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(bound__isnull=False) | ~Q(bound_words=""), name="somebody_is_bound"
            )
        ]


class AddressKnown(Said):
    """That somebody may know where this person lives. It gives no address, so it is shown without a press."""

    known_to = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="may_know")
    known_words = models.CharField(max_length=120, blank=True)
    how = models.CharField(max_length=160, blank=True)

    objects = guarded()
    labels = telling.labels(
        "Warn whoever plans for a child that an address may not be secret any more",
        sensitivity=Sensitivity.SPECIAL,
    )
    law = telling.SAFETY

    class Meta:
        indexes = [models.Index(fields=["person"], name="address_known_of")]
        constraints = [
            models.CheckConstraint(
                condition=Q(known_to__isnull=False) | ~Q(known_words=""), name="known_to_somebody"
            )
        ]
