"""Birth days claimed and found, the day a birth is expected, the birth itself, and a death."""

from datetime import date
from uuid import UUID

from django import forms

from throughline.access.parts import Part
from throughline.config.clock import today
from throughline.design.dates import day
from throughline.design.fields import DayField, OneOf, Words
from throughline.design.parts.status import Status
from throughline.record.people.about.detail import Act, Detail, Line, People
from throughline.record.people.about.forms import SaidForm, WhyForm
from throughline.record.people.about.problems import COUNTS, IN_THE_FUTURE, SAME_DAY, TOLD_ALREADY
from throughline.record.people.models import BirthClaim, Death, ExpectedDay, Person
from throughline.record.people.rules import is_born, is_unborn, years

UNTIL_NOW = "As recorded until then"
STOOD = "It was the only one"
STATUSES = dict(BirthClaim.STATUSES)


class ClaimForm(SaidForm):
    born = DayField(label="Born on")
    status = forms.ChoiceField(label="How is it known?", choices=BirthClaim.STATUSES, widget=OneOf)

    def clean_born(self) -> date:
        if self.cleaned_data["born"] > today():
            raise forms.ValidationError(str(IN_THE_FUTURE))
        return self.cleaned_data["born"]


def claimed(row: BirthClaim) -> None:
    """The birth day recorded until now is kept as the one that stands, so that both are shown."""
    person = Person.objects.get(pk=row.person_id)
    standing = BirthClaim.objects.filter(person=person, standing=True).exists()
    if person.born is None and person.expected is None:
        stand(row, by=None, why=STOOD)
    elif person.born and not standing:
        BirthClaim.objects.exclude(pk=row.pk).get_or_create(
            person=person, born=person.born, ended=None,
            defaults={"status": "claimed", "standing": True, "standing_why": STOOD, "source": UNTIL_NOW},
        )  # fmt: skip


def stand(row: BirthClaim, *, by, why: str) -> None:
    """From now on this is the birth day that ages, clocks and letters go by. The other stays beside it."""
    if row.standing:
        raise SAME_DAY
    BirthClaim.objects.filter(person_id=row.person_id, standing=True).update(standing=False)
    row.standing, row.standing_why = True, why.strip()
    row.save(update_fields=["standing", "standing_why"])
    Person.objects.filter(pk=row.person_id).update(born=row.born, expected=None)


def still_counts(row: BirthClaim) -> None:
    if row.standing and row.ended:
        raise COUNTS
    if row.standing:
        Person.objects.filter(pk=row.person_id).update(born=row.born, expected=None)


def claim(row: BirthClaim, people: People, on: date) -> Line:
    counts = {"status": Status.DONE, "state": "This one counts"} if row.standing else {}
    why = f"Counts because: {row.standing_why}" if row.standing else "Does not count now"
    return Line(
        title=f"{day(row.born)}: {years(row.born, on)} years",
        words=f"{STATUSES[row.status]}. {why}",
        **counts,
    )


class ExpectedForm(SaidForm):
    expected = DayField(label="The birth is expected on")


def moved(row: ExpectedDay) -> None:
    """What was expected until now is kept, also where it was told before there was a history."""
    person = Person.objects.get(pk=row.person_id)
    others = ExpectedDay.objects.filter(person=person).exclude(pk=row.pk)
    if (
        person.expected
        and person.expected != row.expected
        and not others.filter(expected=person.expected).exists()
    ):
        ExpectedDay.objects.create(
            person=person,
            expected=person.expected,
            ended=row.started or today(),
            ended_why="It moved",
            source=UNTIL_NOW,
        )
    now_expected(row)


def now_expected(row: ExpectedDay) -> None:
    if row.ended is None:
        Person.objects.filter(pk=row.person_id, born=None).update(expected=row.expected)


def expected(row: ExpectedDay, people: People, on: date) -> Line:
    return Line(title=f"Expected {day(row.expected)}")


class DeathForm(SaidForm):
    wishes = forms.CharField(
        label="What the family asks of us", max_length=300, required=False, widget=Words(rows=2),
        help_text="Whom to write to, and what to call the child. Every letter stops at once.",
    )  # fmt: skip
    started = DayField(label="On which day?")

    def clean_started(self) -> date:
        if self.cleaned_data["started"] > today():
            raise forms.ValidationError("That day is still to come. Give the day on which it was.")
        return self.cleaned_data["started"]


def died(row: Death) -> None:
    """Also when it is put right, and when it was told in error and is taken back."""
    gone = row.started if row.ended is None else None
    Person.objects.filter(pk=row.person_id).update(died=gone)


def make_death(*, person: Person, key: UUID, **said) -> Death:
    if Death.objects.filter(person=person, ended=None).exists():
        raise TOLD_ALREADY
    return Death.objects.create(person=person, key=key, before_birth=person.born is None, **said)


def death(row: Death, people: People, on: date) -> Line:
    what = "The birth was lost" if row.before_birth else "Died"
    return Line(
        title=f"{what} {day(row.started)}", words=row.wishes, status=Status.PLAIN, state="No letter goes out"
    )


DETAILS = (
    Detail(
        key="birth-day", model=BirthClaim, press="Add a birth day", title="A birth day that somebody gives",
        none="No other birth day is given.", form=ClaimForm, line=claim, part=Part.HEADER, follow=claimed,
        again=still_counts,
        acts=(
            Act(
                key="counts", press="Decide that this one counts", form=WhyForm, do=stand,
                offered=lambda row: not row.standing and row.ended is None,
            ),
        ),
        offered=is_born,
    ),
    Detail(
        key="expected", model=ExpectedDay, press="Move the expected day", title="The day the birth is expected",
        none="The expected day has not moved.", form=ExpectedForm, line=expected, part=Part.HEADER,
        replaces=True, follow=moved, again=now_expected, offered=is_unborn,
    ),
    Detail(
        key="death", model=Death, press="Record a death or a loss", title="A death, or the loss of a birth", form=DeathForm, line=death, part=Part.HEADER, make=make_death, follow=died, again=died,
        offered=lambda person: person.died is None,
    ),
)  # fmt: skip
