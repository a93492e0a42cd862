"""A challenge and its steps, as their forms are written."""

from collections.abc import Callable
from typing import Any

from throughline.record.challenge import actions, raising, stepping
from throughline.record.challenge.deciding import ANSWERERS
from throughline.record.challenge.models import (
    Challenge,
    ChallengeChild,
    ChallengeStep,
    ChallengeStepChild,
)
from throughline.record.challenge.sorts import (
    ABOUT,
    CLOSED,
    FURTHER,
    OUTCOMES,
    RAISED_AS,
    REFERRALS,
    REFERRED,
    STAGES,
)
from throughline.record.entries.fields import Carried, Choice, Colleague, Day, Line, Question, Section, Words
from throughline.record.entries.kind import Answers, Kind

HANDBOOK = "Independent Reviewing Officers Handbook 2010, chapter 6"
LOCAL = "Working Together to Safeguard Children 2023, chapter 1; local process for disagreements"
RAISES = frozenset({"reviewer", "multi-agency", "front-door", "worker", "manager", "director"})
ANSWERS = frozenset(ANSWERERS)
KEPT = {"law": f"{HANDBOOK}; {LOCAL}", "sensitivity": "special category", "keep": "with the child's record"}
ASKED_OF = Colleague(
    name="to_id", label="Who is asked to answer", roles=ANSWERERS, needed="Choose who is asked to answer.",
    hint="Of a threshold: somebody who did not make the decision.",
)  # fmt: skip

challenge = Kind(
    key="challenge",
    name="Challenge",
    heading="A challenge about {children}",
    icon="question",
    model=Challenge,
    child_model=ChallengeChild,
    sections=(
        Section(
            title="What is challenged",
            asks=(
                Day(name="day", label="Raised on", needed="Give the day on which it was raised."),
                Choice(
                    name="raised_as", label="Raised by", options=RAISED_AS, needed="Say in what role it is raised.",
                    hint="What a child or a family asks is a complaint, and goes to the complaints officer.",
                ),
                Line(name="agency", label="If a partner: which agency, and who there", longest=160),
                Choice(name="about", label="About", options=ABOUT, many=True, needed="Say what it is about."),
                Words(name="words", label="What you challenge, and why", needed="Say what is challenged, and why.", rows=5),
                Words(name="asks", label="What you ask for", needed="Say what should happen.", rows=3),
                Day(name="asks_by", label="By when you ask for it"),
            ),
        ),
        Section(
            title="With whom it is first",
            asks=(
                Colleague(
                    name="decider_id", label="Who decided what is challenged", roles=(*ANSWERERS, "front-door", "out-of-hours"),
                    hint="Needed of a threshold.",
                ),
                ASKED_OF,
                Choice(
                    name="stage", label="Stage", options=STAGES, many=True, needed="Say at which stage it begins.",
                    hint="The day by which an answer is due is worked out from this.",
                ),
            ),
        ),
    ),
    each_child=(Words(name="means", label="What it is about for {child}", rows=2),),
    happened=raising.happened,
    headline=raising.headline,
    facts=raising.facts,
    problems=raising.found_wrong,
    opens_with=raising.opens_with,
    works_out=raising.works_out,
    became=raising.became,
    lands="challenge",
    writes=RAISES,
    approves="",
    significant=True,
    shared_words=("words", "asks"),
    **KEPT,
)  # fmt: skip


def step(
    *,
    works_out: Callable[[Answers], dict[str, Any]],
    writes: frozenset[str],
    asks: tuple[Question, ...],
    **more: Any,
) -> Kind:
    """Every step hangs on its challenge by a key that its form carries, and is taken at the moment it is signed."""
    hangs = Carried(name=stepping.KEY, label="The challenge")
    return Kind(
        model=ChallengeStep, child_model=ChallengeStepChild, happened=stepping.at_once, works_out=works_out, writes=writes,
        sections=(Section(title="The step", asks=(hangs, *asks)),), lands="challenge", approves="", significant=True,
        each_child=(Words(name="means", label="What it means for {child}", rows=2),), **more, **KEPT,
    )  # fmt: skip


answer = step(
    key="challenge-answer", name="Answer to a challenge", heading="An answer about {children}", icon="talk",
    works_out=stepping.answered_at_its_stage, writes=ANSWERS,
    asks=(
        Words(
            name="will", label="What will happen, and who does it", needed="Say what will happen, and who does it.", rows=4,
            hint="“Noted” is no answer.",
        ),
        Day(name="by_when", label="By when", needed="Give the day by which it will have happened."),
        Words(name="words", label="Why, and what you do not agree with", rows=3),
    ),
    headline=stepping.answer_headline, facts=stepping.tells_nothing, problems=stepping.answer_wrong,
    shared_words=("will", "words"),
)  # fmt: skip

further = step(
    key="challenge-further", name="Challenge taken further", heading="The next stage about {children}", icon="question",
    works_out=stepping.taken(FURTHER), writes=RAISES,
    asks=(
        Choice(
            name="stage", label="To which stage", options=STAGES, many=True, needed="Say to which stage it goes.",
            hint="Stages may be passed over: a child need not wait for each.",
        ),
        ASKED_OF,
        Words(name="words", label="Why the last answer is not enough", needed="Say why it goes further.", rows=4),
    ),
    headline=stepping.further_headline, facts=stepping.tells_nothing, problems=stepping.further_wrong,
    opens_with=stepping.further_opens_with, became=stepping.moved, shared_words=("words",),
)  # fmt: skip

referral = step(
    key="challenge-referral", name="Referral by the reviewing officer", heading="A referral about {children}", icon="lock",
    works_out=stepping.taken(REFERRED), writes=frozenset({"reviewer"}),
    asks=(
        Choice(name="referred", label="What", options=REFERRALS, many=True, needed="Say what it is."),
        Words(
            name="words", label="Why, and what was said", needed="Say why.", rows=5,
            hint="At any step, or at once. From its signature only you read it, until you release it on its own page.",
        ),
    ),
    headline=stepping.referral_headline, facts=stepping.tells_nothing, problems=stepping.referral_wrong,
    became=actions.keep_to_the_officer, shared_words=("words",),
)  # fmt: skip

close = step(
    key="challenge-closed", name="Challenge closed", heading="The end of a challenge about {children}", icon="check",
    works_out=stepping.taken(CLOSED), writes=RAISES,
    asks=(
        Choice(name="outcome", label="How it ended", options=OUTCOMES, many=True, needed="Say how it ended."),
        Words(
            name="words", label="What was done, and what is different for the children",
            needed="Say what was done, and what is different.", rows=4, hint="Of a partner: that they accept it, and who said so.",
        ),
    ),
    headline=stepping.close_headline, facts=stepping.close_facts, problems=stepping.close_wrong, became=stepping.moved,
    shared_words=("words",),
)  # fmt: skip
