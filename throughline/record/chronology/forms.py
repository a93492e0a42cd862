"""What a reader asks to see, and what somebody says of a line."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest

from throughline.design.dates import DayError, parse_day
from throughline.design.fields import Checks, DayField, OneOf, PlainForm, Words
from throughline.record.chronology.models import ChronologyMark
from throughline.record.chronology.rules import Asked

AUDIENCES = [
    ("family", "The family’s copy"),
    ("court", "The court’s chronology"),
    ("supervision", "Supervision"),
]
SHOWS = ("all", "chosen", "late", "changed")


def asked(request: HttpRequest, on: date) -> tuple[Asked, str]:
    """What the address asks for, and a sentence where a day in it is no day."""
    days, wrong = {}, ""
    for name in ("first", "last", "written"):
        try:
            days[name] = _day(request.GET.get(name, ""), on)
        except DayError as error:
            wrong = str(error)
    show = request.GET.get("show", "all")
    words = {name: request.GET.get(name, "") for name in ("audience", "kind", "weight", "author")}
    return Asked(show=show if show in SHOWS else "all", **words, **days), wrong


def _day(words: str, on: date) -> date | None:
    return parse_day(words, on=on) if words.strip() else None


class MeaningForm(PlainForm):
    """For a line that stands already: what it was, what it means, who reads it, for which children."""

    weight = forms.ChoiceField(
        label="What was it?", choices=ChronologyMark.WEIGHTS, widget=OneOf,
        error_messages={"required": "Say what it was: a worry, a strength or a turning point."},
    )  # fmt: skip
    analysis = forms.CharField(
        label="What this means", required=False, max_length=400, widget=Words(rows=3),
        help_text="One line, for somebody who reads only this. The entry’s own words stay where they are.",
        error_messages={"max_length": "Say what it means in 400 characters or fewer."},
    )  # fmt: skip
    audience = forms.MultipleChoiceField(
        label="Who is to read it", choices=AUDIENCES, required=False, widget=Checks,
        help_text="The whole file always shows it.",
    )  # fmt: skip
    child = forms.MultipleChoiceField(
        label="On whose chronology", widget=Checks,
        error_messages={"required": "Tick at least one child whose chronology it belongs to."},
    )  # fmt: skip

    def __init__(self, children: Mapping[int, str], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["child"].choices = [(str(key), name) for key, name in children.items()]

    @property
    def children(self) -> list[int]:
        return [int(key) for key in self.cleaned_data["child"]]


class OwnForm(MeaningForm):
    """A line that no entry tells."""

    field_order = ("day", "words", "paper", "weight", "analysis", "audience", "child")
    day = DayField(
        label="When", help_text="Like 3 Mar 2019. The day it happened, not the day it was written."
    )
    words = forms.CharField(
        label="What happened", max_length=300, widget=Words(rows=2),
        error_messages={"required": "Say in one sentence what happened."},
    )  # fmt: skip
    paper = forms.CharField(
        label="Where this was read or heard", max_length=200,
        help_text="Which paper, which file, who told it: a reader must be able to find it.",
        error_messages={"required": "Say where this was read or heard: which paper, which file, who told it."},
    )  # fmt: skip

    def __init__(self, children: Mapping[int, str], *args: Any, on: date, **options: Any) -> None:
        super().__init__(children, *args, **options)
        self.fields["day"].on = on
        self.fields["weight"].choices = [
            one for one in ChronologyMark.WEIGHTS if one[0] != ChronologyMark.OUT
        ]


class FileForm(MeaningForm):
    """Many lines at once. What is said of them holds for all, and each can be put otherwise afterwards."""

    field_order = ("rows", "weight", "audience", "child")
    analysis = None
    rows = forms.CharField(
        label="Rows", widget=Words(rows=10), strip=False,
        help_text="Day, what happened, where it was read: pasted from a spreadsheet, or with commas. At most 200.",
        error_messages={"required": "Paste at least one row: the day, what happened, where it was read."},
    )  # fmt: skip

    def __init__(self, children: Mapping[int, str], *args: Any, **options: Any) -> None:
        super().__init__(children, *args, **options)
        self.fields["weight"].choices = [
            one for one in ChronologyMark.WEIGHTS if one[0] != ChronologyMark.OUT
        ]
