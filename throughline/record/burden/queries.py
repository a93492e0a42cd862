"""What writing cost, by kind, by month and by form; and which questions stay empty. No figure of fewer than five."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from throughline.access.principal import cursor
from throughline.record.burden.models import QuestionUse
from throughline.record.burden.rules import FEW, seldom

COST = """
select {by}, count(*),
  percentile_disc(0.5) within group (order by minutes),
  percentile_cont(0.5) within group (order by minutes::float / greatest(children, 1)),
  percentile_disc(0.9) within group (order by minutes),
  count(taps), percentile_disc(0.5) within group (order by taps),
  percentile_disc(0.5) within group (order by words),
  sum(answers), sum(carried), count(*) filter (where retyped > 0)
from record_effort where month >= %(since)s and not again{of}
group by 1 order by 1
"""
BY_KIND = COST.format(by="kind", of="")
BY_MONTH, BY_FORM = (COST.format(by=by, of=" and kind = %(kind)s") for by in ("month", "form"))
FORMS = "select form, min(month) from record_effort where kind = %s group by form"
AGAIN = """
select kind, count(*) from record_effort where again and month >= %s group by kind
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """The middle of many pieces of writing; of fewer than five, only that there were some."""

    n: int
    minutes: int
    """Half took no longer."""
    each_child: float
    longest: int
    """Nine in ten took no longer."""
    tapped: int
    """In how many the page's script counted presses."""
    taps: int | None
    words: int
    answers: int
    carried: int
    retyped: int
    """Pieces in which something was typed again."""

    @property
    def few(self) -> bool:
        return self.n < FEW


def _cost(row: tuple) -> Cost:
    n, minutes, each_child, longest, tapped, taps, words, answers, carried, retyped = row
    return Cost(
        n=n, minutes=minutes, each_child=each_child, longest=longest, tapped=tapped,
        taps=taps if tapped >= FEW else None, words=words, answers=answers, carried=carried, retyped=retyped,
    )  # fmt: skip


def _asked(sql: str, since: date, kind: str = "") -> dict:
    with cursor() as cur:
        cur.execute(sql, {"since": since, "kind": kind})
        return {row[0]: _cost(row[1:]) for row in cur.fetchall()}


def by_kind(since: date) -> dict[str, Cost]:
    return _asked(BY_KIND, since)


def by_month(kind: str, since: date) -> dict[date, Cost]:
    return _asked(BY_MONTH, since, kind)


def by_form(kind: str, since: date) -> dict[str, Cost]:
    """A form is the questions as they were asked; another one begins when they change."""
    return _asked(BY_FORM, since, kind)


def forms_since(kind: str) -> dict[str, date]:
    """The first month in which each was signed."""
    with cursor() as cur:
        cur.execute(FORMS, [kind])
        return dict(cur.fetchall())


def corrected(since: date) -> dict[str, int]:
    """How many of each kind were corrected after signing."""
    with cursor() as cur:
        cur.execute(AGAIN, [since])
        return dict(cur.fetchall())


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """One question: how often it was asked, how often left empty."""

    place: str
    question: str
    asked: int
    empty: int

    @property
    def seldom(self) -> bool:
        return seldom(self.asked, self.empty)

    @property
    def share(self) -> float:
        return self.empty / self.asked if self.asked else 0


def questions(since: date, kind: str = "") -> dict[str, list[Use]]:
    """By kind, what is left empty most often first."""
    counted = QuestionUse.objects.filter(month__gte=since)
    if kind:
        counted = counted.filter(kind=kind)
    found: dict[str, list[Use]] = defaultdict(list)
    for row in counted.values("kind", "place", "question").annotate(asked=Sum("asked"), empty=Sum("empty")):
        found[row.pop("kind")].append(Use(**row))
    return {key: sorted(uses, key=_most_empty) for key, uses in found.items()}


def _most_empty(use: Use) -> tuple:
    return -use.share, -use.asked, use.place, use.question


def unused(uses: Iterable[Use]) -> int:
    return sum(use.seldom for use in uses)
