"""The child's overview, put together from what was read."""

from dataclasses import dataclass, field
from datetime import date, datetime

from throughline.access.parts import Part
from throughline.access.principal import somebody
from throughline.design.onward import Onward
from throughline.design.parts.clocks import Clock
from throughline.design.parts.links import Link
from throughline.design.parts.notices import Notice
from throughline.design.parts.record import Event, Identity, Saying
from throughline.design.parts.rows import Item
from throughline.record.chronology.events import event
from throughline.record.chronology.written import Written, written
from throughline.record.clocks.queries import of_children
from throughline.record.drift.queries import of_children as of_drift
from throughline.record.entries.actions import UNDO
from throughline.record.entries.models import Entry
from throughline.record.holding.page import ClosedCard, closed_card
from throughline.record.holding.queries import closings
from throughline.record.people import queries
from throughline.record.people.identity_bar import identity, opens
from throughline.record.people.models import Person
from throughline.web import clock_words
from throughline.web.child import drift_words, family_words, record_words
from throughline.web.child.unknown import written_later
from throughline.web.looked import words as look_words
from throughline.web.looked.queries import looks

LOOKS_SHOWN = 4
CLOCKS_SHOWN = 6


@dataclass(frozen=True, kw_only=True)
class Overview:
    child: Person
    person: Identity
    opened: bool
    clocks: list[Clock] = field(default_factory=list)
    more_clocks: Link | None = None
    still: list[Item] = field(default_factory=list)
    decide: Link | None = None
    life: record_words.LifeNow | None = None
    not_seen: record_words.NotSeen | None = None
    sayings: list[Saying] = field(default_factory=list)
    siblings: list[Item] = field(default_factory=list)
    family: list[Item] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    older_url: str = ""
    decisions: list[Item] = field(default_factory=list)
    looked: list[Item] = field(default_factory=list)
    later: list[Item] = field(default_factory=list)
    signed: Notice | None = None
    glass_url: str = ""
    merge_url: str = ""
    split_url: str = ""
    closed: ClosedCard | None = None
    """The last time we stopped working with the child: it stands first."""


def overview(
    person_id: int,
    *,
    reader: int,
    may_write: bool,
    moment: datetime,
    go: Onward,
    press: str = "",
    signed: str = "",
    may_break: bool = False,
    may_restrict: bool = False,
) -> Overview:
    on = moment.date()
    then = {"moves": drift_words.moves()} if go.as_known else {}
    child = queries.child(person_id, on=on, closings=closings(on), **then)
    opened, told = opens(child, Part.CONTENT), list(queries.flags(person_id, on))
    related = queries.relatives(person_id, on) if opened else []
    home, related = queries.named(queries.household(person_id, on), related)
    can_write = opened and may_write and go.as_known is None
    offered = (restriction(child, go),) if may_restrict and go.as_known is None else ()
    person = identity(
        child, on=on, home=home, flags=told, here="child", go=go, address=address_of(child, home, press),
        actions=offered + (actions(child, go) if can_write else ()),
    )  # fmt: skip
    closed = closed_card(child, on, read=opened, go=go)
    if not opened:
        glass = go("break-glass", child.id) if may_break and go.as_known is None else ""
        return Overview(child=child, person=person, opened=False, glass_url=glass, closed=closed)
    return Overview(
        child=child, person=person, opened=True, closed=closed,
        **_record(
            child, home=home, related=related, moment=moment, go=go, reader=reader, signed=signed, can_write=can_write
        ),
    )  # fmt: skip


def _record(
    child: Person, *, home: list, related: list, moment: datetime, go: Onward, reader: int, signed: str,
    can_write: bool,
) -> dict:  # fmt: skip
    on, given = moment.date(), child.given_name
    siblings = family_words.at_home(child, home, on)
    dues = clock_words.still_open(of_children([child.id, *(one.id for one in siblings)], on))
    page = written(child.id)
    visits = record_words.visits(page.entries)
    own = sorted((due for due in dues if due.person_id == child.id), key=clock_words.matters_first)
    still = drift_words.by_facts(child, on) if go.as_known else of_drift([child.id], moment)
    return {
        "clocks": [clock_words.card(due, on, go("why", child.id, due.id)) for due in own[:CLOCKS_SHOWN]],
        "more_clocks": more_clocks(child, len(own) - CLOCKS_SHOWN, go),
        "still": drift_words.items(still, page.entries, own, on, go),
        "decide": drift_words.record_one(still, child.id, go) if can_write else None,
        "merge_url": go("merge", child.id) if can_write else "",
        "split_url": go("split", child.id) if can_write and somebody().may("oversee") else "",
        "life": record_words.life_now(visits),
        "not_seen": record_words.not_seen(visits, given),
        "sayings": record_words.sayings(visits, given),
        "siblings": family_words.sibling_items(siblings, dues, on, go),
        "family": family_words.relatives(child, related, home, on, go),
        "events": [event(entry, go) for entry in page.entries],
        "older_url": go("chronology", child.id) if page.older else "",
        "decisions": record_words.decisions(page.entries, go),
        "signed": signed_notice(page.entries, signed, reader, moment),
        **(_then(child, moment, on) if go.as_known else _now(child, moment, on)),
    }  # fmt: skip


def _then(child: Person, moment: datetime, on: date) -> dict:
    return {"later": record_words.later(written_later(child.id, moment), on, Onward())}


def _now(child: Person, moment: datetime, on: date) -> dict:
    return {"looked": look_words.items(looks(child.id, until=moment, size=LOOKS_SHOWN), on)}


def more_clocks(child: Person, more: int, go: Onward) -> Link:
    words = f"{more} more clock{'' if more == 1 else 's'}" if more > 0 else "All clocks"
    return Link(words=words, url=go("child-clocks", child.id))


def restriction(child: Person, go: Onward) -> Link:
    words = "Restriction" if child.restriction else "Restrict"
    return Link(words=words, url=go("restriction", child.id), icon="lock")


def actions(child: Person, go: Onward) -> tuple[Link, ...]:
    return (
        Link(words="Something happened", url=go("milestone-which", child.id), icon="calendar"),
        Link(words="Decision", url=go("write", "decision", children=child.id), icon="decision"),
        Link(words="Write up a visit", url=go("write", "visit", children=child.id), icon="pen", primary=True),
    )


def address_of(child: Person, home: list, press: str) -> str:
    """An address that is not confidential, or the press that shows one, or only that there is one."""
    own = next((living for living in home if living.person_id == child.id), None)
    if own is None:
        return "Not recorded"
    if own.address and not own.confidential:
        return own.address
    return press if press and opens(child, Part.SPECIAL) else "Confidential"


def signed_notice(rows: list[Written], signed: str, reader: int, moment: datetime) -> Notice | None:
    """What its writer signed a moment ago, with ten seconds to undo it."""
    entry = next((one for one in rows if str(one.id) == signed), None)
    if entry is None or entry.status not in (Entry.SIGNED, Entry.WAITING) or entry.author_id != reader:
        return None
    fresh = moment - entry.recorded_at <= UNDO
    return Notice(
        words=f"Signed: {entry.headline}.", undo_url=Onward()("entry-undo", entry.id) if fresh else "",
        link=Link(words="Open it", url=Onward()("entry", entry.id)),
    )  # fmt: skip
