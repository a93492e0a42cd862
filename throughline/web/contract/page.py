"""The page of the contract, and the page of one meeting, as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from throughline.design.dates import clock, day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.design.parts.tables import Column, Table
from throughline.measures.months import quarter_of
from throughline.oversight import measured
from throughline.oversight.contract import queries, words
from throughline.oversight.contract.due import Due, due
from throughline.oversight.contract.meeting import Stood
from throughline.oversight.contract.models import (
    Contract,
    ContractAction,
    ContractFigure,
    ContractLine,
    ContractMeeting,
)
from throughline.record.clocks.in_force import promises
from throughline.web.contract.scorecard import Reader, Scorecard, figure_cell, on_target, rating_cell, stands
from throughline.web.outside.suppressing import HIDDEN

STOOD = (
    Column(words="Measure"), Column(words="Figure", number=True), Column(words="How it stood"),
    Column(words="Agreed then"), Column(words="What was said"),
)  # fmt: skip
NONE_KEPT = "No figures were kept here on or before that day: they are as they were brought."


@dataclass(frozen=True, kw_only=True)
class ContractPage:
    contract: Contract
    ran: str
    card: Scorecard | None
    no_card: str
    due: tuple[Item, ...]
    meetings: tuple[Item, ...]
    open_actions: tuple[Item, ...]
    data_to: str


def contract_page(
    contract: Contract,
    card: Scorecard | None,
    no_card: str,
    *,
    on: date,
    known: date | None,
    go: Onward,
    data_to: str,
) -> ContractPage:
    held = queries.meetings(known=known)
    return ContractPage(
        contract=contract, ran=words.ran(contract), card=card, no_card=no_card, data_to=data_to,
        due=tuple(_due(one) for one in _asked(contract, held, on)),
        meetings=tuple(meeting_item(one, go) for one in held),
        open_actions=tuple(action_item(one, on, go) for one in queries.still_open(known=known)),
    )  # fmt: skip


def _asked(contract: Contract, held: Sequence[ContractMeeting], on: date) -> list[Due]:
    return due(
        since=contract.since, until=contract.until, held=[(one.kind, one.day) for one in held], on=on, here=promises()
    )  # fmt: skip


def _due(one: Due) -> Item:
    """What is late is said plainly; what comes next by its day."""
    begun = (
        quarter_of(one.started).in_words
        if one.kind == ContractMeeting.QUARTERLY
        else f"year from {day(one.started)}"
    )
    title = f"{words.KIND[one.kind]}, {begun}"
    if one.is_late:
        return Item(
            title=title, detail=f"It was due by {day(one.by)} and is not recorded.", status=Status.LATE,
            state=f"{one.state.late_by} working days late",
        )  # fmt: skip
    return Item(title=title, detail=f"Due by {day(one.by)}.", status=Status.UNDER_WAY, state="Next")


def meeting_item(one: ContractMeeting, go: Onward) -> Item:
    about = quarter_of(one.quarter).in_words
    return Item(
        title=f"{one}, {day(one.day)}", detail=f"{one.contract}. It looked at {about}.", url=go("contract-meeting", one.pk)
    )  # fmt: skip


def action_item(one: ContractAction, on: date, go: Onward) -> Item:
    late = one.due < on
    return Item(
        title=one.words, detail=f"{one.whose}, by {day(one.due)}.", url=go("contract-meeting", one.meeting_id),
        status=Status.LATE if late else Status.PLAIN, state="Late" if late else "Open",
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """Something agreed at a meeting; `done` says what came of it, once it is ticked off."""

    pk: int
    words: str
    whose: str
    late: bool
    done: str


@dataclass(frozen=True, kw_only=True)
class MeetingPage:
    title: str
    pk: int
    lead: str
    facts: list[tuple[str, str]]
    figures: Table
    actions: tuple[Agreed, ...]
    lines: tuple[Item, ...]
    taken_url: str


def meeting_page(
    meeting: ContractMeeting, *, reader: Reader, on: date, known: date | None, go: Onward
) -> MeetingPage:
    found = queries.figures_of(meeting)
    return MeetingPage(
        title=f"{meeting}, {day(meeting.day)}", pk=meeting.pk,
        lead=f"{quarter_of(meeting.quarter).in_words}. {on_target([stands(one, _stood(one), reader) for one in found])}",
        facts=[("Who came", meeting.came), ("Figures", _taken(meeting)), ("Written down", words.signed(meeting, "It was written"))],
        figures=Table(label="The scorecard as it stood", columns=STOOD, rows=tuple(_figure(one, reader) for one in found)),
        actions=tuple(_agreed(one, on) for one in queries.actions_of(meeting)), lines=tuple(map(_line, queries.lines_under(meeting, known=known))),
        taken_url=go("contract", taken=meeting.taken_at.date().isoformat()) if meeting.taken_at else "",
    )  # fmt: skip


def _taken(meeting: ContractMeeting) -> str:
    if meeting.taken_at is None:
        return NONE_KEPT
    return f"As they were taken {day(meeting.taken_at)}, {clock(meeting.taken_at)}."


def _figure(one: ContractFigure, reader: Reader) -> tuple[str, ...]:
    figure = _stood(one)
    rating = stands(one, figure, reader)
    return (
        measured.title(one.measure), figure_cell(one.measure, figure, reader), rating_cell(rating),
        words.agreed(one.measure, one.green, one.amber), HIDDEN if rating is None else one.said,
    )  # fmt: skip


def _stood(one: ContractFigure) -> Stood:
    return Stood(value=one.value, n=one.n, total=one.total, things=one.things)


def _agreed(one: ContractAction, on: date) -> Agreed:
    done = (
        f"Done {day(one.done_on)}: {one.done_words} Ticked off by {one.done_by.name}." if one.done_on else ""
    )
    return Agreed(
        pk=one.pk, words=one.words, whose=f"{one.whose}, by {day(one.due)}.", late=not done and one.due < on,
        done=done,
    )  # fmt: skip


def _line(one: ContractLine) -> Item:
    return Item(title=one.words, detail=words.signed(one, "Added"))
