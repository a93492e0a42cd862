"""A child's plan as the record holds it, in few statements: the plan and what hangs on it come in one row each."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, JSONObject

from throughline.record.entries.models import EntryChild
from throughline.record.planning.models import (
    NeedPlan,
    PlanAction,
    PlanChild,
    PlanComment,
    PlanGiven,
    PlanJudgement,
    PlanMove,
    PlanOutcome,
    PlanStep,
    WalkedOutcome,
)
from throughline.record.planning.queries import GONE
from throughline.record.protection.models import ProtectionPlan


@dataclass(frozen=True, kw_only=True)
class Held:
    """Everything that the page of one child's plan shows."""

    row: PlanChild
    outcomes: list[PlanOutcome]
    judgements: list[PlanJudgement]
    actions: list[PlanAction]
    protected: bool = False
    in_need: bool = False


def of_child(child: int) -> Held | None:
    """The plan written last; four statements."""
    row = _plan(child).first()
    if row is None:
        return None
    return Held(
        row=row, outcomes=list(_outcomes(row.entry_id, child)), judgements=list(_judgements(row.entry_id, child)),
        actions=list(_actions(row, child)), protected=row.protected, in_need=row.in_need,
    )  # fmt: skip


def _plan(child: int) -> QuerySet[PlanChild]:
    of = {"entry_id": OuterRef("entry_id")}
    runs = {"person_id": OuterRef("person_id"), "ended": None}
    found = PlanChild.objects.filter(person_id=child).exclude(entry__status__in=GONE)
    return (
        found.select_related("entry__plan", "entry__author")
        .annotate(
            comments=_many(PlanComment.objects.filter(**of), "who", "words"),
            given=_many(PlanGiven.objects.filter(**of), "who", "on", "form", "language", "explained_by", "version"),
            moves=_many(
                PlanMove.objects.filter(**of), "pk", "was", "becomes", "why", "asked_on", "answer", "answered_on",
                "answer_why", "to_id", to=F("to__name"), by=F("by__name"),
            ),
            protected=Exists(ProtectionPlan.objects.filter(**runs)), in_need=Exists(NeedPlan.objects.filter(**runs)),
        )
        .order_by("-entry__happened_at", "-entry_id")
    )  # fmt: skip


def _many(found: QuerySet, *names: str, **more: Any) -> ArraySubquery:
    shape = {name: F(name) for name in names} | more
    return ArraySubquery(found.values(row=JSONObject(**shape)))


def _mine(child: int) -> Q:
    return Q(person=None) | Q(person_id=child)


def _outcomes(plan: int, child: int) -> QuerySet[PlanOutcome]:
    walked = WalkedOutcome.objects.filter(plan=plan, toward=OuterRef("number")).exclude(
        entry__status__in=GONE
    )
    said = JSONObject(progress=F("progress"), words=F("words"), at=F("entry__happened_at"))
    return (
        PlanOutcome.objects.filter(_mine(child), entry_id=plan)
        .annotate(number=Cast(F("position") + 1, CharField()))
        .annotate(walked=ArraySubquery(walked.order_by("-entry__happened_at").values(row=said)))
        .order_by("position")
    )


def _judgements(plan: int, child: int) -> QuerySet[PlanJudgement]:
    found = PlanJudgement.objects.filter(_mine(child), plan=plan).exclude(entry__status__in=GONE)
    return found.order_by("on", "pk")


def _actions(row: PlanChild, child: int) -> QuerySet[PlanAction]:
    """Those of the plan, those agreed since, and what is still open from before it."""
    named = EntryChild.objects.filter(person_id=child, entry__kind__in=("plan", "meeting")).values("entry_id")
    theirs = Q(person_id=child) | Q(person=None, entry_id__in=named)
    counts = (
        Q(entry_id=row.entry_id)
        | Q(entry__happened_at__gte=row.entry.happened_at)
        | Q(done_on=None, dropped_why="")
    )
    steps = PlanStep.objects.filter(action_id=OuterRef("pk")).order_by("on", "pk")
    said = JSONObject(did=F("did"), on=F("on"), moved_to=F("moved_to"), why=F("why"))
    return (
        PlanAction.objects.filter(theirs, counts)
        .exclude(entry__status__in=GONE)
        .select_related("entry", "person")
        .annotate(said=ArraySubquery(steps.values(row=said)))
        .order_by("by_when", "pk")
    )


def day(said: str | None) -> date | None:
    """A day as PostgreSQL writes it into JSON."""
    return date.fromisoformat(said[:10]) if said else None
