"""What somebody who sets a contract, or agrees a measure of it, is asked."""

from collections.abc import Callable

from django import forms

from throughline.access.models import Organisation
from throughline.design.fields import DayField, OneOf
from throughline.oversight.asking import DatedForm, measure_field, owner_field, why_field
from throughline.oversight.contract import problems

KINDS = ("commissioner", "trust")
AGREED, OUT = "agreed", "out"
FIRST_DAY = {"required": "Give the first day."}
OWNER = "Who answers for it"
FROM = "A number, counted as the measure is: 90 for 90%. A figure exactly there has reached it."


def parties() -> list[tuple[str, str]]:
    """Those that can stand on the other side: a council that commissions, a trust."""
    found = Organisation.objects.filter(kind__in=KINDS, closed_on=None).values_list("pk", "name")
    return [("", "Choose"), *((str(key), name) for key, name in found)]


class ContractForm(DatedForm):
    party = forms.TypedChoiceField(
        label="With whom", choices=parties, coerce=int, empty_value=None,
        help_text="A council that commissions, or a trust. An administrator adds one under “People”.",
        error_messages={"required": "Choose an organisation.", "invalid_choice": str(problems.PARTY)},
    )  # fmt: skip
    since = DayField(label="Since", help_text="Like Fri 1 Apr 2016.", error_messages=FIRST_DAY)
    until = DayField(label="Until, if an end is known", required=False, help_text="The first day without it.")
    why = why_field()


class EndForm(DatedForm):
    until = DayField(label="Until", required=False, help_text="The first day without it. Empty: it goes on.")


def limit_field(label: str, help_text: str = FROM, **options: object) -> forms.DecimalField:
    return forms.DecimalField(
        label=label, max_digits=9, decimal_places=2, help_text=help_text,
        widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={
            "required": "Give a number, like 90 or 12.5.", "invalid": "Write a number, like 90 or 12.5.",
            "max_digits": "Write a shorter number.", "max_decimal_places": "Write two places after the point at most.",
            "max_whole_digits": "Write a shorter number.",
        },
        **options,
    )  # fmt: skip


NEAR = "Beyond this it is off target. The same number as above: there is no near."


class MeasureForm(DatedForm):
    """A measure that comes into the contract."""

    measure = measure_field()
    green = limit_field("On target from")
    amber = limit_field("Near target from", NEAR)
    owner = owner_field(OWNER)
    since = DayField(label="From which day", help_text="Like Fri 1 Jan 2027.", error_messages=FIRST_DAY)
    why = why_field()

    def asked(self) -> dict[str, object]:
        return {name: self.cleaned_data[name] for name in ("green", "amber", "owner", "since", "why")}


class AnewForm(DatedForm):
    """A measure that is in the contract: something else is agreed, or it goes out of it."""

    since = DayField(label="From which day", help_text="Like Fri 1 Jan 2027.", error_messages=FIRST_DAY)
    state = forms.ChoiceField(
        label="From that day", choices=[(AGREED, "This is agreed"), (OUT, "It is not in the contract")], widget=OneOf,
        initial=AGREED,
    )  # fmt: skip
    green = limit_field("On target from", required=False)
    amber = limit_field("Near target from", NEAR, required=False)
    owner = owner_field(OWNER, required=False)
    why = why_field()

    def clean(self) -> dict[str, object]:
        said = self.cleaned_data
        if said.get("state") == AGREED:
            for name, words in (("green", "Give a number, like 90 or 12.5."), ("amber", "Give a number, like 90 or 12.5."),
                                ("owner", "Name somebody who answers for it.")):  # fmt: skip
                if said.get(name) is None and name not in self.errors:
                    self.add_error(name, words)
        return said

    def write(self, anew: Callable[..., object], out: Callable[..., object], **of: object) -> None:
        said = self.cleaned_data
        of |= {"since": said["since"], "why": said["why"]}
        if said["state"] == OUT:
            out(**of)
        else:
            anew(**of, green=said["green"], amber=said["amber"], owner=said["owner"])
