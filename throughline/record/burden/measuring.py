"""A signature counts itself: one row of numbers, in the signing transaction."""

from collections.abc import Iterable, Mapping

from throughline.config.clock import today
from throughline.record.burden.models import Effort
from throughline.record.burden.rules import carried, first_of, form_of, inputs, retyped
from throughline.record.entries.drafts import count_words
from throughline.record.entries.kind import Answers
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Draft, Entry
from throughline.record.marking.carried import copied
from throughline.record.marking.earlier import earlier

MOST_MINUTES = 32_767


def signed(draft: Draft, entry: Entry, answers: Answers) -> None:
    """Only what somebody typed: a draft that was never saved was told by a program, one without minutes is counted."""
    if not draft.minutes:
        return
    kind, correction = kind_of(draft.kind).fitted(draft.answers), draft.corrects_id is not None
    asked = list(inputs(kind, draft.children))
    given = _given((name for name, _ in asked), draft)
    long = _given((name for name, question in asked if question.long), draft)
    Effort.objects.create(
        kind=draft.kind, form=form_of(kind_of(draft.kind)), month=first_of(today()), again=correction,
        children=len(answers.children), minutes=min(draft.minutes, MOST_MINUTES), taps=draft.taps or None,
        words=count_words(given), answers=len(given), carried=carried(draft.opened, given),
        retyped=0 if correction else _retyped(long, draft, entry),
    )  # fmt: skip


def _given(names: Iterable[str], draft: Draft) -> dict[str, str]:
    said = ((name, draft.answers.get(name, "")) for name in names)
    return {name: words for name, words in said if words.strip()}


def _retyped(long: Mapping[str, str], draft: Draft, entry: Entry) -> int:
    if not long:
        return 0
    before = earlier(draft.children, before=entry.recorded_at, but=entry.id)
    return retyped(copied(long, before, today()), draft.opened)
