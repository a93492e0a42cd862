"""What happened and what held in a story, each as a milestone: the fact's word, its day, and whom it was about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from functools import partial
from typing import NamedTuple

from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON, london_day
from throughline.record.entries.actions import withdraw
from throughline.record.entries.models import Entry
from throughline.standards.feeding import by_hand, planned
from throughline.standards.words import day_words
from throughline.synthetic import builders
from throughline.synthetic.milestones import a_milestone
from throughline.synthetic.stories.by_kind import by_kind
from throughline.synthetic.stories.data import called, day, events, local, recorded
from throughline.synthetic.stories.staffing import named, writer
from throughline.synthetic.stories.told import Step, Told
from throughline.synthetic.stories.words import parted
from throughline.synthetic.stories.worked_out import Holds, worked_out
from throughline.synthetic.telling import PURPOSE

WHEN_THE_DAY_COMES = time(18)
"""A day that the story gives beforehand, and nobody can write down before it came."""
WITHDRAWN_AS = "wrong"


class Happened(NamedTuple):
    """One fact of an event, the same for each of its children."""

    what: str
    day: date
    clock: time | None
    until: date | None
    closed_by: str
    """The event with which a spell ended."""


def milestones(told: Told, name: str) -> Iterator[Step]:
    known = events(name)
    for event in known.values():
        happened = happened_in(known, event)
        for place, (one, children) in enumerate(happened.items()):
            moment = _written(one, recorded(event))
            yield moment, partial(_tell, told, name, event, one, children, moment, in_words=not place)
            if one.closed_by:
                yield _closing_of(told, event, one, known[one.closed_by])
        if happened and "withdrawn" in event:
            moment = local(event["withdrawn"]["at"])
            yield moment, partial(_withdraw, told, event, moment)
    yield from _worked_out(told, name, known)


def happened_in(known: dict[str, dict], event: dict) -> dict[Happened, list[str]]:
    """The facts that people tell by hand, with their children, in the story's order: a kind tells its own."""
    found: dict[Happened, list[str]] = defaultdict(list)
    told_so = by_kind(event)
    for fact in event["facts"]:
        what = fact["what"].removeprefix("+")
        if what in by_hand() and (what, fact["child"]) not in told_so:
            found[_happened(known, event, fact)].append(fact["child"])
    return found


def _happened(known: dict[str, dict], event: dict, fact: dict) -> Happened:
    closing = _closing(known, event, fact) if fact["what"].startswith("+") else ""
    at = fact.get("from") or fact["at"]
    clock = time.fromisoformat(at[11:]) if len(at) > 10 else None
    return Happened(
        fact["what"].removeprefix("+"), date.fromisoformat(at[:10]), clock, day(fact.get("until")), closing
    )


def _closing(known: dict[str, dict], event: dict, opening: dict) -> str:
    """The first event that ends, on a later day, what this fact began."""
    ends = {
        fact["at"]: other["id"]
        for other in known.values()
        for fact in other["facts"]
        if fact["what"] == f"-{opening['what'][1:]}" and fact["child"] == opening["child"]
        and fact["at"][:10] > opening["at"][:10]
    }  # fmt: skip
    return ends[min(ends)] if ends else ""


def _written(one: Happened, moment: datetime) -> datetime:
    if one.what in planned() or one.day <= london_day(moment):
        return moment
    return datetime.combine(one.day, WHEN_THE_DAY_COMES, LONDON)


def _tell(
    told: Told, name: str, event: dict, one: Happened, children: list[str], moment: datetime, *, in_words: bool
) -> None:  # fmt: skip
    by, known = told.staff[writer(event["by"])], _known(one, event)
    if before := told.planned(children, one.what):
        moved = builders.corrected(entry=before, by=by, told=moment, day=day_words(one.day))
        told.marked[event["id"]].append(moved)
        return
    entry = a_milestone(
        one.what, by=by, children=[told.people[child] for child in children], on=one.day, at=one.clock,
        until=one.until, known=known, told=moment, **_in_words(told, name, event, children if in_words else []),
    )  # fmt: skip
    told.marked[event["id"]].append(entry)
    told.begun[event["id"], one] = entry
    if known:
        told.expected[tuple(children), one.what] = entry


def _known(one: Happened, event: dict) -> date | None:
    return london_day(recorded(event)) if one.what in planned() else None


def _in_words(told: Told, name: str, event: dict, children: list[str]) -> dict[str, str]:
    if not children:
        return {}
    text = parted(event["text"], {child: [called(name, child)] for child in children})
    means = {f"child-{told.people[child].id}-means": words for child, words in text.of_child.items()}
    return {"words": text.shared} | means


def _closing_of(told: Told, event: dict, one: Happened, closing: dict) -> Step:
    ended = next(fact["at"] for fact in closing["facts"] if fact["what"] == f"-{one.what}")
    return recorded(closing), partial(_ends, told, event, one, closing, date.fromisoformat(ended[:10]))


def _ends(told: Told, event: dict, one: Happened, closing: dict, ended: date) -> None:
    builders.corrected(
        entry=told.begun[event["id"], one], by=told.staff[writer(closing["by"])], told=recorded(closing),
        until=day_words(ended),
    )  # fmt: skip


def _withdraw(told: Told, event: dict, moment: datetime) -> None:
    with as_keeper(PURPOSE, told=moment, by=told.staff[named(event["withdrawn"]["by"])].id):
        for entry in told.marked[event["id"]]:
            current = Entry.objects.get(pk=entry.pk)
            withdraw(entry=current, kind=WITHDRAWN_AS, reason=event["withdrawn"]["why"])


def _worked_out(told: Told, name: str, known: dict[str, dict]) -> Iterator[Step]:
    """Told with the event that makes them known, and told again when a later one says how long they lasted."""
    so_far: list[dict] = []
    before: list[Holds] = []
    for event in sorted(known.values(), key=recorded):
        so_far.append(event)
        after = list(worked_out(name, so_far))
        for was, now in _pairs(before, after):
            if was != now:
                yield recorded(event), partial(_holds, told, event, was, now)
        before = after


def _pairs(before: Iterable[Holds], after: Iterable[Holds]) -> Iterator[tuple[Holds | None, Holds]]:
    """Each with what was said of it before: in the order of a child's spells."""
    said: dict[tuple[str, str], list[Holds]] = defaultdict(list)
    for one in before:
        said[one.child, one.what].append(one)
    for one in after:
        earlier = said[one.child, one.what]
        yield earlier.pop(0) if earlier else None, one


def _holds(told: Told, event: dict, was: Holds | None, now: Holds) -> None:
    by, moment = told.staff[writer(event["by"])], recorded(event)
    if was:
        entry = builders.corrected(
            entry=told.worked_out[was], by=by, told=moment, day=day_words(now.day), why=now.why,
            until=day_words(now.until) if now.until else "", known=day_words(now.known) if now.known else "",
        )  # fmt: skip
    else:
        entry = a_milestone(
            now.what, by=by, children=[told.people[now.child]], on=now.day, until=now.until, known=now.known,
            why=now.why, told=moment,
        )  # fmt: skip
    told.worked_out[now] = entry
