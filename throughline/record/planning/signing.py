"""A plan's answers: what is missing, what they tell the clocks, and what a signature sets in motion."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Any

from throughline.config.clock import LONDON, london_day
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.record.entries.models import Entry
from throughline.record.planning import needing, standing, steps, words
from throughline.record.planning.models import Plan, PlanJudgement
from throughline.record.planning.models.plan import IN_NEED, PROTECTION

Problem = tuple[str, str]
BEGINS = ("signed", "corrected", "cosigned")


def happened(answers: Answers, now: datetime) -> datetime:
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


def headline(answers: Answers, names: Mapping[int, str]) -> str:
    many = len(answers.rows["outcomes"])
    return f"{words.STATUS_WORDS[answers.shared['status']]}: {many} {'thing' if many == 1 else 'things'} must change"


def facts(answers: Answers, at: datetime) -> list[Told]:
    said, on = answers.shared, london_day(at)
    told = ["cin_plan_recorded"] if said["status"] == IN_NEED else []
    told += ["contingency_plan_recorded"] if said["status"] == PROTECTION and said["if_not"] else []
    return [Told(person=child, what=what, day=on) for child in answers.children for what in told]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    """The first of each input stands."""
    found = [*_of_the_plan(answers, now), *_of_the_actions(answers), *_of_the_views(answers, now)]
    return dict(reversed(found))


def _of_the_plan(answers: Answers, now: datetime) -> Iterator[Problem]:
    said = answers.shared
    if said["day"] > now.date():
        yield "day", "This day has not come yet. Keep the draft and sign it on the day."
    if said["status"] != PROTECTION and standing.protected(answers.children, said["day"]):
        yield (
            "status",
            "A protection plan stood on that day, and only a conference ends it. Choose child protection plan.",
        )
    if not answers.rows["outcomes"]:
        yield "why", "Say at least one thing that must change, and how we shall all know."
    if said["stage"] == "working" and not said["if_not"]:
        yield "if_not", "Say what happens if it does not change."
    if said["if_not"] and not said["if_not_who"]:
        yield "if_not_who", "Say who decides that."
    if said["next_review"] and said["next_review"] < said["day"]:
        yield "next_review", "The review comes after the plan. Check the day."


def _there(answers: Answers) -> set[str]:
    return {str(number) for number, _ in enumerate(answers.rows["outcomes"], 1)}


def _of_the_actions(answers: Answers) -> Iterator[Problem]:
    there = _there(answers)
    for number, row in enumerate(answers.rows["actions"]):
        if row["toward"] not in there:
            yield (
                f"actions-{number}-toward",
                f"There is no outcome {row['toward']}. Choose one of those above.",
            )


def _of_the_views(answers: Answers, now: datetime) -> Iterator[Problem]:
    there = _there(answers)
    for number, row in enumerate(answers.rows["judgements"]):
        if row["toward"] not in there:
            yield (
                f"judgements-{number}-toward",
                f"There is no outcome {row['toward']}. Choose one of those above.",
            )
        if row["on"] > now.date():
            yield f"judgements-{number}-on", "This day has not come yet. Give the day on which it was said."


def works_out_rows(answers: Answers) -> dict[str, list[dict[str, Any]]]:
    return {"actions": words.with_owners(answers.rows["actions"])}


def became(entry: Entry, did: str) -> None:
    if did in BEGINS:
        on = london_day(entry.happened_at)
        PlanJudgement.objects.filter(entry_id=entry.pk).update(plan=entry.pk)
        steps.written(entry.pk, on)
        if Plan.objects.filter(pk=entry.pk, status=IN_NEED).exists():
            needing.start(children=_children(entry), on=on, entry=entry.pk)
    elif did in (Entry.UNDONE, Entry.WITHDRAWN):
        needing.take_back(entry.pk)


def _children(entry: Entry) -> list[int]:
    return sorted(entry.children.values_list("person_id", flat=True))
