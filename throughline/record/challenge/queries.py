"""Challenges as lists: what waits for whom, how many stand at which stage, and the steps of one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Case, Count, Exists, Min, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Concat

from throughline.record.challenge.models import Challenge, ChallengeChild, ChallengeStep
from throughline.record.challenge.sorts import ANSWERED, THRESHOLD
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

GONE = (Entry.WITHDRAWN, Entry.UNDONE)
ON_A_DESK = 8


def standing() -> QuerySet[Challenge]:
    """Each with whether whoever it is with now has answered it."""
    of = ChallengeStep.objects.filter(challenge_id=OuterRef("pk"), did=ANSWERED).exclude(
        entry__status__in=GONE
    )
    found = Challenge.objects.exclude(entry__status__in=GONE)
    return found.annotate(answered=Exists(of.filter(stage=OuterRef("now_stage"))))


def log(
    *, reader: int, whose: str, state: str, stage: str = "", about: str = "", oldest_first: bool = False
) -> QuerySet[Challenge]:
    """Open before closed; of the open, what nobody has answered; mine to answer first; a threshold before the rest."""
    rows = _whose(standing(), reader, whose)
    if state != "all":
        rows = rows.filter(closed_on__isnull=state == "open")
    rows = rows.filter(now_stage=stage) if stage else rows
    rows = rows.filter(about=about) if about else rows
    first = ("entry__happened_at",) if oldest_first else ("mine", "other", "due")
    marked = rows.annotate(
        over=_is(Q(closed_on__isnull=False)), mine=_is(~Q(now_with_id=reader)), other=_is(~Q(about=THRESHOLD))
    )
    return marked.select_related("entry", "now_with", "raised_by").order_by("over", "answered", *first, "pk")


def _is(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())


def _whose(rows: QuerySet[Challenge], reader: int, whose: str) -> QuerySet[Challenge]:
    if whose == "to-answer":
        return rows.filter(now_with_id=reader, answered=False)
    return rows.filter(raised_by_id=reader) if whose == "mine" else rows


@dataclass(frozen=True, kw_only=True, slots=True)
class AtStage:
    stage: str
    open: int
    unanswered: int
    late: int
    whole: int
    """Past the day by which all of it should have been resolved."""
    oldest: datetime


def by_stage(*, reader: int, whose: str, on: date) -> list[AtStage]:
    rows = _whose(standing(), reader, whose).filter(closed_on=None).values("now_stage")
    counted = rows.annotate(
        open=Count("pk"), unanswered=Count("pk", filter=Q(answered=False)),
        late=Count("pk", filter=Q(answered=False, due__lt=on)), whole=Count("pk", filter=Q(whole_due__lt=on)),
        oldest=Min("entry__happened_at"),
    ).order_by()  # fmt: skip
    return [AtStage(stage=row.pop("now_stage"), **row) for row in counted]


def for_a_desk(account: int, *, everybodys: bool) -> list[Challenge]:
    """What this person has to answer, and of their own what was answered or is past its day: theirs to close or take on.

    `everybodys`: of all that the reader may open, whatever nobody has answered, the oldest first: a director's. One
    statement, with the children's names in it, because it stands on a page that is full.
    """
    asked, own = Q(now_with_id=account, answered=False), Q(raised_by_id=account)
    rows = standing().filter(Q(answered=False) | own if everybodys else asked | own, closed_on=None)
    first = ("entry__happened_at",) if everybodys else ("other", "due")
    names = ChallengeChild.objects.filter(entry_id=OuterRef("pk")).order_by("person__born", "person_id")
    whole = names.values(said=Concat("person__given_name", Value(" "), "person__family_name"))
    marked = rows.annotate(other=_is(~Q(about=THRESHOLD)), names=ArraySubquery(whole))
    found = marked.select_related("entry", "now_with", "raised_by").order_by("answered", *first, "pk")
    return list(found[:ON_A_DESK])


def of_child(person: int) -> list[Challenge]:
    """The open first, and each the newest first."""
    about = ChallengeChild.objects.filter(person_id=person).values("entry_id")
    rows = standing().filter(pk__in=about).select_related("entry", "now_with", "raised_by")
    return list(
        rows.annotate(over=_is(Q(closed_on__isnull=False))).order_by("over", "-entry__happened_at", "-pk")
    )


def children_of(challenges: Collection[int]) -> dict[int, list[Person]]:
    found: dict[int, list[Person]] = {key: [] for key in challenges}
    rows = ChallengeChild.objects.filter(entry_id__in=list(challenges)).select_related("person")
    for row in rows.order_by("person__born", "person_id"):
        found[row.entry_id].append(row.person)
    return found


def the_challenge(entry: int) -> Challenge | None:
    """By its own entry, or by that of a step of it."""
    of_a_step = ChallengeStep.objects.filter(pk=entry).values("challenge_id")
    rows = standing().filter(Q(pk=entry) | Q(pk__in=of_a_step))
    return rows.select_related("entry", "now_with", "raised_by", "decider").first()


def steps_of(challenge: int) -> list[ChallengeStep]:
    """Those that the reader may open, in the order they were taken."""
    rows = ChallengeStep.objects.filter(challenge_id=challenge).exclude(entry__status__in=GONE)
    return list(rows.select_related("entry__author", "to").order_by("entry__happened_at", "pk"))


def kept(entries: Collection[int]) -> set[int]:
    """Which of them open to a list alone."""
    rows = Entry.objects.filter(pk__in=list(entries), seals__lifted_at=None, seals__isnull=False)
    return set(rows.values_list("pk", flat=True))
