"""What a child's protection page reads: five statements, however much there is."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from throughline.record.clocks.models import Fact
from throughline.record.clocks.queries import Due, of_children
from throughline.record.entries.models import Entry
from throughline.record.meetings import catalogue
from throughline.record.meetings.models import MeetingChild, MeetingPosition
from throughline.record.people.models import Person
from throughline.record.protection.models import (
    ConferenceRequest,
    OutcomeShared,
    PlanTransferChild,
    ProtectionPlan,
    Section47Child,
    SeniorReviewChild,
)
from throughline.standards.catalogue import protection, strategy_and_conference
from throughline.standards.standard import Standard

GONE = (Entry.WITHDRAWN, Entry.UNDONE)
SORTS = tuple(
    sort.key
    for sort in catalogue.by_key().values()
    if sort.threshold or sort.begins or sort.ends or sort.key == "core group"
)
PROMISED = frozenset(
    one.key
    for module in (protection, strategy_and_conference)
    for one in vars(module).values()
    if isinstance(one, Standard)
)
SHOWN = 60
"""Meetings of one child on one page; the page of meetings has them all."""
READ = ("cla", "cp_plan_first_day")


def meetings_of(child: int) -> list[MeetingChild]:
    """The latest first, each with the agencies that did not agree about this child."""
    against = MeetingPosition.objects.filter(entry_id=OuterRef("entry_id"), stands="differs")
    about = against.filter(Q(person=None) | Q(person_id=child)).order_by("position").values("agency")
    found = MeetingChild.objects.filter(person_id=child, entry__meeting__type__in=SORTS)
    rows = found.exclude(entry__status__in=GONE).select_related("entry__meeting", "entry__decided_by")
    return list(rows.annotate(against=ArraySubquery(about)).order_by("-entry__happened_at")[:SHOWN])


def enquiries_of(child: int) -> list[Section47Child]:
    """Each with who was told its outcome, and who asked for a conference all the same."""
    found = Section47Child.objects.filter(person_id=child).exclude(entry__status__in=GONE)
    rows = found.select_related("entry__section_47__lead", "entry__decided_by")
    shared = _of(OutcomeShared.objects.order_by("position"), "agency", "who", "on")
    asked = _of(
        ConferenceRequest.objects.order_by("asked_on", "pk"),
        "id", "agency", "who", "why", "asked_on", "answer", "answer_why", "answered_on",
    )  # fmt: skip
    return list(rows.annotate(shared=shared, asked=asked).order_by("-entry__happened_at")[:SHOWN])


def _of(rows: QuerySet, *names: str) -> ArraySubquery:
    same = rows.filter(entry_id=OuterRef("entry_id"))
    return ArraySubquery(same.values(said=JSONObject(**dict(zip(names, names, strict=True)))))


@dataclass(frozen=True, kw_only=True)
class Beside:
    reviews: list[dict[str, Any]]
    moves: list[dict[str, Any]]
    first_days: list[date]
    in_care_since: date | None
    """A protection plan and care at once: ending one never ends the other."""


def beside(child: int, on: date) -> Beside:
    """Senior reviews, moves, and the days that a plan is read by: one row, with three lists."""
    reviews = SeniorReviewChild.objects.exclude(entry__status__in=GONE).order_by("-entry__happened_at")
    moves = PlanTransferChild.objects.exclude(entry__status__in=GONE).order_by("-entry__happened_at")
    of = "entry__senior_review__"
    said = JSONObject(
        entry="entry_id", on="entry__happened_at", by="entry__decided_by__name", post="entry__decided_post",
        safer="safer", next="next", different=f"{of}different", again=f"{of}by_day",
    )  # fmt: skip
    steps = (
        "way",
        "authority",
        "notified_on",
        "accepted_on",
        "conference_on",
        "held_on",
        "left_on",
        "meanwhile",
    )
    moved = {name: f"entry__plan_transfer__{name}" for name in steps}
    facts = Fact.objects.filter(
        subject_kind="child", subject_id=OuterRef("pk"), what__in=READ, day__lte=on
    ).order_by("day")
    row = Person.objects.filter(pk=child).annotate(
        reviews=ArraySubquery(reviews.filter(person_id=OuterRef("pk")).values(said=said)[:SHOWN]),
        moves=ArraySubquery(
            moves.filter(person_id=OuterRef("pk")).values(
                said=JSONObject(entry="entry_id", since="plan_since", **moved)
            )[:SHOWN]
        ),
        told=ArraySubquery(facts.values(said=JSONObject(what="what", day="day", until="until"))),
    )
    found = row.values("reviews", "moves", "told").first() or {"reviews": [], "moves": [], "told": []}
    told = found["told"]
    care = [_day(one["day"]) for one in told if one["what"] == "cla" and not _over(one["until"], on)]
    first = [_day(one["day"]) for one in told if one["what"] == "cp_plan_first_day"]
    return Beside(
        reviews=found["reviews"],
        moves=found["moves"],
        first_days=first,
        in_care_since=max(care, default=None),
    )


def _day(said: str) -> date:
    return date.fromisoformat(said)


def _over(until: str | None, on: date) -> bool:
    return until is not None and _day(until) <= on


def plans_of(child: int) -> list[ProtectionPlan]:
    return list(ProtectionPlan.objects.filter(person_id=child).order_by("-started"))


def dues_of(child: int, on: date) -> list[Due]:
    return [due for due in of_children([child], on) if due.standard.key in PROMISED]
