"""A line of the night, and who takes the handover."""

from datetime import date, datetime
from typing import Any

from django import forms

from throughline.config.clock import LONDON
from throughline.design.fields import ClockField, DayField, OneOf, PlainForm, Words
from throughline.record.front_door.handover.models import NightLine


class LineForm(PlainForm):
    sort = forms.ChoiceField(label="What it is", choices=NightLine.SORTS, widget=OneOf)
    words = forms.CharField(
        label="What happened, or may happen", widget=Words(rows=3), max_length=4000,
        error_messages={"required": "Say what happened, in a sentence at least."},
    )  # fmt: skip
    consulted = forms.CharField(
        label="Manager consulted, and when", required=False, max_length=120,
        help_text="Needed for what was decided. If you rang nobody, say why.",
    )  # fmt: skip
    day = DayField(
        label="By, or until: day", required=False, help_text="Needed for what is due, and for a risk."
    )
    clock = ClockField(label="Time", required=False)
    about = forms.CharField(
        label="About", required=False, max_length=40,
        help_text="A child’s number (N000123) or a contact’s (C12). Leave it empty for what is about no one child.",
    )  # fmt: skip

    def __init__(self, *args: Any, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["day"].on = on

    @property
    def until(self) -> datetime | None:
        said = self.cleaned_data
        return (
            datetime.combine(said["day"], said["clock"], LONDON)
            if said.get("day") and said.get("clock")
            else None
        )


class GiveForm(PlainForm):
    to = forms.TypedChoiceField(
        label="The manager who takes it over",
        coerce=int,
        error_messages={"required": "Choose a manager by name."},
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["to"].choices = [("", "Choose"), *choices]
