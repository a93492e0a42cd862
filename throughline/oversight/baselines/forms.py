"""What somebody who sets a usual range again is asked."""

from datetime import date

from django import forms

from throughline.measures.months import month_after, month_of
from throughline.oversight.asking import DatedForm, measure_field, team_field, why_field

SHOWN = 36
"""Months that may be chosen: a change longer ago is no longer news."""


def months_over(on: date) -> list[tuple[str, str]]:
    last = month_of(on)
    each = [month_after(last, -n) for n in range(1, SHOWN + 1)]
    return [("", "Choose"), *((one.isoformat(), f"{one:%B %Y}") for one in each)]


class RangeForm(DatedForm):
    measure = measure_field()
    team = team_field()
    since = forms.TypedChoiceField(
        label="Usual is something else since", coerce=date.fromisoformat,
        error_messages={"required": "Choose the first month of the new range.", "invalid_choice": "Choose a month of the list."},
    )  # fmt: skip
    reason = why_field("What changed, and how you know that it lasts")

    def __init__(self, *args: object, on: date, **options: object) -> None:
        super().__init__(*args, on=on, **options)
        self.fields["since"].choices = months_over(on)
