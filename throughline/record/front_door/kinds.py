"""A contact and its decision as the record keeps them: one entry each about the children who are known."""

from datetime import datetime

from throughline.config.clock import LONDON
from throughline.record.clocks.stored import Told
from throughline.record.entries.fields import Choice, Clock, Colleague, Day, Line, Section, Words
from throughline.record.entries.kind import Answers, Kind
from throughline.record.front_door import tells
from throughline.record.front_door.models import (
    ContactDecision,
    ContactDecisionChild,
    ContactEntry,
    ContactEntryChild,
)
from throughline.record.front_door.open_children.kinds import strategy_question
from throughline.record.front_door.sorts import (
    ACT_NOW,
    AGENCIES,
    AGENCY,
    DECISIONS,
    HOW,
    SEEN,
    SORTS,
    THRESHOLDS,
)

TOGETHER = "Working Together to Safeguard Children 2023"
WRITERS = frozenset({"front-door", "out-of-hours", "manager", "director", "worker"})
DECIDERS = ("front-door", "out-of-hours", "manager", "director")
SOON = "It has not come yet. Check the day and the time."


def moment(answers: Answers, name: str) -> datetime:
    return datetime.combine(answers.shared[f"{name}_on"], answers.shared[f"{name}_time"], LONDON)


def _later(answers: Answers, name: str, now: datetime) -> bool:
    said = answers.shared
    return bool(said.get(f"{name}_on") and said.get(f"{name}_time") and moment(answers, name) > now)


def contact_headline(answers: Answers, names: dict[int, str]) -> str:
    who = answers.shared["who"] or AGENCY[answers.shared["agency"]]
    first = answers.shared["words"].strip().split("\n")[0].split(". ")[0]
    return f"Contact from {who}: {first}"[:200]


def contact_facts(answers: Answers, at: datetime) -> list[Told]:
    return [one for child in answers.children for one in tells.of_a_contact(child, answers.shared, at)]


def contact_problems(answers: Answers, now: datetime) -> dict[str, str]:
    return {"received_time": SOON} if _later(answers, "received", now) else {}


contact = Kind(
    key="contact",
    name="Contact",
    heading="A contact about {children}",
    icon="talk",
    intake="front-door-new",
    model=ContactEntry,
    child_model=ContactEntryChild,
    sections=(
        Section(
            title="What came in",
            asks=(
                Day(name="received_on", label="Came on", needed="Give the day it reached us."),
                Clock(name="received_time", label="At", needed="Give the time it reached us."),
                Choice(name="how", label="How", options=tuple(HOW), many=True, needed="Say how it came."),
                Choice(name="sort", label="What it is", options=tuple(SORTS), many=True, needed="Say what it is."),
                Choice(name="agency", label="From", options=tuple(AGENCIES), many=True, needed="Say who told us."),
                Line(name="who", label="Name and role"),
                Words(name="words", label="What they said", needed="Write down what was said.", rows=5),
                Choice(name="act_now", label="Cannot wait because", options=tuple(ACT_NOW), many=True),
                Choice(name="threshold_theirs", label="Their threshold", options=tuple(THRESHOLDS), many=True),
            ),
        ),
    ),
    each_child=(
        Choice(name="seen", label="{child} was", options=tuple(SEEN), needed="Say whether {child} was seen."),
        Line(name="where", label="Where {child} is", longest=160),
        Words(name="said", label="What {child} said, or what was seen", rows=2, voice=True),
    ),
    happened=lambda answers, now: moment(answers, "received"),
    headline=contact_headline,
    facts=contact_facts,
    problems=contact_problems,
    writes=WRITERS,
    approves="",
    voice="said",
    shared_words=("who", "words"),
    law=f"Children Act 1989 s17 and s47; {TOGETHER}, chapter 1",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip


def decided_headline(answers: Answers, names: dict[int, str]) -> str:
    words = dict(DECISIONS)
    said = [
        f"{names.get(child, 'a child')}: {words[row['decision']].lower()}"
        for child, row in answers.children.items()
    ]
    return f"Front door decided. {'; '.join(said)}"[:200]


def decided_facts(answers: Answers, at: datetime) -> list[Told]:
    came = moment(answers, "received")
    return [
        one
        for child, row in answers.children.items()
        for one in tells.of_a_decision(child, row["decision"], came=came, at=at)
    ]


def decided_problems(answers: Answers, now: datetime) -> dict[str, str]:
    said = answers.shared
    if _later(answers, "decided", now):
        return {"decided_time": SOON}
    dated = all(said.get(name) for name in ("decided_on", "decided_time", "received_on", "received_time"))
    if dated and moment(answers, "decided") < moment(answers, "received"):
        return {"decided_time": "It was decided before it came. Check both."}
    theirs, ours = said.get("threshold_theirs"), said.get("threshold_ours")
    if theirs and ours and theirs != ours and not (said.get("differs") or "").strip():
        return {
            "differs": "Our threshold is not theirs: say why, so that they can learn from it or disagree."
        }
    return {}


contact_decision = Kind(
    key="contact-decision",
    name="Front door decision",
    heading="What is decided about {children}",
    icon="decision",
    model=ContactDecision,
    child_model=ContactDecisionChild,
    sections=(
        Section(
            title="The decision",
            asks=(
                Day(name="decided_on", label="Decided on", needed="Give the day of the decision."),
                Clock(name="decided_time", label="At", needed="Give the time of the decision."),
                Colleague(name="decided_by", label="Decided by", roles=DECIDERS, needed="Say who decided."),
                Day(name="received_on", label="The contact came on", needed="Give the day it reached us."),
                Clock(name="received_time", label="At", needed="Give the time it reached us."),
                Choice(name="threshold_theirs", label="Their threshold", options=tuple(THRESHOLDS), many=True),
                Choice(name="threshold_ours", label="Our threshold", options=tuple(THRESHOLDS), many=True),
                Words(name="differs", label="Why ours is not theirs", rows=2),
            ),
        ),
    ),
    each_child=(
        Choice(
            name="decision", label="For {child}", options=tuple(DECISIONS), many=True,
            needed="Decide for {child}: each child has a decision of their own.",
        ),
        Words(name="reason", label="Why, for {child}", needed="Say why, for {child}.", rows=2),
        Words(name="rejected", label="What else was weighed for {child}, and why not", rows=2),
    ),
    happened=lambda answers, now: moment(answers, "decided"),
    headline=decided_headline,
    facts=decided_facts,
    problems=decided_problems,
    writes=WRITERS,
    approves="",
    decided_by="decided_by",
    significant=True,
    shared_words=("differs",),
    law=f"{TOGETHER}, chapter 1: a decision on the next step within one working day",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip

KINDS = (contact, contact_decision, strategy_question)
"""Also that of a part around the front door: the walk over the record finds the kinds of this file."""
