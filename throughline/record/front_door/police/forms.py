"""How a notification is answered, and what the agencies decided together."""

from django import forms

from throughline.design.fields import OneOf, PlainForm, Segments, Words
from throughline.record.front_door.police.models import ANSWERS, INCIDENTS, REASONS, RISKS, TOGETHER

CHOOSE = [("", "Choose")]


class TriageForm(PlainForm):
    incident = forms.ChoiceField(label="What they told us of", choices=[*CHOOSE, *INCIDENTS])
    number = forms.CharField(label="Their number", required=False, max_length=40)
    officer = forms.CharField(label="Officer", required=False, max_length=120)
    risk = forms.ChoiceField(label="Their risk", choices=RISKS, widget=Segments, required=False)
    answer = forms.ChoiceField(
        label="Our answer",
        choices=ANSWERS,
        widget=Segments,
        error_messages={"required": "Accept it, or return it."},
    )
    reason = forms.ChoiceField(label="If it goes back: why", choices=[*CHOOSE, *REASONS], required=False)
    missing = forms.CharField(
        label="If it goes back: what is missing", required=False, max_length=400, widget=Words(rows=2)
    )


class TogetherForm(PlainForm):
    decision = forms.ChoiceField(
        label="Decided together",
        choices=TOGETHER,
        widget=OneOf,
        error_messages={"required": "Choose what was decided."},
    )
    with_whom = forms.CharField(
        label="With which agencies",
        max_length=200,
        help_text="Police, health, education, housing, domestic abuse service …",
    )
    why = forms.CharField(label="Why", max_length=400, widget=Words(rows=2))
