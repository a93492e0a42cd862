"""How an alert is closed."""

from django import forms

from throughline.access.misuse.actions import SHORTEST
from throughline.access.misuse.models import Alert
from throughline.design.fields import PlainForm, Segments, Words


class CloseForm(PlainForm):
    answer = forms.ChoiceField(
        label="What is it?", widget=Segments,
        choices=[(Alert.EXPLAINED, "It is explained"), (Alert.REFERRED, "It goes further")],
    )  # fmt: skip
    why = forms.CharField(
        label="What you found", max_length=400, min_length=SHORTEST, widget=Words,
        help_text="Whom you asked and what they said. The person it is about never sees this page.",
        error_messages={"min_length": "Say in a sentence what you found: the next officer will rely on it."},
    )  # fmt: skip
