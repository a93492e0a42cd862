"""Whether alerts are worth raising, by rule: counts with what they are of, and no person among them."""

from dataclasses import dataclass
from datetime import date, timedelta

from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.record.alerts.counting import Counted, counted, together

SMALL = 20
"""Below so many answers a share says less than the counts."""
HEADS = (
    "Raised",
    "Still open",
    "Ended by doing",
    "Put off",
    "Useful",
    "Known already",
    "Not needed",
    "Wrong",
    "Precision",
)
SHOWN = {28: "Last 28 days", 90: "Last 90 days"}


@dataclass(frozen=True, kw_only=True)
class Figures:
    lead: str
    table: Table
    spans: list[Link]


def figures(*, since: date, until: date, days: int, go: Onward) -> Figures:
    rows = counted(since=since, until=until)
    whole = together(rows)
    return Figures(
        lead=f"{short_day(since)} to {short_day(until - timedelta(days=1))}. {lead(whole)}",
        table=Table(
            label="Alerts by rule", columns=(Column(words="Rule"), *(Column(words=head, number=True) for head in HEADS)),
            rows=(*(_row(row.rule.title, row) for row in rows), _row("All", whole)),
        ),
        spans=[
            Link(words=words, url=go("alerts-answered", days=n), current=n == days) for n, words in SHOWN.items()
        ],
    )  # fmt: skip


def lead(whole: Counted) -> str:
    if not whole.raised:
        return "Nothing was raised about the children you answer for."
    return f"{whole.answered} of {whole.raised} alerts were answered, and {precision(whole)} of those helped."


def precision(row: Counted) -> str:
    """Useful of those answered; as a share only where there are enough of them."""
    if row.precision is None:
        return "none"
    share = f" ({100 * row.precision:.0f}%)" if row.answered >= SMALL else ""
    return f"{row.useful} of {row.answered}{share}"


def _row(title: str, row: Counted) -> tuple[str, ...]:
    counts = (row.raised, row.open, row.ended, row.snoozed, row.useful, row.known, row.not_needed, row.wrong)
    return (title, *map(str, counts), precision(row))
