"""A meeting walks the plan: what it opens with, what an answer lacks, and what its signature does to each action."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from throughline.config.clock import london_day
from throughline.record.entries.models import Entry
from throughline.record.planning import queries, steps
from throughline.record.planning.models import PlanAction, PlanOutcome, PlanStep, WalkedAction
from throughline.record.planning.models.walked import DONE, DROPPED, MOVED

Row = Mapping[str, Any]
DID = {DONE: PlanStep.DONE, DROPPED: PlanStep.DROPPED, MOVED: PlanStep.MOVED}
MOST = 60


def opens_with(children: Sequence[int]) -> dict[str, str]:
    """Every open action and every outcome of these children, as rows that wait for an answer."""
    raw: dict[str, str] = {}
    for number, one in enumerate(queries.all_open(children)[:MOST]):
        raw |= {f"walk-{number}-action_id": str(one.pk), f"walk-{number}-said": read_out(one)}
    for number, one in enumerate(outcomes_of(children)):
        raw |= {
            f"progress-{number}-plan": str(one.entry_id), f"progress-{number}-toward": str(one.position + 1),
            f"progress-{number}-said": one.change,
        }  # fmt: skip
    return raw


def outcomes_of(children: Sequence[int]) -> list[PlanOutcome]:
    plans = set(queries.plans_of(children).values())
    return list(PlanOutcome.objects.filter(entry_id__in=plans).order_by("entry_id", "position"))


def read_out(one: PlanAction) -> str:
    return f"{one.what} ({one.who}, by {one.by_when.day} {one.by_when:%b %Y})"[:300]


def problems(rows: Sequence[Row], on: date) -> Iterator[tuple[str, str]]:
    """What no single answer shows: a new day where it moves, a reason where it moves or is dropped."""
    for number, row in enumerate(rows):
        if row["answer"] == MOVED and not (row["moved_to"] and row["moved_to"] >= on):
            yield f"walk-{number}-moved_to", "Give the new day, on or after the meeting."
        if row["answer"] in (MOVED, DROPPED) and not row["why"]:
            yield (
                f"walk-{number}-why",
                "Say why it moves." if row["answer"] == MOVED else "Say why it is dropped.",
            )
        if row["moved_to"] and row["answer"] != MOVED:
            yield f"walk-{number}-moved_to", "A new day goes with “Goes on, another day”."


def with_people(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Each answer with what the record itself says was agreed, and for which child."""
    keys = [row["action_id"] for row in rows]
    there = {one.pk: one for one in PlanAction.objects.filter(pk__in=keys)} if keys else {}
    return [
        {**row, "person_id": there[row["action_id"]].person_id} for row in rows if row["action_id"] in there
    ]


def with_outcomes(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Each answer about an outcome of a plan that is there, and for which child."""
    found = PlanOutcome.objects.filter(entry_id__in={row["plan"] for row in rows}) if rows else []
    there = {(one.entry_id, str(one.position + 1)): one for one in found}
    keyed = [(there.get((row["plan"], row["toward"])), row) for row in rows]
    return [{**row, "person_id": one.person_id} for one, row in keyed if one]


def judged(rows: Sequence[Row], children: Sequence[int]) -> list[dict[str, Any]]:
    """Each view with the plan whose outcome it judges."""
    plans = queries.plans_of(children) if rows else {}
    first = next((plans[child] for child in children if child in plans), None)
    return [{**row, "plan": plans.get(row.get("person_id"), first)} for row in rows]


def follow(entry: Entry, did: str) -> None:
    """The plan follows a signature in the same transaction; a correction walks again, an undo puts everything back."""
    steps.take_back(entry.pk, PlanStep.WALK)
    if did not in (Entry.UNDONE, Entry.WITHDRAWN):
        steps.written(entry.pk, london_day(entry.happened_at))
        _walk(entry)


def _walk(entry: Entry) -> None:
    said = WalkedAction.objects.filter(entry_id=entry.pk, answer__in=list(DID))
    rows = {row.action_id: row for row in said}
    for action in PlanAction.objects.filter(pk__in=list(rows), done_on=None, dropped_why=""):
        row = rows[action.pk]
        if row.answer == MOVED and row.moved_to == action.by_when:
            continue
        steps.add(
            action, entry=entry.pk, how=PlanStep.WALK, did=DID[row.answer], on=london_day(entry.happened_at),
            moved_to=row.moved_to if row.answer == MOVED else None, why=row.why,
        )  # fmt: skip
