"""The allocation board: who waits, by danger and age; who is held by a manager or visited on duty; and who is there to ask."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.access.principal import Principal
from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.holding.staff import Candidate, candidates
from throughline.record.holding.standing import Stands, needs_social_worker, what_stands
from throughline.record.people.child_roles import LEADS
from throughline.record.people.identity_bar import names
from throughline.record.people.models import Person
from throughline.web.alerts.rows import Press
from throughline.web.allocation import queries
from throughline.web.allocation.queries import Needs, Waits
from throughline.web.children.rows import named
from throughline.web.team import queries as team
from throughline.web.team.queries import Known

WAITING = ("left", "alone", "decided", "offered")
"""In these nobody of their own holds the child, or will not for long. Held by a manager and duty visits are counted apart."""
WHY = {
    "left": "{who} left", "alone": "No worker", "decided": "Decided at the front door, not given to anybody",
    "offered": "Offered to {who}, not answered", "held": "Held in {who}’s name: not an allocation",
    "duty": "Visited on duty; {who} holds the child",
}  # fmt: skip
WAIT = tuple(
    Column(words=words) for words in ("Child", "Why they wait", "Waits", "What they need", "Last seen")
)
APART = tuple(Column(words=words) for words in ("Child", "Why", "Since", "Last seen", "Risk looked at"))
PEOPLE = tuple(Column(words=words) for words in ("Who", "Holds", "Away"))
SHOWN = 25


@dataclass(frozen=True, slots=True)
class Family:
    """Children of one home who wait for the same reason."""

    waits: Waits
    people: list[Person]
    known: list[Known]
    needs: list[Needs]
    stands: list[Stands]

    @property
    def danger(self) -> str:
        return next((known.danger for known in self.known if known.danger), "")

    @property
    def order(self) -> tuple:
        """Danger, then what asks for a social worker by law, then who has waited longest. Both are words, never a score."""
        return not self.danger, not needs_social_worker(self.stands), self.waits.since, self.people[0].pk


@dataclass(frozen=True, kw_only=True)
class Board:
    lead: str
    waiting: Table
    more: int
    apart: Table
    people: Table
    offered: list[Candidate]


def board(who: Principal, *, on: date, go: Onward, press: Press) -> Board:
    found = queries.waiting(who.id, on)
    children = list({one.person_id for one in found})
    (people, known), needs = team.known(children, on), queries.needs(children, on)
    stands, offered = what_stands(children, on), candidates(LEADS, on)
    families = sorted(together(found, people, known, needs, stands), key=lambda one: one.order)
    waits = [one for one in families if one.waits.why in WAITING]
    return Board(
        lead=lead(waits), waiting=waiting_table(waits[:SHOWN], offered, on, go, press), more=max(0, len(waits) - SHOWN),
        apart=apart_table([one for one in families if one.waits.why not in WAITING], offered, on, go, press),
        people=people_table(offered), offered=offered,
    )  # fmt: skip


def together(
    found: list[Waits], people: Mapping[int, Person], known: Mapping[int, Known], needs: Mapping[int, Needs],
    stands: Mapping[int, list[Stands]],
) -> list[Family]:  # fmt: skip
    """Each child once for one reason: what is offered stands before that nobody holds them."""
    once = {one.person_id: one for one in sorted(found, key=lambda one: ORDER.index(one.why), reverse=True)}
    homes: dict[tuple, list[Waits]] = defaultdict(list)
    for one in once.values():
        if one.person_id in people:
            homes[one.why, one.who, known[one.person_id].home_id or -one.person_id].append(one)
    return [_family(some, people, known, needs, stands) for some in homes.values()]


ORDER = ("offered", "left", "held", "alone", "decided", "duty")


def _family(some, people, known, needs, stands) -> Family:
    ids = [one.person_id for one in some]
    return Family(
        waits=min(some, key=lambda one: one.since), people=[people[key] for key in ids], known=[known[key] for key in ids],
        needs=[needs[key] for key in ids], stands=[one for key in ids for one in stands[key]],
    )  # fmt: skip


def lead(waits: list[Family]) -> str:
    children = sum(len(one.people) for one in waits)
    if not children:
        return "No child whom you answer for waits for a worker."
    danger = sum(bool(one.danger) for one in waits)
    said = "1 child waits" if children == 1 else f"{children} children wait"
    first = f" {danger} famil{'y' if danger == 1 else 'ies'} with danger first." if danger else ""
    return f"{said} for a worker.{first}"


def waiting_table(rows: list[Family], offered: list[Candidate], on: date, go: Onward, press: Press) -> Table:
    drawn = tuple(
        (
            format_html("{}{}", children(row, on, go), form(row, offered, go, press)), why(row),
            f"{(on - row.waits.since).days} days", needs_words(row), seen(row),
        )
        for row in rows
    )  # fmt: skip
    return Table(label="Children who wait for a worker", columns=WAIT, rows=drawn)


def apart_table(rows: list[Family], offered: list[Candidate], on: date, go: Onward, press: Press) -> Table:
    drawn = tuple(
        (
            format_html("{}{}", children(row, on, go), form(row, offered, go, press)), why(row), short_day(row.waits.since),
            seen(row), looked_at(row),
        )
        for row in rows[:SHOWN]
    )  # fmt: skip
    return Table(label="Held by a manager, or visited on duty", columns=APART, rows=drawn)


def people_table(offered: list[Candidate]) -> Table:
    """By team and name, in words: nobody is put above anybody."""
    rows = tuple(
        (
            format_html("{} <small>{}</small>", one.name, ", ".join(w for w in (one.title, one.team) if w)),
            _sentence(one.load.words) or "Holds no child", away(one),
        )
        for one in offered
    )  # fmt: skip
    return Table(label="People, by team and name", columns=PEOPLE, rows=rows)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def away(one: Candidate) -> str:
    if not one.away:
        return "No"
    return f"Until {short_day(one.back)}" if one.back else "Yes"


def children(row: Family, on: date, go: Onward) -> SafeString:
    return format_html_join("", "<div>{}</div>", ((named(person, on, go),) for person in row.people))


def why(row: Family) -> SafeString:
    said = f"{WHY[row.waits.why].format(who=row.waits.who)}, since {short_day(row.waits.since)}"
    if not row.danger:
        return format_html("{}", said)
    return format_html("{} {}", chip(Status.LATE, row.danger), said)


def needs_words(row: Family) -> str:
    asks = needs_social_worker(row.stands)
    said = [
        f"A registered social worker: {asks.words}" if asks else "",
        *{f"Interpreter: {need.languages}" for need in row.needs if need.languages},
        *{f"{need.brothers} holds a brother or sister" for need in row.needs if need.brothers},
    ]
    return ". ".join(words for words in said if words) or "Nothing is recorded"


def seen(row: Family) -> str:
    days = [known.seen for known in row.known]
    return short_day(min(filter(None, days))) if all(days) else "Not yet"


def looked_at(row: Family) -> str:
    days = [known.reviewed for known in row.known]
    return short_day(min(filter(None, days))) if all(days) else f"Not since {short_day(row.waits.since)}"


def form(row: Family, offered: list[Candidate], go: Onward, press: Press) -> SafeString:
    """Whoever holds a child is followed by a handover, and an offer by its answer: those have pages of their own."""
    about, first = names([str(person) for person in row.people]), row.people[0].pk
    if press.past:
        return SafeString("")
    if row.waits.why in ("left", "offered", "duty"):
        words = "Hand over" if row.waits.why == "left" else "Open"
        return format_html(
            '<p><a class="button compact" href="{}">{}<span class="hidden-words">: {}</span></a></p>',
            go("holding", first), words, about,
        )  # fmt: skip
    others = format_html_join(
        "", '<input type="hidden" name="with" value="{}">', ((person.pk,) for person in row.people[1:])
    )
    return format_html(
        '<details><summary>Give<span class="hidden-words"> {} to somebody</span></summary>'
        '<form class="answers" method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken" value="{}">{}'
        '<label>To <select class="govuk-select" name="account"><option value="">Choose</option>{}</select></label>'
        '<label>Why <input class="govuk-input" name="why" maxlength="200" autocomplete="off"></label>'
        '<button class="button compact">Give</button></form></details>',
        about, go("allocate", first), press.token, others,
        format_html_join("", '<option value="{}">{}</option>', (one.option for one in offered)),
    )  # fmt: skip
