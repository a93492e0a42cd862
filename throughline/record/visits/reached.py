"""Who was seen and not seen on visits, and the tries before them: one statement."""

from collections.abc import Iterator

from django.db.models import BigIntegerField, CharField, DateField, F, QuerySet, Value

from throughline.config.clock import london_day
from throughline.record.network.attempts import SILENT, Attempt
from throughline.record.visits.models import VisitPresence, VisitTry

DOOR = "door"


def told(entries: QuerySet) -> Iterator[Attempt]:
    """A visit tries everybody whom it names; an earlier try, whoever its words name."""
    for entry, at, seen, who, adult, words, announced, day in _present(entries).union(
        _before(entries), all=True
    ):
        yield Attempt(
            day=day or london_day(at), reached=seen == "seen", how="At the door" if seen == DOOR else "Visit", words=words,
            who=who, adult=adult, announced=announced, entry=entry,
        )  # fmt: skip


def _present(entries: QuerySet) -> QuerySet:
    found = VisitPresence.objects.filter(entry_id__in=entries).exclude(entry__status__in=SILENT)
    return (
        found.exclude(seen="not known")
        .order_by()
        .annotate(none=Value(None, output_field=DateField()))
        .values_list(
            "entry_id",
            "entry__happened_at",
            "seen",
            "who",
            "person_id",
            "note",
            "entry__visit__announced",
            "none",
        )
    )


def _before(entries: QuerySet) -> QuerySet:
    found = VisitTry.objects.filter(entry_id__in=entries).exclude(entry__status__in=SILENT)
    return (
        found.order_by()
        .annotate(
            seen=Value(DOOR, output_field=CharField()),
            who=Value("", output_field=CharField()),
            adult=Value(None, output_field=BigIntegerField()),
            on=F("day"),
        )
        .values_list("entry_id", "entry__happened_at", "seen", "who", "adult", "what", "announced", "on")
    )


REACHED = {"visit": told}
