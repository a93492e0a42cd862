"""The outcome of a section 47 enquiry, a senior review of a plan, and a plan's way between authorities, as forms."""

from datetime import datetime, time

from throughline.access.roles import ROLES
from throughline.config.clock import LONDON, london_day
from throughline.record.clocks.stored import Told
from throughline.record.entries.fields import Choice, Colleague, Day, Line, Rows, Section, Words
from throughline.record.entries.kind import Answers, Kind
from throughline.record.protection import enquiring, moving, reviewing
from throughline.record.protection.models import (
    OutcomeShared,
    PlanTransfer,
    PlanTransferChild,
    ProtectionPlan,
    Section47,
    Section47Child,
    SeniorReview,
    SeniorReviewChild,
)
from throughline.record.protection.models.enquiry import AGENCIES

REGISTERED = tuple(
    role.key for role in ROLES.values() if role.registered and "add" in role.verbs and role.key != "reviewer"
)
"""Working Together 2023: an enquiry is always led by a registered social worker. One who reviews does not lead."""
MANAGES = tuple(role.key for role in ROLES.values() if {"approve", "oversee"} <= role.verbs)
SENIOR = ("manager", "director", "reviewer")


def at_noon(answers: Answers, now: datetime) -> datetime:
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


section_47 = Kind(
    key="section-47",
    name="Section 47 outcome",
    heading="Section 47 enquiry: {children}",
    icon="shield",
    model=Section47,
    child_model=Section47Child,
    sections=(
        Section(
            title="The enquiry",
            asks=(
                Day(
                    name="began", label="Began", needed="Give the day of the strategy discussion that began it.",
                    hint="By the strategy discussion that decided it. A later discussion in the same enquiry moves nothing.",
                ),
                Choice(name="how", label="Made", options=tuple(Section47.HOW), needed="Say whether it was made with the police."),
                Colleague(
                    name="lead_id", label="Lead social worker", roles=REGISTERED, needed="Say who led the enquiry.",
                    hint="Always a registered social worker.",
                ),
                Words(name="done", label="What was done: who was seen, spoken to, examined, checked", needed="Say what was done.", rows=4),
                Words(name="analysis", label="What it means", needed="Say what it means.", rows=4),
                Words(name="disagreed", label="Who sees it otherwise, and why", rows=2),
            ),
        ),
        Section(
            title="Decided",
            asks=(
                Day(name="day", label="Decided on", needed="Give the day of the decision."),
                Colleague(
                    name="decided_by", label="Decided by", roles=MANAGES, needed="A manager decides the outcome: say who did.",
                ),
            ),
        ),
    ),
    each_child=(
        Choice(name="seen", label="{child} was", options=tuple(Section47Child.SEEN), needed="Say whether {child} was seen, and alone."),
        Line(name="seen_why", label="If not seen, why", longest=300),
        Words(name="words", label="{child}’s own words", rows=2, voice=True),
        Choice(name="outcome", label="Outcome for {child}", options=tuple(Section47Child.OUTCOMES), many=True, needed="Choose the outcome for {child}."),
        Words(name="reason", label="Why, for {child}", rows=2, needed="Say why, for {child}."),
        Choice(name="after", label="What follows for {child}", options=tuple(Section47Child.AFTER), many=True, needed="Say what follows for {child}."),
    ),
    after=(
        Section(
            title="Who was told",
            asks=(
                Rows(
                    name="shared", label="Agencies told the outcome", model=OutcomeShared, add="Add an agency",
                    hint="Needed where no conference is held: any agency may ask for one, on the child’s protection page.",
                    questions=(
                        Choice(name="agency", label="Agency", options=tuple(AGENCIES), many=True, needed="Say which agency."),
                        Line(name="who", label="Name", longest=120, needed="Say who was told."),
                        Day(name="on", label="On", needed="Give the day."),
                    ),
                ),
                Line(name="not_told_why", label="If no agency was told yet, why", longest=300),
            ),
        ),
    ),
    happened=at_noon,
    headline=enquiring.headline,
    facts=enquiring.facts,
    problems=enquiring.problems,
    opens_with=enquiring.opens_with,
    looks_for=enquiring.looks_for,
    looks_for_words=("What the record knows", "As it stands today."),
    lands="protection",
    decided_by="decided_by",
    voice="words",
    significant=True,
    writes=frozenset({"worker", "manager", "director", "front-door", "out-of-hours"}),
    shared_words=("done", "analysis", "disagreed"),
    law="Children Act 1989, section 47; Working Together to Safeguard Children 2023, chapter 3",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip


def _reviewed(answers: Answers, at: datetime) -> list[Told]:
    return [
        Told(person=child, what="senior_review_recorded", day=london_day(at), at=at)
        for child in answers.children
    ]


senior_review = Kind(
    key="senior-review",
    name="Senior review of a plan",
    heading="Senior review: {children}",
    icon="scales",
    model=SeniorReview,
    child_model=SeniorReviewChild,
    sections=(
        Section(
            title="The review",
            asks=(
                Day(name="day", label="Reviewed on", needed="Give the day."),
                Colleague(
                    name="senior", label="Reviewed by", roles=SENIOR, needed="Say who reviewed it.",
                    hint="Somebody senior who does not hold the child.",
                ),
                Choice(name="because", label="Because", options=tuple(SeniorReview.BECAUSE), many=True, needed="Say why it was reviewed."),
                Words(name="changed", label="What has changed for the children", needed="Say what has changed, or that nothing has.", rows=3),
                Words(name="not_changed", label="What has not, and why", needed="Say what has not changed, and why.", rows=3),
                Words(name="different", label="What will be done differently", needed="Say what will be different from now.", rows=3),
                Day(name="by_day", label="Looked at again on", needed="Give the day by which it is looked at again."),
            ),
        ),
    ),
    each_child=(
        Choice(name="safer", label="{child} is", options=tuple(SeniorReviewChild.SAFER), many=True, needed="Say whether {child} is safer."),
        Choice(name="next", label="What follows for {child}", options=tuple(SeniorReviewChild.NEXT), many=True, needed="Say what follows for {child}."),
        Words(name="means", label="What it means for {child}", rows=2),
    ),
    happened=at_noon,
    headline=reviewing.headline,
    facts=_reviewed,
    problems=reviewing.problems,
    looks_for=reviewing.looks_for,
    looks_for_words=("How long", "By the plan’s own first day."),
    lands="protection",
    decided_by="senior",
    approves="",
    significant=True,
    writes=frozenset({"worker", "manager", "director", "reviewer"}),
    shared_words=("changed", "not_changed", "different"),
    law="Local: long plans, and every plan of a disabled child, are looked at by somebody senior",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip

plan_transfer = Kind(
    key="plan-transfer",
    name="A plan moves",
    heading="A plan moves: {children}",
    icon="home",
    model=PlanTransfer,
    child_model=PlanTransferChild,
    sections=(
        Section(
            title="The move",
            asks=(
                Choice(name="way", label="The child", options=tuple(PlanTransfer.WAYS), many=True, needed="Say which way."),
                Line(name="authority", label="The other authority", longest=120, needed="Name the other authority."),
                Line(name="contact", label="Who there, and how to reach them", longest=200),
                Day(name="moved_on", label="Moved, or moves, on", needed="Give the day of the move."),
                Day(name="notified_on", label="Told in writing on", needed="Give the day on which the other authority was told, or told us."),
            ),
        ),
        Section(
            title="Until their conference",
            asks=(
                Words(
                    name="meanwhile", label="Who visits and who answers until then", rows=3,
                    needed="Say who visits, and who answers for the child, until it is handed over.",
                    hint="Out: our duty and our visits go on until the receiving conference is held.",
                ),
                Day(name="accepted_on", label="Accepted on", hint="Correct this entry as each step comes."),
                Line(name="accepted_by", label="Accepted by", longest=120),
                Day(name="conference_on", label="Receiving conference booked for"),
                Day(name="held_on", label="Receiving conference held on", hint="Out: our plan ends on this day."),
                Day(name="left_on", label="Left here again on"),
            ),
        ),
    ),
    each_child=(
        Day(name="plan_since", label="First day of {child}’s plan", hint="In: where it began. A plan keeps its own first day."),
        Choice(name="category", label="Category", options=tuple(ProtectionPlan.CATEGORIES), many=True),
        Words(name="means", label="What it means for {child}", rows=2),
    ),
    happened=lambda answers, now: now,
    headline=moving.headline,
    facts=moving.facts,
    problems=moving.problems,
    became=moving.became,
    lands="protection",
    approves="",
    significant=True,
    writes=frozenset({"worker", "manager", "director", "front-door", "reviewer"}),
    shared_words=("meanwhile",),
    law="Working Together to Safeguard Children; local procedures on children who move between authorities",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
