"""A worked example for an agency."""

from collections.abc import Sequence
from typing import Any

from django import forms

from throughline.design.fields import PlainForm, Words


class ExampleForm(PlainForm):
    contact = forms.TypedChoiceField(
        label="From which contact", coerce=int, error_messages={"required": "Choose a contact."},
        help_text="Only those in which both thresholds are said.",
    )  # fmt: skip
    told = forms.CharField(
        label="What was told", max_length=1200, widget=Words(rows=3), help_text="Name nobody, and no place or number.",
    )  # fmt: skip
    made = forms.CharField(
        label="What we made of it", max_length=1200, widget=Words(rows=3), help_text="And what would have changed that.",
    )  # fmt: skip

    def __init__(self, *args: Any, choices: Sequence[int], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["contact"].choices = [("", "Choose"), *((str(key), f"C{key}") for key in choices)]
