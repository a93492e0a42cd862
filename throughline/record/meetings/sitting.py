"""A meeting as it was held: what its answers work out to, what they tell the clocks, and what is missing at signing."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from throughline.config.clock import LONDON, london_day
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.record.meetings import catalogue, rules
from throughline.record.meetings.booking import type_of
from throughline.record.meetings.declaration import MeetingType
from throughline.record.meetings.line import line_of, roles_of
from throughline.record.meetings.models import ReportDue
from throughline.record.meetings.roles import agency_by_role
from throughline.record.planning import walking
from throughline.record.planning.words import with_owners


def happened(answers: Answers, now: datetime) -> datetime:
    return datetime.combine(answers.shared["day"], answers.shared["began"] or time(12), LONDON)


def is_held(answers: Answers) -> bool:
    sort = type_of(answers.shared)
    verdict = rules.quorum(sort, answers.rows["present"])
    return rules.held(sort, verdict, went_on=bool(answers.shared.get("went_on")))


def headline(answers: Answers, names: Mapping[int, str]) -> str:
    sort = type_of(answers.shared)
    if not is_held(answers):
        return f"{sort.name}: not quorate, not held"
    decided = dict.fromkeys(_decision(sort, row) for row in answers.children.values() if row.get("decision"))
    return f"{sort.name}: {'; '.join(decided)}" if decided else sort.name


def _decision(sort: MeetingType, row: Mapping[str, Any]) -> str:
    return next((one.words for one in sort.decisions if one.key == row["decision"]), "")


def works_out(answers: Answers) -> dict[str, Any]:
    said = answers.shared
    sort, present = type_of(said), answers.rows["present"]
    verdict = rules.quorum(sort, present)
    found = {"quorate": verdict.quorate, "held": is_held(answers), "also_held": False, "also_missing": ""}
    other = catalogue.by_key().get(said.get("also") or "")
    if other and found["held"]:
        both = rules.both(
            other, present, chair=said.get("chair"), chair_roles=roles_of(said.get("chair")),
            line=line_of(answers.children), reports_in=reports_in(said.get("booking")),
        )  # fmt: skip
        found |= {"also_held": both.satisfied, "also_missing": "; ".join(both.missing)[:400]}
    return found


def reports_in(booking: int | None) -> set[str]:
    return set(ReportDue.objects.filter(booking_id=booking).values_list("role", flat=True))


def works_out_rows(answers: Answers) -> dict[str, list[dict[str, Any]]]:
    said = answers.rows
    return {
        "present": [row | {"agency": agency_by_role().get(row["role"], "other")} for row in said["present"]],
        "actions": with_owners(said["actions"]),
        "walk": walking.with_people(said.get("walk", [])),
        "progress": walking.with_outcomes(said.get("progress", [])),
        "judgements": walking.judged(said.get("judgements", []), list(answers.children)),
    }


def facts(answers: Answers, at: datetime) -> list[Told]:
    """Not held is not held: it meets nothing, and is no try either. A second discussion begins no other enquiry."""
    said, sort, day = answers.shared, type_of(answers.shared), london_day(at)
    if sort is None or not is_held(answers):
        return []
    shared = list(_shared_facts(sort, said))
    return [
        Told(person=child, what=what, day=day, at=at)
        for child, row in answers.children.items()
        for what in dict.fromkeys([*shared, *_of_decision(sort, row)])
    ] + _first_days(answers, day)


def _first_days(answers: Answers, known: date) -> list[Told]:
    """A plan that came from elsewhere keeps its own first day, and counts here from the conference that took it over."""
    return [
        Told(person=child, what="cp_plan_first_day", day=row["plan_since"], known=known)
        for child, row in answers.children.items()
        if row.get("plan_since")
    ]


def _shared_facts(sort: MeetingType, said: Mapping[str, Any]) -> Iterator[str]:
    yield from sort.tells
    yield from next((one.tells for one in sort.stages if one.key == said.get("stage")), ())
    if sort.safety and said.get("safe_tonight"):
        yield "interim_safety_plan_recorded"
    if said.get("also_held"):
        yield from catalogue.by_key()[said["also"]].tells


def _of_decision(sort: MeetingType, row: Mapping[str, Any]) -> tuple[str, ...]:
    return next((one.tells for one in sort.decisions if one.key == row.get("decision")), ())
