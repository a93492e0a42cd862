"""What is asked of a meeting: which one, what was said of what was not on target, and what was agreed."""

from collections.abc import Sequence
from datetime import date

from django import forms

from throughline.design.fields import DayField, OneOf, PlainForm, Words
from throughline.oversight import measured
from throughline.oversight.asking import NAMES_NO_CHILD, DatedForm
from throughline.oversight.contract import problems
from throughline.oversight.contract.meeting import Action
from throughline.oversight.contract.models import LONGEST, ContractMeasure, ContractMeeting

ACTIONS = 5
PARTS = ("what", "whose", "due")
SHORT = "Say it in 400 letters or fewer."


class WhichForm(DatedForm):
    """Which meeting, and on which day: the figures follow from it."""

    kind = forms.ChoiceField(
        label="Which meeting", choices=ContractMeeting.KINDS, widget=OneOf, initial=ContractMeeting.QUARTERLY,
        error_messages={"invalid_choice": "Choose the quarterly meeting or the annual review."},
    )  # fmt: skip
    day = DayField(label="When it was", help_text="Like Wed 14 Oct 2026, or today.", error_messages={"required": "Give its day."})  # fmt: skip


class MeetingForm(DatedForm):
    """`kind` and `day` were answered before, and are carried."""

    kind = forms.ChoiceField(choices=ContractMeeting.KINDS, widget=forms.HiddenInput)
    day = DayField(widget=forms.HiddenInput)
    came = forms.CharField(
        label="Who came", max_length=LONGEST, widget=Words(rows=2), help_text="Each name, and for which organisation.",
        error_messages={"required": str(problems.CAME), "max_length": SHORT},
    )  # fmt: skip

    def __init__(
        self, *args: object, on: date, not_on_target: Sequence[tuple[ContractMeasure, str]], **options: object
    ) -> None:
        super().__init__(*args, on=on, **options)
        self.measures = [line.measure for line, _ in not_on_target]
        for line, stands in not_on_target:
            self.fields[f"said-{line.measure}"] = _said_field(line.measure, stands)
        for number in range(1, ACTIONS + 1):
            self.fields |= _action_fields(number, on)

    def clean(self) -> dict[str, object]:
        for number in range(1, ACTIONS + 1):
            self._check_action(number)
        return self.cleaned_data

    def _check_action(self, number: int) -> None:
        """All of it or none of it: nothing is agreed without somebody and a day."""
        wanted = (
            ("what", problems.ACTION_WORDS),
            ("whose", problems.ACTION_WHOSE),
            ("due", problems.ACTION_DUE),
        )
        names = {f"{part}-{number}": problem for part, problem in wanted}
        if not any(self.cleaned_data.get(name) or name in self.errors for name in names):
            return
        for name, problem in names.items():
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, str(problem))
        due, day = self.cleaned_data.get(f"due-{number}"), self.cleaned_data.get("day")
        if due and day and due < day:
            self.add_error(f"due-{number}", str(problems.ACTION_IN_THE_PAST))

    def first(self) -> list[forms.BoundField]:
        """All but what was agreed."""
        agreed = {f"{part}-{number}" for number in range(1, ACTIONS + 1) for part in PARTS}
        return [field for field in self if field.name not in agreed]

    def actions(self) -> list[tuple[int, bool, list[forms.BoundField]]]:
        """Each thing agreed, and whether its fields stand open: the first, and any that was begun."""
        found = [(number, [self[f"{part}-{number}"] for part in PARTS]) for number in range(1, ACTIONS + 1)]
        return [
            (number, number == 1 or any(one.value() for one in fields), fields) for number, fields in found
        ]

    @property
    def said(self) -> dict[str, str]:
        return {measure: self.cleaned_data[f"said-{measure}"] for measure in self.measures}

    @property
    def agreed(self) -> list[Action]:
        said = self.cleaned_data
        return [
            Action(words=said[f"what-{number}"], whose=said[f"whose-{number}"], due=said[f"due-{number}"])
            for number in range(1, ACTIONS + 1)
            if said[f"what-{number}"]
        ]


def _said_field(measure: str, stands: str) -> forms.CharField:
    return forms.CharField(
        label=f"What was said of: {measured.title(measure)}", max_length=LONGEST, widget=Words(rows=2), help_text=stands,
        error_messages={"required": "Say in a sentence what was said of it.", "max_length": SHORT},
    )  # fmt: skip


def _action_fields(number: int, on: date) -> dict[str, forms.Field]:
    due = DayField(label=f"Agreed {number}: by when", required=False, help_text="Like Fri 18 Dec 2026.")
    due.on = on
    return {
        f"what-{number}": forms.CharField(
            label=f"Agreed {number}: what", required=False, max_length=LONGEST, widget=Words(rows=1),
            error_messages={"max_length": SHORT},
        ),
        f"whose-{number}": forms.CharField(
            label=f"Agreed {number}: by whom", required=False, max_length=120,
            help_text="A name, and the organisation.",
            error_messages={"max_length": "Write a shorter name."},
        ),
        f"due-{number}": due,
    }  # fmt: skip


class LineForm(PlainForm):
    words = forms.CharField(
        label="A line under this record", max_length=LONGEST, widget=Words(rows=2),
        help_text=f"What was wrong, or what your side adds. The record above stays as it was. {NAMES_NO_CHILD}",
        error_messages={"required": str(problems.LINE), "max_length": SHORT},
    )  # fmt: skip


class DoneForm(DatedForm):
    day = DayField(label="Done on", error_messages={"required": str(problems.DONE_DAY)})
    words = forms.CharField(
        label="What came of it", max_length=LONGEST, widget=Words(rows=2),
        error_messages={"required": str(problems.DONE_WORDS), "max_length": SHORT},
    )  # fmt: skip
