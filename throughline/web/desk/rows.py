"""What is due as rows: brothers and sisters who are due together are one row, and danger stands before lateness."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from throughline.design.dates import long_day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Count, DueRow
from throughline.record.clocks.queries import Due
from throughline.record.people.identity_bar import names
from throughline.record.people.models import Person
from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.state import Code, tried_by
from throughline.web import clock_words
from throughline.web.alerts.rows import Asked, Press, answering
from throughline.web.clock_words.order import SEEN_OR_SAFE
from throughline.web.desk import todo
from throughline.web.desk.queries import Held

DAYS_AHEAD = 5
SHOWN = 25
"""Rows of one group on the page; the rest are counted in a sentence."""


@dataclass(frozen=True, slots=True)
class Together:
    """Children of one home with the same thing due on the same day, and what asks for attention about it."""

    children: list[Held]
    dues: list[Due]
    asked: Asked | None = None

    @property
    def first(self) -> Due:
        return self.dues[0]

    @property
    def limit(self) -> date:
        return self.first.obligation.due or date.max

    @property
    def danger(self) -> str:
        return next((held.danger for held in self.children if held.danger), "")

    @property
    def covering(self) -> str:
        words = next((held.covering for held in self.children if held.covering), "")
        return f"{words[:1].upper()}{words[1:]}"

    @property
    def home(self) -> int:
        return self.children[0].home_id or -self.children[0].person.id

    @property
    def safety(self) -> bool:
        """A child in danger has not been seen, or is not safe yet."""
        return bool(self.danger) and bool(SEEN_OR_SAFE & {*self.first.standard.met_names})

    @property
    def answered(self) -> bool:
        """Somebody put it off or finished it; it stays in its group, after what still asks."""
        return self.asked is not None and not self.asked.asks


@dataclass(frozen=True, kw_only=True)
class Group:
    title: str
    anchor: str
    rows: list[DueRow]
    count: int
    status: str
    words: str
    detail: str

    @property
    def more(self) -> int:
        return self.count - len(self.rows)


def together(held: list[Held], dues: list[Due]) -> list[Together]:
    by_child = {one.person.id: one for one in held}

    def key(due: Due) -> tuple:
        home = by_child[due.person_id].home_id
        family = (0, home) if home else (1, due.person_id)
        one = due.obligation
        return (str(one.due or date.max), str(due.state.code), family, due.standard.key)

    rows = []
    for _, found in groupby(sorted(dues, key=key), key=key):
        found = sorted(found, key=lambda due: eldest_first(by_child[due.person_id].person))
        rows.append(Together([by_child[due.person_id] for due in found], found))
    return rows


def eldest_first(person: Person) -> tuple:
    return person.born or person.expected or date.max, person.id


def groups(rows: list[Together], on: date, go: Onward, press: Press) -> list[Group]:
    """A child in danger who has to be seen or made safe stands above all that is late; in each group danger stands
    before days, and what the danger is is said once for each home."""
    ahead = ENGLAND.add(on, DAYS_AHEAD, Unit.WORKING_DAYS)
    first_ahead = ENGLAND.add(on, 1, Unit.WORKING_DAYS)
    late, due = of(rows, Code.LATE), of(rows, Code.DUE)
    today = [row for row in due if row.limit <= on]
    safety = [row for row in [*late, *today] if row.safety]
    late, today = ([row for row in some if not row.safety] for some in (late, today))
    sorts = (
        ("Safety first", "safety", safety, "late", "about safety now", _families(safety)),
        ("Late", "late", late, "late", "late", _oldest(late)),
        (f"Today, {long_day(on)}", "today", today, "soon", "due today", "by the end of today"),
        (f"Next {DAYS_AHEAD} working days, {short_day(first_ahead)} to {short_day(ahead)}", "ahead",
         [row for row in due if on < row.limit <= ahead], "under-way",
         f"next {DAYS_AHEAD} working days", f"{short_day(first_ahead)} to {short_day(ahead)}"),
        ("Waiting on others", "waiting", of(rows, Code.WAITING), "", "waiting on others", "the clock runs on"),
    )  # fmt: skip
    told: set[int] = set()
    return [
        Group(
            title=title, anchor=anchor, count=len(found), status=status if found else "", words=words, detail=detail,
            rows=[due_row(row, on, go, press, told) for row in sorted(found, key=danger_first)[:SHOWN]],
        )
        for title, anchor, found, status, words, detail in sorts
    ]  # fmt: skip


def danger_first(row: Together) -> tuple:
    """Danger, then what still asks; of a child in danger to be seen before the rest; then the longest late."""
    unseen = row.danger and todo.is_visit(row.first.standard)
    return not row.danger, row.answered, not unseen, row.limit, row.first.standard.key


def of(rows: Iterable[Together], code: Code) -> list[Together]:
    return [row for row in rows if row.first.state.code == code]


def _families(rows: list[Together]) -> str:
    homes = {row.home for row in rows}
    if not homes:
        return "nobody in danger is waiting"
    return "one family" if len(homes) == 1 else f"{len(homes)} families"


def _oldest(late: list[Together]) -> str:
    if not late:
        return "nothing else is late"
    return f"oldest {max(row.first.state.late_by or 0 for row in late)} working days"


def counts(found: list[Group]) -> list[Count]:
    return [
        Count(number=g.count, words=g.words, detail=g.detail, url=f"#{g.anchor}", status=g.status)
        for g in found
    ]


def due_row(row: Together, on: date, go: Onward, press: Press, told: set[int]) -> DueRow:
    first, ids = row.first, [held.person.id for held in row.children]
    people, danger = family_names(row.children), "" if row.home in told else row.danger
    told |= {row.home} if danger else set()
    return DueRow(
        title=todo.title(first.standard, people), url=go("why", ids[0], first.id), detail=detail(row, danger, on),
        icon="shield" if row.danger else todo.icon(first), status=clock_words.status(first), when=when(first),
        action=todo.action(first.standard, ids, people, go),
        answering=answering(row.asked, todo.title(first.standard, people), on, go, press),
    )  # fmt: skip


def family_names(children: list[Held]) -> str:
    """Kai Marsden and Esme Dunn; Kai and Tia Marsden and Esme Dunn: each family name once."""
    families: dict[str, list[str]] = {}
    for held in children:
        families.setdefault(held.person.family_name, []).append(held.person.given_name)
    return names([f"{names(given)} {family}" for family, given in families.items()])


def when(due: Due) -> str:
    if due.state.code == Code.DUE and due.state.days_left and due.obligation.due:
        return f"Limit {short_day(due.obligation.due)}"
    return clock_words.headline(due)


def detail(row: Together, danger: str, on: date) -> str:
    tried = sorted({day for due in row.dues for day in tried_by(due.obligation, on)})
    booked = sorted({day for due in row.dues for day in due.obligation.booked})
    said = [
        row.covering,
        began(row.first, on),
        f"Tried {clock_words.days(tried)}" if tried else "",
        f"Booked {clock_words.days(booked)}" if booked else "",
        danger,
    ]
    return f"{'. '.join(words.rstrip('.') for words in said if words)}."


def began(due: Due, on: date) -> str:
    """From when it counts: "Last seen Wed 4 Nov"; of a first visit that nobody has been seen since."""
    name, words = next(
        (term for term in clock_words.terms(due, on) if term[0] not in NOT_THE_START), ("", "")
    )
    unseen = "; not seen since" if due.obligation.first and todo.is_visit(due.standard) else ""
    return f"{name} {words}{unseen}"


NOT_THE_START = ("Limit", "Not before", "Used", "In any")
