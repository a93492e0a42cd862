"""A manager's decision, as its form is written."""

from datetime import datetime, time

from throughline.config.clock import LONDON, london_day
from throughline.record.clocks.actions import Told
from throughline.record.decisions.models import Decision, DecisionChild
from throughline.record.entries.fields import Colleague, Day, Section, Words
from throughline.record.entries.kind import Answers, Kind


def happened(answers: Answers, now: datetime) -> datetime:
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


def headline(answers: Answers, names: dict[int, str]) -> str:
    first = answers.shared["decision"].strip().split("\n")[0].split(". ")[0]
    return f"Manager decision: {first}"[:200]


def facts(answers: Answers, at: datetime) -> list[Told]:
    return [
        Told(person=child, what="manager_review_recorded", day=london_day(at), at=at)
        for child in answers.children
    ]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    day, review = answers.shared.get("day"), answers.shared.get("review_on")
    found = {}
    if day and day > now.date():
        found["day"] = "A decision is recorded on the day it is made or after. Check the day."
    if day and review and review <= day:
        found["review_on"] = "The day to look again comes after the decision. Check both days."
    return found


decision = Kind(
    key="decision",
    name="Manager decision",
    heading="A decision about {children}",
    icon="scales",
    model=Decision,
    child_model=DecisionChild,
    sections=(
        Section(
            title="The decision",
            asks=(
                Day(name="day", label="Decided on", needed="Give the day of the decision."),
                Colleague(
                    name="decided_by", label="Decided by", roles=("manager",), needed="Say who decided.",
                    hint="The person who decided, who may not be the person writing this.",
                ),
                Words(name="decision", label="What was decided", needed="Say what was decided.", rows=3),
                Words(name="reason", label="Why", needed="Give the reason: a later reader will look for it.", rows=4),
                Words(name="rejected", label="What else was weighed, and why not", rows=3),
                Day(name="review_on", label="Look at it again on"),
            ),
        ),
    ),
    each_child=(Words(name="means", label="What it means for this child", rows=2),),
    happened=happened,
    headline=headline,
    facts=facts,
    problems=problems,
    approves="",
    decided_by="decided_by",
    significant=True,
    shared_words=("decision", "reason", "rejected"),
    law="Local: every decision shows who decided, in which post, why, and what was rejected",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
