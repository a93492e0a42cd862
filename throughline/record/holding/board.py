"""The cover board: whoever is away or soon will be, and a name for each of their children. Nobody's children first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.html import format_html

from throughline.access.models import Absence, Account
from throughline.access.principal import cursor
from throughline.access.reach.queries import ANSWERED_FOR
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.holding.covering import LONGEST, UNKNOWN
from throughline.record.holding.staff import Candidate, candidates
from throughline.record.people.child_roles import COVER, LEADS
from throughline.record.people.models import Allocation, NamedRole, Person

AHEAD = timedelta(days=14)
"""Leave that is planned is covered before it begins."""
SHOWN = 200
NOON = time(12)

AWAY = """
select absence.id, held.id from access_absence absence
join record_allocation held on held.worker_id = absence.account_id and held.role = 'worker'
  and held.started <= %(on)s and (held.ended is null or held.ended > %(on)s)
where absence.started <= %(ahead)s and (absence.ended is null or absence.ended > %(on)s) and held.person_id in (
  select reach.person_id from access_reach reach where reach.user_id = %(who)s and reach.parts & 8 > 0
    and reach.via = any(%(answered)s) and reach.since <= law.instant() and reach.until > law.instant())
order by absence.started, absence.id, held.person_id limit %(most)s
"""


@dataclass(frozen=True, kw_only=True)
class Row:
    child: Person
    url: str
    cover: str
    status: Status
    state: str
    covered: int
    """The account that covers on the first day; 0 where nobody does."""


COLUMNS = (Column(words="Child"), Column(words="Who covers"), Column(words="State"))


@dataclass(frozen=True, kw_only=True)
class Away:
    """One absence, with each child of whoever is away."""

    absence: Absence
    who: Account
    words: str
    first: date
    last: date
    rows: list[Row]
    offered: list[Candidate]

    @property
    def table(self) -> Table:
        """A box to tick beside each child; whoever has no name is sent along for the other press."""
        return Table(
            label=f"Children of {self.who.name}", columns=COLUMNS, rows=tuple(map(_cells, self.rows))
        )

    @property
    def open(self) -> int:
        return sum(not row.covered for row in self.rows)

    @property
    def count(self) -> str:
        if not self.open:
            return "Each child has a name"
        return "1 child without a name" if self.open == 1 else f"{self.open} children without a name"


def _cells(row: Row) -> tuple[str, ...]:
    without = (
        format_html('<input type="hidden" name="without" value="{}">', row.child.pk)
        if not row.covered
        else ""
    )
    tick = format_html(
        '<label class="tick"><input type="checkbox" name="child" value="{}"><span>{}</span></label>{}',
        row.child.pk, row.child, without,
    )  # fmt: skip
    opens = format_html(' <a href="{}">Open<span class="hidden-words"> {}</span></a>', row.url, row.child)
    return tick, format_html("{}{}", row.cover, opens), chip(row.status, row.state)


def board(account: int, *, moment: datetime, go: Onward) -> list[Away]:
    on = moment.date()
    with cursor() as cur:
        asked = {"who": account, "on": on, "ahead": on + AHEAD, "answered": list(ANSWERED_FOR), "most": SHOWN}
        cur.execute(AWAY, asked)
        pairs = cur.fetchall()
    if not pairs:
        return []
    absences = Absence.objects.select_related("account").in_bulk({one for one, _ in pairs})
    held = Allocation.objects.select_related("person").in_bulk({one for _, one in pairs})
    by_absence: dict[int, list[Allocation]] = defaultdict(list)
    for absence, allocation in pairs:
        if allocation in held:
            by_absence[absence].append(held[allocation])
    named = _covers([one.person_id for one in held.values()], on)
    offered = candidates((*LEADS, "adoption-manager", "director"), on)
    found = [_away(absences[key], rows, named, offered, moment, go) for key, rows in by_absence.items()]
    return sorted(found, key=lambda one: (not one.open, one.first, one.who.name))


def _covers(children: Iterable[int], on: date) -> dict[int, list[NamedRole]]:
    found: dict[int, list[NamedRole]] = defaultdict(list)
    names = NamedRole.objects.filter(person_id__in=list(children), kind=COVER, ended__gt=on)
    for one in names.select_related("account").order_by("started"):
        if one.ended > one.started:
            found[one.person_id].append(one)
    return found


def _away(
    absence: Absence, held: list[Allocation], named: dict[int, list[NamedRole]], offered: list[Candidate],
    moment: datetime, go: Onward,
) -> Away:  # fmt: skip
    on = moment.date()
    first = max(on, absence.started)
    last = min(absence.ended, first + LONGEST) if absence.ended else first + UNKNOWN
    rows = [_row(one, named[one.person_id], first, absence, moment, go) for one in held]
    rows.sort(key=lambda row: (bool(row.covered), row.child.family_key, row.child.given_key))
    others = [one for one in offered if one.account != absence.account_id and not one.away]
    return Away(
        absence=absence, who=absence.account, words=_words(absence, on), first=first, last=last, rows=rows, offered=others,
    )  # fmt: skip


def _words(absence: Absence, on: date) -> str:
    begins = (
        f"Away since {day(absence.started)}" if absence.started <= on else f"Away from {day(absence.started)}"
    )
    return (
        f"{begins}, back {day(absence.ended)}" if absence.ended else f"{begins}; nobody knows yet until when"
    )


def _row(
    one: Allocation, named: list[NamedRole], first: date, absence: Absence, moment: datetime, go: Onward
) -> Row:  # fmt: skip
    now = next((cover for cover in named if cover.started <= first < cover.ended), None)
    words = "; ".join(
        f"{cover.account.name}, {short_day(cover.started)} to {short_day(cover.ended)}" for cover in named
    )
    status, state = _state(now, first, absence, moment)
    return Row(
        child=one.person, url=go("child", one.person_id), cover=words or "Nobody yet",
        status=status, state=state, covered=now.account_id if now else 0,
    )  # fmt: skip


def _state(now: NamedRole | None, first: date, absence: Absence, moment: datetime) -> tuple[Status, str]:
    """A name by noon of the first day; whose cover ends before the worker is back is said in time."""
    if now is None:
        if first > moment.date():
            return Status.WAITING, f"By {short_day(first)}"
        late = absence.started < moment.date() or moment.time() >= NOON
        return (Status.LATE, "No name yet") if late else (Status.SOON, "By noon today")
    if absence.ended is None or now.ended < absence.ended:
        return Status.SOON, f"Ends {short_day(now.ended)}"
    return Status.DONE, "Covered"
