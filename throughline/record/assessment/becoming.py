"""What a signature or an authorisation sets in motion: the plan ends, a date of it is done, the clocks are told."""

from datetime import date

from throughline.access.principal import acting
from throughline.config.clock import london_day, now, today
from throughline.record.assessment.models import Assessment, AssessmentStartChild, Checkpoint, PlannedStep
from throughline.record.clocks.actions import facts_changed
from throughline.record.entries import typed
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry

GONE = (Entry.RETURNED, Entry.WITHDRAWN, Entry.UNDONE)


def tell_again(entry: Entry) -> None:
    """The clocks hear this entry anew, from its rows as they stand."""
    kind = kind_of(entry.kind)
    answers = typed.read(kind, entry)
    facts_changed(
        children=list(answers.children), source=("entry", entry.pk), told=kind.facts(answers, entry.happened_at), again=True
    )  # fmt: skip


def of_start(entry: Entry, did: str) -> None:
    """A correction speaks from its form, which knows neither what was done since nor that it is over."""
    if did == "corrected":
        tell_again(entry)


def of_assessment(entry: Entry, did: str) -> None:
    if did == Entry.APPROVED:
        _authorise(entry)
    elif did == "corrected":
        tell_again(entry)
    elif did in GONE:
        _take_back(entry, told=did == Entry.RETURNED)


def _authorise(entry: Entry) -> None:
    """The first day stands: an assessment that is corrected later was still authorised on that day."""
    Assessment.objects.filter(pk=entry.pk, authorised_on=None).update(
        authorised_on=today(), authorised_by_id=acting().id
    )
    on = Assessment.objects.values_list("authorised_on", flat=True).get(pk=entry.pk)
    tell_again(entry)
    children = list(entry.children.values_list("person_id", flat=True))
    open_rows = AssessmentStartChild.objects.filter(person_id__in=children, ended=None)
    begun = list(open_rows.values_list("entry_id", flat=True).distinct())
    open_rows.update(ended=on, ended_by_id=entry.pk)
    for start in Entry.objects.filter(pk__in=begun):
        _step_done(start.pk, PlannedStep.AUTHORISED, on)
        tell_again(start)


def _take_back(entry: Entry, *, told: bool) -> None:
    """What was returned or withdrawn authorises nothing: the plan is under way again."""
    Assessment.objects.filter(pk=entry.pk).update(authorised_on=None, authorised_by=None)
    if told:
        tell_again(entry)
    ended = AssessmentStartChild.objects.filter(ended_by_id=entry.pk)
    begun = list(ended.values_list("entry_id", flat=True).distinct())
    ended.update(ended=None, ended_by=None)
    for start in Entry.objects.filter(pk__in=begun):
        PlannedStep.objects.filter(entry_id=start.pk, what=PlannedStep.AUTHORISED).update(
            done_on=None, settled_by=None, settled_at=None
        )
        tell_again(start)


def of_checkpoint(entry: Entry, did: str) -> None:
    """The next checkpoint of the plan is done by it."""
    start = (
        Checkpoint.objects.values_list("start_id", flat=True).get(pk=entry.pk) if did == "signed" else None
    )
    if start:
        _step_done(start, PlannedStep.MANAGER, london_day(entry.happened_at))


def _step_done(start: int, what: str, on: date) -> None:
    waits = PlannedStep.objects.filter(entry_id=start, what=what, done_on=None).order_by(
        "by_when", "position"
    )
    first = waits.values_list("pk", flat=True).first()
    if first:
        PlannedStep.objects.filter(pk=first).update(done_on=on, settled_by_id=acting().id, settled_at=now())
