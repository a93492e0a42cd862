"""A manager's decision, as its form is written."""

from datetime import datetime, time

from throughline.access.delegation.catalogue import OTHER, by_key, options
from throughline.access.roles import ROLES
from throughline.config.clock import LONDON, london_day
from throughline.record.clocks.stored import Told
from throughline.record.decisions.authority import explains, works_out
from throughline.record.decisions.models import Decision, DecisionChild
from throughline.record.entries.fields import Amount, Choice, Colleague, Day, Section, Words
from throughline.record.entries.kind import Answers, Kind

DECIDERS = tuple(role.key for role in ROLES.values() if role.verbs & {"add", "approve"})
"""Whoever may have decided, rightly or not: a decision outside the scheme is recorded too."""
SETTLED = {Decision.RATIFIED: "decision_ratified", Decision.UNRATIFIED: "decision_not_ratified"}


def happened(answers: Answers, now: datetime) -> datetime:
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


def headline(answers: Answers, names: dict[int, str]) -> str:
    first = answers.shared["decision"].strip().split("\n")[0].split(". ")[0]
    return f"Manager decision: {first}"[:200]


def facts(answers: Answers, at: datetime) -> list[Told]:
    said = answers.shared
    told = [("manager_review_recorded", london_day(at), at, "")]
    if said.get("inside") is False:
        told.append(("decision_outside_scheme", said["outside_since"], None, said["which"]))
    if said.get("settled"):
        told.append((SETTLED[said["settled"]], said["settled_on"], None, said["which"]))
    return [
        Told(person=child, what=what, day=day, at=moment, key=key)
        for child in answers.children
        for what, day, moment, key in told
    ]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    day, review = answers.shared.get("day"), answers.shared.get("review_on")
    found = {}
    if day and day > now.date():
        found["day"] = "A decision is recorded on the day it is made or after. Check the day."
    if day and review and review <= day:
        found["review_on"] = "The day to look again comes after the decision. Check both days."
    return found | amount_problem(answers.shared.get("which") or OTHER, answers.shared.get("amount"))


def amount_problem(which: str, amount: object) -> dict[str, str]:
    measure = by_key()[which].measure if which in by_key() else None
    if measure and amount is None:
        return {"amount": f"Say how much, in {measure.name.lower()}: who may decide it depends on that."}
    if measure is None and amount is not None:
        return {"amount": "This decision has no amount. Leave it empty, or choose the decision that has one."}
    return {}


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
                Choice(
                    name="which", label="Which decision", options=options(), many=True,
                    needed="Choose which decision it is, or the first of the list.",
                    hint="Who may make it depends on this.",
                ),
                Amount(name="amount", label="How much", hint="£, days or hours, if it has an amount."),
                Colleague(
                    name="decided_by", label="Decided by", roles=DECIDERS, needed="Say who decided.",
                    hint="Who may not be the person writing.",
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
    works_out=works_out,
    explains=explains,
    writes=frozenset({"worker", "manager", "director"}),
    approves="",
    decided_by="decided_by",
    significant=True,
    shared_words=("decision", "reason", "rejected"),
    law="Local: every decision shows who decided, in which post, why, and what was rejected",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
