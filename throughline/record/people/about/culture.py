"""Faith, heritage, ethnic group and gender, as they are said. Asked and not said is an answer; not asked is none."""

from datetime import date

from django import forms

from throughline.access.parts import Part
from throughline.design.fields import Segments, Words
from throughline.record.people.about.detail import Detail, Line, People
from throughline.record.people.about.forms import SaidForm, line
from throughline.record.people.models import Culture, Ethnicity, Faith, Gender
from throughline.record.people.models.culture import ETHNIC_GROUPS
from throughline.record.people.rules import is_born

GROUPS, SEXES = dict(ETHNIC_GROUPS), dict(Gender.SEXES)
ASKED = [("no", "They said"), ("yes", "Asked, not said")]
NOT_SAID = "Asked, not said"


class EthnicityForm(SaidForm):
    code = forms.ChoiceField(
        label="Ethnic group, as they say it", choices=[("", "Choose"), *ETHNIC_GROUPS],
        error_messages={"required": "Choose what they said, or “Asked, not said”."},
    )  # fmt: skip
    own_words = forms.CharField(
        label="Their heritage in their own words", max_length=300, required=False, widget=Words(rows=2)
    )


class FaithForm(SaidForm):
    not_said = forms.TypedChoiceField(
        label="Were they asked?",
        choices=ASKED,
        widget=Segments,
        initial="no",
        coerce=lambda said: said == "yes",
    )
    faith = line("Faith, or none", most=80, needed=False, hint="In their words. “None” is an answer.")
    practice = forms.CharField(
        label="What it asks of whoever looks after them", max_length=300, required=False, widget=Words(rows=2),
        help_text="Food, days, dress, prayer, touch.",
    )  # fmt: skip

    def clean(self) -> dict:
        said = super().clean()
        if not said.get("not_said") and not said.get("faith"):
            self.add_error("faith", "Write what they said, or choose “Asked, not said”.")
        return said


class CultureForm(SaidForm):
    words = forms.CharField(
        label="What makes them who they are", max_length=600, widget=Words(rows=4),
        help_text="In their own words: people, places, food, music, hair, what must not be forgotten.",
    )  # fmt: skip


class GenderForm(SaidForm):
    sex = forms.ChoiceField(label="Sex, as registered", choices=Gender.SEXES, widget=Segments)
    known_as = line("Gender and pronouns, as they want to be known", most=80, needed=False)


def ethnicity(row: Ethnicity, people: People, on: date) -> Line:
    return Line(
        title=f"Ethnic group: {GROUPS[row.code]}", words=f"“{row.own_words}”" if row.own_words else ""
    )


def faith(row: Faith, people: People, on: date) -> Line:
    return Line(title=f"Faith: {NOT_SAID if row.not_said else row.faith}", words=row.practice)


def culture(row: Culture, people: People, on: date) -> Line:
    return Line(title="In their own words", words=f"“{row.words}”")


def gender(row: Gender, people: People, on: date) -> Line:
    return Line(title=f"Sex: {SEXES[row.sex]}", words=f"Known as: {row.known_as}" if row.known_as else "")


DETAILS = (
    Detail(
        key="ethnicity", model=Ethnicity, press="Say ethnic group", title="Ethnic group and heritage",
        unknown="Ethnic group: not asked yet.", form=EthnicityForm, line=ethnicity, part=Part.CONTENT,
        replaces=True,
    ),
    Detail(
        key="faith", model=Faith, press="Say faith", title="Faith", unknown="Faith: not asked yet.",
        form=FaithForm, line=faith, part=Part.CONTENT, replaces=True,
    ),
    Detail(
        key="culture", model=Culture, press="Add their own words", title="Identity and culture",
        unknown="What makes them who they are: not asked yet.", form=CultureForm, line=culture, part=Part.CONTENT,
    ),
    Detail(
        key="gender", model=Gender, press="Say sex and gender", title="Sex and gender",
        unknown="Sex and gender: not asked yet.", form=GenderForm, line=gender, part=Part.CONTENT, replaces=True,
        offered=is_born,
    ),
)  # fmt: skip
