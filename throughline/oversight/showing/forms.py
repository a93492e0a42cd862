"""What somebody who changes the scorecard is asked."""

from django import forms

from throughline.design.fields import OneOf
from throughline.oversight.asking import DatedForm, measure_field, why_field

ON, OFF = "on", "off"


class ShowingForm(DatedForm):
    measure = measure_field()
    state = forms.ChoiceField(
        label="From today on", choices=[(ON, "It stands on the scorecard"), (OFF, "It does not")], widget=OneOf,
        initial=ON,
    )  # fmt: skip
    why = why_field()

    def asked(self) -> dict[str, object]:
        """The arguments of `decide`."""
        said = self.cleaned_data
        return {"measure": said["measure"], "shown": said["state"] == ON, "why": said["why"]}
