"""The plan, and the offer of a family's own meeting, as their forms are written."""

from throughline.record.entries.fields import Choice, Day, Line, Rows, Section, Whom, Words
from throughline.record.entries.kind import Kind
from throughline.record.planning import asking, offering, opening, signing
from throughline.record.planning.models import (
    FamilyOffer,
    FamilyOfferAnswer,
    FamilyOfferChild,
    Plan,
    PlanChild,
    PlanComment,
    PlanOutcome,
)
from throughline.record.planning.models.plan import STATUSES

WRITERS = frozenset({"worker", "student", "manager", "family-help", "reviewer"})

plan = Kind(
    key="plan",
    name="Plan",
    heading="The plan for {children}",
    icon="check",
    model=Plan,
    child_model=PlanChild,
    sections=(
        Section(
            title="The plan",
            asks=(
                Day(name="day", label="Agreed on", needed="Give the day on which it was agreed."),
                Choice(name="status", label="What it is now", options=tuple(STATUSES), needed="Say what it is now."),
                Choice(name="stage", label="How far", options=tuple(Plan.STAGES), needed="Say how far it is worked out."),
                Words(
                    name="why", label="Why there is a plan", needed="Say to the family why there is a plan.", rows=3,
                    hint="Written to the family, who read it with you. Name no child here: use each child’s part.",
                ),
            ),
        ),
        Section(
            title="What must change",
            asks=(
                Rows(
                    name="outcomes", label="One row for each change", model=PlanOutcome, add="Add a change",
                    most=asking.MOST_OUTCOMES, about="person_id", hint="The first is outcome 1, the next outcome 2.",
                    questions=(
                        Line(name="change", label="What must change", longest=300, needed="Say what must change."),
                        Line(name="measure", label="How we shall all know", longest=400, needed="Say how everybody will know: {change}"),
                        Line(name="safe_enough", label="Safe enough, in words", longest=400, hint="As the conference or the meeting set it."),
                        Day(name="by_when", label="By when", needed="Give the day."),
                        Whom(name="person_id", label="For"),
                    ),
                ),
            ),
        ),
    ),
    each_child=(
        Words(name="words", label="What {child} says about it, in {child}’s words", rows=2, voice=True),
        Line(name="heard", label="Who heard it, where and how"),
        Words(name="means", label="What will be different for {child}", rows=2),
    ),
    after=(
        Section(
            title="Who does what, by when",
            asks=(
                asking.actions(
                    "One row for each step", "Each serves an outcome. It stands on its owner’s page until it is done or dropped.",
                    toward="Say which outcome it serves.",
                ),
            ),
        ),
        asking.WHERE_EACH_PUTS_IT,
        Section(
            title="If it does not change, and if something goes wrong",
            asks=(
                Words(name="if_not", label="What happens if it does not change", rows=2, hint="Plainly, and by when."),
                Line(name="if_not_who", label="Who decides that", longest=160),
                Words(name="if_wrong", label="If something goes wrong: who does what, and whom to ring", rows=2),
            ),
        ),
        Section(
            title="The family",
            asks=(
                Words(name="family_plan", label="The family’s own plan, as they made it", rows=3),
                Rows(
                    name="comments", label="What parents say about this plan", model=PlanComment, add="Add what somebody says",
                    questions=(
                        Line(name="who", label="Who", longest=120, needed="Say who says so."),
                        Words(name="words", label="In their words", needed="Write what {who} says.", rows=2),
                    ),
                ),
            ),
        ),
        Section(title="Next", asks=(Day(name="next_review", label="We look at it again on"),)),
    ),
    happened=signing.happened,
    headline=signing.headline,
    facts=signing.facts,
    problems=signing.problems,
    works_out_rows=signing.works_out_rows,
    opens_with=opening.of_plan,
    became=signing.became,
    writes=WRITERS,
    voice="words",
    significant=True,
    shared_words=("why", "if_not", "if_wrong", "family_plan"),
    law="Children Act 1989 s17; Working Together to Safeguard Children 2023, chapters 2 and 3",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip

family_offer = Kind(
    key="family-offer",
    name="Family meeting: offered",
    heading="A meeting of the family’s own: {children}",
    icon="people",
    model=FamilyOffer,
    child_model=FamilyOfferChild,
    sections=(
        Section(
            title="Asked for",
            asks=(
                Day(name="day", label="Written on", needed="Give the day."),
                Day(name="asked_for_on", label="Asked of the coordinator on", needed="Give the day on which it was asked for."),
                Line(name="coordinator", label="Coordinator", longest=120),
                Words(name="why", label="What the family is asked to plan", needed="Say what the family is asked to plan.", rows=2),
            ),
        ),
        Section(
            title="Offered",
            asks=(
                Day(name="offered_on", label="Offered to the family on"),
                Words(name="not_offered_why", label="If it is not offered: why, and who decided", rows=2),
                Rows(
                    name="answers", label="Each person who was asked", model=FamilyOfferAnswer, add="Add somebody",
                    questions=(
                        Line(name="who", label="Who", longest=120, needed="Say who was asked."),
                        Choice(name="said", label="Answer", options=tuple(FamilyOfferAnswer.SAID), needed="Say what {who} answered."),
                        Day(name="on", label="On"),
                        Line(name="words", label="In their words", longest=300),
                    ),
                ),
            ),
        ),
    ),
    each_child=(Words(name="view", label="What {child} wants of it, in {child}’s words", rows=2, voice=True),),
    happened=offering.happened,
    headline=offering.headline,
    facts=offering.facts,
    problems=offering.problems,
    writes=WRITERS,
    approves="",
    voice="view",
    shared_words=("why", "not_offered_why"),
    law="Children Act 1989 s31ZA, in force on a day to be set; local practice until then",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
