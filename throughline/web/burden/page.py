"""What recording costs, drawn: each kind of writing, each page that hinders, each quarter's trust. Never a worker."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from throughline.design.drawing import draw
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.oversight.hindrance import queries as hindrance
from throughline.oversight.hindrance.models import ConfidenceSaid
from throughline.oversight.hindrance.page import SORTS, where
from throughline.oversight.hindrance.rules import quarter_words
from throughline.record.burden import queries
from throughline.record.burden.nightly import months_back
from throughline.record.burden.queries import Cost, Use
from throughline.record.burden.rules import FEW
from throughline.record.entries.kinds import by_key

PERIODS = (3, 12)
UNDER = f"under {FEW}"
NUMBERS = (
    "Signed", "Minutes", "Minutes a child", "Presses", "Words", "Filled in already", "Typed again", "Corrected",
)  # fmt: skip
WORDS = [
    ("Minutes", "Half took no longer. Minutes in which something was saved."),
    ("Presses", "Presses and changed fields, where the page’s script ran."),
    ("Filled in already", "Of the answers, those that stood there when the form opened and were left."),
    (
        "Typed again",
        "Pieces with 40 characters or more that stand in one of the last 20 entries about the same children, within a year.",
    ),
    ("Corrected", "How often one was corrected after it was signed."),
]
PAGES = ("Said", "Waiting", "Mended", "Days to mend")


@dataclass(frozen=True, kw_only=True)
class Overview:
    lead: str
    periods: list[Link]
    kinds: Table
    others: list[Link]
    """Kinds with nothing to say yet but their questions."""
    pages: Table
    trust: Table


def overview(on: date, months: int) -> Overview:
    since = months_back(on, months)[-1]
    costs, uses = queries.by_kind(since), queries.questions(months_back(on, 12)[-1])
    keys = sorted({*costs, *uses} & by_key().keys(), key=lambda key: _first(key, costs, uses))
    quiet = [key for key in keys if key not in costs and not queries.unused(uses[key])]
    return Overview(
        lead=_lead(costs.values(), since), periods=periods(months),
        kinds=_kinds([key for key in keys if key not in quiet], costs, uses, queries.corrected(since)),
        others=[Link(words=by_key()[key].name, url=_one(key)) for key in quiet],
        pages=pages(hindrance.tallies(months_back(on, 12)[-1])), trust=trust(hindrance.trust_by_quarter()),
    )  # fmt: skip


def _kinds(
    keys: list[str], costs: dict[str, Cost], uses: dict[str, list[Use]], corrected: dict[str, int]
) -> Table:
    head = (Column(words="What is written"), Column(words="Questions seldom used", number=True))
    rows = tuple(_kind(key, costs.get(key), uses.get(key, []), corrected.get(key, 0)) for key in keys)
    return Table(
        label="Kinds of writing, the most unused questions first",
        columns=(*head, *_numbers(NUMBERS)),
        rows=rows,
    )


def _one(key: str) -> str:
    return reverse("recording-cost", args=[key])


def _first(key: str, costs: dict[str, Cost], uses: dict[str, list[Use]]) -> tuple:
    """Unused questions, then where most time goes."""
    cost = costs.get(key)
    return (
        -queries.unused(uses.get(key, [])),
        -(cost.n * cost.minutes) if cost and not cost.few else 0,
        by_key()[key].name,
    )


def _lead(costs: Iterable[Cost], since: date) -> str:
    signed = sum(cost.n for cost in costs)
    if not signed:
        return "Nothing was written and signed in this time."
    pieces = "piece of writing was" if signed == 1 else "pieces of writing were"
    return f"{signed:,} {pieces} signed since {since:%B %Y}. Half of each kind took no longer than its figure says."


def periods(months: int) -> list[Link]:
    return [
        Link(words=f"Last {each} months", url=f"?{urlencode({'months': each})}", current=each == months)
        for each in PERIODS
    ]


def _numbers(words: Iterable[str]) -> tuple[Column, ...]:
    return tuple(Column(words=each, number=True) for each in words)


def _kind(key: str, cost: Cost | None, uses: list[Use], corrected: int) -> tuple[str, ...]:
    name, url = by_key()[key].name, _one(key)
    seldom = queries.unused(uses)
    opens = draw(
        '<a href="{}#questions">{}<span class="hidden-words"> of {}: {}</span></a>',
        url,
        seldom,
        len(uses),
        name,
    )
    told = opens if uses else "Not counted yet"
    link = draw('<a href="{}">{}</a>', url, name)
    return link, told, *figures(cost), (UNDER if 0 < corrected < FEW else f"{corrected:,}")


def figures(cost: Cost | None) -> tuple[str, ...]:
    """Of fewer than five, only that there were some."""
    if cost is None:
        return ("0", *("" for _ in NUMBERS[1:-1]))
    if cost.few:
        return (UNDER, *("" for _ in NUMBERS[1:-1]))
    return (
        f"{cost.n:,}", f"{cost.minutes:,}", _short(cost.each_child), "" if cost.taps is None else f"{cost.taps:,}",
        f"{cost.words:,}", share(cost.carried, cost.answers), counted(cost.retyped, cost.n),
    )  # fmt: skip


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def share(part: int, whole: int) -> str:
    """A percentage where one more or less does not move it far, else the two numbers."""
    return f"{round(100 * part / whole)}%" if whole >= 20 else f"{part} of {whole}"


def counted(part: int, whole: int) -> str:
    return f"{UNDER} of {whole:,}" if 0 < part < FEW else f"{part:,} of {whole:,}"


def pages(tallies: list[hindrance.Tally]) -> Table:
    columns = (Column(words="Page"), Column(words="Release"), *_numbers(PAGES), Column(words="Mostly"))
    rows = tuple(_page(one) for one in tallies)
    return Table(label="Pages that got in the way, what waits first", columns=columns, rows=rows)


def _page(one: hindrance.Tally) -> tuple[str, ...]:
    days = "" if one.days is None else str(one.days)
    return (
        said_link(one.page, one.kind), one.release, str(one.said), str(one.open), str(one.mended), days,
        SORTS[one.mostly],
    )  # fmt: skip


def said_link(page: str, kind: str) -> SafeString:
    query = f"?{urlencode({'kind': kind})}" if kind else ""
    return draw('<a href="{}{}">{}</a>', reverse("hindrances", args=[page]), query, where(page, kind))


def trust(quarters: list[hindrance.Trust]) -> Table:
    columns = (
        Column(words="Quarter"),
        Column(words="Answered", number=True),
        *_numbers(words for _, words in ConfidenceSaid.ANSWERS),
    )
    rows = tuple(_quarter(one) for one in quarters)
    return Table(label="Does Throughline help you do your work well?", columns=columns, rows=rows)


def _quarter(one: hindrance.Trust) -> tuple[str, ...]:
    if one.few:
        return quarter_words(one.quarter), UNDER, *("" for _ in ConfidenceSaid.ANSWERS)
    said = (str(one.said.get(key, 0)) for key, _ in ConfidenceSaid.ANSWERS)
    return quarter_words(one.quarter), str(one.n), *said
