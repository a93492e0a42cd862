"""A manager's checkpoint while an assessment is under way, and what is new for a conference."""

from collections.abc import Mapping
from datetime import datetime, time

from throughline.access.principal import acting
from throughline.config.clock import LONDON, today
from throughline.design.dates import day as day_words
from throughline.record.assessment import rules
from throughline.record.assessment.models import Checkpoint, ConferenceNewsChild
from throughline.record.assessment.queries import standing_assessment, under_way_of
from throughline.record.clocks.stored import Told
from throughline.record.entries.fields import Carried, Choice, Day, Line, Section, Words
from throughline.record.entries.kind import Answers

SAID = {
    Checkpoint.GOES_ON: "it goes on", Checkpoint.SOON: "finish it soon", Checkpoint.CLOSE: "write it up now",
}  # fmt: skip

CHECKPOINT = (
    Section(
        title="Could this be closed now?",
        asks=(
            Day(name="day", label="Looked at on", needed="Give the day you looked at it."),
            Carried(name="start_id", label="The plan"),
            Choice(name="could_close", label="Could it be closed now?", options=tuple(Checkpoint.ANSWERS), needed="Say whether it could be closed now."),
            Words(
                name="unknown", label="What is still unknown, and does it matter?", rows=3,
                needed="Say what is still unknown, or that nothing is.",
            ),
            Words(name="missing", label="What of the plan has not happened, and what is done about it", rows=3),
        ),
    ),
    Section(
        title="If the planned end moves",
        asks=(
            Day(name="planned_end", label="New planned end"),
            Line(name="moved_why", label="Why", longest=300),
        ),
    ),
)  # fmt: skip
CHECKPOINT_EACH = (Words(name="means", label="What it means for {child}", rows=2),)


def opens_with(children: list[int], preset: Mapping[str, str]) -> dict[str, str]:
    start = under_way_of(children)
    return {"start_id": str(start.entry)} if start else {}


def where_it_stands(children: list[int]) -> list[str]:
    """Before the manager answers: the day, and what of the plan has not happened."""
    start, on = under_way_of(children), today()
    if start is None:
        return ["No plan of dates was set for this assessment."]
    return [
        f"Working day {rules.working_day(start.began, on)} of {rules.LAST_DAY}, planned end {day_words(start.planned_end)}.",
        *(f"{step.words}: {step.state(on)}." for step in start.steps if not step.done_on),
    ]


def checkpoint_headline(answers: Answers, names: dict[int, str]) -> str:
    return f"Manager’s checkpoint: {SAID[answers.shared['could_close']]}"


def day_of(answers: Answers, now: datetime) -> datetime:
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


def checkpoint_facts(answers: Answers, at: datetime) -> list[Told]:
    """The day it was looked at; and a planned end that was set again is recorded that day."""
    on, told = at.astimezone(LONDON).date(), ["manager_checkpoint_recorded"]
    told += ["assessment_planned_end_recorded"] if answers.shared.get("planned_end") else []
    return [Told(person=child, what=what, day=on) for child in answers.children for what in told]


def checkpoint_problems(answers: Answers, now: datetime) -> dict[str, str]:
    said, start = answers.shared, under_way_of(list(answers.children))
    found = _not_yet(said, now)
    if start and start.lead_id == acting().id:
        found["could_close"] = "You assess these children yourself. Another manager looks at it."
    end = said["planned_end"]
    if said["could_close"] == Checkpoint.SOON and not end:
        found["planned_end"] = "Give the day by which it will be finished."
    if end and start and end > rules.last_day(start.began):
        found["planned_end"] = f"The most is {rules.LAST_DAY} working days. Choose a day within them."
    if end and start and end > start.planned_end and not said["moved_why"]:
        found["moved_why"] = "It ends later than was planned: say why."
    return found


def _not_yet(said: Mapping[str, object], now: datetime) -> dict[str, str]:
    return {"day": "This day has not come yet. Check it."} if said["day"] > now.date() else {}


NEWS = (
    Section(
        title="Since the assessment",
        asks=(
            Day(name="day", label="Written on", needed="Give the day."),
            Carried(name="assessment_id", label="The assessment"),
            Words(
                name="news", label="What is new", rows=4, needed="Say what is new, or that nothing is.",
                hint="The assessment itself stands before the conference as it is: write nothing of it again.",
            ),
            Words(name="means", label="What that changes in our analysis", rows=3, needed="Say what it changes, or that it changes nothing."),
        ),
    ),
)  # fmt: skip
NEWS_EACH = (
    Words(name="news", label="What is new for {child}", rows=2),
    Words(name="words", label="{child}’s own words", rows=2, voice=True),
    Choice(
        name="recommends", label="We recommend for {child}", options=tuple(ConferenceNewsChild.RECOMMENDS), many=True,
        needed="Say what you recommend for {child}.",
    ),
    Words(name="why", label="Why, for {child}", rows=2, needed="Say why, for {child}."),
)  # fmt: skip


def news_opens_with(children: list[int], preset: Mapping[str, str]) -> dict[str, str]:
    last = None if preset.get("assessment_id") else standing_assessment(children)
    return {"assessment_id": str(last.entry_id)} if last else {}


def of_which_assessment(answers: Answers) -> dict[str, int]:
    """Where the form did not carry it: the one that stands."""
    if answers.shared.get("assessment_id"):
        return {}
    last = standing_assessment(list(answers.children))
    return {"assessment_id": last.entry_id} if last else {}


def under_which_plan(answers: Answers) -> dict[str, int]:
    if answers.shared.get("start_id"):
        return {}
    start = under_way_of(list(answers.children))
    return {"start_id": start.entry} if start else {}


def news_headline(answers: Answers, names: dict[int, str]) -> str:
    return "Report to conference: the assessment, and what is new"


def news_problems(answers: Answers, now: datetime) -> dict[str, str]:
    found = _not_yet(answers.shared, now)
    if not answers.shared.get("assessment_id") and not of_which_assessment(answers):
        found["news"] = "There is no signed assessment to add this to. Write the assessment first."
    return found
