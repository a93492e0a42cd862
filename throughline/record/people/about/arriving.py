"""An unborn child is born, or turns out to be two. The record goes on; nothing of before is lost."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django import forms
from django.db.models import Q

from throughline.access.principal import Principal, as_keeper, cursor
from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm, Segments
from throughline.record.people.about.births import UNTIL_NOW
from throughline.record.people.about.forms import line
from throughline.record.people.about.problems import IN_THE_FUTURE, NOT_UNBORN
from throughline.record.people.actions import allocate, hold
from throughline.record.people.models import (
    Allocation,
    BirthClaim,
    ContactRestriction,
    ExpectedDay,
    Flag,
    Gender,
    Identifier,
    ParentalResponsibility,
    Person,
    PersonName,
    Relationship,
)
from throughline.record.people.rules import is_unborn
from throughline.record.people.schemes import SCHEMES, tidy

SPLITTING = "make the record of a twin from the unborn one"


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something that happens to a person and is no row of one table."""

    key: str
    press: str
    title: str
    lead: str
    form: type[PlainForm]
    do: Callable[..., Person]
    offered: Callable[[Person], bool]


class BirthForm(PlainForm):
    given_name = line("First names", most=80)
    family_name = line("Family name", most=80)
    born = DayField(label="Born on")
    sex = forms.ChoiceField(label="Sex", choices=Gender.SEXES, widget=Segments)
    nhs = line("NHS number", most=20, needed=False, hint="Leave it empty until there is one.")
    source = line("Who says so?", hint="“Ward 4, Northmere General, by telephone”.")

    def __init__(self, *args, around, **options) -> None:
        super().__init__(*args, **options)
        self.fields["family_name"].initial = around.person.family_name
        self.fields["born"].on = today()

    def clean_born(self) -> date:
        if self.cleaned_data["born"] > today():
            raise forms.ValidationError(str(IN_THE_FUTURE))
        return self.cleaned_data["born"]

    def clean_nhs(self) -> str:
        value = tidy(self.cleaned_data["nhs"])
        problem = SCHEMES["nhs"].problem(value) if value else ""
        if problem:
            raise forms.ValidationError(problem)
        return value


def birth(
    *,
    person: Person,
    by: Principal,
    given_name: str,
    family_name: str,
    born: date,
    sex: str,
    nhs: str,
    source: str,
) -> Person:
    """The same record goes on, under the name the child was given."""
    if not is_unborn(person):
        raise NOT_UNBORN
    _keep_expected(person, born)
    PersonName.objects.create(
        person=person, kind="former", given_name=person.given_name, family_name=person.family_name, ended=born,
        source="The name of the record before birth",
    )  # fmt: skip
    said = {"person": person, "started": born, "source": source}
    Gender.objects.create(sex=sex, **said)
    BirthClaim.objects.create(
        born=born, status="accepted", standing=True, standing_why="The birth was told", **said
    )
    if nhs:
        Identifier.objects.create(scheme="nhs", value=nhs, **said)
    Person.objects.filter(pk=person.pk).update(
        given_name=given_name, family_name=family_name, born=born, expected=None
    )
    return person


def _keep_expected(person: Person, born: date) -> None:
    running = ExpectedDay.objects.filter(person=person, ended=None)
    if not running.update(ended=born, ended_why="The child was born"):
        ExpectedDay.objects.create(
            person=person,
            expected=person.expected,
            ended=born,
            ended_why="The child was born",
            source=UNTIL_NOW,
        )


class TwinForm(PlainForm):
    source = line("Who says so?", hint="“Scan of Mon 9 Nov 2026, midwife E Finch”.")

    def __init__(self, *args, around, **options) -> None:
        super().__init__(*args, **options)


def twins(*, person: Person, by: Principal, source: str) -> Person:
    """A second record, with the same family, the same worker and what must be known first.

    By the keeper: nobody reaches a record before somebody holds it, and a child must not be nobody's for a moment.
    """
    if not is_unborn(person):
        raise NOT_UNBORN
    with as_keeper(SPLITTING, by=by.id, post=by.post):
        twin = _second(person)
        _same_family(person, twin)
        _same_holders(person, twin)
        _same_warnings(person, twin)
        for one in (person, twin):
            ExpectedDay.objects.create(person=one, expected=person.expected, started=today(), source=source)
        return twin


def _second(person: Person) -> Person:
    with cursor() as cur:
        cur.execute("select nextval(pg_get_serial_sequence('record_person', 'id'))")
        number = cur.fetchone()[0]
    return Person.objects.create(
        id=number, reference=f"N{number:06d}", given_name=f"{person.given_name}, second twin"[:80],
        family_name=person.family_name, expected=person.expected, restriction=person.restriction,
    )  # fmt: skip


def _same_family(person: Person, twin: Person) -> None:
    for tie in Relationship.objects.filter(Q(person=person) | Q(other=person)):
        ends = {"person_id": tie.person_id, "other_id": tie.other_id}
        ends = {end: twin.pk if key == person.pk else key for end, key in ends.items()}
        _copy(tie, **ends)
    Relationship.objects.create(person=person, kind="twin", other=twin)
    for held in ParentalResponsibility.objects.filter(child=person):
        _copy(held, child_id=twin.pk)


def _same_holders(person: Person, twin: Person) -> None:
    """A worker, a second worker, or a manager who holds: who is told nothing of is still whose child it is."""
    for held in Allocation.objects.filter(person=person, ended=None).select_related("worker", "team"):
        given = {"child": twin, "team": held.team, "started": today()}
        if held.role == "held":
            hold(manager=held.worker, **given)
        else:
            allocate(worker=held.worker, second=held.role == "co-worker", **given)


def _same_warnings(person: Person, twin: Person) -> None:
    for model in (Flag, ContactRestriction):
        for row in model.objects.filter(person=person, ended=None):
            _copy(row, person_id=twin.pk)


def _copy(row, **changed) -> None:
    """Another row like this one, but for its keys and what is changed."""
    own = {"id", "key"}
    values = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.attname not in own and not field.generated
    }
    type(row).objects.create(**(values | changed))


HAPPENINGS = {
    each.key: each
    for each in (
        Happening(
            key="born", press="Record the birth", title="The child is born",
            lead="This record goes on under the child’s own name. What was expected, and every entry, stays.",
            form=BirthForm, do=birth, offered=is_unborn,
        ),
        Happening(
            key="twins", press="It is twins", title="It is twins",
            lead="A second record is made, with the same family, the same worker and the same warnings. A protection"
            " plan is not copied: the conference decides for each child.",
            form=TwinForm, do=twins, offered=is_unborn,
        ),
    )
}  # fmt: skip
