"""The desk, put together from what was read."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from throughline.access.posts.rota import page as rota
from throughline.access.posts.rota.page import Told
from throughline.config.clock import london_day
from throughline.design.dates import clock, long_day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Count, Item
from throughline.design.parts.status import Status
from throughline.design.parts.tables import ChildRow
from throughline.oversight.hindrance import page as hindrance
from throughline.record.alerts.queries import standings
from throughline.record.alerts.rules import of_dues
from throughline.record.clocks.queries import Due, of_children
from throughline.record.entries.kinds import kind
from throughline.record.entries.models import Draft
from throughline.record.entries.wording import NOBODY_YET
from throughline.record.people.identity_bar import age_words, names
from throughline.record.people.models import Person
from throughline.web import clock_words
from throughline.web.alerts.rows import Press, asked
from throughline.web.challenges import rows as challenges
from throughline.web.desk import ahead, away, contacts, queries, still
from throughline.web.desk.queries import Held, Noticed
from throughline.web.desk.rows import Group, Together, counts, groups, together
from throughline.web.desk.todo import is_visit
from throughline.web.desk.told import told_items

CHILDREN_SHOWN = 50
DONE = {
    "returned": "was returned to you", "approved": "was approved", "cosigned": "was countersigned", "withdrawn": "An entry you opened was withdrawn",
    "ratified": "was ratified", "unratified": "was not ratified",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Desk:
    lead: str
    counts: list[Count]
    groups: list[Group]
    children: list[ChildRow]
    children_count: str
    more_children: int
    drafts: list[Item]
    notices: list[Item]
    contacts: list[Item]
    """What came in about my children, and what a manager is asked about it."""
    challenges: list[Item]
    """Mine to answer; of my own, those that wait for me."""
    ahead: list[Item]
    still: list[Item]
    away: list[Item]
    """Of the desk of whoever is away, or of one's own after coming back."""
    shifts: list[Told]
    asks_for_trust: bool
    """The question of the quarter waits for an answer."""

    @property
    def quiet(self) -> bool:
        return not any(group.count for group in self.groups)


def desk(
    account: int, *, moment: datetime, go: Onward, press: Press, reviews: bool = False, sits: bool = False
) -> Desk:
    on = moment.date()
    held = queries.my_children(account, on)
    dues = clock_words.still_open(of_children([one.person.id for one in held], on))
    rows, drafts = with_alerts(together(held, dues), held, on), queries.my_drafts(account)
    found, stands = groups(rows, on, go, press), still.standing(account, moment)
    others = queries.names_of(drafts, held, also=[one.person_id for one in stands])
    noticed, said = queries.news(account, moment)
    families = by_family(held)
    return Desk(
        lead=f"{long_day(moment)}, {clock(moment)}. {family_count(held, families)}.",
        counts=counts(found), groups=[group for group in found if group.count],
        children=child_rows(families, dues, on, go), more_children=max(0, len(held) - CHILDREN_SHOWN),
        children_count=f"{len(held)}, by family", drafts=draft_items(drafts, others, on, go),
        contacts=contacts.items(account, on, go), challenges=challenges.of_a_desk(on, go), ahead=ahead.ahead(account, on, go),
        still=still.items(stands, others, on, go),
        shifts=rota.mine(account, moment) if sits else [],
        away=away.card(account, held, go),
        notices=away.asked(account, moment, go)
        + told_items(moment, go, reviews=reviews)
        + [notice_item(notice, go) for notice in noticed]
        + hindrance.on_a_desk(said.answers, go("hindered")),
        asks_for_trust=said.asks_for_trust,
    )  # fmt: skip


def with_alerts(rows: list[Together], held: list[Held], on: date) -> list[Together]:
    """What asks for attention, on the row it is about, and how it stands."""
    stands = standings([one.person.id for one in held], on) if held else {}
    danger = {one.person.id for one in held if one.danger}
    return [replace(row, asked=asked(of_dues(row.dues, on, danger), stands)) for row in rows]


def by_family(held: list[Held]) -> list[list[Held]]:
    """Children of one home stand together, under the first family name among them."""

    def home(one: Held) -> tuple:
        return (0, one.home_id) if one.home_id else (1, one.person.id)

    families = [list(found) for _, found in groupby(sorted(held, key=home), key=home)]
    return sorted(families, key=lambda family: min(one.person.family_name for one in family))


def family_count(held: list[Held], families: list[list[Held]]) -> str:
    if not held:
        return "You hold no children"
    words = "1 child" if len(held) == 1 else f"{len(held)} children"
    homes = "1 family" if len(families) == 1 else f"{len(families)} families"
    covered = sum(bool(one.covering) for one in held)
    return f"{words} in {homes}" + (f", {covered} of them covered for somebody away" if covered else "")


def child_rows(families: list[list[Held]], dues: list[Due], on: date, go: Onward) -> list[ChildRow]:
    first = {due.person_id: due for due in reversed(dues) if is_visit(due.standard)}
    held = [one for family in families for one in family][:CHILDREN_SHOWN]
    return [child_row(one, first.get(one.person.id), on, go) for one in held]


def unbroken(words: str) -> str:
    """A day stays on one line on a phone."""
    return words.replace(" ", "\u00a0")


def child_row(held: Held, due: Due | None, on: date, go: Onward) -> ChildRow:
    limit = due.obligation.due if due else None
    mark = clock_words.status(due) if due else None
    return ChildRow(
        name=str(held.person), url=go("child", held.person.id),
        small=", ".join(
            part for part in (age_words(held.person, on), "plan" if held.plan else "", held.covering) if part
        ),
        seen=unbroken(short_day(held.seen)) if held.seen else "Not yet",
        see_by=("today" if limit == on else unbroken(short_day(limit))) if limit else "No limit",
        status=mark if mark in (Status.LATE, Status.SOON) else None,
    )  # fmt: skip


def draft_items(drafts: list[Draft], people: dict[int, Person], on: date, go: Onward) -> list[Item]:
    return [draft_item(draft, people, on, go) for draft in drafts]


def draft_item(draft: Draft, people: dict[int, Person], on: date, go: Onward) -> Item:
    unseen = "someone you cannot see" if draft.children else NOBODY_YET
    about = names([people[child].given_name for child in draft.children if child in people]) or unseen
    saved = london_day(draft.saved_at)
    when = f"{'today' if saved == on else short_day(saved)} {clock(draft.saved_at)}"
    device = f" on {draft.device}" if draft.device else ""
    return Item(
        title=f"{'Correction: ' if draft.corrects_id else ''}{kind(draft.kind).name}: {about}",
        url=go("draft", draft.id), detail=f"{draft.words} words, saved {when}{device}",
    )  # fmt: skip


def notice_item(notice: Noticed, go: Onward) -> Item:
    """Of a withdrawn entry nothing is said but that: not its words, and not who it named."""
    day = short_day(notice.at)
    if notice.what == "withdrawn":
        return Item(
            title=DONE["withdrawn"], url=go("entry", notice.entry_id), detail=f"{day}. {notice.reason or ''}"
        )
    words = f"{(notice.headline or 'An entry').rstrip('.')} {DONE[notice.what]}"
    detail = f"{notice.done_by or 'A manager'}, {day}: {notice.reason or 'no reason given'}"
    mark = {"status": Status.SOON, "state": "Needs you"} if notice.what == "returned" else {}
    return Item(title=words, url=go("entry", notice.entry_id), detail=detail, **mark)
