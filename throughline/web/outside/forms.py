"""A partner's question, by exact particulars; and the reason for which somebody lets them go on."""

import re
from typing import Any

from django import forms

from throughline.access.lookups.reasons import REASONS
from throughline.design.fields import DayField, PlainForm, Segments, Words

WHICH = "Give the NHS number, or the family name, given name and postcode. Each exactly."


class LookUpForm(PlainForm):
    code = forms.ChoiceField(
        label="Why do you ask?",
        choices=list(REASONS.items()),
        widget=Segments,
        error_messages={"required": "Say why you ask.", "invalid_choice": "Choose one of the answers."},
    )
    present = forms.BooleanField(label="The child is here with me", required=False)
    born = DayField(label="Birth date", help_text="With the year, as in 3 Jun 2017.")
    number = forms.CharField(
        label="NHS number",
        required=False,
        max_length=20,
        help_text="Ten digits. If you have it, nothing else is needed.",
    )
    given = forms.CharField(label="Given name", required=False, max_length=80)
    family = forms.CharField(label="Family name", required=False, max_length=80)
    postcode = forms.CharField(label="Postcode of the child’s home", required=False, max_length=10)

    def clean_number(self) -> str:
        digits = re.sub(r"[ -]", "", self.cleaned_data["number"])
        if digits and not re.fullmatch(r"[0-9]{10}", digits):
            raise forms.ValidationError("An NHS number has ten digits.")
        return digits

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if (
            not said.get("number")
            and "number" in said
            and not all(said.get(name) for name in ("given", "family", "postcode"))
        ):
            self.add_error("number", WHICH)
        return said


class ReleaseForm(PlainForm):
    reason = forms.CharField(
        label="Why they may go on",
        min_length=10,
        max_length=400,
        widget=Words(),
        error_messages={
            "required": "Say why, in a sentence.",
            "min_length": "Say more: at least 10 letters.",
            "max_length": "Say it in 400 letters or fewer.",
        },
    )
