"""Names: the one that is used stands on the person, every other is found all the same."""

from datetime import date

from django import forms

from throughline.access.parts import Part
from throughline.config.clock import today
from throughline.design.fields import OneOf
from throughline.record.people.about.detail import Detail, Line, People
from throughline.record.people.about.forms import SaidForm, line, yes_no
from throughline.record.people.models import Person, PersonName

IN_USE = ("legal", "known as", "preferred")
KINDS = dict(PersonName.KINDS)


class NameForm(SaidForm):
    EXTRA = ("use",)

    kind = forms.ChoiceField(label="What kind of name is it?", choices=PersonName.KINDS, widget=OneOf)
    given_name = line("First names", most=80)
    family_name = line("Family name", most=80, needed=False)
    use = yes_no(
        "Is this the name we use from now on?",
        hint="Yes puts it at the head of every page. The name used until now is kept, and finds the same person.",
    )


def used(row: PersonName, *, use: bool) -> None:
    """The name used until now becomes a former one, unless it is told already."""
    if not use:
        return
    person = Person.objects.get(pk=row.person_id)
    before = {"given_name": person.given_name, "family_name": person.family_name}
    if (person.given_name, person.family_name) == (row.given_name, row.family_name):
        return
    if not PersonName.objects.filter(person=person, **before).exists():
        PersonName.objects.create(
            person=person, kind="former", ended=row.started or today(), source="The name we used until then",
            **before,
        )  # fmt: skip
    Person.objects.filter(pk=person.pk).update(given_name=row.given_name, family_name=row.family_name)


def words(row: PersonName, people: People, on: date) -> Line:
    return Line(title=str(row), words=KINDS[row.kind])


DETAILS = (
    Detail(
        key="name", model=PersonName, press="Add or change a name", title="Another name",
        none="No other name is known.", form=NameForm, line=words, part=Part.HEADER, follow=used,
    ),
)  # fmt: skip
