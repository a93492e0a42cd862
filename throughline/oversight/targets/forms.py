"""What somebody who sets a target is asked."""

from datetime import date
from decimal import Decimal

from django import forms

from throughline.design.fields import DayField, OneOf
from throughline.oversight.asking import DatedForm, measure_field, owner_field, team_field, why_field
from throughline.oversight.targets import problems

A_TARGET, NONE = "target", "none"


class TargetForm(DatedForm):
    measure = measure_field()
    team = team_field()
    since = DayField(
        label="From which day", help_text="Like Fri 1 Jan 2027.", error_messages={"required": "Give the first day."}
    )  # fmt: skip
    state = forms.ChoiceField(
        label="From that day there is", choices=[(A_TARGET, "A target"), (NONE, "No target")], widget=OneOf,
        initial=A_TARGET,
    )  # fmt: skip
    value = forms.DecimalField(
        label="Target", required=False, max_digits=9, decimal_places=2,
        widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}),
        help_text="A number, counted as the measure is: 90 for 90%. Empty when there is none.",
        error_messages={
            "invalid": "Write a number, like 90 or 12.5.", "max_digits": "Write a shorter number.",
            "max_decimal_places": "Write two places after the point at most.", "max_whole_digits": "Write a shorter number.",
        },
    )  # fmt: skip
    owner = owner_field("Who answers for it", required=False)
    until = DayField(label="Until, if an end is known", required=False, help_text="The first day without it.")
    why = why_field()

    def clean(self) -> dict[str, object]:
        said = self.cleaned_data
        if said.get("state") == A_TARGET:
            for name, problem in (("value", problems.VALUE), ("owner", problems.OWNER)):
                if said.get(name) is None and name not in self.errors:
                    self.add_error(name, str(problem))
        return said

    @property
    def ends(self) -> bool:
        return self.cleaned_data["state"] == NONE

    def of(self) -> dict[str, str | int | date | None]:
        """Which figure, from when, and why."""
        return {name: self.cleaned_data[name] for name in ("measure", "team", "since", "why")}

    def asked(self) -> dict[str, Decimal | int | date | None]:
        return {name: self.cleaned_data[name] for name in ("value", "owner", "until")}
