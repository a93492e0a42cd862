"""What a clock's card says beside its headline: limit, start, tried, booked, waiting, excused, each apart."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from throughline.design.dates import clock, day, short_day
from throughline.record.clocks.queries import Due
from throughline.standards.facts import Fact
from throughline.standards.reasons import ended_words
from throughline.standards.rule_words import layer_words
from throughline.standards.state import ALLOWED, Code, tried_by
from throughline.standards.vocabulary import by_name
from throughline.standards.ways import Direction, Kind
from throughline.standards.words import count_words, inside

BEGAN = {
    "cp_plan": "Plan began", "cin_plan_started": "Plan began", "icpc_held": "Conference", "core_group_held": "Last held",
    "rcpc_held": "Last held", "plo_meeting_held": "Last held", "plo_review_held": "Last held", "cin_review_held": "Last held",
    "lac_review_held": "Last held", "became_looked_after": "Came into care", "placement_started": "Placed",
    "cp_visit_child_seen": "Last seen", "lac_visit_child_seen": "Last seen", "cin_visit_child_seen": "Last seen",
    "child_seen_alone": "Seen alone", "seen_alone": "Seen alone", "referral_received": "Referred", "s47_started": "Enquiry began",
}  # fmt: skip
"""The starts that are read most, in one or two words; any other is said whole."""

Term = tuple[str, str]


def terms(due: Due, on: date) -> tuple[Term, ...]:
    return tuple((name, words) for name, words in _terms(due, on) if words)


def _terms(due: Due, on: date) -> Iterator[Term]:
    one = due.obligation
    yield from _limit(due, on)
    yield _start(due, on)
    yield "Tried", tried(due, on)
    yield "Booked", days(one.booked)
    if due.state.code in (Code.MET, Code.MET_LATE, Code.TOO_EARLY, Code.STOPPED):
        yield from _closed(due, on)
        return
    yield "Not possible", "; ".join(_spell(spent, on) for spent in one.not_possible if spent.covers(on))
    yield "Waiting on", _said(one.waiting_on, on)
    yield "Excused", _said(one.exempt, on)


def _limit(due: Due, on: date) -> Iterator[Term]:
    one = due.obligation
    if one.total:
        yield "Used", f"{one.total.used(on)} of {one.total.most} days"
        yield "In any", count_words(one.total.n, one.total.unit)
        return
    name = "Not before" if due.standard.direction == Direction.NOT_BEFORE else "Limit"
    if one.due is None:
        yield name, "Calendar ends"
    else:
        when = moment(one.due_at, on) if one.due_at else said_day(one.due, on)
        yield name, f"{when}, set by a person" if one.set_by_person else when


def _start(due: Due, on: date) -> Term:
    one, standard = due.obligation, due.standard
    when = moment(one.start_at, on) if one.start_at else said_day(one.start, on)
    if standard.kind == Kind.PRESENCE:
        return "None since", when
    names = standard.start_names if one.first else standard.met_names
    short = BEGAN.get(names[0]) if len(set(map(BEGAN.get, names))) == 1 else None
    if short:
        return short, when
    words = inside(standard.words.started if one.first else standard.words.again)
    return "Ahead of" if standard.direction == Direction.BEFORE else "Since", f"{when}: {words}"


def _closed(due: Due, on: date) -> Iterator[Term]:
    one = due.obligation
    if one.met and one.met <= on:
        early = ", before it was allowed" if one.too_early else ""
        yield "Done" if early else "Met", f"{_met_day(due, on)}{early}"
    elif one.stopped:
        why = "" if one.ended_by in ("", ALLOWED) else f": {inside(ended_words(one.ended_by))}"
        yield "Allowed since" if one.ended_by == ALLOWED else "Stopped", f"{said_day(one.stopped, on)}{why}"


def _met_day(due: Due, on: date) -> str:
    one = due.obligation
    return moment(one.met_at, on) if one.met_at else said_day(one.met or on, on)


def _said(fact: Fact | None, on: date) -> str:
    """Who or why, the reason beside it, and since when."""
    if fact is None or not fact.covers(on):
        return ""
    because = f" ({fact.because})" if fact.because else ""
    until = f", until {said_day(fact.until, on)}" if fact.until else ""
    return f"{fact.why or 'another service'}{because}, since {said_day(fact.day, on)}{until}"


def _spell(spent: Fact, on: date) -> str:
    word = by_name().get(spent.what)
    return f"{inside(word.clause) if word else spent.what}, since {said_day(spent.day, on)}"


def said_day(when: date, on: date) -> str:
    """The year is said where it is another than the one the reader is in, and not next door."""
    near = abs((when - on).days) <= 180
    return short_day(when) if near or when.year == on.year else day(when)


def moment(when: datetime, on: date) -> str:
    return f"{short_day(when)}, {clock(when)}"


def tried(due: Due, on: date) -> str:
    return days(tried_by(due.obligation, on))


def days(found: Iterable[date]) -> str:
    """13 and 17 Nov: the month once, when they share it."""
    found = sorted(set(found))
    if len(found) > 1 and len({(day.year, day.month) for day in found}) == 1:
        return f"{', '.join(str(day.day) for day in found[:-1])} and {found[-1].day} {found[-1]:%b}"
    return " and ".join(short_day(day) for day in found)


def rule(due: Due) -> str:
    """Who says so, in a few words."""
    return layer_words(due.standard).replace(" standard", "")
