"""The assessment: what is always asked, and between it the sections of the practice framework."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from throughline.config.clock import LONDON
from throughline.record.assessment import frameworks, known
from throughline.record.assessment.frameworks import Framework, Passage
from throughline.record.assessment.models import AssessmentAdult, AssessmentScale, AssessmentView
from throughline.record.assessment.models.starting import AGAIN, SORTS
from throughline.record.assessment.models.written import NEED_PLAN, OUTCOMES, PASSAGES
from throughline.record.clocks.stored import Told
from throughline.record.entries.fields import Carried, Choice, Day, Line, Rows, Section, Whom, Words
from throughline.record.entries.kind import Answers

NAMES = dict(OUTCOMES)


def first(framework: Framework | None) -> tuple[Section, ...]:
    return (_opening(), _people(), *_passages(framework), VIEWS)


def last(framework: Framework | None) -> tuple[Section, ...]:
    return (_scales(framework), _analysis(framework))


def _opening() -> Section:
    return Section(
        title="The assessment",
        asks=(
            Choice(
                name="framework", label="Practice framework", many=True, needed="Choose the practice framework.",
                options=tuple((one.key, one.name) for one in frameworks.by_key().values()),
                hint="Changed? Press “Keep as draft” to be asked what it needs.",
            ),
            Choice(name="sort", label="Why now", options=tuple(SORTS), many=True, needed="Say what it started from."),
            Day(name="began", label="Began on", needed="Give the day it began."),
            Day(name="day", label="Finished on", needed="Give the day it was finished."),
            Carried(name="start_id", label="The plan"),
            Carried(name="last_id", label="The last assessment"),
        ),
    )  # fmt: skip


def _people() -> Section:
    return Section(
        title="The family",
        asks=(
            Rows(
                name="adults", label="Each parent and significant man: met, or why not", model=AssessmentAdult,
                add="Add somebody", opens_with=known.adults,
                questions=(
                    Line(name="who", label="Who", longest=120, needed="Say who this is."),
                    Choice(name="stands", label="As", options=tuple(AssessmentAdult.STANDS), many=True, needed="Say who {who} is to them."),
                    Choice(name="met", label="Met?", options=tuple(AssessmentAdult.MET), needed="Say whether {who} was met."),
                    Day(name="met_on", label="On"),
                    Line(name="why_not", label="If not met, why", longest=300),
                    Words(name="says", label="What {who} says", rows=2),
                ),
            ),
            Words(
                name="network", label="The family network", rows=3, needed="Say who else matters, or that nobody was found.",
                hint="Who helps, who could, who was asked, and what they offered.",
            ),
        ),
    )  # fmt: skip


def _passages(framework: Framework | None) -> tuple[Section, ...]:
    if framework is None:
        every = tuple(Passage(name=name, label=name.capitalize()) for name in PASSAGES)
        return (Section(title="What was found", asks=_words(every)),)
    return tuple(Section(title=title, asks=_words(asked)) for title, asked in framework.sections.items())


def _words(asked: tuple[Passage, ...]) -> tuple[Words, ...]:
    return tuple(
        Words(name=one.name, label=one.label, hint=one.hint, needed=one.needed, rows=4) for one in asked
    )


VIEWS = Section(
    title="What others see",
    asks=(
        Rows(
            name="views", label="Each view, with its source", model=AssessmentView, add="Add a view", about="person_id",
            hint="One source, one line. Views that differ stand side by side.",
            questions=(
                Whom(name="person_id", label="About"),
                Choice(name="source", label="Source", options=tuple(AssessmentView.SOURCES), many=True, needed="Say whose view it is."),
                Line(name="who", label="Who", longest=120, needed="Say who told you."),
                Day(name="told_on", label="On"),
                Words(name="words", label="Their view", rows=2, needed="Say what {who} sees."),
            ),
        ),
    ),
)  # fmt: skip

EACH_CHILD = (
    Words(
        name="lived", label="A day in {child}’s life", rows=4, needed="Say what a day is like for {child}.",
        hint="From waking to sleeping: who is there, what {child} sees, hears and eats.",
    ),
    Words(name="words", label="{child}’s own words", rows=2, voice=True),
    Line(name="how_heard", label="How {child} was heard", longest=300, hint="Alone, with what tools; or why not."),
    Words(
        name="identity", label="Who {child} is", rows=3, needed="Say who {child} is: “not known yet” is an answer.",
        hint="Heritage, language, faith, disability, and what they mean for {child} here.",
    ),
    Choice(name="outcome", label="For {child}", options=tuple(OUTCOMES), many=True, needed="Say what comes next for {child}."),
    Words(name="why", label="Why this, for {child}", rows=2, needed="Say why, for {child}."),
)  # fmt: skip


def _scales(framework: Framework | None) -> Section:
    asked = framework.scales if framework else tuple(frameworks.every_scale().values())
    ends = ". ".join(f"{one.label} 0: {one.none}; 10: {one.full}" for one in asked)
    return Section(
        title="Scales",
        asks=(
            Rows(
                name="scales", label="Each person’s own judgement", model=AssessmentScale, add="Add a judgement",
                about="person_id", hint=f"{ends}. Several stand side by side; they are never averaged.",
                questions=(
                    Choice(
                        name="scale", label="Scale", options=tuple((one.key, one.label) for one in asked), many=True,
                        needed="Say on which scale.",
                    ),
                    Whom(name="person_id", label="About"),
                    Choice(name="whose", label="Whose judgement", options=tuple(AssessmentScale.WHOSE), many=True, needed="Say whose judgement it is."),
                    Choice(name="scored", label="0 to 10", options=tuple(AssessmentScale.SCORED), many=True, needed="Choose a number, or “Not scored”."),
                    Line(name="evidence", label="On what evidence", longest=300, needed="Say what it rests on."),
                ),
            ),
        ),
    )  # fmt: skip


def _analysis(framework: Framework | None) -> Section:
    return Section(
        title="What it means",
        asks=(
            Words(
                name="analysis", label="Analysis", rows=6, needed="Say what it all means for these children.",
                hint=framework.analysis if framework else "",
            ),
            Words(name="changed", label="What changed since the last assessment", rows=3),
            Words(name="next_steps", label="What should happen next", rows=3, hint="Who does what by when, and what if it does not happen."),
        ),
    )  # fmt: skip


def framework_of(said: Mapping[str, Any]) -> Framework | None:
    return frameworks.by_key().get(str(said.get("framework") or ""))


def happened(answers: Answers, now: datetime) -> datetime:
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


def headline(answers: Answers, names: dict[int, str]) -> str:
    """Children with the same outcome together."""
    by_outcome: dict[str, list[str]] = {}
    for child, row in answers.children.items():
        by_outcome.setdefault(row["outcome"], []).append(names.get(child, ""))
    said = "; ".join(
        f"{', '.join(filter(None, who))}: {NAMES[key].lower()}" for key, who in by_outcome.items()
    )
    return f"Assessment. {said}"[:200]


def facts(answers: Answers, at: datetime) -> list[Told]:
    """Nothing is met by writing it: the clocks learn of it on the day a manager authorises it."""
    said = answers.shared
    on = said.get("authorised_on")
    if not on:
        return []
    again = ["assessment_updated"] if said["sort"] == AGAIN else []
    return [
        Told(person=child, what=what, day=on)
        for child, row in answers.children.items()
        for what in [
            "assessment_authorised",
            *again,
            *(["assessment_authorised_cin"] if row["outcome"] == NEED_PLAN else []),
        ]
    ]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    said, found = answers.shared, {}
    if said["day"] > now.date():
        found["day"] = "This day has not come yet. Keep the draft and sign it when it is finished."
    if said["began"] > said["day"]:
        found["began"] = "It began before it was finished. Check both days."
    if said.get("last_id") and not said["changed"]:
        found["changed"] = "There is an earlier assessment: say what changed since, or that nothing did."
    for number, row in enumerate(answers.rows["adults"]):
        if row["met"] != "met" and not row["why_not"]:
            found[f"adults-{number}-why_not"] = f"Say why {row['who']} was not met."
        if row["met"] == "met" and not row["met_on"]:
            found[f"adults-{number}-met_on"] = f"Give the day {row['who']} was met."
    return found
