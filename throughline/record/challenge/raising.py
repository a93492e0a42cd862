"""A challenge raised: what a new one knows, what its answers lack, and what they tell the clocks."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Any

from throughline.access.principal import System, acting
from throughline.config.clock import LONDON, london_day, now, today
from throughline.record.challenge import actions, deciding, problems
from throughline.record.challenge.sorts import (
    ABOUT_SHORT,
    CHAIR,
    IRO,
    PARTNER,
    REVIEWERS,
    THRESHOLD,
)
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.record.entries.models import Entry
from throughline.record.people.models import NamedRole
from throughline.record.people.queries import running

RAISED = {IRO: "dispute_raised", CHAIR: "cp_dispute_raised"}
RESOLVED = {IRO: "dispute_resolved", CHAIR: "cp_dispute_resolved"}
NAMED = {"independent reviewing officer": IRO, "conference chair": CHAIR}
BY = {IRO: "Reviewing officer’s challenge", CHAIR: "Conference chair’s challenge"}


def happened(answers: Answers, moment: datetime) -> datetime:
    day = answers.shared["day"]
    return moment if day == moment.date() else datetime.combine(day, time(12), LONDON)


def headline(answers: Answers, names: Mapping[int, str]) -> str:
    said = answers.shared
    who = BY.get(said["raised_as"]) or f"Challenge by {said['agency']}"
    first = said["words"].strip().split("\n")[0].split(". ")[0]
    return f"{who}, {ABOUT_SHORT[said['about']].lower()}: {first}"[:200]


def facts(answers: Answers, at: datetime) -> list[Told]:
    what = RAISED.get(answers.shared["raised_as"])
    return (
        [Told(person=child, what=what, day=london_day(at), at=at) for child in answers.children]
        if what
        else []
    )


def opens_with(children: list[int], known: Mapping[str, str]) -> dict[str, str]:
    """As what whoever writes is named for these children; who decided about them last; and somebody else to answer."""
    raised_as = known.get("raised_as") or _as_named(children)
    about = known.get("about") or (THRESHOLD if raised_as == PARTNER else "")
    decider = deciding.last_decider(children) if about == THRESHOLD else None
    to = deciding.offered(children, but=(decider, acting().id))
    found = {"raised_as": raised_as, "about": about, "decider_id": decider, "to_id": to, "stage": "informal"}
    return {name: str(value) for name, value in found.items() if value}


def _as_named(children: list[int]) -> str:
    if not _reviews():
        return PARTNER
    named = NamedRole.objects.filter(running(today()), account_id=acting().id, person_id__in=children)
    kinds = set(named.values_list("kind", flat=True))
    return next((key for kind, key in NAMED.items() if kind in kinds), "")


def _reviews() -> bool:
    who = acting()
    return isinstance(who, System) or any(role.key == "reviewer" for role in who.roles)


def works_out(answers: Answers) -> dict[str, Any]:
    said = answers.shared
    return {
        "raised_by_id": acting().id, "now_with_id": said["to_id"], "now_stage": said["stage"], "since": now(),
        "closed_on": None, "outcome": "",
        **actions.days(said["about"], said["raised_as"], said["stage"], raised=said["day"], since=said["day"]),
    }  # fmt: skip


def became(entry: Entry, did: str) -> None:
    if did in ("signed", "corrected"):
        actions.restate(entry.pk)


def found_wrong(answers: Answers, moment: datetime) -> dict[str, str]:
    return dict(reversed([*_of_who(answers), *_of_days(answers, moment), *_of_whom(answers)]))


def _of_who(answers: Answers) -> Iterator[tuple[str, str]]:
    said = answers.shared
    if said["raised_as"] in REVIEWERS and not _reviews():
        yield "raised_as", problems.AS_REVIEWER
    if said["raised_as"] == PARTNER and not said["agency"]:
        yield "agency", problems.NO_AGENCY
    if said["about"] == THRESHOLD and not said["decider_id"]:
        yield "decider_id", problems.NO_DECIDER


def _of_days(answers: Answers, moment: datetime) -> Iterator[tuple[str, str]]:
    said = answers.shared
    if said["day"] > moment.date():
        yield "day", problems.NOT_YET
    if said["asks_by"] and said["asks_by"] < said["day"]:
        yield "asks_by", problems.PAST_DAY


def _of_whom(answers: Answers) -> Iterator[tuple[str, str]]:
    said, children = answers.shared, list(answers.children)
    if sentence := may_not_answer(said["to_id"], children, about=said["about"], decider=said["decider_id"]):
        yield "to_id", sentence


def may_not_answer(to: int, children: list[int], *, about: str, decider: int | None) -> str:
    """Of a threshold, neither whoever is said to have decided nor whoever the record says did."""
    if to == acting().id:
        return problems.OWN
    if about == THRESHOLD and to in (decider, deciding.last_decider(children)):
        return problems.DECIDED_IT
    return "" if deciding.opens_all(to, children) else problems.CANNOT_SEE
