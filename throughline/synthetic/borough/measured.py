"""What a story comes to, in the figures that are published: reckoned from the story alone, before it is told."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from throughline.standards.calendar import ENGLAND
from throughline.synthetic.borough.england import PUBLISHED, Published
from throughline.synthetic.borough.story import Child, Episode, Family

YEAR = timedelta(days=365)


class Figure(NamedTuple):
    published: Published
    ours: float

    @property
    def near(self) -> bool:
        return abs(self.ours - self.published.england) <= self.published.within * self.published.england


class Case(NamedTuple):
    """One child in one episode: what the census counts."""

    child: Child
    one: Episode
    before: tuple[Episode, ...]


def figures(families: Sequence[Family], children: int, on: date) -> list[Figure]:
    """Of the year that ended that day, in an area where so many children live."""
    ours = _ours(list(_cases(families)), children, on)
    return [Figure(one, ours[one.key]) for one in PUBLISHED]


def _cases(families: Sequence[Family]) -> Iterator[Case]:
    for family in families:
        for number, one in enumerate(family.episodes):
            for child in family.in_it(one, one.referred):
                yield Case(child, one, family.episodes[:number])


def _ours(cases: list[Case], children: int, on: date) -> dict[str, float]:
    since = on - YEAR

    def rate(found: list) -> float:
        return round(len(found) * 10_000 / children, 1)

    def in_year(day: date | None) -> bool:
        return day is not None and since < day <= on

    referred = [case for case in cases if in_year(case.one.referred)]
    assessed = [case for case in cases if in_year(case.one.assessed)]
    enquired = [case for case in cases if case.one.enquiry and in_year(case.one.enquiry.began)]
    conferred = [case for case in cases if case.one.enquiry and in_year(case.one.enquiry.conference)]
    begun = [case for case in cases if case.one.plan and in_year(case.one.plan[0])]
    here = [case for case in cases if case.one.taken and case.one.referred <= on and not _over(case.one.closed, on)
            and case.child.grown > on]  # fmt: skip
    planned = [
        case for case in here if case.one.plan and case.one.plan[0] <= on and not _over(case.one.plan[1], on)
    ]
    return {
        "referrals": rate(referred),
        "referred again": share(any(case.one.referred - one.referred <= YEAR for one in case.before) for case in referred),
        "no further action": share(not case.one.taken for case in referred),
        "not in need": share(case.one.taken and not case.one.in_need for case in referred),
        "from police": share(case.one.source == "police" for case in referred),
        "from schools": share(case.one.source == "school" for case in referred),
        "from health": share(case.one.source == "health" for case in referred),
        "assessed in 45": share(ENGLAND.working_days_after(case.one.referred, case.one.assessed) <= 45 for case in assessed),
        "enquiries": rate(enquired),
        "conferences": rate(conferred),
        "conference in 15": share(
            ENGLAND.working_days_after(case.one.enquiry.began, case.one.enquiry.conference) <= 15 for case in conferred
        ),
        "plans begun": rate(begun),
        "plans ended": rate([case for case in cases if case.one.plan and in_year(case.one.plan[1])]),
        "on plans": rate(planned),
        "second plans": share(any(one.plan for one in case.before) for case in begun),
        "in need": rate(here),
        "under 3 months": share((on - case.one.referred).days < 91 for case in here),
        "over 2 years": share((on - case.one.referred).days >= 730 for case in here),
    }  # fmt: skip


def _over(ended: date | None, on: date) -> bool:
    return ended is not None and ended <= on


def share(found) -> float:
    """In a hundred."""
    judged = [bool(one) for one in found]
    return round(100 * sum(judged) / len(judged), 1) if judged else 0.0


def table(found: Sequence[Figure]) -> str:
    """As it is printed beside what is published."""
    rows = (
        f"| {one.published.words} | {one.published.england} | {one.ours} | ±{one.published.within:.0%} |"
        for one in found
    )
    return "\n".join(("| Figure | England | Ours | May differ by |", "|---|---|---|---|", *rows))
