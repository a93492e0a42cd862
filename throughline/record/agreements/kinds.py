"""Agreement or basis, and its withdrawal, as their forms are written."""

from datetime import datetime, time

from throughline.access.roles import ROLES
from throughline.config.clock import LONDON
from throughline.record.agreements import rules
from throughline.record.agreements.models import (
    Agreement,
    AgreementChild,
    AgreementGiver,
    AgreementWithdrawn,
    AgreementWithdrawnChild,
)
from throughline.record.agreements.purposes import BY_KEY, GROUNDS, OPTIONS
from throughline.record.agreements.queries import family
from throughline.record.entries.fields import Choice, Colleague, Day, Line, Rows, Section, Words
from throughline.record.entries.kind import Answers, Kind

DECIDERS = tuple(role.key for role in ROLES.values() if "approve" in role.verbs)
SAID = {Agreement.AGREED: "Agreed", Agreement.REFUSED: "Refused", Agreement.WITHOUT: "Without agreement"}


def happened(answers: Answers, now: datetime) -> datetime:
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


def about(answers: Answers) -> str:
    words, with_whom = BY_KEY[answers.shared["purpose"]].words, answers.shared.get("with_whom")
    return f"{words[:1].lower()}{words[1:]}" + (f", {with_whom}" if with_whom else "")


def headline(answers: Answers, names: dict[int, str]) -> str:
    return f"{SAID[answers.shared['outcome']]}: {about(answers)}"[:200]


def withdrawn_headline(answers: Answers, names: dict[int, str]) -> str:
    return f"Agreement withdrawn: {about(answers)}"[:200]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    return rules.problems(answers.shared, answers.rows["givers"], now.date())


def withdrawn_problems(answers: Answers, now: datetime) -> dict[str, str]:
    day = answers.shared.get("day")
    return {"day": rules.NOT_YET} if day and day > now.date() else {}


WITH_WHOM = Line(
    name="with_whom",
    label="With or by whom",
    longest=160,
    hint="The agency, service or person, if it is for one.",
)

agreement = Kind(
    key="agreement",
    name="Agreement or basis",
    heading="Agreement or basis: {children}",
    icon="check",
    model=Agreement,
    child_model=AgreementChild,
    sections=(
        Section(
            title="What for",
            asks=(
                Choice(name="purpose", label="What was asked", options=OPTIONS, many=True, needed="Choose what was asked."),
                WITH_WHOM,
                Day(name="day", label="Asked or decided on", needed="Give the day it was asked or decided."),
            ),
        ),
        Section(
            title="Who was asked",
            asks=(
                Rows(
                    name="givers", label="Each person who was asked", model=AgreementGiver, add="Add somebody",
                    opens_with=family, blank=1,
                    questions=(
                        Line(name="who", label="Who", longest=120, needed="Say who this is."),
                        Choice(name="stands", label="As", options=tuple(AgreementGiver.AS), many=True, needed="Say as what {who} was asked."),
                        Choice(name="said", label="Answer", options=tuple(AgreementGiver.SAID), needed="Say what {who} answered."),
                        Choice(name="how", label="How", options=tuple(AgreementGiver.HOW), many=True),
                    ),
                ),
                Words(
                    name="told", label="What they were told, and how it was explained", rows=3,
                    hint="In which language or format; what was shown; that it can be withdrawn.",
                ),
                Choice(name="outcome", label="So it is", options=tuple(Agreement.OUTCOMES), needed="Say whether it is agreed."),
            ),
        ),
        Section(
            title="If we act without agreement",
            asks=(
                Choice(name="ground", label="On this ground", options=GROUNDS, many=True),
                Colleague(name="decided_by", label="Decided by", roles=DECIDERS, hint="A manager."),
                Words(name="why", label="Why", rows=3),
            ),
        ),
        Section(title="Later", asks=(Day(name="review_on", label="Ask again on"),)),
    ),
    each_child=(Words(name="view", label="What {child} thinks of it, in {child}’s words", rows=2, voice=True),),
    happened=happened,
    headline=headline,
    facts=lambda answers, at: [],
    problems=problems,
    decided_by="decided_by",
    voice="view",
    approves="",
    shared_words=("told", "why"),
    law="Working Together 2023 ch 1 and 3; DfE information sharing advice 2024; Children Act 1989 s17, s20, s47",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip

agreement_withdrawn = Kind(
    key="agreement-withdrawn",
    name="Agreement withdrawn",
    heading="Agreement withdrawn: {children}",
    icon="cross",
    model=AgreementWithdrawn,
    child_model=AgreementWithdrawnChild,
    sections=(
        Section(
            title="What was withdrawn",
            asks=(
                Choice(name="purpose", label="Agreement to", options=OPTIONS, many=True, needed="Choose what it was agreed to."),
                WITH_WHOM,
                Day(name="day", label="Withdrawn on", needed="Give the day it was withdrawn."),
                Line(name="by_whom", label="By whom, and how", longest=160, needed="Say who withdrew it."),
            ),
        ),
        Section(
            title="What stops",
            asks=(
                Words(name="stopped", label="What stopped, and from when", rows=3, needed="Say what stopped."),
                Words(name="told", label="Who was told to stop", rows=2),
            ),
        ),
    ),
    each_child=(Words(name="means", label="What it means for {child}", rows=2),),
    happened=happened,
    headline=withdrawn_headline,
    facts=lambda answers, at: [],
    problems=withdrawn_problems,
    approves="",
    shared_words=("stopped", "told"),
    law="Working Together 2023 ch 1 and 3; Children Act 1989 s20(8)",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
