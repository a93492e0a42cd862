"""What every form about a person asks: since when, and who says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms

from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm, Segments
from throughline.record.people.models import Person

YES_NO = [("yes", "Yes"), ("no", "No")]


@dataclass(frozen=True, kw_only=True)
class Around:
    """Whom a form may name: the person it is about, and those of the family whom the writer sees."""

    person: Person
    family: Sequence[Person] = ()
    children: Sequence[Person] = ()
    """Of the home and the family, the person first."""


def line(label: str, *, most: int = 160, needed: bool = True, hint: str = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=needed, help_text=hint)


def yes_no(label: str, *, hint: str = "", initial: str = "no") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=YES_NO, widget=Segments, coerce=lambda said: said == "yes", help_text=hint,
        initial=initial,
    )  # fmt: skip


class SaidForm(PlainForm):
    """`EXTRA` names the answers that are no columns of the row; they are asked once, when it is told."""

    EXTRA: tuple[str, ...] = ()
    LAST = ("started", "ended", "source")

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    started = DayField(label="Since when?", required=False, help_text="Leave it empty if nobody knows.")
    source = line(
        "Who says so?",
        hint="A person, a letter, a court; with the day: “Her mother at home, Wed 4 Nov 2026”.",
    )

    def __init__(self, *args: Any, around: Around, changing: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.around = around
        self.fields["key"].initial = uuid4()
        for name in self.EXTRA if changing else ():
            del self.fields[name]
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.on = today()
        names = [name for name in self.fields if name not in self.LAST]
        self.order_fields([*names, *self.LAST])

    @property
    def said(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name not in ("key", *self.EXTRA)}

    @property
    def extra(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.EXTRA if name in self.cleaned_data}


class EndForm(PlainForm):
    ended = DayField(label="It ended on", help_text="The first day on which it is no longer so.")
    ended_why = line("Why, and who says so?")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["ended"].on = today()


class WhyForm(PlainForm):
    why = line("Why?", most=300, hint="It stays in the history, with your name.")
