"""A disability: the Department's code, who found it, and what it means from day to day."""

from datetime import date

from django import forms

from throughline.access.parts import Part
from throughline.design.fields import Words
from throughline.record.people.about.detail import Detail, Line, People
from throughline.record.people.about.forms import SaidForm, line
from throughline.record.people.models import Disability
from throughline.record.people.models.culture import DISABILITIES
from throughline.record.people.rules import is_born

CODES = dict(DISABILITIES)


class DisabilityForm(SaidForm):
    code = forms.ChoiceField(
        label="What is affected?", choices=[("", "Choose"), *DISABILITIES],
        error_messages={"required": "Choose what is affected, or “No disability” where somebody looked."},
        help_text="One at a time: add another for each.",
    )  # fmt: skip
    diagnosis = line("Diagnosis, if there is one", needed=False)
    diagnosed_by = line("Who made it, and when", needed=False)
    means = forms.CharField(
        label="What it means from day to day", max_length=300, required=False, widget=Words(rows=2)
    )


def disability(row: Disability, people: People, on: date) -> Line:
    found = f"{row.diagnosis}, {row.diagnosed_by}" if row.diagnosed_by else row.diagnosis
    not_found = "" if row.code == "NONE" else "No diagnosis recorded"
    said = [found or not_found, row.means]
    return Line(title=CODES[row.code], words=". ".join(words for words in said if words))


DETAILS = (
    Detail(
        key="disability", model=Disability, press="Add a disability", title="A disability",
        unknown="Disability: not asked yet.", form=DisabilityForm, line=disability, part=Part.CONTENT,
        offered=is_born,
    ),
)  # fmt: skip
