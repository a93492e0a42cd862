"""What a strategy discussion and a conference still lack when they were held, as input name and sentence.

Working Together 2023, chapter 3, names what a strategy discussion decides; the inspection letter on Buckinghamshire of
December 2018 what its record left out: who came, each agency's view, and what keeps the child safe until the next.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from throughline.record.entries.kind import Answers
from throughline.record.meetings import arising, asking_birth
from throughline.record.meetings.declaration import MeetingType
from throughline.record.protection.queries import planned_before

Problem = tuple[str, str]
ENQUIRIES = ("enquiry", "goes on")
SAID = (
    ("safe_now", "Say where each child is now, with whom and until when."),
    ("safe_by", "Say who sees to the plan for tonight, by name."),
    ("safe_at", "Give the time at which the plan for tonight is checked."),
    ("family_told", "Say what parents and children are told, and by whom."),
)
OF_AN_ENQUIRY = (
    ("enquiry", "Say whether the enquiry is made jointly with the police."),
    ("seen_first", "Say who sees this child first, where and when."),
    ("medical", "Say whether there is to be a medical examination."),
)


def of_the_meeting(sort: MeetingType, answers: Answers) -> Iterator[Problem]:
    said = answers.shared
    if sort.safety:
        yield from ((name, sentence) for name, sentence in SAID if said.get(name) is None or said[name] == "")
    if sort.threshold:
        yield from arising.missing(said)
        yield from _of_the_investigation(answers)
        yield from _of_the_views(sort, answers)
    if sort.complaint and said.get("complaint_told") is None:
        yield "complaint_told", "Say whether the family was told how to complain."


def _of_the_investigation(answers: Answers) -> Iterator[Problem]:
    said = answers.shared
    if not any(row.get("decision") in ENQUIRIES for row in answers.children.values()):
        return
    if said.get("criminal") is None:
        yield "criminal", "Say whether the police investigate a crime."
    if said.get("criminal") and not said.get("interview_plan"):
        yield "interview_plan", "Say how interviews are planned: whom, by whom, where, in what order."


def _of_the_views(sort: MeetingType, answers: Answers) -> Iterator[Problem]:
    """Threshold met or not, and each agency's own view of it, for each child."""
    rows = answers.rows["positions"]
    for number, row in enumerate(rows):
        if not row.get("threshold"):
            yield f"positions-{number}-threshold", "Say whether this agency thinks the threshold is met."
    asked = [need for need in sort.quorum.needs if need.agency]
    silent = [need.words for need in asked if not _has_a_view(need.agency, rows, answers.children)]
    if silent:
        words = f"Write down the view of each agency about each child. Missing: {', '.join(silent)}."
        yield ("positions-0-agency" if rows else "discussion"), words


def _has_a_view(agency: str, rows: list[dict[str, Any]], children: Mapping[int, Any]) -> bool:
    about = {row.get("person_id") for row in rows if row["agency"] == agency}
    return None in about or set(children) <= about


def of_a_child(sort: MeetingType, row: Mapping[str, Any], answers: Answers, child: int) -> Iterator[Problem]:
    if sort.threshold:
        yield from _of_the_threshold(row)
    if sort.newborn:
        yield from asking_birth.missing(row)
    if row["decision"] in sort.begins and not row.get("again_why"):
        yield from _of_a_plan_again(answers, child)
    if sort.from_elsewhere and row["decision"] in sort.begins and not row.get("plan_since"):
        yield "plan_since", "Give the plan’s own first day, from the authority where it began."


def _of_the_threshold(row: Mapping[str, Any]) -> Iterator[Problem]:
    if not row.get("threshold"):
        yield "threshold", "Say whether the threshold for an enquiry is met for this child."
    if row["decision"] not in ENQUIRIES:
        return
    if row.get("threshold") == "not met":
        yield "decision", "An enquiry needs the threshold to be met. Check both."
    yield from ((name, sentence) for name, sentence in OF_AN_ENQUIRY if not row.get(name))
    if row.get("medical") == "agreed" and not (row.get("medical_consent") and row.get("medical_where")):
        yield "medical_consent", "Say who agreed to the examination, and where it is made."


def _of_a_plan_again(answers: Answers, child: int) -> Iterator[Problem]:
    before = planned_before(child, answers.shared["day"])
    if before:
        yield (
            "again_why",
            f"This child had a plan before ({before}). Say why again, and what will be different.",
        )
