"""Two versions of one draft, answer by answer: both are kept until their author has chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from throughline.access.models import Account
from throughline.access.principal import atomic
from throughline.config.clock import now
from throughline.design.dates import clock, short_day
from throughline.design.parts.notices import differences
from throughline.record.entries import drafts, typed
from throughline.record.entries.fields import Choice, Question, YesNo
from throughline.record.entries.forms import in_row, raw_answers
from throughline.record.entries.kind import Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft, DraftRival, Entry
from throughline.record.entries.queries import named

THEIRS, YOURS = "theirs", "yours"


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    name: str
    label: str
    theirs: SafeString
    yours: SafeString


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """`theirs` is what stands; `yours` is what met it too late. `rival` or `entry` says which of the two it was."""

    draft: Draft
    title: str
    their_name: str
    your_name: str
    theirs: Mapping[str, str]
    yours: Mapping[str, str]
    fields: tuple[Field, ...]
    entry: Entry | None = None


def comparison(draft: Draft) -> Comparison | None:
    """None: nothing waits to be chosen between."""
    kind = by_key()[draft.kind]
    rival = DraftRival.objects.filter(draft_id=draft.id, settled_at=None).order_by("at").last()
    if rival:
        return _of_two_windows(kind, draft, rival)
    entry = Entry.objects.filter(pk=draft.corrects_id).exclude(version=draft.corrects_version).first()
    return _of_signed(kind, draft, entry) if entry else None


def waiting(draft: Draft) -> bool:
    """Whether two versions wait to be chosen between, so that the page can say so before anybody signs."""
    if DraftRival.objects.filter(draft_id=draft.id, settled_at=None).exists():
        return True
    corrected = Entry.objects.filter(pk=draft.corrects_id).exclude(version=draft.corrects_version)
    return bool(draft.corrects_id) and corrected.exists()


def _of_two_windows(kind: Kind, draft: Draft, rival: DraftRival) -> Comparison:
    return Comparison(
        draft=draft,
        title="You were writing in two places at once",
        their_name=f"Saved {short_day(draft.saved_at)} at {clock(draft.saved_at)}, on {draft.device or 'another device'}",
        your_name=f"Written {short_day(rival.at)} at {clock(rival.at)}, in the other window",
        theirs=draft.answers, yours=rival.answers, fields=_fields(kind, draft, draft.answers, rival.answers),
    )  # fmt: skip


def _of_signed(kind: Kind, draft: Draft, entry: Entry) -> Comparison:
    step = entry.steps.filter(did="corrected").select_related("by").last()
    who: Account | None = step.by if step else None
    signed = raw_answers(kind, typed.read(kind, entry))
    return Comparison(
        draft=draft,
        title=f"{who.name if who else 'Somebody'} corrected this while you were writing",
        their_name=f"{who.name if who else 'They'} signed",
        your_name="You wrote",
        theirs=signed, yours=draft.answers, fields=_fields(kind, draft, signed, draft.answers), entry=entry,
    )  # fmt: skip


def _fields(
    kind: Kind, draft: Draft, theirs: Mapping[str, str], yours: Mapping[str, str]
) -> tuple[Field, ...]:
    labels = labels_of(kind, draft.children, {**theirs, **yours})
    found = []
    for name in (n for n in labels if theirs.get(n, "") != yours.get(n, "")):
        label, words = labels[name]
        one, other = differences(words(theirs.get(name, "")), words(yours.get(name, "")))
        found.append(Field(name=name, label=label, theirs=one, yours=other))
    return tuple(found)


def labels_of(
    kind: Kind, children: list[int], answers: Mapping[str, str]
) -> dict[str, tuple[str, Callable[[str], str]]]:
    """Every answer's input name, in the order of the form: its label, and its value as words.

    A row's label may name what the row says, as its form does: from `answers`.
    """
    labels = {question.name: (question.label, _words(question)) for question in kind.shared}
    for child, person in named(children).items():
        for question in kind.each_child:
            asked = question.label.replace("{child}", person.given_name)
            label = asked if person.given_name in asked else f"{person.given_name}: {asked}"
            labels[f"child-{child}-{question.name}"] = (label, _words(question))
    for rows in kind.rows:
        for number in range(rows.most):
            before = f"{rows.name}-{number}-"
            for q in in_row(rows, before, answers):
                labels[f"{before}{q.name}"] = (f"{rows.label}, {number + 1}: {q.label}", _words(q))
    return labels


def _words(question: Question) -> Callable[[str], str]:
    options = {"yes": question.yes, "no": question.no} if isinstance(question, YesNo) else {}
    if isinstance(question, Choice):
        options = question.words
    return lambda value: options.get(value, value) or "(nothing)"


def chosen(one: Comparison, picks: Mapping[str, str], *, whole: str = "") -> dict[str, str]:
    """The answers that follow from the choice; where nothing was picked, what was written last is kept."""
    if whole:
        return dict(one.theirs if whole == THEIRS else one.yours)
    merged = {**one.theirs, **one.yours}
    for field in one.fields:
        side = one.theirs if picks.get(f"pick-{field.name}") == THEIRS else one.yours
        merged[field.name] = side.get(field.name, "")
    return merged


def settle(one: Comparison, answers: dict[str, str], *, version: int) -> drafts.Saved | None:
    """Keeps the choice in the draft. A correction now starts from the version that was chosen against."""
    with atomic():
        if one.entry:
            Draft.objects.filter(pk=one.draft.id).update(corrects_version=one.entry.version)
        saved = drafts.settle(draft_id=one.draft.id, raw=answers, version=version)
        if saved and not saved.clash and one.entry:
            keep_both(one, saved.draft)
        return saved


def keep_both(one: Comparison, draft: Draft) -> None:
    """The author's own words of before the choice stay readable until the draft is signed."""
    DraftRival.objects.create(
        draft=draft, author_id=draft.author_id, version_seen=draft.version - 1, answers=dict(one.yours),
        at=now(), settled_at=now(),
    )  # fmt: skip
