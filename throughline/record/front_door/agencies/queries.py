"""The contacts of a month, as far as the reader may see them: the database decides, the numbers follow."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from statistics import median

from django.db.models import Exists, OuterRef, QuerySet

from throughline.config.clock import LONDON
from throughline.record.front_door.agencies.models import WorkedExample
from throughline.record.front_door.agencies.rules import WHATS, Came
from throughline.record.front_door.models import Contact, ContactChild, ContactStep
from throughline.record.front_door.rules import stays
from throughline.record.front_door.sorts import RETURN

MOST = 5000
PAGE = 50
COLUMNS = (
    "id",
    "agency",
    "received_at",
    "decide_by",
    "decided_at",
    "threshold_theirs",
    "threshold_ours",
    "gone_back",
)


def month(first: date, after: date, *, agency: str = "") -> list[Came]:
    back = ContactChild.objects.filter(contact_id=OuterRef("pk"), decision=RETURN)
    found = _of(first, after, agency).annotate(gone_back=Exists(back)).order_by("received_at", "id")
    names = ("id", "agency", "received_at", "decide_by", "decided_at", "theirs", "ours", "returned")
    return [Came(**dict(zip(names, row, strict=True))) for row in found.values_list(*COLUMNS)[:MOST]]


def contacts(
    first: date, after: date, *, agency: str, what: str, page: int = 1
) -> tuple[list[Contact], int, bool]:
    """The list behind a number: exactly those that it counted, so many, and whether more follow."""
    keys = [one.id for one in month(first, after, agency=agency) if WHATS[what](one)]
    start = (page - 1) * PAGE
    found = Contact.objects.select_related("said").in_bulk(keys[start : start + PAGE])
    return (
        [found[key] for key in keys[start : start + PAGE] if key in found],
        len(keys),
        len(keys) > start + PAGE,
    )


def in_stages(found: list[Came], now: datetime) -> list[tuple[str, timedelta, int]]:
    """Of these contacts, how long each step lasted at the median, and of how many."""
    steps: dict[int, list[tuple[str, datetime]]] = defaultdict(list)
    asked = ContactStep.objects.filter(contact_id__in=[one.id for one in found]).order_by(
        "contact_id", "at", "id"
    )
    for contact, did, at in asked.values_list("contact_id", "did", "at"):
        steps[contact].append((did, at))
    over = {one.id for one in found if one.decided_at}
    spans: dict[str, list[timedelta]] = defaultdict(list)
    for contact, taken in steps.items():
        for did, span in stays(taken, now, over=contact in over):
            spans[did].append(span)
    words = dict(ContactStep.DID)
    return [(words[did], median(spans[did]), len(spans[did])) for did in words if did in spans]


def examples(first: date, agency: str) -> list[WorkedExample]:
    found = WorkedExample.objects.filter(month=first, agency=agency).select_related("contact", "by")
    return list(found.order_by("at", "id"))


def _of(first: date, after: date, agency: str) -> QuerySet[Contact]:
    midnights = [datetime.combine(day, time(0), LONDON) for day in (first, after)]
    found = Contact.objects.filter(received_at__gte=midnights[0], received_at__lt=midnights[1]).exclude(
        stage="joined"
    )
    return found.filter(agency=agency) if agency else found
