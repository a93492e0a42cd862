"""Tables that become cards on a phone, and the three that many pages share."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from throughline.design.drawing import draw, draw_each
from throughline.design.parts.status import Status, chip


@dataclass(frozen=True, kw_only=True)
class Column:
    """`hidden` columns have a heading that is read out only, as for buttons."""

    words: str
    number: bool = False
    hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class Table:
    """`label` names it for those who cannot see it; the first cell of each row is that row's heading."""

    label: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    narrow: bool = False


def _heading(column: Column) -> SafeString:
    words = draw('<span class="hidden-words">{}</span>', column.words) if column.hidden else column.words
    return draw('<th role="columnheader" scope="col"{}>{}</th>', _align(column), words)


def _align(column: Column) -> SafeString:
    return SafeString(' class="number"' if column.number else "")


def _cell(column: Column, value: str) -> SafeString:
    label = "" if column.hidden else draw(' data-label="{}"', column.words)
    return draw('<td role="cell"{}{}>{}</td>', _align(column), label, value)


def _row(columns: tuple[Column, ...], row: tuple[str, ...]) -> SafeString:
    pairs = zip(columns[1:], row[1:], strict=True)
    cells = draw_each("{}", ((_cell(column, value),) for column, value in pairs))
    return draw('<tr role="row"><th role="rowheader" scope="row">{}</th>{}</tr>', row[0], cells)


def table(one: Table) -> SafeString:
    """A table in a frame that scrolls sideways and can be reached by keyboard (axe: scrollable regions).

    The roles are written out because a browser forgets them when the rows turn into cards.
    """
    return draw(
        '<div class="scroll" tabindex="0" role="group" aria-label="{}"><table role="table" class="table{}">'
        '<thead role="rowgroup"><tr role="row">{}</tr></thead>'
        '<tbody role="rowgroup">{}</tbody></table></div>',
        one.label,
        " narrow" if one.narrow else "",
        draw_each("{}", ((_heading(column),) for column in one.columns)),
        draw_each("{}", ((_row(one.columns, row),) for row in one.rows)),
    )  # fmt: skip


def _named(name: str, url: str, small: str) -> SafeString:
    head = draw('<a href="{}">{}</a>', url, name) if url else name
    return draw("{} <small>{}</small>", head, small)


@dataclass(frozen=True, kw_only=True)
class ChildRow:
    """One of my children: last seen, and the limit for the next visit."""

    name: str
    url: str
    small: str
    seen: str
    see_by: str
    status: Status | None = None


def children(rows: list[ChildRow]) -> SafeString:
    columns = (
        Column(words="Child"),
        Column(words="Last seen", number=True),
        Column(words="See by", number=True),
    )
    drawn = tuple(
        (
            _named(row.name, row.url, row.small),
            row.seen,
            chip(row.status, row.see_by) if row.status else row.see_by,
        )
        for row in rows
    )
    return table(Table(label="My children", columns=columns, rows=drawn, narrow=True))


@dataclass(frozen=True, kw_only=True)
class Look:
    """One person who opened the record, by what right, and whether anyone has checked."""

    name: str
    post: str
    why: str
    opened: str
    when: str
    checked: str
    status: Status | None = None


def looked(rows: list[Look]) -> SafeString:
    heads = ("Who", "Why they could", "What they opened", "When", "Checked")
    drawn = tuple(
        (
            _named(row.name, "", row.post), row.why, row.opened, row.when,
            chip(row.status, row.checked) if row.status else row.checked,
        )
        for row in rows
    )  # fmt: skip
    return table(
        Table(label="Who has looked", columns=tuple(Column(words=head) for head in heads), rows=drawn)
    )


@dataclass(frozen=True, kw_only=True)
class GripRow:
    """One worker as their manager meets them: the next one-to-one, their load, what to talk about."""

    next_meeting: str
    name: str
    post: str
    url: str
    children: int
    agreed: int
    away: str
    talk_about: tuple[str, ...] = ()


def _load(row: GripRow) -> SafeString:
    over = row.children - row.agreed
    words = draw("<strong>{}</strong> of {}", row.children, row.agreed)
    return draw("{} {}", words, chip(Status.PLAIN, f"{over} over")) if over > 0 else words


def _talk(points: tuple[str, ...]) -> SafeString:
    """Counts open only when pressed: they are for talking about, not for ranking."""
    if not points:
        return SafeString("Nothing waiting")
    return draw(
        '<details><summary>{} {}</summary><ul class="bullets">{}</ul></details>',
        len(points),
        "thing" if len(points) == 1 else "things",
        draw_each("<li>{}</li>", ((point,) for point in points)),
    )


def grip(rows: list[GripRow]) -> SafeString:
    heads = ("Worker", "Next one-to-one", "Children, of agreed number", "Away", "To talk about")
    drawn = tuple(
        (_named(row.name, row.url, row.post), row.next_meeting, _load(row), row.away, _talk(row.talk_about))
        for row in rows
    )
    return table(Table(label="Workers", columns=tuple(Column(words=head) for head in heads), rows=drawn))


def summary(rows: list[tuple[str, str]]) -> SafeString:
    """Facts as label and value, one to a row."""
    row = (
        '<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">{}</dt>'
        '<dd class="govuk-summary-list__value">{}</dd></div>'
    )
    return draw('<dl class="govuk-summary-list">{}</dl>', draw_each(row, rows))
