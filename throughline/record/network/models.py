"""Services outside the authority, who works there, and with whom; and each try to reach a parent."""

from django.db import models
from django.db.models import F, Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.network.services import SERVICES
from throughline.record.people.models import Person

ADDRESS_BOOK = {
    "sensitivity": Sensitivity.PERSONAL, "keep": Keep.FILE, "basis": Basis.CARE, "origin": Origin.GIVEN,
}  # fmt: skip
ANSWERS = "select insert update delete"


class Organisation(models.Model):
    """A service outside the authority: a school, a surgery, a charity."""

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=24, choices=[(one.key, one.words) for one in SERVICES])
    phone = models.CharField(max_length=40, blank=True)
    email = models.CharField(max_length=120, blank=True)

    objects = guarded()
    labels = Labels(purpose="Know how to reach a service", shown=Shown.COLLEAGUES, **ADDRESS_BOOK)
    law = Law(
        reads=rows.EVERYONE, adds=rows.may("add"), changes=rows.may("add"), grants="select insert update"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "kind"], name="one_service_of_a_name")]

    def __str__(self) -> str:
        return self.name


class OrganisationTeam(models.Model):
    """A team of a service outside the authority."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="teams")
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=40, blank=True)

    objects = guarded()
    labels = Labels(purpose="Know which team of a service to ring", shown=Shown.COLLEAGUES, **ADDRESS_BOOK)
    law = Law(
        reads=rows.EVERYONE, adds=rows.may("add"), changes=rows.may("add"), grants="select insert update"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name"], name="one_outside_team_of_a_name")
        ]

    def __str__(self) -> str:
        return self.name


class Professional(models.Model):
    """Somebody who works for another service. They may be a parent too, or have been a child known to us: that is another
    role, on another page, and this row opens none of it."""

    name = models.CharField(max_length=120)
    job = models.CharField(max_length=120, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="professionals")
    team = models.ForeignKey(OrganisationTeam, models.PROTECT, null=True, related_name="professionals")
    phone = models.CharField(max_length=40, blank=True)
    email = models.CharField(max_length=120, blank=True)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="professional_roles")

    objects = guarded()
    labels = Labels(
        purpose="Know who works with a child or a parent, and how to reach them",
        shown=Shown.FOUND,
        but={"person_id": Column(purpose="Know that a professional is also somebody of a family")},
        **ADDRESS_BOOK,
    )
    law = Law(
        reads=f"({{row}}.person_id is null and {rows.EVERYONE}) or (({rows.header()}))",
        adds=rows.may("add"),
        changes=rows.may("add"),
        grants="select insert update",
    )

    class Meta:
        indexes = [models.Index(fields=["organisation", "name"], name="professional_by_service")]

    def __str__(self) -> str:
        return f"{self.name}, {self.job}" if self.job else self.name


class Involvement(models.Model):
    """A service works with a child or an adult, from a day to a day; or was asked, and did not take them."""

    REFERRED, OPEN, DECLINED = "referred", "open", "declined"
    STATES = [(REFERRED, "Asked, no answer yet"), (OPEN, "Works with them"), (DECLINED, "Did not take them")]
    HELPS = [
        ("", "Not said"),
        ("strong", "Helps a lot"),
        ("thin", "Helps a little"),
        ("strained", "Strained"),
    ]

    person = models.ForeignKey(Person, models.CASCADE, related_name="involvements")
    told_for = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+")
    """The child through whose record an adult's service is known. Whoever reads neither reads nothing of it."""
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="involvements")
    professional = models.ForeignKey(Professional, models.PROTECT, null=True, related_name="involvements")
    kind = models.CharField(max_length=24, choices=[(one.key, one.words) for one in SERVICES])
    state = models.CharField(max_length=8, choices=STATES, default=OPEN)
    started = models.DateField()
    ended = models.DateField(null=True)
    reason = models.CharField(max_length=200, blank=True)
    """Why they work with them."""
    ended_why = models.CharField(max_length=200, blank=True)
    closeness = models.CharField(max_length=8, choices=HELPS, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Know which services work with a child and the adults of the family, since when, and who does the work",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.REACHED,
    )
    READS = f"({rows.content()}) or ({rows.content('told_for_id')})"
    law = Law(
        reads=READS,
        adds=f"{rows.may('add')} and ({READS})",
        changes=f"{rows.may('correct')} and ({READS})",
        grants=ANSWERS,
    )

    class Meta:
        indexes = [
            models.Index(fields=["person", "ended"], name="involvement_of_person"),
            models.Index(fields=["told_for"], name="involvement_told_for"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended=None) | Q(ended__gte=F("started")), name="involved_before_it_ended"
            )
        ]


class ContactTry(models.Model):
    """A try to reach a parent or another adult, and what came of it."""

    HOW = [
        ("call", "Telephone call"),
        ("text", "Text or message"),
        ("letter", "Letter"),
        ("email", "E-mail"),
        ("door", "At the door"),
        ("office", "Appointment with us"),
        ("through", "Through somebody else"),
    ]
    OUTCOMES = [
        ("spoke", "Spoke to them"),
        ("answered", "They answered later"),
        ("refused", "They answered, and refused"),
        ("message", "Left a message or a letter"),
        ("nothing", "No answer"),
        ("wrong", "Wrong number or address"),
    ]
    REACHED = ("spoke", "answered", "refused")
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="contact_try")
    who = models.CharField(max_length=120)
    adult = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    """Found by the name at signing, among the family as the writer sees it."""
    clock = models.TimeField(null=True)
    how = models.CharField(max_length=8, choices=HOW)
    outcome = models.CharField(max_length=8, choices=OUTCOMES)
    announced = models.BooleanField(null=True)
    said = models.TextField(blank=True)
    next_try = models.CharField(max_length=200, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Show each try to reach a parent, and what came of it",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
        but={"adult_id": Column(origin=Origin.PROGRAM)},
    )
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who said next_try")


class ContactTryChild(models.Model):
    """What the try means for one child."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="contact_try_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Record what a try to reach a parent means for one child",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="means")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="contact_try_told_once")]
