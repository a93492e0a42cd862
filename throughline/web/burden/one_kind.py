"""One kind of writing: its questions, those left empty first; its months; and its forms as they changed."""

from dataclasses import dataclass
from datetime import date

from throughline.design.parts.tables import Column, Table
from throughline.oversight.hindrance import queries as hindrance
from throughline.record.burden import queries
from throughline.record.burden.nightly import months_back
from throughline.record.burden.queries import Cost, Use
from throughline.record.burden.rules import ENOUGH, form_of
from throughline.record.entries.kind import Kind
from throughline.web.burden.labels import place_words, question_words
from throughline.web.burden.page import NUMBERS, figures, pages, share

QUESTIONS = (
    Column(words="Question"), Column(words="Asked where"), Column(words="Asked", number=True),
    Column(words="Left empty", number=True), Column(words="What it says"),
)  # fmt: skip
COUNTED = (
    *(Column(words=each, number=True) for each in NUMBERS[:-1]),
    Column(words="Nine in ten within", number=True),
)


@dataclass(frozen=True, kw_only=True)
class OneKind:
    kind: Kind
    seldom: int
    questions: Table
    months: Table
    forms: Table | None
    """Only where its questions have changed."""
    pages: Table


def one_kind(kind: Kind, on: date) -> OneKind:
    since = months_back(on, 12)[-1]
    uses = queries.questions(since, kind.key).get(kind.key, [])
    said = [one for one in hindrance.tallies(since) if one.kind == kind.key]
    return OneKind(
        kind=kind, seldom=queries.unused(uses), questions=questions(kind, uses),
        months=months(queries.by_month(kind.key, since)), forms=forms(kind, since), pages=pages(said),
    )  # fmt: skip


def questions(kind: Kind, uses: list[Use]) -> Table:
    rows = tuple(
        (
            question_words(kind, one.place, one.question), place_words(kind, one.place, one.question),
            f"{one.asked:,}", share(one.empty, one.asked), _says(one),
        )
        for one in uses
    )  # fmt: skip
    return Table(label="Questions, what is left empty most often first", columns=QUESTIONS, rows=rows)


def _says(one: Use) -> str:
    if one.seldom:
        return "Seldom used"
    return "" if one.asked >= ENOUGH else "Too few to tell"


def months(found: dict[date, Cost]) -> Table:
    rows = tuple((f"{month:%B %Y}", *_figures(cost)) for month, cost in sorted(found.items(), reverse=True))
    return Table(label="By month, the newest first", columns=(Column(words="Month"), *COUNTED), rows=rows)


def _figures(cost: Cost) -> tuple[str, ...]:
    return (*figures(cost), "" if cost.few else f"{cost.longest} min")


def forms(kind: Kind, since: date) -> Table | None:
    found = queries.by_form(kind.key, since)
    if len(found) < 2:
        return None
    began, today = queries.forms_since(kind.key), form_of(kind)
    newest = sorted(found, key=lambda form: (form == today, began[form]), reverse=True)
    rows = tuple(
        (
            f"Since {began[form]:%B %Y}{', as it is asked now' if form == today else ''}",
            *_figures(found[form]),
        )
        for form in newest
    )
    return Table(label="By form", columns=(Column(words="The form"), *COUNTED), rows=rows)
