"""The questions that a plan's form and a meeting's share: who does what, where each puts it, and the walk through both."""

from dataclasses import dataclass, replace
from typing import Any

from django import forms

from throughline.design.dates import day
from throughline.record.entries.fields import Carried, Choice, Clock, Day, Line, Rows, Section, Whom
from throughline.record.planning.models import PlanAction, PlanJudgement, WalkedAction, WalkedOutcome

MOST_OUTCOMES = 8
NUMBERS = tuple((str(n), f"Outcome {n}") for n in range(1, MOST_OUTCOMES + 1))
POINTS = tuple((str(n), str(n)) for n in range(11))


@dataclass(frozen=True, kw_only=True)
class CarriedWords(Carried):
    """Words that the form carries along unseen: its neighbour shows them as its label."""

    def form_field(self) -> forms.Field:
        return forms.CharField(max_length=300, widget=forms.HiddenInput, **self.common())

    @property
    def carries(self) -> bool:
        return True

    def shown(self, value: str | None) -> str:
        return value or ""


TOWARD = Choice(name="toward", label="Toward", options=NUMBERS, many=True, hint="Which outcome it serves.")
WHO_DOES_WHAT = (
    Line(name="what", label="What", longest=300, needed="Say what is to be done."),
    Line(name="who", label="Who", longest=120, needed="Say who does it.", hint="One of us by full name."),
    Day(name="by_when", label="By", needed="Give the day."),
    Clock(name="by_clock", label="Time"),
    Whom(name="person_id", label="For"),
    TOWARD,
    Choice(name="holder", label="Held by", options=tuple(PlanAction.HOLDERS), many=True),
)


def _came_of(row: dict[str, Any]) -> str:
    """An action that is in the last plan and not in this one may have been done."""
    if row["done_on"]:
        return f"Done {day(row['done_on'])}"
    return f"Dropped: {row['dropped_why']}" if row["dropped_why"] else ""


def actions(label: str, hint: str, *, toward: str = "") -> Rows:
    """`toward` is what is said where an action has to serve an outcome and says none."""
    asked = tuple(replace(one, needed=toward) if one is TOWARD else one for one in WHO_DOES_WHAT)
    return Rows(
        name="actions", label=label, model=PlanAction, add="Add an action", most=40, about="person_id", hint=hint,
        questions=asked, came_of=_came_of,
    )  # fmt: skip


JUDGEMENTS = Rows(
    name="judgements", label="One row for each person’s view", model=PlanJudgement, add="Add a view", most=40, blank=0,
    about="person_id", hint="0 is the worst it has been, 10 is no worry. Leave the number empty for “not scored”. None are averaged.",
    questions=(
        Choice(name="toward", label="Of", options=NUMBERS, many=True, needed="Say which outcome {who} judges."),
        Choice(name="whose", label="Whose view", options=tuple(PlanJudgement.WHOSE), many=True, needed="Say whose view it is."),
        Line(name="who", label="Name", longest=120, needed="Say whose view it is, by name."),
        Choice(name="point", label="Where they put it", options=POINTS, many=True),
        Line(name="evidence", label="On what evidence", longest=300, needed="Say what {who} goes by."),
        Day(name="on", label="On", needed="Give the day on which {who} said so."),
        Whom(name="person_id", label="About"),
    ),
)  # fmt: skip
WHERE_EACH_PUTS_IT = Section(title="Where each of us puts it", asks=(JUDGEMENTS,))

WALK = Section(
    title="The plan, step by step",
    asks=(
        Rows(
            name="walk", label="Everything that was agreed and is still open", model=WalkedAction, add="",
            most=60, blank=0, about="person_id", hint="Each needs an answer. The plan follows when you sign.",
            questions=(
                Carried(name="action_id", label="Action"),
                CarriedWords(name="said", label="Agreed"),
                Choice(name="answer", label="{said}", options=tuple(WalkedAction.SAID), needed="Say what came of it: {said}"),
                Day(name="moved_to", label="New day", hint="If it moves."),
                Line(name="why", label="Why", longest=300, hint="If it moves, or is dropped."),
            ),
        ),
        Rows(
            name="progress", label="What was to change", model=WalkedOutcome, add="", most=MOST_OUTCOMES * 2,
            blank=0, about="person_id",
            questions=(
                Carried(name="plan", label="Plan"),
                CarriedWords(name="toward", label="Outcome"),
                CarriedWords(name="said", label="What must change"),
                Choice(name="progress", label="{said}", options=tuple(WalkedOutcome.PROGRESS), needed="Say how it stands: {said}"),
                Line(name="words", label="How we know", longest=300),
            ),
        ),
        JUDGEMENTS,
    ),
)  # fmt: skip
