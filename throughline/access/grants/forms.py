"""The questions before somebody is let into a record."""

import re
from uuid import uuid4

from django import forms

from throughline.access.grants.giving import MOST
from throughline.access.models import Team
from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm, Words

NO_KEY = "Load this page again, then give it."
WHO = "Choose to whom."
Choices = list[tuple[str, list[tuple[str, str]]]]


class GiveForm(PlainForm):
    """`to` is what is given and to whom, such as `sample:12`."""

    key = forms.UUIDField(
        widget=forms.HiddenInput, initial=uuid4, error_messages={"required": NO_KEY, "invalid": NO_KEY}
    )
    to = forms.ChoiceField(label="To whom", error_messages={"required": WHO, "invalid_choice": WHO})
    until = DayField(
        label="Until the end of",
        help_text="Three months at most. A name on a list may stay without an end.",
        required=False,
    )
    reason = forms.CharField(
        label="Why",
        min_length=10,
        max_length=400,
        widget=Words(rows=2),
        error_messages={
            "required": "Say why, in a sentence.",
            "min_length": "Say more: at least 10 letters.",
            "max_length": "Say it in 400 letters or fewer.",
        },
    )
    restricted = forms.BooleanField(label="A restricted record is opened too", required=False)

    def __init__(self, *args, choices: Choices, director: bool, **options) -> None:
        super().__init__(*args, **options)
        self.fields["to"].choices = [("", "Choose"), *choices]
        self.fields["until"].on = today()
        if not director:
            del self.fields["restricted"]

    def clean_to(self) -> dict:
        kind, _, account = self.cleaned_data["to"].partition(":")
        return {"kind": kind, "account_id": int(account)}

    @property
    def said(self) -> dict:
        """As `give` takes it."""
        rest = {name: self.cleaned_data[name] for name in ("key", "until", "reason")}
        return rest | self.cleaned_data["to"] | {"restricted": self.cleaned_data.get("restricted", False)}


class ManyForm(GiveForm):
    references = forms.CharField(
        label="The children’s numbers",
        required=False,
        max_length=4000,
        help_text=f"Paste them with spaces, commas or lines between; {MOST} at most.",
        widget=Words(rows=3),
        error_messages={"max_length": "Paste fewer numbers at once."},
    )
    team = forms.ModelChoiceField(
        label="Or at random from a team",
        queryset=Team.objects.none(),
        required=False,
        empty_label="No team",
        error_messages={"invalid_choice": "Choose a team from the list."},
    )
    number = forms.IntegerField(
        label="How many",
        required=False,
        min_value=1,
        max_value=MOST,
        error_messages={
            "invalid": "Write how many children, like 6.",
            "min_value": "Write how many children, like 6.",
            "max_value": f"Write {MOST} or fewer.",
        },
    )
    field_order = ("key", "to", "references", "team", "number", "until", "reason", "restricted")

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["team"].queryset = Team.objects.all()

    def clean_references(self) -> list[str]:
        return list(dict.fromkeys(re.split(r"[\s,;]+", self.cleaned_data["references"].strip().upper())))

    def clean(self) -> dict:
        said = super().clean()
        said["references"] = [one for one in said.get("references", []) if one][: MOST + 1]
        if len(said["references"]) > MOST:
            self.add_error("references", f"Paste {MOST} numbers at most.")
        if said.get("team") and not said.get("number") and "number" not in self.errors:
            self.add_error("number", "Write how many children, like 6.")
        if not said["references"] and not said.get("team") and not self.errors:
            self.add_error("references", "Paste at least one number, or choose a team.")
        return said
