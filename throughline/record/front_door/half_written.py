"""What a page says of a contact that is not on the board yet: since when it is kept, and which others wait."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from throughline.config.clock import london_day, today
from throughline.design.dates import clock, short_day
from throughline.design.parts.notices import DraftState
from throughline.record.entries.models import Draft
from throughline.record.front_door import intake


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """A half-written contact of one's own, and how its form is opened."""

    words: str
    said: str
    kept: int
    other: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A half-written contact that is carried on; `answers` are the other window's where those were asked for."""

    draft: Draft
    answers: dict[str, str]
    others: list[Waiting] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    key: UUID
    version: int
    state: DraftState
    waiting: list[Waiting]
    others: list[Waiting]


def kept(number: int, *, other: int | None = None) -> Kept | None:
    draft = next((one for one in intake.half_written() if one.pk == number), None)
    if draft is None:
        return None
    rivals = intake.other_words(draft)
    asked = next((one for one in rivals if one.pk == other), None)
    offered = [_line(draft, one.answers, one.at, other=one.pk) for one in rivals if one is not asked]
    if asked:
        offered.append(_line(draft, draft.answers, draft.saved_at))
    return Kept(draft=draft, answers=(asked or draft).answers, others=offered)


def page(found: Kept | None, *, blank: UUID) -> Page:
    """`blank` numbers a form that is opened empty."""
    if found is None:
        others = [_line(one, one.answers, one.saved_at) for one in intake.half_written()]
        return Page(key=blank, version=0, state=DraftState(), waiting=others, others=[])
    draft = found.draft
    state = DraftState(saved_at=clock(draft.saved_at), words=draft.words)
    return Page(key=draft.key, version=draft.version, state=state, waiting=[], others=found.others)


def _line(draft: Draft, answers: dict[str, str], at: datetime, *, other: int = 0) -> Waiting:
    saved = "today" if london_day(at) == today() else short_day(at)
    about = answers.get("child-0-name") or "No child named yet"
    headline = answers.get("headline") or answers.get("words", "")[:80] or "Nothing said yet"
    return Waiting(words=about, said=f"{headline} Saved {saved} at {clock(at)}.", kept=draft.pk, other=other)
