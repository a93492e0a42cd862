"""Child in need plans by their next review: overdue, never reviewed, to come. And what came of a family's own meeting."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, Q, Subquery

from throughline.access.principal import somebody
from throughline.access.reach.queries import opened_now
from throughline.config.clock import london_day
from throughline.design.dates import day as day_words
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.clocks.models import Obligation
from throughline.record.entries.models import EntryChild
from throughline.record.people.models import Allocation
from throughline.record.planning.models import NeedPlan
from throughline.record.planning.queries import GONE
from throughline.standards.calendar import ENGLAND
from throughline.standards.catalogue import by_key as standards
from throughline.standards.standard import ALWAYS

PAGE = 40
REVIEWS = ("cin_review_3m", "cin_review_disabled_6m")
OFFERS = 5


@dataclass(frozen=True, kw_only=True)
class Reviews:
    never: list[Item]
    overdue: list[Item]
    to_come: list[Item]
    older: str


def reviews(*, on: date, page: int, go: Onward) -> Reviews:
    """Those whose review is due first come first. Never reviewed is a list of its own: no day hides it."""
    found = list(_plans(on)[(page - 1) * PAGE : page * PAGE + 1])
    rows = [(one, next_review(one)) for one in found[:PAGE]]
    items = [(one.last_at, due < on, _item(one, due, on, go)) for one, due in rows]
    return Reviews(
        never=[item for last, _, item in items if last is None],
        overdue=[item for last, late, item in items if last and late],
        to_come=[item for last, late, item in items if last and not late],
        older=go("in-need-reviews", page=page + 1) if len(found) > PAGE else "",
    )


def next_review(one: NeedPlan) -> date:
    """As it is promised here; where no such promise was switched on, by the limits usual in the field."""
    if one.next_due:
        return one.next_due
    usual = standards()[REVIEWS[0]]
    limit = (usual.within if one.last_at else usual.first_within)[ALWAYS]
    return ENGLAND.add(london_day(one.last_at) if one.last_at else one.started, limit.n, limit.unit)


def _plans(on: date):
    mine_to_open = opened_now(somebody().id).values("person_id")
    mine = {"person_id": OuterRef("person_id")}
    held = EntryChild.objects.filter(
        **mine, entry__meeting__type="in need review", entry__meeting__held=True, happened_at__date__gte=OuterRef("started")
    ).exclude(entry__status__in=GONE)  # fmt: skip
    due = Obligation.objects.filter(**mine, standard__in=REVIEWS, met=None).order_by("due")
    holds = Allocation.objects.filter(**mine, ended=None).exclude(role="co-worker").order_by("pk")
    return (
        NeedPlan.objects.filter(Q(ended=None) | Q(ended__gt=on), started__lte=on, person_id__in=mine_to_open)
        .select_related("person")
        .annotate(
            last_at=Subquery(held.order_by("-happened_at").values("happened_at")[:1]),
            next_due=Subquery(due.values("due")[:1]), worker=Subquery(holds.values("worker__name")[:1]),
        )
        .order_by(F("next_due").asc(nulls_last=True), F("last_at").asc(nulls_first=True), "started", "pk")
    )  # fmt: skip


def _item(one: NeedPlan, due: date, on: date, go: Onward) -> Item:
    last = f"Last reviewed {day_words(london_day(one.last_at))}." if one.last_at else "Never reviewed."
    worker = f" {one.worker}." if one.worker else " Nobody holds this child."
    late = due < on
    return Item(
        title=str(one.person), url=go("plan", one.person_id), status=Status.LATE if late else Status.UNDER_WAY,
        state=f"{'Due' if late else 'By'} {day_words(due)}",
        detail=f"Child in need plan since {day_words(one.started)}. {last}{worker}",
    )  # fmt: skip


def family_meetings(child: int, go: Onward) -> list[Item]:
    """Offers and meetings of the family's own about this child, the newest first."""
    asked = Q(entry__kind="family-offer") | Q(entry__meeting__type="family network")
    found = EntryChild.objects.filter(asked, person_id=child).exclude(entry__status__in=GONE)
    rows = found.select_related("entry").order_by("-happened_at")[:OFFERS]
    return [
        Item(
            title=one.entry.headline, detail=f"{day_words(one.entry.happened_at)}.",
            url=go("meeting" if one.entry.kind == "meeting" else "entry", one.entry_id),
        )
        for one in rows
    ]  # fmt: skip
