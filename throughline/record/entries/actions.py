"""What people do with an entry: sign, return, approve, correct, withdraw, undo. Each is one transaction."""

import hashlib
import json
from datetime import datetime, timedelta
from uuid import uuid4

from django.db.models import F

from throughline.access.log.queries import readers_of
from throughline.access.posts.queries import post_words
from throughline.access.principal import acting, atomic
from throughline.config.clock import london_day, now
from throughline.record.clocks.actions import facts_changed
from throughline.record.entries import countersigning, hanging, measuring, typed
from throughline.record.entries.drafts import begin
from throughline.record.entries.forms import WriteUp, raw_answers
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Draft, DraftRival, Entry, EntryChild, Notice, Step, Withdrawal
from throughline.record.entries.problems import (
    GONE,
    LONG_REASON,
    LONGEST_REASON,
    NOT_A_WRITER,
    NOT_ALL,
    OWN_WRITING,
    REASON,
    SEALED_WITH_OTHERS,
    TOO_LATE,
    Clash,
)
from throughline.record.people.models import Person

UNDO = timedelta(seconds=15)
"""Ten seconds on the screen, and what a slow network needs."""


def sign(*, draft: Draft, write_up: WriteUp, answers: Answers) -> Entry:
    """The draft becomes the entry, with the same key; or corrects the entry it was opened from."""
    if draft.corrects_id:
        return correct(draft=draft, write_up=write_up, answers=answers)
    with atomic():
        answers = write_up.kind.completed(answers)
        entry = _spine(draft, write_up, answers)
        typed.write(write_up.kind, entry.id, answers)
        _finish(entry, draft, "signed")
        _tell_clocks(write_up.kind, entry, answers)
        _became(entry, "signed")
        measuring.signed(draft, entry, answers)
        return entry


def _spine(draft: Draft, write_up: WriteUp, answers: Answers) -> Entry:
    kind, who, moment = write_up.kind, acting(), now()
    people = {person.id: person for person in Person.objects.filter(pk__in=draft.children)}
    if len(people) > 1 and any(person.restriction == Person.SEALED for person in people.values()):
        raise SEALED_WITH_OTHERS
    happened = kind.happened(answers, moment)
    entry = Entry.objects.create(
        id=draft.id, kind=kind.key, happened_at=happened, recorded_at=moment, author_id=who.id,
        author_post=who.post[:160],
        status=Entry.WAITING if countersigning.waits(who) else Entry.SIGNED, decided_by_id=answers.shared.get(kind.decided_by),
        decided_post=_decided_post(kind, answers, happened), significant=kind.significant,
        headline=kind.headline(answers, {p.id: p.given_name for p in people.values()})[:200],
    )  # fmt: skip
    EntryChild.objects.bulk_create(
        EntryChild(
            entry_id=entry.id, person_id=child, happened_at=happened, part=kind.part.value, author_id=who.id
        )
        for child in sorted(draft.children)
    )
    return entry


def _decided_post(kind: Kind, answers: Answers, happened: datetime) -> str:
    """The post of whoever decided, on that day, in words: a later change of post does not rewrite it."""
    decider = answers.shared.get(kind.decided_by)
    words = answers.shared.get("decided_post") or (
        post_words(decider, london_day(happened)) if decider else ""
    )
    return words[:160]


def _finish(entry: Entry, draft: Draft, did: str, reason: str = "") -> None:
    _step(entry, did, reason, body=fingerprint(draft.answers))
    DraftRival.objects.filter(draft_id=draft.id)._raw_delete(DraftRival.objects.db)
    Draft.objects.filter(pk=draft.id)._raw_delete(Draft.objects.db)


def _tell_clocks(kind: Kind, entry: Entry, answers: Answers, *, again: bool = False) -> None:
    told = [] if entry.status == Entry.WAITING else kind.facts(answers, entry.happened_at)
    facts_changed(children=list(answers.children), source=("entry", entry.id), told=told, again=again)


def _step(entry: Entry, did: str, reason: str = "", body: str = "") -> None:
    if len(reason) > LONGEST_REASON:
        raise LONG_REASON
    Step.objects.create(
        entry_id=entry.id,
        did=did,
        by_id=acting().id,
        at=now(),
        reason=reason,
        version=entry.version,
        body_hash=body,
    )


def fingerprint(answers: dict) -> str:
    return hashlib.sha256(json.dumps(answers, sort_keys=True).encode()).hexdigest()


def correct(*, draft: Draft, write_up: WriteUp, answers: Answers) -> Entry:
    """The spine's version is raised first, so that one moment ties the tables; the old rows stay readable."""
    with atomic():
        seen, answers = draft.corrects_version, write_up.kind.completed(answers)
        happened = write_up.kind.happened(answers, now())
        raised = Entry.objects.filter(pk=draft.corrects_id, version=seen).exclude(
            status__in=(Entry.WITHDRAWN, Entry.UNDONE)
        ).update(
            version=F("version") + 1, status=Entry.SIGNED, happened_at=happened,
            decided_by_id=answers.shared.get(write_up.kind.decided_by),
            decided_post=_decided_post(write_up.kind, answers, happened),
            headline=write_up.kind.headline(answers, dict(write_up.children))[:200],
        )  # fmt: skip
        if not raised:
            raise Clash(draft.corrects_id)
        entry = Entry.objects.get(pk=draft.corrects_id)
        typed.rewrite(write_up.kind, entry.id, answers)
        hanging.follow(draft.id, entry.id)
        _finish(entry, draft, "corrected", answers.shared.get("correction", ""))
        returned = Notice.objects.filter(entry_id=entry.pk, account_id=entry.author_id, what=Entry.RETURNED)
        returned.filter(read_at=None).update(read_at=now())
        _tell_clocks(write_up.kind, entry, answers, again=True)
        _became(entry, "corrected")
        measuring.signed(draft, entry, answers)
        return entry


