"""Where to look today: children with something late, those in danger first, then the longest late."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.alerts.queries import Thing
from throughline.record.alerts.rules import of_due
from throughline.record.alerts.standing import Standing
from throughline.record.clocks.queries import Due
from throughline.record.people.identity_bar import names
from throughline.record.people.models import Person
from throughline.standards.state import Code
from throughline.web import clock_words
from throughline.web.alerts.rows import asked, state
from throughline.web.children.rows import holder, named
from throughline.web.clock_words.order import SEEN_OR_SAFE
from throughline.web.desk import todo
from throughline.web.desk.page import unbroken
from throughline.web.team.queries import Known

LOOK = tuple(Column(words=words) for words in ("Child", "Why", "Held by", "Last seen", "Limit"))


@dataclass(frozen=True, slots=True)
class Family:
    """The children of one home with anything late: the worst of it, whose it is, and how much else there is."""

    people: list[Person]
    due: Due
    whose: list[Person]
    known: Known
    others: int


def families(
    order: Iterable[int], people: dict[int, Person], known: dict[int, Known], dues: list[Due]
) -> list[Family]:
    """In the order of their first child: danger, then the longest late."""
    late, homes = late_of(dues), defaultdict(list)
    for child in order:
        if child in people and child in late:
            homes[known[child].home_id or -child].append(child)
    return [_family(children, people, known, late) for children in homes.values()]


def _family(
    children: list[int], people: dict[int, Person], known: dict[int, Known], late: dict[int, list[Due]]
) -> Family:
    every = sorted((due for child in children for due in late[child]), key=worst_first)
    worst = every[0]
    same = [due.person_id for due in every if thing(due) == thing(worst)]
    return Family(
        people=[people[child] for child in children], due=worst, whose=[people[child] for child in same],
        known=known[worst.person_id], others=len({thing(due) for due in every}) - 1,
    )  # fmt: skip


def thing(due: Due) -> tuple:
    return due.standard.key, due.obligation.due


def worst_first(due: Due) -> tuple:
    """To be seen, then made safe, before anything written about them; then the longest late."""
    return (
        not todo.is_visit(due.standard),
        not makes_safe(due),
        due.obligation.due or date.max,
        due.standard.key,
    )


def late_of(dues: list[Due]) -> dict[int, list[Due]]:
    found: dict[int, list[Due]] = defaultdict(list)
    for due in dues:
        if due.state.code == Code.LATE:
            found[due.person_id].append(due)
    return found


def makes_safe(due: Due) -> bool:
    return bool(SEEN_OR_SAFE & {*due.standard.met_names})


def table(found: list[Family], standings: Mapping[Thing, Standing], on: date, go: Onward) -> Table:
    rows = tuple(
        (
            format_html_join("", "<div>{}</div>", ((named(person, on, go),) for person in family.people)),
            why(family, standings, on, go), holder(family.whose[0]),
            unbroken(short_day(family.known.seen)) if family.known.seen else "Not yet", limit(family.due),
        )
        for family in found
    )  # fmt: skip
    return Table(label="Where to look today", columns=LOOK, rows=rows)


def why(family: Family, standings: Mapping[Thing, Standing], on: date, go: Onward) -> SafeString:
    due = family.due
    tried, booked = clock_words.tried(due, on), clock_words.days(due.obligation.booked)
    said = [
        family.known.danger, late_words(family), more_words(family.others), f"Tried {tried}" if tried else "", f"Booked {booked}" if booked else "",
        alert_words(due, standings, bool(family.known.danger), on),
    ]  # fmt: skip
    words = ". ".join(word.rstrip(".") for word in said if word)
    raised = of_due(due, on, danger=bool(family.known.danger))
    if raised is None:
        return format_html("{}", words)
    return format_html(
        '{}. <a href="{}">Answer<span class="hidden-words">: {}</span></a>',
        words, go("child-alert", due.person_id, raised.key), family.whose[0],
    )  # fmt: skip


def late_words(family: Family) -> str:
    """Whose it is, where the others of the home are not in it."""
    one = family.due.obligation
    said = family.due.standard.title
    if todo.is_visit(family.due.standard):
        said = "Never seen on this plan" if one.first else "Not seen within the limit"
    if len(family.whose) == len(family.people):
        return said
    return f"{names([person.given_name for person in family.whose])}: {said[0].lower()}{said[1:]}"


def more_words(others: int) -> str:
    if not others:
        return ""
    return "And 1 more thing is late" if others == 1 else f"And {others} more things are late"


def alert_words(due: Due, standings: Mapping[Thing, Standing], danger: bool, on: date) -> str:
    """What somebody did with it, and since when it is this reader's to unblock."""
    raised = of_due(due, on, danger=danger)
    found = asked([raised] if raised else [], standings)
    if found is None:
        return ""
    one, stands = found.first
    said = state(one, stands, on).partition("Your manager")[0].rstrip(". ")
    up = f"With you since {short_day(one.goes_up()[0])}" if one.level(on) and not stands.over else ""
    return ". ".join(words for words in (said, up) if words)


def limit(due: Due) -> str:
    day = short_day(due.obligation.due) if due.obligation.due else ""
    return format_html("{} {}", day, chip(Status.LATE, clock_words.headline(due)))
