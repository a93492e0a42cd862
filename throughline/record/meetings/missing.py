"""What a meeting's form still lacks at signing, as input name and sentence. Nothing here ever stops a draft."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from throughline.record.entries.kind import Answers
from throughline.record.meetings import missing_safety, rules
from throughline.record.meetings.booking import IN_THE_LINE, type_of
from throughline.record.meetings.declaration import MeetingType, Without
from throughline.record.meetings.line import line_of
from throughline.record.meetings.sitting import is_held
from throughline.record.planning import walking

Problem = tuple[str, str]
WITH_A_CATEGORY = ("plan", "category")


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    sort, said = type_of(answers.shared), answers.shared
    verdict = rules.quorum(sort, answers.rows["present"])
    found = [*_of_the_day(said, now), *_of_the_chair(sort, answers), *_of_those_present(answers)]
    found += walking.problems(answers.rows.get("walk", []), said["day"])
    if not verdict.quorate:
        found += _of_no_quorum(sort, said, verdict)
    if is_held(answers):
        found += missing_safety.of_the_meeting(sort, answers)
    for child, row in answers.children.items():
        asked = _of_a_child(sort, row, answers, child) if is_held(answers) else _of_no_decision(row)
        found += [(f"child-{child}-{name}", sentence) for name, sentence in asked]
    return dict(reversed(found))


def _of_the_day(said: Mapping[str, Any], now: datetime) -> Iterator[Problem]:
    if said["day"] > now.date():
        yield "day", "This day has not come yet. Keep the draft and sign it after the meeting."
    if said.get("finished") and said["finished"] < said["began"]:
        yield "finished", "The end is before the start. Check both times."
    if said.get("next_on"):
        yield from _of_the_next(said)


def _of_the_next(said: Mapping[str, Any]) -> Iterator[Problem]:
    if said["next_on"] < said["day"]:
        yield "next_on", "The next meeting comes after this one. Check the day."
    if not said.get("next_type"):
        yield "next_type", "Say what kind of meeting comes next, or leave its day empty."
    if not said.get("next_at"):
        yield "next_at", "Give the time of the next meeting, or leave its day empty."


def _of_the_chair(sort: MeetingType, answers: Answers) -> Iterator[Problem]:
    chair = answers.shared.get("chair")
    if chair and sort.independent and not rules.outside_the_line(sort, chair, line_of(answers.children)):
        yield "chair", IN_THE_LINE


def _of_those_present(answers: Answers) -> Iterator[Problem]:
    for number, row in enumerate(answers.rows["present"]):
        if row["how"] in rules.HERE and not row["who"]:
            yield f"present-{number}-who", "Say who it was, by name."


def _of_no_quorum(sort: MeetingType, said: Mapping[str, Any], verdict: rules.Verdict) -> Iterator[Problem]:
    if not said.get("not_quorate_why"):
        yield "not_quorate_why", f"{verdict.sentence}. Say why."
    if sort.quorum.without is Without.CHAIR and said.get("went_on") is None:
        yield "went_on", "Not quorate: say whether the chair went on."
    if not rules.held(sort, verdict, went_on=bool(said.get("went_on"))):
        if not said.get("interim"):
            yield "interim", "Not held: say what keeps the children safe until it is."
        if not said.get("resumes_on"):
            yield "resumes_on", "Not held: give the day on which it is held after all."


def _of_no_decision(row: Mapping[str, Any]) -> Iterator[Problem]:
    if row.get("decision"):
        yield (
            "decision",
            "It was not held, so nothing was decided. Leave this empty; the interim plan is above.",
        )


def _of_a_child(sort: MeetingType, row: Mapping[str, Any], answers: Answers, child: int) -> Iterator[Problem]:
    if not row.get("decision"):
        yield "decision", "Say what was decided for this child."
        return
    if not row.get("reached"):
        yield "reached", "Say how it was decided."
    elif row["reached"] == "majority" and not dissents(answers, child):
        yield "reached", "By majority: say under each agency’s view which did not agree."
    if sort.categories and row["decision"] in WITH_A_CATEGORY and not row.get("category"):
        yield "category", "Choose the category of the plan."
    yield from missing_safety.of_a_child(sort, row, answers, child)
    if "child" in sort.due and not row.get("part"):
        yield "part", "Say how this child took part."
    if row.get("part") == "not heard" and not row.get("part_why"):
        yield "part_why", "Say why this child was not heard."


def dissents(answers: Answers, child: int) -> list[Mapping[str, Any]]:
    stands = answers.rows["positions"]
    return [row for row in stands if row["stands"] == "differs" and row.get("person_id") in (None, child)]
