"""What somebody who explains a figure is asked."""

from django import forms

from throughline.design.fields import DayField, Words
from throughline.oversight.asking import NAMES_NO_CHILD, DatedForm, owner_field
from throughline.oversight.explaining.actions import LONGEST


def _words(label: str, help_text: str, needed: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=LONGEST,
        widget=Words(rows=5),
        help_text=help_text,
        error_messages={"required": needed},
    )


class ExplainForm(DatedForm):
    """Which figure it is about came with the address and goes back unseen."""

    measure = forms.CharField(widget=forms.HiddenInput)
    team = forms.CharField(widget=forms.HiddenInput, required=False)
    month = forms.CharField(widget=forms.HiddenInput)
    signal = forms.CharField(widget=forms.HiddenInput, required=False)
    known = _words(
        "What we know",
        f"What lies behind the figure, and how you know. {NAMES_NO_CHILD}",
        "Say what you know: that nobody knows yet is worth saying too.",
    )
    doing = _words(
        "What we are doing",
        "What changes, and what would show that it works.",
        "Say what you are doing: that you wait and look again is an answer.",
    )
    owner = owner_field("Who sees to it")
    check_on = DayField(
        label="Look again on", help_text="A day to come, like Fri 18 Dec 2026.",
        error_messages={"required": "Give the day on which you look at it again."},
    )  # fmt: skip
