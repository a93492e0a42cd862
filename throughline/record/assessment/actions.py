"""What is pressed on a plan: that a date of it happened, or why it has not."""

from datetime import date

from throughline.access.principal import acting, atomic
from throughline.config.clock import now, today
from throughline.record.assessment import problems
from throughline.record.assessment.becoming import tell_again
from throughline.record.assessment.models import AssessmentStart, AssessmentStartChild, PlannedStep
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.entries.models import Entry

LONGEST = 300


def settle(*, start: Entry, step: int, done_on: date | None, why_not: str) -> None:
    """A child who was seen is told to the clocks. Saying it happened takes the reason away; both may be put right."""
    why_not = why_not.strip()[:LONGEST]
    if done_on is None and not why_not:
        raise problems.DONE_OR_WHY
    with atomic():
        wait_for_writers(list(start.children.values_list("person_id", flat=True)))
        row = PlannedStep.objects.filter(pk=step, entry_id=start.pk).first()
        if row is None or start.status in (Entry.WITHDRAWN, Entry.UNDONE):
            raise problems.NOT_THERE
        if not AssessmentStartChild.objects.filter(entry_id=start.pk, ended=None).exists():
            raise problems.OVER
        began = AssessmentStart.objects.values_list("began", flat=True).get(pk=start.pk)
        if done_on and not began <= done_on <= today():
            raise problems.TOO_EARLY
        PlannedStep.objects.filter(pk=step).update(
            done_on=done_on, why_not="" if done_on else why_not, settled_by_id=acting().id, settled_at=now()
        )
        tell_again(start)
