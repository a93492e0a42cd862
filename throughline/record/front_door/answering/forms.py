"""How an answer went."""

from django import forms

from throughline.design.fields import PlainForm, Words
from throughline.record.front_door.answering.models import WAYS


class SentForm(PlainForm):
    how = forms.ChoiceField(
        label="How it went",
        choices=[("", "Choose"), *WAYS],
        error_messages={"required": "Choose how it went."},
    )
    said = forms.CharField(
        label="What you told them", required=False, max_length=400, widget=Words(rows=3),
        help_text="Needed for a professional when no letter went.",
    )  # fmt: skip
