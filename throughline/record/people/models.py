"""People, where they live, how they are related, and who works with each child."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Lower

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account, Team
from throughline.access.parts import Part
from throughline.access.principal import guarded


class PersonQuerySet(models.QuerySet):
    def named_like(self, first: str, last: str) -> "PersonQuerySet":
        """Prefixes as ranges: under row-level security LIKE cannot use an index (363 ms against 0.08)."""
        found = self
        for column, text in (("given_key", first), ("family_key", last)):
            if text:
                key = text.lower()
                found = found.filter(**{f"{column}__gte": key, f"{column}__lt": key + "\U0010ffff"})
        return found


class Person(models.Model):
    """One human being. A child, a parent and a professional may be the same person in different years."""

    ORDINARY, RESTRICTED, SEALED = 0, 1, 2

    reference = models.CharField(max_length=12, unique=True)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80)
    born = models.DateField(null=True, blank=True)
    expected = models.DateField(null=True, blank=True)
    died = models.DateField(null=True, blank=True)
    restriction = models.SmallIntegerField(default=ORDINARY)
    given_key = models.GeneratedField(
        expression=Lower("given_name"),
        output_field=models.CharField(max_length=80, db_collation="C"),
        db_persist=True,
    )
    family_key = models.GeneratedField(
        expression=Lower("family_name"),
        output_field=models.CharField(max_length=80, db_collation="C"),
        db_persist=True,
    )

    objects = guarded(PersonQuerySet)
    labels = Labels(
        purpose="Know who the child and the family are",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
        but={
            "reference": Column(origin=Origin.PROGRAM),
            "restriction": Column(origin=Origin.ARRANGED),
            "given_key": Column(origin=Origin.PROGRAM),
            "family_key": Column(origin=Origin.PROGRAM),
        },
    )
    law = Law(
        reads=rows.person_row(),
        past=rows.whoever_is_seen("id"),
        mutable="given_name family_name born expected died",
    )

    class Meta:
        indexes = [
            models.Index(fields=["family_key", "given_key"], name="person_by_name"),
            models.Index(fields=["given_key"], name="person_by_given_name"),
            models.Index(fields=["born"], name="person_by_birth"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(born__isnull=True) | Q(expected__isnull=True), name="born_or_expected_not_both"
            )
        ]

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}"

    @property
    def initials(self) -> str:
        return f"{self.given_name[:1]}{self.family_name[:1]}".upper()

    def age(self, on: date) -> int | None:
        if self.born is None:
            return None
        return on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))


class Identifier(models.Model):
    """A number another service knows the person by."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="identifiers")
    scheme = models.CharField(max_length=12, choices=[("nhs", "NHS number"), ("upn", "Unique pupil number")])
    value = models.CharField(max_length=20, db_collation="C")

    objects = guarded()
    labels = Labels(
        purpose="Recognise the same person in another service",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
    )
    law = Law(reads=rows.header())

    class Meta:
        indexes = [models.Index(fields=["scheme", "value"], name="identifier_by_value")]


class Home(models.Model):
    """An address. A confidential one opens only by a press, which is logged."""

    lines = models.CharField(max_length=200)
    postcode = models.CharField(max_length=8, blank=True)
    confidential = models.BooleanField(default=False)

    objects = guarded()
    labels = Labels(
        purpose="Find the child; keep an address from those who must not have it",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
        but={"confidential": Column(origin=Origin.ARRANGED)},
        special="lines postcode",
    )
    law = Law(
        reads="exists (select 1 from public.record_residence living where living.home_id = {row}.id"
        f" and (not {{row}}.confidential or {rows.reached(Part.SPECIAL).replace('{row}', 'living')}))",
        past="exists (select 1 from public.record_home now where now.id = {row}.id)",
    )


