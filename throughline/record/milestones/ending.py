"""What held and no longer does: one press, which corrects the entry that told of it."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.urls import reverse

from throughline.access.principal import atomic
from throughline.config.clock import today
from throughline.design.dates import day as day_words
from throughline.design.fields import DayField
from throughline.record.entries.actions import open_correction, sign
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kind import Answers, Press
from throughline.record.entries.models import Entry
from throughline.record.entries.problems import Problem
from throughline.record.entries.submit import filled
from throughline.record.entries.wording import listed
from throughline.standards.vocabulary import by_name

NOTHING_HOLDS = Problem(
    "nothing holds", "Nothing of this goes on any more. Correct the entry, if a day is wrong."
)
LABEL = "The first day it no longer held"


def presses(entry_id: int, answers: Answers, names: Mapping[int, str]) -> list[Press]:
    """One for all of them; and where several are named, one for each of them."""
    holding = still_holding(answers)
    each = [press(entry_id, f"It ended for {names[child]}", child) for child in holding if child in names]
    every = [press(entry_id, f"It ended for {listed([*names.values()])}")]
    return each if len(answers.children) == 1 else [*every, *each] if holding else []


def press(entry_id: int, words: str, child: int | None = None) -> Press:
    return Press(
        words=words, label=LABEL, url=reverse("milestone-ended", args=[entry_id]), button="Write it down",
        hidden=(("child", str(child)),) if child else (),
    )  # fmt: skip


def still_holding(answers: Answers) -> list[int]:
    which = answers.shared.get("which")
    if not which or not by_name()[which].holds or answers.shared.get("until"):
        return []
    return [child for child, row in answers.children.items() if not row.get("until")]


def end(*, entry: Entry, child: int | None, day: str) -> Entry:
    """For one child, or for all whom the entry names."""
    with atomic():
        draft = open_correction(entry=entry)
        names_one = child is not None and len(draft.children) > 1
        ended = {f"child-{child}-until" if names_one else "until": _day(day)}
        draft.answers = draft.answers | ended
        write_up = filled(draft)
        answers = write_up.answers()
        if answers is None:
            raise Problem("cannot end", _first_fault(write_up))
        return sign(draft=draft, write_up=write_up, answers=answers)


def _day(said: str) -> str:
    try:
        return day_words(
            DayField(on=today(), error_messages={"required": "Give the day it ended."}).clean(said)
        )
    except ValidationError as error:
        raise Problem("day", error.messages[0]) from error


def _first_fault(write_up: WriteUp) -> str:
    return next(str(said[0]) for form in write_up.every_form for said in form.errors.values())
