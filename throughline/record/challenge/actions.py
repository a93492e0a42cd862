"""Where a challenge stands after each step, and the part that a reviewing officer keeps until it is released."""

from datetime import date, datetime
from typing import Any

from django.conf import settings

from throughline.access.principal import acting
from throughline.config.clock import london_day, now
from throughline.record.challenge import rules
from throughline.record.challenge.models import Challenge, ChallengeStep
from throughline.record.challenge.sorts import CLOSED, FURTHER
from throughline.record.entries.models import Entry, ItemSeal

GONE = (Entry.WITHDRAWN, Entry.UNDONE)


def days(about: str, raised_as: str, stage: str, *, raised: date, since: date) -> dict[str, date]:
    whole = rules.whole_limit(raised_as, raised, local=settings.THROUGHLINE_CHALLENGE_WITHIN)
    due = rules.stage_due(about, stage, since, whole, stage_days=settings.THROUGHLINE_CHALLENGE_STAGE)
    return {"due": due, "whole_due": whole}


def restate(challenge: int) -> None:
    """Worked out anew from the steps that stand, in the transaction of whoever raised it: nobody else may."""
    row = Challenge.objects.select_related("entry").get(pk=challenge)
    steps = ChallengeStep.objects.filter(challenge_id=challenge, did__in=(FURTHER, CLOSED))
    standing = list(
        steps.exclude(entry__status__in=GONE).select_related("entry").order_by("entry__recorded_at", "pk")
    )
    last = {step.did: step for step in standing}
    Challenge.objects.filter(pk=challenge).update(**_where(row, last.get(FURTHER)), **_end(last.get(CLOSED)))


def _where(row: Challenge, further: ChallengeStep | None) -> dict[str, Any]:
    raised = london_day(row.entry.happened_at)
    stage = further.stage if further else row.stage
    since: datetime = further.entry.happened_at if further else row.entry.happened_at
    return {
        "now_with_id": further.to_id if further else row.to_id, "now_stage": stage, "since": since,
        **days(row.about, row.raised_as, stage, raised=raised, since=london_day(since)),
    }  # fmt: skip


def _end(closed: ChallengeStep | None) -> dict[str, Any]:
    if closed is None:
        return {"closed_on": None, "outcome": ""}
    return {"closed_on": london_day(closed.entry.happened_at), "outcome": closed.outcome}


def keep_to_the_officer(entry: Entry, did: str) -> None:
    """From the moment of its signature nobody else reads a referral; the officer lifts that on the entry's own page."""
    if did == "signed":
        ItemSeal.objects.create(entry=entry, kind="reviewer", by_id=acting().id, at=now())
