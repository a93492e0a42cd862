"""What was said and how it stands: one's own, one page's, all pages', and how far the record is trusted."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Prefetch, QuerySet

from throughline.access.principal import cursor
from throughline.config.clock import LONDON
from throughline.oversight.hindrance.models import (
    ConfidenceSaid,
    Hindrance,
    HindranceAnswer,
    HindranceAnswered,
)
from throughline.oversight.hindrance.rules import FEW, quarter_of

SHOWN = 50
NEWS_FOR = timedelta(days=14)

TALLIES = """
with said as materialized (
  select one.page, one.kind, one.release, one."on", one.sort,
    (select given.state from oversight_hindranceanswered about join oversight_hindranceanswer given on given.id = about.answer_id
      where about.hindrance_id = one.key order by given.id desc limit 1) state,
    (select min(given."on") from oversight_hindranceanswered about join oversight_hindranceanswer given
      on given.id = about.answer_id and given.state = 'mended' where about.hindrance_id = one.key) mended
  from oversight_hindrance one where one."on" >= %s)
select page, kind, release, count(*), count(*) filter (where state is null or state = 'coming'), count(mended),
  percentile_disc(0.5) within group (order by greatest(0, mended - "on")) filter (where mended is not null),
  mode() within group (order by sort), max("on")
from said group by page, kind, release order by 5 desc, 4 desc, page, kind, release
"""
NEWS = """
(select 'answer', given.id, given.state, given.at, one.page, one.kind, given.words, given.release, given."on"
from oversight_hindrancevoice mine join oversight_hindrance one on one.key = mine.hindrance_id
  join oversight_hindranceanswered about on about.hindrance_id = one.key
  join oversight_hindranceanswer given on given.id = about.answer_id
where mine.account_id = %(who)s and given.at between %(since)s and %(moment)s order by given.at desc, given.id desc)
union all
(select 'asked', null, '', null, '', '', '', '', asked.quarter from oversight_confidenceasked asked
where asked.account_id = %(who)s and asked.quarter = %(quarter)s)
"""
"""What became of what somebody said, and whether the question of the quarter was asked. A desk reads it together with
what else is new to its owner."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """What was said of one page in one release."""

    page: str
    kind: str
    release: str
    said: int
    open: int
    """Not answered yet, or answered that it is to come."""
    mended: int
    days: int | None
    """Half of what was mended took no longer."""
    mostly: str
    last: date


def tallies(since: date) -> list[Tally]:
    """By page and release, what waits first."""
    with cursor() as cur:
        cur.execute(TALLIES, [since])
        names = Tally.__slots__
        return [Tally(**dict(zip(names, row, strict=True))) for row in cur.fetchall()]


@dataclass(frozen=True, kw_only=True, slots=True)
class Answered:
    """An answer to something that this person said, once however often they said it."""

    state: str
    words: str
    release: str
    on: date
    at: datetime
    page: str
    kind: str


@dataclass(frozen=True, kw_only=True, slots=True)
class News:
    """For a desk, in one statement."""

    answers: list[Answered]
    asks_for_trust: bool


def news(account: int, moment: datetime) -> News:
    with cursor() as cur:
        cur.execute(NEWS, asked_of(account, moment))
        return news_of(cur.fetchall())


def asked_of(account: int, moment: datetime) -> dict[str, object]:
    day = datetime.combine(moment.date() - NEWS_FOR, time(), LONDON)
    return {"who": account, "moment": moment, "since": day, "quarter": quarter_of(moment.date())}


def news_of(rows: Sequence[tuple]) -> News:
    """An answer to several things that this person said is news once."""
    answers = {row[1]: _answered(*row[2:]) for row in rows if row[0] == "answer"}
    return News(answers=list(answers.values()), asks_for_trust=not any(row[0] == "asked" for row in rows))


def _answered(state: str, at: datetime, page: str, kind: str, words: str, release: str, on: date) -> Answered:
    return Answered(state=state, at=at, page=page, kind=kind, words=words, release=release, on=on)


def mine(account: int) -> list[Hindrance]:
    """What this person said, the newest first, with its answers."""
    return list(_with_answers(Hindrance.objects.filter(voice__account_id=account))[:SHOWN])


def of_page(page: str, kind: str = "", *, first: int = 0) -> list[Hindrance]:
    """What anybody said of one page, from the `first` on."""
    return list(_with_answers(Hindrance.objects.filter(page=page, kind=kind))[first : first + SHOWN])


def count_of_page(page: str, kind: str = "") -> int:
    return Hindrance.objects.filter(page=page, kind=kind).count()


def _with_answers(said: QuerySet[Hindrance]) -> QuerySet[Hindrance]:
    given = HindranceAnswered.objects.select_related("answer", "answer__by").order_by("-answer_id")
    return said.prefetch_related(Prefetch("answered", queryset=given)).order_by("-on", "key")


def last_answer(said: Hindrance) -> HindranceAnswer | None:
    return next((one.answer for one in said.answered.all()), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Trust:
    """One quarter: how many answered, and how often each word was chosen; of a few, only how many."""

    quarter: date
    n: int
    said: dict[str, int]

    @property
    def few(self) -> bool:
        return self.n < FEW


def trust_by_quarter() -> list[Trust]:
    """The newest first."""
    found: dict[date, dict[str, int]] = defaultdict(dict)
    counted = ConfidenceSaid.objects.values_list("quarter", "said").annotate(number=Count("key"))
    for quarter, said, number in counted:
        found[quarter][said] = number
    return [
        Trust(quarter=quarter, n=sum(said.values()), said=said)
        for quarter, said in sorted(found.items(), reverse=True)
    ]
