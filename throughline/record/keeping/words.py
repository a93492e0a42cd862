"""What decides how long, as the pages say it."""

from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html

from throughline.design.dates import day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.keeping.models import KeepingDecision
from throughline.record.keeping.queries import Shared, Whole
from throughline.record.keeping.rules import Kept, Ruling
from throughline.record.keeping.schedule import PERIODS, Local

NO_DAY = "No day can be given: it is kept"
HEADS = ("Record", "Kept", "Last day", "Because", "Who says so")
DID = {
    KeepingDecision.KEEP: "Keep, and look again in a year",
    KeepingDecision.EXTEND: "Keep longer",
    KeepingDecision.DISPOSE: "May go",
}
GONE_LATER = "Decided that it may go: still here"


@dataclass(frozen=True, kw_only=True)
class Page:
    lead: str
    rules: Table
    notes: tuple[str, ...]
    shared: str
    decisions: list[Item]


def page(whole: Whole, local: Local, on: date) -> Page:
    return Page(
        lead=lead(whole.kept, local, on), rules=rules(whole.kept, local), notes=whole.kept.notes,
        shared=shared(whole.shared, whole.kept), decisions=[decision(one) for one in whole.decisions],
    )  # fmt: skip


def lead(found: Kept, local: Local, on: date) -> str:
    """The one sentence that answers the question."""
    winner = found.winner
    if winner is None:
        return "Nothing was written about this person in their own right: kept as long as the records that name them."
    because = f"{winner.period.record[0].lower()}{winner.period.record[1:]}, {winner.period.words(local)}."
    if winner.until is None:
        return f"Keep; no last day can be given yet: {because}"
    if found.due(on):
        return f"Its last day was {day(winner.until)}: {because}"
    return f"Keep until {day(winner.until)} at least: {because}"


def rules(found: Kept, local: Local) -> Table:
    ordered = sorted(found.rulings, key=lambda one: one is not found.winner)
    return Table(
        label="Rules that apply", columns=tuple(Column(words=head) for head in HEADS),
        rows=tuple(_rule(one, local, wins=one is found.winner) for one in ordered),
    )  # fmt: skip


def _rule(one: Ruling, local: Local, *, wins: bool) -> tuple:
    last = day(one.until) if one.until else NO_DAY
    return (
        one.period.record,
        one.period.words(local),
        format_html("{} {}", last, chip(Status.DONE, "The longest")) if wins else last,
        one.why,
        source(one.period.key, local),
    )


def source(key: str, local: Local) -> str:
    return (
        PERIODS[key].source.format(years=PERIODS[key].years(local))
        if PERIODS[key].years
        else PERIODS[key].source
    )


def shared(found: Shared | None, own: Kept) -> str:
    if found is None:
        return ""
    several = "1 entry names" if found.entries == 1 else f"{found.entries} entries name"
    first = f"{several} this child together with others. An entry stays as long as the longest of those it names: "
    last = f"until {day(found.until)} at least" if found.until else "no last day can be given yet"
    hidden = (
        " Some also name a child whose record is not open to you, and may stay longer."
        if found.hidden
        else ""
    )
    return f"{first}{last}.{hidden}"


def decision(one: KeepingDecision) -> Item:
    until = f" until {day(one.until)}" if one.until else ""
    return Item(title=f"{DID[one.did]}{until}", detail=f"{day(one.at)}, {one.by}, {one.post}. {one.reason}")