def open_correction(*, entry: Entry) -> Draft:
    """A draft that opens with the entry's own words. Signing it corrects the entry."""
    if entry.status in (Entry.WITHDRAWN, Entry.UNDONE):
        raise GONE
    if entry.status == Entry.WAITING:
        countersigning.check(entry)  # a correction is signed, so only by who may countersign
    kind = kind_of(entry.kind)
    answers = typed.read(kind, entry)
    with atomic():
        draft = begin(kind=kind, children=list(answers.children), key=uuid4(), raw=raw_answers(kind, answers))
        draft.corrects_id, draft.corrects_version = entry.id, entry.version
        draft.save(update_fields=["corrects", "corrects_version"])
        return draft


def countersign(*, entry: Entry) -> None:
    """A student's words become signed. The clocks learn of them now, as of the day on which it happened."""
    countersigning.check(entry)
    with atomic():
        waiting = Entry.objects.filter(pk=entry.pk, version=entry.version, status=Entry.WAITING)
        if not waiting.update(status=Entry.SIGNED):
            raise Clash(entry.pk)
        entry.status, kind = Entry.SIGNED, kind_of(entry.kind)
        _step(entry, "cosigned", "Read and answered for")
        Notice.objects.create(account_id=entry.author_id, entry_id=entry.pk, what="cosigned", at=now())
        _tell_clocks(kind, entry, typed.read(kind, entry), again=True)
        _became(entry, "cosigned")


def give_back(*, entry: Entry, reason: str) -> None:
    """Returned to its writer with a reason. The clock runs on, and what was seen stays seen."""
    _judge(entry, Entry.RETURNED, reason)


def approve(*, entry: Entry, reason: str = "") -> None:
    _judge(entry, Entry.APPROVED, reason or "Read and agreed")


def _judge(entry: Entry, status: str, reason: str) -> None:
    who = acting()
    if entry.author_id == who.id:
        raise OWN_WRITING
    if not who.may("approve"):
        raise NOT_A_WRITER
    if not reason.strip():
        raise REASON
    with atomic():
        changed = Entry.objects.filter(
            pk=entry.pk, version=entry.version, status__in=(Entry.SIGNED, Entry.RETURNED)
        ).exclude(status=status)
        if not changed.update(status=status):
            raise Clash(entry.pk)
        _step(entry, status, reason.strip())
        Notice.objects.create(account_id=entry.author_id, entry_id=entry.pk, what=status, at=now())
        _became(entry, status)


def withdraw(*, entry: Entry, kind: str, reason: str) -> None:
    """Leaves every reader at once. A stub stays; the words stay sealed for the privacy officer; readers are told."""
    if entry.status in (Entry.WITHDRAWN, Entry.UNDONE):
        raise GONE
    if not reason.strip():
        raise REASON
    with atomic():
        readers = readers_of(entry.pk) | {entry.author_id}
        _take_away(entry, kind, Entry.WITHDRAWN, reason)
        Notice.objects.bulk_create(
            Notice(account_id=reader, entry_id=entry.pk, what="withdrawn", at=now())
            for reader in sorted(readers)
        )


def undo(*, entry: Entry, at: datetime) -> Draft:
    """For ten seconds after signing, in place of "Are you sure?": the words go back to a draft."""
    if (
        entry.author_id != acting().id
        or entry.status not in (Entry.SIGNED, Entry.WAITING)
        or at - entry.recorded_at > UNDO
    ):
        raise TOO_LATE
    kind = kind_of(entry.kind)
    answers = typed.read(kind, entry)
    with atomic():
        draft = begin(
            kind=kind,
            children=list(answers.children),
            key=uuid4(),
            raw=raw_answers(kind, answers),
            counted=True,
        )
        hanging.follow(entry.id, draft.id)
        _take_away(entry, "undone", Entry.UNDONE, "Undone by its writer at once")
        return draft


def _take_away(entry: Entry, kind: str, status: str, reason: str) -> None:
    children = list(entry.children.values_list("person_id", flat=True))
    if len(children) != entry.named:
        raise NOT_ALL
    gone = Entry.objects.filter(pk=entry.pk, version=entry.version)
    if not gone.update(status=status, version=F("version") + 1, headline=HEADLINES[kind]):
        raise Clash(entry.pk)
    _step(entry, status, reason.strip())
    Withdrawal.objects.create(entry_id=entry.pk, kind=kind, at=now())
    facts_changed(children=children, source=("entry", entry.pk), told=[], again=True)
    _became(entry, status)


def _became(entry: Entry, did: str) -> None:
    """What waits to be countersigned sets nothing in motion yet."""
    if entry.status != Entry.WAITING:
        kind_of(entry.kind).became(entry, did)


HEADLINES = {
    "wrong": "Withdrawn: it was on the wrong record",
    "unseen": "Withdrawn: it must not be seen",
    "undone": "Undone by its writer",
}
