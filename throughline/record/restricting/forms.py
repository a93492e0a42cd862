"""What is asked when a record is restricted, sealed, opened by two people, or an item is kept to a list."""

from collections.abc import Sequence
from typing import Any

from django import forms

from throughline.design.fields import Checks, DayField, OneOf, PlainForm, Words
from throughline.record.restricting.items import Candidate

Choices = Sequence[tuple[str, str]]


class RestrictForm(PlainForm):
    """Each choice is one press; the reason is the only thing to type."""

    reason = forms.CharField(
        label="Why", max_length=400, widget=Words(rows=2),
        help_text="Those who read the record see this. Others see only that it is restricted, and whom to ring.",
    )  # fmt: skip
    ring = forms.TypedChoiceField(label="Whom does a colleague ring?", coerce=int, widget=OneOf)
    people = forms.TypedMultipleChoiceField(
        label="Whose records?", coerce=int, widget=Checks, error_messages={"required": "Tick at least one."}
    )

    def __init__(self, *args: Any, people: Choices, ring: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["people"].choices, self.fields["ring"].choices = people, ring
        self.fields["people"].initial = [key for key, _ in people]
        self.fields["ring"].initial = ring[0][0]


class ReasonForm(PlainForm):
    reason = forms.CharField(label="Why", max_length=400, widget=Words(rows=2))


class SealForm(PlainForm):
    reason = forms.CharField(
        label="Why", max_length=400, widget=Words(rows=2), help_text="Only those on the list read this."
    )
    ring = forms.TypedChoiceField(
        label="Whom does the adoption team ring?", coerce=int, widget=OneOf,
        help_text="They are on the list.",
    )  # fmt: skip
    listed = forms.TypedMultipleChoiceField(
        label="Who else is on the list?", coerce=int, widget=Checks, required=False,
        help_text="You are on it yourself. Whoever holds this child reads it until the child is theirs no more.",
    )  # fmt: skip

    def __init__(self, *args: Any, team: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["ring"].choices = self.fields["listed"].choices = team
        self.fields["ring"].initial = team[0][0] if team else None


class NameForm(PlainForm):
    account = forms.TypedChoiceField(label="Add a name", coerce=int)

    def __init__(self, *args: Any, team: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["account"].choices = [("", "Choose"), *team]


class IdentityForm(PlainForm):
    given_name = forms.CharField(label="New first name", max_length=80)
    family_name = forms.CharField(label="New family name", max_length=80)
    born = DayField(label="Born", required=False)
    nhs = forms.CharField(
        label="New NHS number", max_length=20, required=False,
        help_text="Leave it empty until there is one. The old one is never carried over.",
    )  # fmt: skip
    upn = forms.CharField(label="New unique pupil number", max_length=20, required=False)


class ReleaseForm(PlainForm):
    person = forms.TypedChoiceField(label="Which record", coerce=int)
    reader = forms.TypedChoiceField(label="Who is to read it", coerce=int)
    reason = forms.CharField(
        label="Why", max_length=400, widget=Words(rows=2),
        help_text="Whoever agrees reads this and does not know whose record it is: name nobody here.",
    )  # fmt: skip

    def __init__(self, *args: Any, people: Choices, readers: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"].choices = [("", "Choose"), *people]
        self.fields["reader"].choices = [("", "Choose"), *readers]


class KeepForm(PlainForm):
    kind = forms.ChoiceField(label="What is it?", widget=OneOf)
    readers = forms.TypedMultipleChoiceField(
        label="Who reads it?", coerce=int, widget=Checks, required=False,
        help_text="You and its writer do. Nobody else will know that it is there.",
    )  # fmt: skip

    def __init__(self, *args: Any, found: Sequence[Candidate], kinds: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices, self.fields["kind"].initial = kinds, kinds[0][0]
        self.fields["readers"].choices = [
            (str(one.account.pk), f"{one.account.name}, {one.post}") for one in found
        ]
        self.fields["readers"].initial = [str(one.account.pk) for one in found if one.usual]
