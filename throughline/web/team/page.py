"""Where to look today: children without their own worker first, then danger, then the longest late."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.html import format_html

from throughline.access.principal import Principal
from throughline.design.dates import clock, long_day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item, Question
from throughline.design.parts.tables import Column, Table
from throughline.record.alerts.queries import standings
from throughline.record.clocks.queries import of_children
from throughline.record.entries.countersigning import NOT_YET
from throughline.record.entries.models import Entry
from throughline.record.front_door.handover import page as nights
from throughline.web import clock_words
from throughline.web.alerts.rows import Press
from throughline.web.challenges import rows as challenges
from throughline.web.desk import contacts
from throughline.web.team import look, queries, still, without
from throughline.web.workload import page as workload

WORKERS = (
    Column(words="Worker"), Column(words="Team"), Column(words="Children", number=True), Column(words="Away"),
    Column(words="To talk about"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Team:
    title: str
    lead: str
    without: Table
    look: Table
    more: int
    workers: Table
    to_read: list[Item]
    questions: list[Question]
    challenges: list[Item]
    still: list[Item]
    still_count: str


def team(who: Principal, *, moment: datetime, go: Onward, press: Press) -> Team:
    on = moment.date()
    unheld, late = queries.today_of(who.id, on)
    alone = without.this_week(unheld, on)
    covered = {one.person_id for one in alone}
    stands = still.of_team(who.id, moment)
    order = [child for child in late if child not in covered]
    shown = [*covered, *order[: queries.SHOWN]]
    people, known = queries.known({*shown, *still.shown(stands)}, on)
    dues = clock_words.still_open(of_children(shown, on))
    workers = queries.workers(who.id, on, behind=late)
    offered = [(who.id, "I do"), *((row.worker_id, row.name) for row in workers if not row.away_since)]
    found = look.families(order[: queries.SHOWN], people, known, dues)
    return Team(
        title=f"{' and '.join(post.team for post in who.posts if post.team) or 'Your service'}: where to look today",
        lead=lead(moment, workers, len(alone)),
        without=without.table(
            without.together(alone, people, known), dues, offered, on, go, press
        ),
        look=look.table(found, standings(order[: queries.SHOWN], on), on, go),
        more=max(0, len(order) - queries.SHOWN), workers=worker_table(workers, on),
        to_read=read_items(queries.to_read([post.id for post in who.posts], on), go),
        questions=nights.questions(who.id, moment, go) + contacts.questions(who.id, on, go)
        + workload.questions((row.team for row in workers), on, go),
        challenges=challenges.items(who.id, on, go, everybodys=any(role.key == "director" for role in who.roles)),
        still=still.items(stands, people, on, go),
        still_count=still.count(stands),
    )  # fmt: skip


def lead(moment: datetime, workers: list[queries.Holding], alone: int) -> str:
    children, held_by = sum(row.children for row in workers), len({row.worker_id for row in workers})
    whose = "1 is without their own worker" if alone == 1 else f"{alone} are without their own worker"
    return (
        f"{long_day(moment)}, {clock(moment)}. {children} children with {held_by} workers. {whose} this week."
    )


def worker_table(found: list[queries.Holding], on: date) -> Table:
    rows = tuple(
        (
            format_html("{} <small>{}</small>", row.name, row.title or ""), row.team,
            str(row.children), away_words(row), talk_about(row.late),
        )
        for row in found
    )  # fmt: skip
    return Table(label="Workers, by team and name", columns=WORKERS, rows=rows)


def away_words(row: queries.Holding) -> str:
    if row.away_since is None:
        return "No"
    return f"Since {short_day(row.away_since)}" + (f", back {short_day(row.back)}" if row.back else "")


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