class Residence(models.Model):
    """Who lived where, from when, until when."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="residences")
    home = models.ForeignKey(Home, models.PROTECT, related_name="residents")
    confidential = models.BooleanField(default=False)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Know who lives with whom, and since when",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
        but={"confidential": Column(origin=Origin.ARRANGED)},
    )
    law = Law(reads=rows.header())


class Relationship(models.Model):
    """`person` is `kind` of `other`."""

    KINDS = [
        ("mother", "mother"),
        ("father", "father"),
        ("brother or sister", "brother or sister"),
        ("half-brother or half-sister", "half-brother or half-sister"),
        ("grandparent", "grandparent"),
        ("aunt or uncle", "aunt or uncle"),
    ]
    person = models.ForeignKey(Person, models.CASCADE, related_name="relationships")
    other = models.ForeignKey(Person, models.CASCADE, related_name="related")
    kind = models.CharField(max_length=30, choices=KINDS)
    parental_responsibility = models.BooleanField(default=False)

    objects = guarded()
    labels = Labels(
        purpose="Know the family, and who has parental responsibility",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
    )
    law = Law(reads=f"({rows.header()}) and ({rows.header('other_id')})")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "other", "kind"], name="related_once_each_way")
        ]


class Flag(models.Model):
    """What whoever opens the record must know first: an instruction with its source and its end."""

    KINDS = [("danger", "Safety"), ("health", "Health"), ("voice", "How the child talks"), ("note", "Note")]
    person = models.ForeignKey(Person, models.CASCADE, related_name="flags")
    kind = models.CharField(max_length=8, choices=KINDS)
    words = models.CharField(max_length=160)
    source = models.CharField(max_length=160, blank=True)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Tell whoever opens the record what they must know first",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.FOUND,
    )
    law = Law(reads=rows.safety())

    @property
    def unverified(self) -> bool:
        return not self.source


class Allocation(models.Model):
    """Who holds a child, as a spell. Held by a manager is not an allocation, and is counted apart."""

    ROLES = [("worker", "social worker"), ("co-worker", "second worker"), ("held", "held by a manager")]
    person = models.ForeignKey(Person, models.CASCADE, related_name="allocations")
    worker = models.ForeignKey(Account, models.PROTECT, related_name="allocations")
    team = models.ForeignKey(Team, models.PROTECT)
    role = models.CharField(max_length=10, choices=ROLES, default="worker")
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    closing = models.BooleanField(default=False, db_default=False)
    """It ended because we no longer work with the child: nobody has to follow."""

    objects = guarded()
    labels = Labels(
        purpose="Know who holds each child on each day",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
    )
    law = Law(reads=rows.safety(), adds=rows.may("oversee"), changes=rows.may("oversee"))

    class Meta:
        indexes = [
            models.Index(fields=["worker", "ended"], name="allocation_by_worker"),
            models.Index(fields=["team", "ended"], name="allocation_by_team"),
        ]
        constraints = [
            ExclusionConstraint(
                name="one_holder_at_a_time",
                expressions=[
                    (
                        Func(F("person"), F("person"), template="int8range(%(expressions)s, '[]')"),
                        RangeOperators.OVERLAPS,
                    ),
                    (Func(F("started"), F("ended"), function="daterange"), RangeOperators.OVERLAPS),
                ],
                condition=~Q(role="co-worker"),
            )
        ]


class NamedRole(models.Model):
    """Somebody is named for a child beside those who hold the child: reviews, advises, teaches, cares, speaks for."""

    KINDS = [
        (kind, kind)
        for kind in (
            "independent reviewing officer", "conference chair", "personal adviser", "lawyer", "virtual school",
            "nurse for children in care", "placements officer", "fostering social worker", "foster carer", "advocate",
            "panel", "multi-agency team", "school", "business support", "participation", "second pair of eyes",
        )
    ]  # fmt: skip
    REVIEWERS = ("independent reviewing officer", "conference chair")
    person = models.ForeignKey(Person, models.CASCADE, related_name="named_roles")
    account = models.ForeignKey(Account, models.PROTECT, related_name="named_for")
    kind = models.CharField(max_length=40, choices=KINDS)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Know who is named for each child on each day, and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
    )
    law = Law(
        reads=f"{rows.safety()} or {rows.own('account_id')}",
        adds=rows.may("oversee"),
        changes=rows.may("oversee"),
    )

    class Meta:
        indexes = [models.Index(fields=["account", "ended"], name="named_role_by_account")]


class Restriction(models.Model):
    """Why a record is restricted or sealed, since when, by whom. One click restricts; two people lower it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="restrictions")
    level = models.SmallIntegerField(choices=[(Person.RESTRICTED, "restricted"), (Person.SEALED, "sealed")])
    reason = models.CharField(max_length=400)
    ring = models.ForeignKey(Account, models.PROTECT, related_name="+")
    """Whom a colleague rings who needs to know more."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    lower_asked_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    lower_asked_at = models.DateTimeField(null=True)
    lower_reason = models.CharField(max_length=400, blank=True)
    lowered_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    lowered_at = models.DateTimeField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Show who restricted a record, why, and which two people lowered it",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
    )
    law = Law(
        reads=rows.whoever_is_seen(),
        adds=f"{rows.own('by_id')} and {rows.whoever_is_seen()} and (({{row}}.level = 1 and {rows.may('restrict')})"
        f" or ({{row}}.level = 2 and {rows.holds('adoption-manager', 'director')}))",
        changes=f"{rows.may('restrict')} and {rows.whoever_is_seen()}",
        mutable="lower_asked_by_id lower_asked_at lower_reason lowered_by_id lowered_at",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "level"], condition=Q(lowered_at=None), name="one_restriction_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(lower_asked_by=F("lowered_by")), name="two_people_lower"),
            models.CheckConstraint(
                condition=Q(lowered_by=None, lowered_at=None)
                | Q(lower_asked_by__isnull=False, lowered_by__isnull=False, lowered_at__isnull=False),
                name="lowered_only_when_asked",
            ),
        ]


class AdoptionLink(models.Model):
    """The only thing that leads from a sealed identity to the one before it. No login reads this table."""

    after = models.OneToOneField(Person, models.CASCADE, related_name="+")
    before = models.OneToOneField(Person, models.CASCADE, related_name="+")

    objects = guarded()
    labels = Labels(
        purpose="Let those on a sealed record's list find what came before",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.NOBODY,
    )
    law = Law(reads="false", grants="", role="linker", history=False, why="made once, at the seal")
