"""What somebody who sets or changes an objective is asked."""

from datetime import date

from django import forms

from throughline.design.fields import Checks, DayField, Words
from throughline.oversight import measured
from throughline.oversight.asking import NAMES_NO_CHILD, DatedForm, measure_field, owner_field, why_field

OWNER = "Who answers for it"


class ObjectiveForm(DatedForm):
    words = forms.CharField(
        label="What shall be better", max_length=200, widget=Words(rows=2),
        help_text=f"One sentence that a family would understand. {NAMES_NO_CHILD}",
        error_messages={"required": "Say in a sentence what shall be better."},
    )  # fmt: skip
    why = why_field()
    owner = owner_field(OWNER)
    since = DayField(label="Since", help_text="Like Mon 4 Jan 2027, or today.", error_messages={"required": "Give the first day."})  # fmt: skip
    measure = measure_field(required=False, help_text="More are added on its own page.")


class ChangeForm(DatedForm):
    owner = owner_field(OWNER)
    kept = forms.MultipleChoiceField(
        label="Judged by", required=False, widget=Checks, help_text="Take out what no longer shows whether it moves.",
        error_messages={"invalid_choice": "One of these is no measure of this objective: open the page again."},
    )  # fmt: skip
    measure = measure_field(required=False)
    until = DayField(
        label="Ends, if it does", required=False, help_text="The first day without it. Empty: it goes on."
    )

    def __init__(self, *args: object, on: date, judged_by: list[str], **options: object) -> None:
        super().__init__(*args, on=on, **options)
        self.fields["measure"].label = "Judged by this as well"
        self.fields["kept"].choices = [(key, measured.title(key)) for key in judged_by]
        if not judged_by:
            del self.fields["kept"]

    def asked(self) -> dict[str, object]:
        """The arguments of `change_objective`."""
        said = self.cleaned_data
        measures = [*said.get("kept", []), *filter(None, [said["measure"]])]
        return {"owner": said["owner"], "until": said["until"], "measures": measures}
