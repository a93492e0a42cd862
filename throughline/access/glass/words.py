"""A broken glass in words: who, whose record, why, and what was opened."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse
from django.utils.html import format_html

from throughline.access.glass.judging import Breaking, Figures, Opened
from throughline.access.glass.reasons import REASONS
from throughline.access.log.words import page
from throughline.config.clock import london_day
from throughline.design.dates import clock, day, short_day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.design.parts.tables import Column, Table

COLUMNS = tuple(Column(words=words) for words in ("Child", "What they opened", "How often", "From", "To"))


def children(count: int) -> str:
    return "1 child" if count == 1 else f"{count} children"


def waiting(found: Sequence[Breaking], *, on: date, unread: set[str]) -> list[Item]:
    return [
        Item(
            title=title(one), url=reverse("glass-review", args=[one.review.together]),
            detail=f"{'New to you. ' if str(one.review.together) in unread else ''}{why(one)}", **due(one, on),
        )
        for one in found
    ]  # fmt: skip


def answered(found: Sequence[Breaking]) -> list[Item]:
    return [
        Item(
            title=title(one), url=reverse("glass-review", args=[one.review.together]),
            detail=f"{one.review.by}, {short_day(one.review.at)}: {one.review.reason}",
            status=Status.DONE if one.review.verdict == "justified" else Status.SOON,
            state=one.review.get_verdict_display(),
        )
        for one in found
    ]  # fmt: skip


def title(one: Breaking) -> str:
    return f"{one.who.name}, {children(len(one.grants))}, {short_day(one.started)}, {clock(one.started)}"


def why(one: Breaking) -> str:
    first = one.grants[0]
    return f"{REASONS.get(first.code, first.code)}. “{first.reason}”"


def due(one: Breaking, on: date) -> dict:
    late = one.review.due < on
    when = "today" if one.review.due == on else short_day(one.review.due)
    return {"status": Status.LATE if late else Status.SOON, "state": f"{'Was due' if late else 'By'} {when}"}


def facts(one: Breaking, *, post: str, names: dict[int, str]) -> list[tuple[str, str]]:
    first = one.grants[0]
    closed = "closed by them" if first.ended_at else "closes by itself"
    return [
        ("Who", f"{one.who.name}, {post}" if post else one.who.name),
        ("Children", "; ".join(names.get(each.person_id, "Somebody you cannot see") for each in one.grants)),
        ("What was happening", REASONS.get(first.code, first.code)),
        ("Why, in their words", first.reason),
        ("Open", f"{day(one.started)}, {clock(one.started)} to {until(one)}; {closed}"),
    ]


def until(one: Breaking) -> str:
    same = london_day(one.started) == london_day(one.ended)
    return clock(one.ended) if same else f"{short_day(one.ended)}, {clock(one.ended)}"


def table(found: Sequence[Opened], names: dict[int, str]) -> Table:
    rows = tuple(
        (
            names.get(row.person_id, "Somebody you cannot see"), opened(row), often(row),
            moment(row.first), moment(row.last),
        )
        for row in found
    )  # fmt: skip
    return Table(label="What was opened", columns=COLUMNS, rows=rows)


def opened(row: Opened) -> str:
    words = page(row.page)
    return f"{words[:1].upper()}{words[1:]}"


def often(row: Opened) -> str:
    return f"{row.times}, and refused {row.refused}" if row.refused else str(row.times)


def moment(at) -> str:
    return format_html("{} <small>{}</small>", clock(at), short_day(at))


def figures(found: Figures) -> list[tuple[str, str]]:
    rate = f"{1000 * found.broken / found.user_days:.1f}" if found.user_days else "None"
    return [
        ("In 1,000 days worked", f"{rate} ({found.broken} in {found.user_days:,} days)"),
        ("Looked at in time", share(found.in_time, found.should_be)),
        ("Not right", share(found.not_right, found.reviewed)),
    ]  # fmt: skip


def share(number: int, of: int) -> str:
    """Few enough to count: never a percentage without its numbers."""
    return f"{number} of {of} ({round(100 * number / of)}%)" if of else "None yet"
