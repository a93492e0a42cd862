"""What a manager says when a child is given, somebody is named, or somebody covers."""

from collections.abc import Sequence

from django import forms

from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm
from throughline.record.people.child_roles import GIVEN, ROLES

Options = Sequence[tuple[str, str]]
NOBODY = ("", "Choose")


class Person(PlainForm):
    """Whoever is chosen; the words beside each name are what is known before the choice."""

    to = forms.TypedChoiceField(
        label="Who", coerce=int, error_messages={"required": "Choose somebody first."}
    )

    def __init__(self, *args, people: Options, **options) -> None:
        super().__init__(*args, **options)
        self.fields["to"].choices = [NOBODY, *people]
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.on = today()


class GiveForm(Person):
    role = forms.ChoiceField(
        label="As", choices=[(key, ROLES[key].name.capitalize()) for key in ("worker", "co-worker", "held")],
        help_text="Held by a manager is not an allocation, and is counted apart.",
    )  # fmt: skip
    started = DayField(label="From", error_messages={"required": "Give the day from which it holds."})
    why = forms.CharField(label="Why", max_length=200, error_messages={"required": "Say why, in a sentence."})

    field_order = ("to", "role", "started", "why")


class RoleForm(PlainForm):
    """Which role first: then only those who can have it are offered."""

    role = forms.ChoiceField(
        label="Role", choices=[NOBODY, *((role.key, role.name.capitalize()) for role in GIVEN)]
    )


class NameForm(Person):
    role = forms.CharField(widget=forms.HiddenInput)
    started = DayField(label="From", error_messages={"required": "Give the day from which it holds."})
    why = forms.CharField(
        label="Why", max_length=200, required=False, help_text="Needed when somebody without the qualification is named.",
    )  # fmt: skip


class CoverForm(Person):
    started = DayField(label="First day", error_messages={"required": "Give the first day of the cover."})
    ended = DayField(
        label="First day without cover", help_text="Usually the day on which the worker is back. Eight weeks at most.",
        error_messages={"required": "Give the first day without cover."},
    )  # fmt: skip
    why = forms.CharField(label="Note", max_length=200, required=False)
