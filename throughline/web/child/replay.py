"""What was due on one day as known on another: as was known then, as is true today, and what made the difference."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.config.clock import LONDON, london_day
from throughline.design.dates import DayError, day, long_day, parse_day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.record import Identity
from throughline.design.parts.status import chip
from throughline.design.parts.tables import Column, Table
from throughline.record.clocks.queries import Due
from throughline.record.people.identity_bar import bar
from throughline.record.people.models import Person
from throughline.standards.standard import Standard
from throughline.standards.vocabulary import by_name
from throughline.web import clock_words
from throughline.web.child import clock_queries
from throughline.web.child.clock_queries import CameLater

ALIKE = "The same"
THEN = tuple(
    Column(words=words)
    for words in ("Promise", "As known then", "As true today", "What came to be known later")
)
NOW = tuple(Column(words=words) for words in ("Promise", "How it stood", "Beside it"))


@dataclass(frozen=True, kw_only=True)
class Replay:
    child: Person
    person: Identity
    lead: str
    table: Table
    on: date
    known: date
    differs: int


@dataclass(frozen=True, slots=True)
class Asked:
    """The day asked about, and the day by which it had to be known; a sentence where one cannot be."""

    on: date
    known: date
    problem: str = ""


def asked(on: str, known: str, *, today: date) -> Asked:
    try:
        found = Asked(parse_day(on, on=today), parse_day(known, on=today) if known else today)
    except DayError as wrong:
        return Asked(today, today, str(wrong))
    if found.on > today or found.known > today:
        return Asked(today, today, "Give days up to today: what is to come is on the page of open clocks.")
    return found


def end_of(day_known: date) -> datetime:
    """Whatever was written on that day was known on it."""
    return datetime.combine(day_known, time(23, 59), LONDON)


def replay(person_id: int, *, on: date, moment: datetime, go: Onward) -> Replay:
    child, person = bar(person_id, on=on, here="child-clocks", go=go)
    then = clock_queries.as_the_reader_knows(person_id, on)
    if go.as_known is None:
        table, differs = _as_now(then, on, go), 0
    else:
        today = clock_queries.as_true_today(person_id, on)
        table, differs = _beside(then, today, clock_queries.came_later(person_id, moment), on, go)
    return Replay(
        child=child, person=person, lead=_lead(on, moment, differs, go), table=table, on=on, known=moment.date(),
        differs=differs,
    )  # fmt: skip


def _lead(on: date, moment: datetime, differs: int, go: Onward) -> str:
    if go.as_known is None:
        return f"What was due on {long_day(on)}, by what is known today."
    count = {0: "Nothing differs", 1: "One thing differs"}.get(differs, f"{differs} things differ")
    return (
        f"What was due on {long_day(on)}, as known on {long_day(moment)}. {count} from what is known today."
    )


def _as_now(found: list[Due], on: date, go: Onward) -> Table:
    rows = tuple(
        (
            _why(due, on, go),
            _stood(due),
            ". ".join(f"{name} {words}" for name, words in clock_words.terms(due, on)),
        )
        for due in sorted(found, key=clock_words.matters_first)
    )
    return Table(label=f"Due on {day(on)}", columns=NOW, rows=rows)


def _why(due: Due, on: date, go: Onward) -> SafeString:
    return format_html('<a href="{}">{}</a>', go("why", due.person_id, due.id, on=on), due.standard.title)


def _stood(due: Due) -> SafeString:
    return chip(clock_words.status(due), clock_words.headline(due))


Pair = tuple[Due | None, Due | None]


def _beside(
    then: list[Due], today: list[Due], later: list[CameLater], on: date, go: Onward
) -> tuple[Table, int]:
    """The same promise from the same day is one row; what differs stands first."""
    pairs = sorted(_pairs(then, today), key=_differing_first)
    rows = tuple(_row(pair, later, on, go) for pair in pairs)
    return Table(label=f"Due on {day(on)}, then and now", columns=THEN, rows=rows), sum(map(differs, pairs))


def _pairs(then: Iterable[Due], today: Iterable[Due]) -> Iterator[Pair]:
    known, true = ({(d.standard.key, d.obligation.start): d for d in found} for found in (then, today))
    for key in known | true:
        yield known.get(key), true.get(key)


def _differing_first(pair: Pair) -> tuple:
    return not differs(pair), clock_words.matters_first(_either(pair))


def _either(pair: Pair) -> Due:
    then, today = pair
    found = then or today
    assert found is not None
    return found


def differs(pair: Pair) -> bool:
    """Another limit, another state, or there only in one of the two."""
    then, today = pair
    if then is None or today is None:
        return True
    return (then.state.code, then.state.late_by, then.obligation.due) != (
        today.state.code, today.state.late_by, today.obligation.due
    )  # fmt: skip


def _row(pair: Pair, later: list[CameLater], on: date, go: Onward) -> tuple[str | SafeString, ...]:
    then, today = pair
    one = _either(pair)
    title = _why(then, on, go) if then else _why(one, on, Onward())
    known = _told(then, on) if then else "Not known to be due"
    if not differs(pair):
        return title, known, ALIKE, ""
    true = _told(today, on) if today else "Not due"
    return title, known, true, reasons(one.standard, later, on)


def _told(due: Due, on: date) -> SafeString:
    limit = clock_words.terms(due, on)[0]
    return format_html("{} <small>{}</small>", _stood(due), f"{limit[0]} {limit[1]}")


def reasons(standard: Standard, later: Iterable[CameLater], on: date) -> SafeString | str:
    """Every fact about it that came, changed or was taken back since, and when that was."""
    names = standard.reads
    found = [one for one in later if (one.what in names or one.key == standard.key) and one.day <= on]
    if not found:
        return "It was worked out again later, from the same facts."
    return format_html_join(SafeString("<br>"), "{}", ((_said(one),) for one in _once(found)))


def _once(found: list[CameLater]) -> Iterator[CameLater]:
    """What was taken back and told again by the same writing on the same day has only changed."""
    told = {(one.what, one.day, one.source_kind, one.source) for one in found if not one.gone}
    for one in found:
        if not one.gone or (one.what, one.day, one.source_kind, one.source) not in told:
            yield one


def _said(one: CameLater) -> SafeString:
    word = by_name().get(one.what)
    did = word.clause if word else SAID.get(one.what, one.what.capitalize())
    until = f" until {short_day(one.until - timedelta(days=1))}" if one.until else ""
    verb = "taken back" if one.gone else "known since"
    words = f"{did}, {day(one.day)}{until}: {verb} {day(london_day(one.at))}"
    if one.source_kind != "entry" or one.gone:
        return format_html("{}", words)
    return format_html('<a href="{}">{}</a>', Onward()("entry", one.source), words)


SAID = {
    "attempted": "Tried", "booked": "Booked", "waiting": "Waiting on others", "exempt": "Excused", "stop": "Stopped",
    "set": "A person set the day",
}  # fmt: skip
"""What people say of one clock, in the words of a card."""
