"""The questions of a local line, a school term and a closure."""

from datetime import date

from django import forms

from throughline.design.fields import DayField, OneOf, PlainForm, Words
from throughline.record.clocks.lines.rules import May, may_here, of_the_catalogue, units
from throughline.standards.calendar import Unit
from throughline.standards.standard import Limit, Standard
from throughline.standards.ways import Kind
from throughline.standards.words import count_words

ON, OFF = "on", "off"


def unit_words(unit: Unit) -> str:
    return count_words(2, unit).partition(" ")[2]


def _number(label: str, **options: object) -> forms.IntegerField:
    wrong = {
        "invalid": "Write a whole number, like 10.",
        "min_value": "Write 0 or more.",
        "max_value": "Write 9,999 at most.",
    }
    return forms.IntegerField(
        label=label, required=False, min_value=0, max_value=9_999, error_messages=wrong,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}), **options,
    )  # fmt: skip


class LineForm(PlainForm):
    """Asks no more than may be said of this one standard."""

    state = forms.ChoiceField(
        label="From that day it is", choices=[(ON, "On"), (OFF, "Off: nothing is asked for")], widget=OneOf
    )
    n = _number("Limit")
    unit = forms.ChoiceField(label="Counted in", required=False)
    first_n = _number("First limit (empty: the same)")
    first_unit = forms.ChoiceField(label="First limit, counted in", required=False)
    since = DayField(
        label="From which day", help_text="Tomorrow or later, like Tue 1 Dec 2026.",
        error_messages={"required": "Give the first day."},
    )  # fmt: skip
    why = forms.CharField(
        label="Why", max_length=400, widget=Words(rows=3), help_text="Who agreed it, and for what reason. Everybody reads it.",
        error_messages={"required": "Say why in a sentence: later readers will look for it."},
    )  # fmt: skip

    def __init__(self, *args: object, standard: Standard, on: date, **options: object) -> None:
        super().__init__(*args, **options)
        self.standard = standard
        self.fields["since"].on = on
        choices = [(unit.value, unit_words(unit)) for unit in units(standard)]
        self.fields["unit"].choices = self.fields["first_unit"].choices = choices
        for name in self._not_asked():
            del self.fields[name]

    def _not_asked(self) -> tuple[str, ...]:
        if may_here(self.standard) == May.SWITCH:
            return "n", "unit", "first_n", "first_unit"
        return () if self.standard.kind == Kind.CADENCE else ("first_n", "first_unit")

    def clean(self) -> dict[str, object]:
        said = self.cleaned_data
        if (
            said.get("state") == ON
            and "n" in self.fields
            and said.get("n") is None
            and "n" not in self.errors
        ):
            self.add_error("n", "Give the number, or say that it is off from that day.")
        return said

    def asked(self) -> dict[str, object]:
        """The arguments of `set_line`."""
        said = self.cleaned_data
        given = {
            "standard": self.standard.key,
            "since": said["since"],
            "why": said["why"],
            "limit": None,
            "first": None,
        }
        if said["state"] == OFF:
            return given
        if "n" not in self.fields:
            return given | {"limit": of_the_catalogue(self.standard, said["since"])}
        return given | {"limit": _limit(said, ""), "first": _limit(said, "first_")}


def _limit(said: dict, which: str) -> Limit | None:
    n = said.get(f"{which}n")
    return None if n is None else Limit(n, Unit(said[f"{which}unit"]))


class DatedForm(PlainForm):
    def __init__(self, *args: object, on: date, **options: object) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.on = on


class TermForm(DatedForm):
    name = forms.CharField(
        label="Which term",
        max_length=60,
        help_text="Like Spring term 2027. The name of one that has not begun replaces it.",
    )
    first = DayField(label="First day", error_messages={"required": "Give the first day of the term."})
    last = DayField(label="Last day", error_messages={"required": "Give the last day of the term."})


class ClosureForm(DatedForm):
    first = DayField(label="First day closed", error_messages={"required": "Give the first day."})
    last = DayField(label="Last day closed, if there are several", required=False)
    what = forms.CharField(label="What it is", max_length=60, help_text="Half-term, training day, snow.")
