"""A day or more away."""

from collections.abc import Sequence

from django import forms

from throughline.access.models import AbsenceKind
from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm

BACK_AFTER = "The first day back comes after the first day away: check both."


class AwayForm(PlainForm):
    account = forms.TypedChoiceField(label="Who", coerce=int)
    started = DayField(label="First day away", help_text="Like Fri 20 Nov 2026")
    ended = DayField(label="First day back", required=False, help_text="Leave it empty while nobody knows.")
    kind = forms.ChoiceField(
        label="Kind", required=False, choices=[("", "Not said"), *AbsenceKind.KINDS],
        help_text="Only the person, their managers and administrators read it.",
    )  # fmt: skip

    def __init__(self, *args, people: Sequence[tuple[int, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["account"].choices = list(people)
        for name in ("started", "ended"):
            self.fields[name].on = today()

    def clean(self) -> None:
        said = self.cleaned_data
        if said.get("started") and said.get("ended") and said["ended"] <= said["started"]:
            self.add_error("ended", BACK_AFTER)
