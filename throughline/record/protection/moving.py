"""A child with a plan moves between authorities: what is missing, what clocks learn, and when our plan ends."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from throughline.design.dates import day as day_words
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.record.entries.models import Entry
from throughline.record.protection.actions import end_running, put_back
from throughline.record.protection.models import PlanTransfer

Problem = tuple[str, str]
LINES = {
    PlanTransfer.OUT: "Moves to {authority} with our plan",
    PlanTransfer.IN: "Moved here from {authority} with a plan of theirs",
    PlanTransfer.STAYS: "Here for a while with a plan of {authority}",
}


def headline(answers: Answers, names: Mapping[int, str]) -> str:
    said = answers.shared
    line = LINES[said["way"]].format(authority=said["authority"])
    if said.get("held_on"):
        return f"{line}: their conference was held {day_words(said['held_on'])}"[:200]
    return f"{line}: {'accepted' if said.get('accepted_on') else 'not yet accepted'}"[:200]


def facts(answers: Answers, at: datetime) -> list[Told]:
    """Only a move here for good asks us for a conference. A child placed here by others is known, and not counted."""
    said = answers.shared
    if said.get("way") != PlanTransfer.IN:
        return []
    told = [
        Told(person=child, what="transfer_notification_received", day=said["notified_on"])
        for child in answers.children
    ]
    return told + [
        Told(person=child, what="cp_plan_first_day", day=row["plan_since"])
        for child, row in answers.children.items()
        if row.get("plan_since")
    ]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    said, today = answers.shared, now.date()
    found = [*_of_the_days(said, today), *_of_the_handing_over(said)]
    if said["way"] != PlanTransfer.OUT:
        found += [
            (
                f"child-{child}-plan_since",
                "Give the plan’s own first day, from the authority where it began.",
            )
            for child, row in answers.children.items()
            if not row.get("plan_since")
        ]
    return dict(reversed(found))


def _of_the_days(said: Mapping, today) -> Iterator[Problem]:
    for name in ("notified_on", "accepted_on", "held_on", "left_on"):
        if said.get(name) and said[name] > today:
            yield name, "This day has not come yet. Give it once it has."
    if said.get("left_on") and said["way"] != PlanTransfer.STAYS:
        yield "left_on", "Only a child who is here for a while leaves again. Leave this empty."


def _of_the_handing_over(said: Mapping) -> Iterator[Problem]:
    if said.get("accepted_on") and not said.get("accepted_by"):
        yield "accepted_by", "Say by name who accepted."
    if said["way"] == PlanTransfer.OUT and said.get("held_on") and not said.get("accepted_on"):
        yield (
            "accepted_on",
            "Their conference was held, so somebody had accepted: give the day. Our duty goes on until then.",
        )


STANDS = ("signed", "cosigned", "corrected")


def became(entry: Entry, did: str) -> None:
    """Out: our plan ends on the day of their conference, and not before."""
    if did not in (*STANDS, Entry.UNDONE, Entry.WITHDRAWN):
        return
    children = sorted(entry.children.values_list("person_id", flat=True))
    put_back(entry=entry.pk, children=children)
    if did in STANDS:
        moved = PlanTransfer.objects.get(pk=entry.pk)
        for child in children if moved.way == PlanTransfer.OUT and moved.held_on else ():
            end_running(child=child, ended=moved.held_on, by=entry.pk)
