"""What is asked about conflicts."""

from collections.abc import Sequence
from typing import Any

from django import forms

from throughline.access.conflicts.models import Conflict
from throughline.access.conflicts.queries import Found
from throughline.design.dates import day
from throughline.design.fields import OneOf, PlainForm, Words

WHAT = [
    ("family", "My family, or somebody I live with"),
    ("own", "It is about me"),
    ("interest", "A friend, a neighbour, or another interest"),
    ("subject", "I am named in an allegation there"),
]


class DeclareForm(PlainForm):
    person = forms.TypedChoiceField(label="Whom do you mean?", coerce=int, widget=OneOf)
    kind = forms.ChoiceField(label="What are they to you?", choices=WHAT, widget=OneOf)

    def __init__(self, *args: Any, found: Sequence[Found], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"].choices = [(str(one.id), words(one)) for one in found]
        if len(found) == 1:
            self.fields["person"].initial = str(found[0].id)


def words(one: Found) -> str:
    born = f", born {day(one.born)}" if one.born else ""
    return f"{one.name}{born}, {one.reference}"


class AddForm(PlainForm):
    email = forms.CharField(label="The colleague’s e-mail", max_length=254)
    reference = forms.CharField(label="The record’s reference", max_length=12, help_text="Like N000123.")
    kind = forms.ChoiceField(label="What is it?", choices=Conflict.KINDS, widget=OneOf)


class LiftForm(PlainForm):
    reason = forms.CharField(label="Why", max_length=400, widget=Words(rows=2))
