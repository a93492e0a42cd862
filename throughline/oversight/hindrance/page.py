"""What the two pages show: what I said, and what was said of one page."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.utils.http import urlencode

from throughline.design.dates import day as day_words
from throughline.design.dates import short_day
from throughline.design.parts.links import Pager
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.oversight.hindrance.models import Hindrance, HindranceAnswer
from throughline.oversight.hindrance.queries import SHOWN, Answered, last_answer
from throughline.oversight.hindrance.rules import page_words
from throughline.record.entries.kinds import by_key

SORTS, STATES = dict(Hindrance.SORTS), dict(HindranceAnswer.STATES)
MARKS = {"mended": Status.DONE, "coming": Status.WAITING, "stays": Status.DONE}


def where(page: str, kind: str) -> str:
    """The page, and what was being written on it."""
    return page_words(page, by_key()[kind].name if kind in by_key() else kind)


def day_of_answer(state: str, release: str, on: date) -> str:
    if state == HindranceAnswer.MENDED:
        return f"Mended in {release}, {day_words(on)}"
    return f"Expected by {day_words(on)}" if state == HindranceAnswer.COMING else "Stays as it is"


def pager(first: int, shown: int, total: int, kind: str) -> Pager:
    number = first // SHOWN + 1
    return Pager(
        first=first + 1, last=first + shown, total=total, previous_url=_place(kind, number - 1) if number > 1 else "",
        next_url=_place(kind, number + 1) if first + shown < total else "",
    )  # fmt: skip


def _place(kind: str, number: int) -> str:
    return f"?{urlencode(({'kind': kind} if kind else {}) | {'page': number})}"


def mine(said: list[Hindrance]) -> list[Item]:
    return [_mine(one, last_answer(one)) for one in said]


def _mine(one: Hindrance, given: HindranceAnswer | None) -> Item:
    title = f"{where(one.page, one.kind)}: {SORTS[one.sort]}"
    said = f"{day_words(one.on)}. {one.words}".strip()
    if given is None:
        return Item(title=title, detail=said, status=Status.WAITING, state="Not answered yet")
    answer = f"{said} {given.by.name}: {given.words}"
    return Item(
        title=title, detail=answer, status=MARKS[given.state],
        state=day_of_answer(given.state, given.release, given.on),
    )  # fmt: skip


def on_a_desk(answers: list[Answered], url: str) -> list[Item]:
    return [
        Item(
            title=f"It got in your way: {where(one.page, one.kind)}", url=url,
            detail=f"{short_day(one.at)}: {one.words}", status=MARKS[one.state],
            state=day_of_answer(one.state, one.release, one.on),
        )
        for one in answers
    ]  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One press, to be ticked and answered with others."""

    key: str
    said: str
    words: str
    answers: list[str]
    ticked: bool


def rows(said: list[Hindrance], ticked: Collection[str] | None = None) -> list[Row]:
    """Ticked are those that wait, unless somebody has ticked otherwise."""
    return [_row(one, last_answer(one), ticked) for one in said]


def _row(one: Hindrance, given: HindranceAnswer | None, ticked: Collection[str] | None) -> Row:
    waits = given is None or given.state == HindranceAnswer.COMING
    return Row(
        key=str(one.key), said=f"{SORTS[one.sort]}, {day_words(one.on)}, in {one.release}", words=one.words,
        answers=[_answer(about.answer) for about in one.answered.all()],
        ticked=waits if ticked is None else str(one.key) in ticked,
    )  # fmt: skip


def _answer(given: HindranceAnswer) -> str:
    return f"{day_of_answer(given.state, given.release, given.on)}. {given.by.name}: {given.words}"
