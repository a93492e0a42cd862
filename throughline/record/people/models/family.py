"""How people are related, and who has parental responsibility: each from a day to a day, with who says so."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.people.models import kinship
from throughline.record.people.models.person import Person

MINE = " or ".join(f"({rows.content(column)})" for column in ("person_id", "other_id", "told_for_id"))
BOTH = f"({rows.header()}) and ({rows.header('other_id')})"
"""Whoever may not see one of two people does not read that they are related."""


class Relationship(models.Model):
    """`person` is `kind` of `other`. Told once: what it is from the other end is worked out, never written."""

    KINDS = kinship.CHOICES
    SURE, UNCONFIRMED, DISPUTED = "", "not confirmed", "disputed"
    CERTAINTIES = [(SURE, "Nobody doubts it"), (UNCONFIRMED, "Not confirmed"), (DISPUTED, "Disputed")]
    CLOSENESS = [("", "Not said"), ("strong", "Strong"), ("thin", "Thin"), ("strained", "Strained")]

    person = models.ForeignKey(Person, models.CASCADE, related_name="relationships")
    other = models.ForeignKey(Person, models.CASCADE, related_name="related")
    kind = models.CharField(max_length=30, choices=KINDS)
    started = models.DateField(null=True, blank=True)
    """Empty: from birth, or nobody knows since when."""
    ended = models.DateField(null=True, blank=True)
    certainty = models.CharField(
        max_length=14, choices=CERTAINTIES, default=SURE, db_default=SURE, blank=True
    )
    closeness = models.CharField(max_length=8, choices=CLOSENESS, default="", db_default="", blank=True)
    """How the child or the family says it is between them."""
    source = models.CharField(max_length=160, blank=True, default="", db_default="")
    told_for = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    """The child through whose record two adults' tie is known."""

    objects = guarded()
    labels = Labels(
        purpose="Know the family and everybody who matters to a child",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
        special="closeness certainty",
    )
    law = Law(
        reads=BOTH,
        adds=f"{rows.may('add')} and ({BOTH}) and ({MINE})",
        changes=f"{rows.may('correct')} and ({BOTH}) and ({MINE})",
        grants="select insert update delete",
    )

    class Meta:
        constraints = [
            # For both directions of one word: a brother is told once, whoever is named first.
            models.UniqueConstraint(
                Least("person", "other"), Greatest("person", "other"), "kind", "started",
                condition=Q(ended=None), name="related_once", nulls_distinct=False,
            ),
            models.CheckConstraint(condition=~Q(person=F("other")), name="nobody_is_their_own_kin"),
            models.CheckConstraint(
                condition=Q(started=None) | Q(ended=None) | Q(ended__gte=F("started")),
                name="related_before_it_ended",
            ),
        ]  # fmt: skip

    @property
    def kin(self) -> kinship.Kin:
        return kinship.BY_KEY[self.kind]

    def seen_from(self, person_id: int) -> str:
        """What the one at the other end is to this person."""
        return kinship.seen_from(self.kind, first=self.other_id == person_id)


class ParentalResponsibility(models.Model):
    """Who has it for a child, how it came and how it ended. Children Act 1989 ss 2 to 4A, 5, 12 and 14C; Adoption and
    Children Act 2002 s 46. It never ends because parents part, and a child in care does not take it from them."""

    HOW = [
        ("mother", "Mother, by birth"),
        ("married", "Father, married to the mother or in a civil partnership"),
        ("certificate", "Father, on the birth certificate since 1 December 2003"),
        ("agreement", "Agreement with the mother, registered"),
        ("order", "Parental responsibility order"),
        ("second parent", "Second female parent"),
        ("step-parent", "Step-parent, by agreement or order"),
        ("lives with", "Order that the child lives with them"),
        ("guardian", "Guardian, the parent having died"),
        ("special guardian", "Special guardianship order"),
        ("adoption", "Adoption order"),
        ("surrogacy", "Parental order after surrogacy"),
        ("care order", "Care order or interim care order: the authority shares it"),
        ("protection order", "Emergency protection order, while it lasts"),
    ]
    ENDS = [
        ("", "It goes on"),
        ("adopted", "The child was adopted"),
        ("court", "A court ended it"),
        ("order ended", "The order it came from ended"),
        ("died", "They died"),
        ("grown", "The child turned 18"),
    ]
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="responsibilities")
    """Empty: the authority itself."""
    child = models.ForeignKey(Person, models.CASCADE, related_name="responsible")
    how = models.CharField(max_length=20, choices=HOW)
    started = models.DateField(null=True, blank=True)
    """Empty: from birth."""
    ended = models.DateField(null=True, blank=True)
    ended_how = models.CharField(max_length=12, choices=ENDS, blank=True, default="", db_default="")
    source = models.CharField(max_length=160, blank=True, default="", db_default="")
    """The paper that was seen, and when. Empty: nobody has seen one."""

    objects = guarded()
    labels = Labels(
        purpose="Know who has to be asked and told about a child, by what law, and who no longer has",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
    )
    SEEN = f"({rows.header('child_id')}) and ({{row}}.person_id is null or ({rows.header()}))"
    law = Law(
        reads=SEEN,
        adds=f"{rows.may('add')} and ({SEEN}) and ({rows.content('child_id')})",
        changes=f"{rows.may('correct')} and ({SEEN}) and ({rows.content('child_id')})",
        grants="select insert update delete",
    )

    class Meta:
        verbose_name_plural = "parental responsibilities"
        indexes = [models.Index(fields=["child"], name="responsible_for_child")]
        constraints = [
            models.CheckConstraint(
                condition=Q(started=None) | Q(ended=None) | Q(ended__gte=F("started")),
                name="responsible_before_it_ended",
            ),
            models.CheckConstraint(
                condition=Q(ended=None, ended_how="") | (Q(ended__isnull=False) & ~Q(ended_how="")),
                name="responsibility_ends_for_a_reason",
            ),
        ]
