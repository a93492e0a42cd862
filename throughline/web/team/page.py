"""Where to look today: children nobody holds, then held by a manager, then the longest unseen."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.html import format_html

from throughline.access.principal import Principal
from throughline.design.dates import clock, long_day, short_day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.clocks.queries import Due, of_children
from throughline.record.entries.countersigning import NOT_YET
from throughline.record.entries.models import Entry
from throughline.record.people.left_behind import children_left_behind
from throughline.record.people.models import Allocation, Person
from throughline.standards.state import Code
from throughline.web import clock_words
from throughline.web.children.rows import holder, named, see_by
from throughline.web.desk.queries import last_seen
from throughline.web.onward import Onward
from throughline.web.team import queries

LOOK = tuple(Column(words=words) for words in ("Child", "Why", "Held by", "Last seen", "Limit"))
WORKERS = (
    Column(words="Worker"), Column(words="Team"), Column(words="Children", number=True), Column(words="To talk about"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Team:
    title: str
    lead: str
    look: Table
    more: bool
    workers: Table
    to_read: list[Item]


def team(who: Principal, *, moment: datetime, go: Onward) -> Team:
    on = moment.date()
    alone = dict(queries.without_worker(who.id, on))
    held = dict(queries.held_by_manager(who.id, on))
    late = [child for child in queries.late_children(who.id, on) if child not in held]
    left = {row.person_id: left_words(row) for row in children_left_behind()[: queries.SHOWN]}
    order = list(dict.fromkeys([*left, *alone, *held, *late[: queries.SHOWN]]))
    people, workers = queries.people(order, on), queries.workers(who.id, on)
    dues, seen = clock_words.still_open(of_children(order, on)), last_seen(order)
    whys = {
        **{child: why_late(dues, child, on) for child in order},
        **{child: held_words(since) for child, since in held.items()},
        **{child: alone_words(since) for child, since in alone.items()},
        **left,
    }
    return Team(
        title=f"{' and '.join(post.team for post in who.posts if post.team) or 'Your service'}: where to look today",
        lead=lead(moment, workers, alone, held),
        look=look_table([people[child] for child in order if child in people], whys, dues, seen, on, go),
        more=len(late) > queries.SHOWN, workers=worker_table(workers, go),
        to_read=read_items(queries.to_read([post.id for post in who.posts], on), go),
    )  # fmt: skip


def lead(moment: datetime, workers: list[queries.Holding], alone: dict, held: dict) -> str:
    children = sum(row.children for row in workers)
    said = [f"{children} children with {len(workers)} workers", f"{len(alone)} with none"]
    said += [f"{len(held)} held by a manager"]
    return f"{long_day(moment)}, {clock(moment)}. {', '.join(said)}."


def alone_words(since: date) -> str:
    return f"No worker since {short_day(since)}. Name someone: until then nobody opens this record"


def left_words(row: Allocation) -> str:
    return f"{row.worker.name} left on {short_day(row.worker.leaves_on)}. Name someone: until then nobody sees this child"


def held_words(since: date) -> str:
    return f"Held in a manager’s name since {short_day(since)}: not an allocation"


def why_late(dues: list[Due], child: int, on: date) -> str:
    due = next((due for due in dues if due.person_id == child and due.state.code == Code.LATE), None)
    if due is None:
        return ""
    said = "Never seen on this plan" if due.obligation.first else "Not seen within the limit"
    tried, booked = clock_words.tried(due, on), clock_words.days(due.obligation.booked)
    return ". ".join(
        [said, *([f"Tried {tried}"] if tried else []), *([f"Booked {booked}"] if booked else [])]
    )


def look_table(
    people: list[Person], whys: dict[int, str], dues: list[Due], seen: dict[int, date], on: date, go: Onward
) -> Table:
    first = {due.person_id: due for due in reversed(dues)}
    rows = tuple(
        (
            named(person, on, go), whys[person.id],
            holder(person) if person.worker else chip(Status.LATE, "Nobody yet"),
            *seen_and_limit(first.get(person.id), seen.get(person.id), on),
        )
        for person in people
    )  # fmt: skip
    return Table(label="Where to look today", columns=LOOK, rows=rows)


def seen_and_limit(due: Due | None, seen: date | None, on: date) -> tuple[str, str]:
    return short_day(seen) if seen else "Not yet", limit(due, on)


def limit(due: Due | None, on: date) -> str:
    if due is None or due.state.code != Code.LATE:
        return see_by(due, on)
    return format_html("{} {}", short_day(due.obligation.due), chip(Status.LATE, clock_words.headline(due)))


def worker_table(found: list[dict], go: Onward) -> Table:
    rows = tuple(
        (
            format_html("{} <small>{}</small>", row.name, row.title or ""), row.team,
            str(row.children), talk_about(row.late),
        )
        for row in found
    )  # fmt: skip
    return Table(label="Workers, by team and name", columns=WORKERS, rows=rows)


def talk_about(late: int) -> str:
    """Opened by a press: a count to talk about, not one to rank by."""
    if not late:
        return "Nothing waiting"
    words = "1 child past the limit" if late == 1 else f"{late} children past the limit"
    return format_html("<details><summary>1 thing</summary>{}</details>", words)


def waits(entry: Entry) -> str:
    return f". {NOT_YET}" if entry.status == Entry.WAITING else ""


def read_items(entries: list[Entry], go: Onward) -> list[Item]:
    return [
        Item(
            title=entry.headline, url=go("entry", entry.pk),
            detail=f"{entry.author.name}, {short_day(entry.happened_at)}{waits(entry)}",
        )
        for entry in entries
    ]  # fmt: skip
