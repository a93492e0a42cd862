"""Tries that were written down as such."""

from collections.abc import Iterator

from django.db.models import F, QuerySet

from throughline.config.clock import london_day
from throughline.record.network.attempts import SILENT, Attempt
from throughline.record.network.kinds import HOW, OUTCOMES
from throughline.record.network.models import ContactTry


def told(entries: QuerySet) -> Iterator[Attempt]:
    found = ContactTry.objects.filter(entry_id__in=entries).exclude(entry__status__in=SILENT)
    for one in found.annotate(at=F("entry__happened_at")):
        yield Attempt(
            day=london_day(one.at), reached=one.outcome in ContactTry.REACHED, how=HOW[one.how],
            words=f"{OUTCOMES[one.outcome]}. {one.said}".strip(), who=one.who, adult=one.adult_id, announced=one.announced,
            entry=one.entry_id,
        )  # fmt: skip


REACHED = {"contact-try": told}
