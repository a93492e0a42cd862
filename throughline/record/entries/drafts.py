"""Drafts: begun, saved every few seconds, found again, never validated, never lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Case, F, Value, When
from django.db.models.functions import Greatest

from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.entries.forms import opening_answers
from throughline.record.entries.kind import Kind
from throughline.record.entries.models import Draft, DraftRival
from throughline.record.entries.problems import NOT_A_WRITER

LEFT_OUT = {"csrfmiddlewaretoken", "version", "key", "device", "entry", "save", "turn", "writer", "taps"}
MOST_TAPS = 20_000
"""More than anybody presses in one piece of writing: a page that says more is not believed."""


@dataclass(frozen=True, slots=True)
class Saved:
    draft: Draft
    clash: DraftRival | None = None
    """Words that met a newer version: kept beside it."""


def begin(
    *, kind: Kind, children: list[int], key: UUID, device: str = "", raw: dict | None = None,
    preset: Mapping[str, str] | None = None, counted: bool = False,
) -> Draft:  # fmt: skip
    """Opens a draft, or finds the one that this key already opened: a double click makes one.

    `counted`: how long it took to write was counted already, when it was signed before.
    """
    who = acting()
    if hasattr(who, "roles") and not kind.writes & {role.key for role in who.roles}:
        raise NOT_A_WRITER
    moment = now()
    opened = raw if raw is not None else _opening(kind, children, moment, dict(preset or {}))
    with atomic():
        return Draft.objects.get_or_create(
            key=key,
            defaults={
                "kind": kind.key, "author_id": who.id, "children": sorted(children), "device": device[:60],
                "answers": opened, "opened": opened, "minutes": None if counted else 0,
                "started_at": moment, "saved_at": moment,
            },
        )[0]  # fmt: skip


def _opening(kind: Kind, children: list[int], moment: datetime, preset: dict[str, str]) -> dict[str, str]:
    return opening_answers(kind, children, moment) | kind.opens_with(children, preset) | preset


def save(
    *, draft_id: int, version: int, raw: dict[str, str], device: str = "", taps: int = 0
) -> Saved | None:
    """Keeps these words. When a newer version is there, keeps them beside it and says so. None: no such draft.

    A page's last words may overtake the answer to its last save: what holds every newer word replaces them.
    """
    answers, moment = cleaned(raw), now()
    with atomic():
        written = Draft.objects.filter(pk=draft_id, version=version).update(
            answers=answers,
            words=count_words(answers),
            version=version + 1,
            saved_at=moment,
            device=device[:60],
            minutes=_minutes(moment),
            taps=Greatest("taps", Value(min(taps, MOST_TAPS))),
        )
        draft = Draft.objects.filter(pk=draft_id).first()
        if draft is None or written or draft.answers == answers:
            return draft and Saved(draft)
        if _grown(draft.answers, answers):
            return save(draft_id=draft_id, version=draft.version, raw=raw, device=device, taps=taps)
        return Saved(draft, _beside(draft, version, answers, moment))


def _minutes(moment: datetime) -> Case:
    """One more when nothing was saved yet in this minute. The hours between two saves are nobody's writing."""
    this_minute = moment.replace(second=0, microsecond=0)
    return Case(
        When(minutes=0, then=Value(1)),
        When(saved_at__lt=this_minute, then=F("minutes") + 1),
        default=F("minutes"),
    )


def _beside(draft: Draft, version: int, answers: dict, moment: datetime) -> DraftRival:
    """One rival for each version that was seen: typing on in the older window grows it, and loses nothing."""
    beside = list(
        DraftRival.objects.filter(draft=draft, version_seen=version, settled_at=None).order_by("id")
    )
    rival = next((one for one in beside if _holds(one.answers, answers)), None)
    if rival is None:
        return DraftRival.objects.create(
            draft=draft, version_seen=version, author_id=acting().id, answers=answers, at=moment
        )
    if rival.answers != answers:
        rival.answers, rival.at = answers, moment
        rival.save(update_fields=["answers", "at"])
    return rival


def _holds(before: dict[str, str], after: dict[str, str]) -> bool:
    """Nothing of what was kept is lost when these words take its place."""
    return set(before.items()) <= set(after.items()) or _grown(before, after)


def _grown(before: dict[str, str], after: dict[str, str]) -> bool:
    """The same words typed on: every answer begins as it did."""
    return all(after.get(name, "").startswith(words) for name, words in before.items())


def settle(*, draft_id: int, raw: dict[str, str], version: int) -> Saved | None:
    """The author has chosen between two versions. Both stay readable until the draft is signed."""
    with atomic():
        saved = save(draft_id=draft_id, version=version, raw=raw)
        if saved and not saved.clash:
            DraftRival.objects.filter(draft_id=draft_id, settled_at=None).update(settled_at=now())
        return saved


def discard(*, draft_id: int) -> None:
    with atomic():
        Draft.objects.filter(pk=draft_id).delete()


def cleaned(raw: dict[str, str]) -> dict[str, str]:
    """Without the one character that no column can hold: pasted along, it would keep every word from being saved."""
    return {
        name: kept
        for name, value in raw.items()
        if name not in LEFT_OUT and (kept := value.replace("\0", ""))
    }


def count_words(answers: dict[str, str]) -> int:
    return sum(len(value.split()) for value in answers.values() if " " in value)
