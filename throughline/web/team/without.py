"""Children without their own worker this week: why, this week's name, last seen, next visit, risk looked at."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.alerts.rules import Unheld, of_unheld
from throughline.record.clocks.queries import Due
from throughline.record.people.identity_bar import names
from throughline.record.people.models import Person
from throughline.web import clock_words
from throughline.web.alerts.rows import Press
from throughline.web.children.rows import named
from throughline.web.desk.page import unbroken
from throughline.web.desk.todo import is_visit
from throughline.web.team.queries import Known

HEADS = ("Child", "Why", "This week’s name", "Last seen", "Next visit", "Risk looked at", "Say who")
COLUMNS = tuple(Column(words=head, hidden=head == "Say who") for head in HEADS)
WORDS = {
    "left": "{who} left on {day}",
    "alone": "No worker since {day}",
    "held": "Held in a manager’s name since {day}: not an allocation",
    "duty": "Duty visits since {day}, none by {who}",
    "away": "{who} away since {day}",
}
A_WEEK = timedelta(days=7)


def this_week(found: list[Unheld], on: date) -> list[Unheld]:
    """Once a child, by the first reason; somebody away counts from the fifth working day."""
    long = {one.thing[0] for one in of_unheld([one for one in found if one.rule == "away"], on)}
    once = {one.person_id: one for one in reversed(found) if one.rule != "away" or one.person_id in long}
    return sorted(once.values(), key=lambda one: (list(WORDS).index(one.rule), one.since, one.person_id))


@dataclass(frozen=True, slots=True)
class Together:
    """Children of one home without their own worker for the same reason."""

    why: Unheld
    people: list[Person]
    known: list[Known]

    @property
    def ids(self) -> list[int]:
        return [person.pk for person in self.people]

    @property
    def words(self) -> str:
        return names([str(person) for person in self.people])


def together(rows: list[Unheld], people: dict[int, Person], known: dict[int, Known]) -> list[Together]:
    homes: dict[tuple, list[Unheld]] = defaultdict(list)
    for one in rows:
        if one.person_id in people:
            homes[one.rule, one.since, known[one.person_id].home_id or -one.person_id].append(one)
    return [
        Together(some[0], [people[one.person_id] for one in some], [known[one.person_id] for one in some])
        for some in homes.values()
    ]


def table(
    rows: list[Together], dues: list[Due], offered: list[tuple[int, str]], on: date, go: Onward, press: Press
) -> Table:
    drawn = tuple(_row(row, dues, offered, on, go, press) for row in rows)
    return Table(label="Children without their own worker this week", columns=COLUMNS, rows=drawn)


def _row(
    row: Together, dues: list[Due], offered: list[tuple[int, str]], on: date, go: Onward, press: Press
) -> tuple[str, ...]:
    why = WORDS[row.why.rule].format(day=short_day(row.why.since), who=row.why.who)
    danger = next((known.danger for known in row.known if known.danger), "")
    theirs = [due for due in dues if due.person_id in row.ids]
    return (
        format_html_join("", "<div>{}</div>", ((named(person, on, go),) for person in row.people)),
        f"{why}. {danger}" if danger else why, names(covers(row)) or chip(Status.LATE, unbroken("Nobody yet")),
        seen(row, theirs), next_visit(theirs, on), looked_at(row, on),
        "" if row.why.rule == "left" or press.past else name_form(row, offered, go, press),
    )  # fmt: skip


def covers(row: Together) -> list[str]:
    """Nobody is named for a home until somebody is for each child of it."""
    found = [known.cover for known in row.known]
    return list(dict.fromkeys(found)) if all(found) else []


def seen(row: Together, dues: list[Due]) -> str:
    """The day of whoever was seen longest ago."""
    days = [known.seen for known in row.known]
    day = unbroken(short_day(min(filter(None, days)))) if all(days) else "Not yet"
    late = next((due for due in dues if is_late_visit(due)), None)
    return format_html("{} {}", day, chip(Status.LATE, clock_words.headline(late))) if late else day


def is_late_visit(due: Due) -> bool:
    return is_visit(due.standard) and clock_words.status(due) == Status.LATE


def next_visit(dues: list[Due], on: date) -> str:
    booked = {day for due in dues for day in due.obligation.booked if day >= on and is_visit(due.standard)}
    if not booked:
        return "Nothing booked"
    return "Today" if min(booked) == on else unbroken(short_day(min(booked)))


def looked_at(row: Together, on: date) -> str:
    """Weekly: what is older than a week, or was never, is said as that."""
    days = [known.reviewed for known in row.known]
    if not all(days):
        return f"Not since {unbroken(short_day(row.why.since))}"
    oldest = min(filter(None, days))
    return (
        unbroken(short_day(oldest))
        if on - oldest < A_WEEK
        else chip(Status.SOON, f"Last {short_day(oldest)}")
    )


def name_form(row: Together, offered: list[tuple[int, str]], go: Onward, press: Press) -> SafeString:
    """The two presses that a row asks for, once for the children of a home."""
    review = format_html(
        '<a class="button compact" href="{}">Record risk review<span class="hidden-words">: {}</span></a>',
        go("write", "decision", children=row.ids), row.words,
    )  # fmt: skip
    return format_html(
        '<details><summary>{}<span class="hidden-words"> for {}</span></summary>'
        '<form class="answers" method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken" value="{}">{}'
        '<label>This week’s name <select class="govuk-select" name="account">{}</select></label>'
        '<button class="button compact">Name for this week</button>{}</form></details>',
        "Change" if covers(row) else "Name someone", row.words, go("week-name", row.ids[0]), press.token,
        format_html_join("", '<input type="hidden" name="with" value="{}">', ((child,) for child in row.ids[1:])),
        format_html_join("", '<option value="{}">{}</option>', offered), review,
    )  # fmt: skip
