"""Plans that were there before, and plans that somebody senior has to have looked at."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from throughline.design.dates import day as day_words
from throughline.record.entries.models import Entry
from throughline.record.people.models import Disability
from throughline.record.people.queries import running
from throughline.record.protection.models import ProtectionPlan, SeniorReviewChild
from throughline.record.protection.reviewing import first_days
from throughline.record.protection.rules import Mark, asked_for, next_mark

GONE = (Entry.WITHDRAWN, Entry.UNDONE)
NO_DISABILITY = "NONE"


def planned_before(child: int, day: date) -> str:
    """The plans that were over by this day, in words: a second plan is asked why."""
    over = ProtectionPlan.objects.filter(person_id=child, ended__lte=day).order_by("started")
    return "; ".join(
        f"{day_words(plan.started)} to {day_words(plan.ended)}, {plan.get_category_display()}"
        for plan in over
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Long:
    """A plan that somebody senior has to have looked at, and how that stands."""

    plan: ProtectionPlan
    first: date
    disabled: bool
    reviewed: date | None
    asked: Mark | None
    next: Mark | None


def disabled_among(children: Collection[int]) -> set[int]:
    found = Disability.objects.filter(person_id__in=list(children), ended=None).exclude(code=NO_DISABILITY)
    return set(found.values_list("person_id", flat=True))


def long_plans(on: date, *, among: QuerySet | Collection[int]) -> list[Long]:
    """Of these children those past a mark, and every disabled child. The longest asked first."""
    plans = ProtectionPlan.objects.filter(running(on), person_id__in=among)
    found = list(plans.select_related("person"))
    first, disabled = first_days(found), disabled_among([plan.person_id for plan in found])
    last = _last_reviews([plan.person_id for plan in found])
    rows = (
        _long(plan, first[plan.person_id], plan.person_id in disabled, last.get(plan.person_id), on)
        for plan in found
    )
    return sorted((row for row in rows if row), key=lambda row: (row.asked is None, row.first))


def _last_reviews(children: Collection[int]) -> dict[int, date]:
    found = SeniorReviewChild.objects.filter(person_id__in=list(children)).exclude(entry__status__in=GONE)
    return dict(found.order_by("entry__happened_at").values_list("person_id", "entry__happened_at__date"))


def _long(plan: ProtectionPlan, first: date, disabled: bool, reviewed: date | None, on: date) -> Long | None:
    reviewed = reviewed if reviewed and reviewed >= plan.started else None
    asked = asked_for(first, disabled=disabled, reviewed=reviewed, on=on)
    if not (asked or reviewed or disabled):
        return None
    return Long(
        plan=plan,
        first=first,
        disabled=disabled,
        reviewed=reviewed,
        asked=asked,
        next=next_mark(first, on=on),
    )
