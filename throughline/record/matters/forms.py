"""What a manager is asked about a promise beside the children."""

from typing import Any

from django import forms

from throughline.design.fields import ClockField, DayField, PlainForm, Words
from throughline.standards.ways import Subject

REASON = {"required": "Say why, in a sentence.", "max_length": "Say it in 400 letters or fewer."}


class OpenForm(PlainForm):
    """Whose promises to look at. A matter of its own has a name: one complaint, one request, one home."""

    whose = forms.ChoiceField(
        label="Of whom, or what", error_messages={"required": "Choose of whom, or what."}
    )
    name = forms.CharField(
        label="A matter of its own", required=False, max_length=120,
        help_text="A complaint, a request, a carer’s approval: by its number. Leave it empty for the standing one.",
    )  # fmt: skip

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["whose"].choices = [("", "Choose"), *choices]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("whose") == Subject.CARER.value and not said.get("name"):
            self.add_error("name", "Give the number of the carer’s approval or application.")
        return said


class HappeningForm(PlainForm):
    what = forms.ChoiceField(label="What happened", error_messages={"required": "Choose what happened."})
    day = DayField(label="On")
    at = ClockField(label="At", required=False)
    until = DayField(
        label="Until",
        required=False,
        help_text="For what holds over a time: the first day on which it no longer does.",
    )
    words = forms.CharField(label="In a line", required=False, max_length=400)

    def __init__(self, *args: Any, choices: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = [("", "Choose"), *choices.items()]


class TakeBackForm(PlainForm):
    why = forms.CharField(
        label="Why it is taken back", max_length=400, widget=Words(rows=2), error_messages=REASON
    )
