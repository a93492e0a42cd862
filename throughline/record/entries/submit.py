"""Signing what was posted: saved first, then checked, then signed, and the same for every repeat of one press."""

from dataclasses import dataclass
from uuid import uuid4

from throughline.access.principal import acting
from throughline.config.asked import whole
from throughline.config.clock import now
from throughline.record.entries import drafts, hanging
from throughline.record.entries.actions import fingerprint, open_correction, sign
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft, Entry, Step
from throughline.record.entries.problems import Clash, Problem
from throughline.record.entries.queries import named, writable

NOT_YOURS_NOW = (
    "Not every child named here is yours to write about any more. Your words are kept in this draft."
)
SIGNED_ALREADY = (
    "This was signed already, with other words. These words are kept as a correction: check them and sign."
)
DISCARDED = "This draft had been discarded. Your words are kept in a new one: check them and sign."


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """Signed: `entry`. Otherwise the draft that holds the words, the checked form, and a sentence."""

    entry: Entry | None = None
    draft: Draft | None = None
    write_up: WriteUp | None = None
    sentence: str = ""
    clash: bool = False


def submit(
    *, draft_id: int, entry_id: int, kind: str, version: int, raw: dict[str, str], device: str, taps: int = 0
) -> Outcome:
    saved = drafts.save(draft_id=draft_id, version=version, raw=raw, device=device, taps=taps)
    if saved is None:
        return _again(entry_id, kind, drafts.cleaned(raw))
    if saved.clash:
        return Outcome(draft=saved.draft, clash=True)
    return _sign(saved.draft)


def _sign(draft: Draft) -> Outcome:
    write_up = filled(draft)
    answers = write_up.answers()
    if answers is None:
        return Outcome(draft=draft, write_up=write_up)
    if len(writable(draft.children)) != len(draft.children):
        return Outcome(draft=draft, write_up=write_up, sentence=NOT_YOURS_NOW)
    if wanted := hanging.why_not(draft):
        return Outcome(draft=draft, write_up=write_up, sentence=wanted)
    try:
        return Outcome(entry=sign(draft=draft, write_up=write_up, answers=answers))
    except Clash:
        return Outcome(draft=draft, clash=True)
    except Problem as problem:
        return Outcome(draft=draft, write_up=write_up, sentence=str(problem))


def filled(draft: Draft, *, check: bool = True) -> WriteUp:
    names = {child: person.given_name for child, person in named(draft.children).items()}
    return WriteUp(by_key()[draft.kind], names, draft.answers, now=now(), check=check)


def _again(entry_id: int, kind: str, answers: dict[str, str]) -> Outcome:
    """The draft is gone: signed by this very press, signed with other words, or discarded. No word is lost."""
    mine = Step.objects.filter(entry_id=entry_id, by_id=acting().id, did__in=("signed", "corrected"))
    if mine.filter(body_hash=fingerprint(answers)).exists():
        return Outcome(entry=Entry.objects.get(pk=entry_id))
    entry = Entry.objects.filter(pk=entry_id).exclude(status__in=(Entry.WITHDRAWN, Entry.UNDONE)).first()
    if entry:
        return _keep(open_correction(entry=entry), answers, SIGNED_ALREADY)
    named_there = (whole(name.split("-")[1]) for name in answers if name.startswith("child-"))
    children = sorted({child for child in named_there if child is not None})
    draft = drafts.begin(
        kind=by_key()[kind], children=[p.id for p in writable(children)], key=uuid4(), raw=answers
    )
    return _keep(draft, answers, DISCARDED)


def _keep(draft: Draft, answers: dict[str, str], sentence: str) -> Outcome:
    saved = drafts.save(draft_id=draft.id, version=draft.version, raw=answers)
    return Outcome(draft=saved.draft, write_up=filled(saved.draft), sentence=sentence)
