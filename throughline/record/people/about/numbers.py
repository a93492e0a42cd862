"""Numbers of other services, refused where their check figure is wrong."""

from datetime import date

from django import forms

from throughline.access.parts import Part
from throughline.design.fields import OneOf
from throughline.record.people.about.detail import Detail, Line, People
from throughline.record.people.about.forms import SaidForm, line
from throughline.record.people.models import Identifier
from throughline.record.people.schemes import SCHEMES, tidy


def sentence(name: str) -> str:
    return name if name.startswith(("NHS", "Home", "National")) else name[:1].upper() + name[1:]


class NumberForm(SaidForm):
    scheme = forms.ChoiceField(
        label="Which number?",
        choices=[(one.key, sentence(one.name)) for one in SCHEMES.values()],
        widget=OneOf,
    )
    value = line("The number", most=40, hint="With or without spaces.")

    def clean_value(self) -> str:
        value = tidy(self.cleaned_data["value"])
        scheme = SCHEMES.get(self.cleaned_data.get("scheme", ""))
        problem = scheme.problem(value) if scheme else ""
        if problem:
            raise forms.ValidationError(problem)
        return value


def number(row: Identifier, people: People, on: date) -> Line:
    scheme = SCHEMES.get(row.scheme)
    if scheme is None:
        return Line(title=row.value, words=row.scheme)
    wrong = scheme.problem(row.value)
    return Line(title=scheme.shown(row.value), words=sentence(scheme.name) + (f". {wrong}" if wrong else ""))


DETAILS = (
    Detail(
        key="number", model=Identifier, press="Add a number", title="A number of another service",
        none="No number is known.", form=NumberForm, line=number, part=Part.HEADER,
    ),
)  # fmt: skip
