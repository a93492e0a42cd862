"""Who of a list is shown to one reader: the part that is asked for, those whom the reader opens, and how many are left."""

from collections import Counter
from dataclasses import dataclass

from throughline.measures.cohorts.cohort import Cohort
from throughline.measures.cohorts.listing import Member
from throughline.web.cohorts.frame import Compared, Frame, compared
from throughline.web.scorecard.reading_back import read_back


@dataclass(frozen=True, kw_only=True, slots=True)
class Chosen:
    """`part` is before a comparison chose among it. A page shows a part of `opened`, a file all of it."""

    everybody: list[Member]
    part: list[Member]
    shown: list[Member]
    opened: list[Member]
    mine: dict[str, int]
    children: int
    hidden: int
    two: Compared | None


def chosen(cohort: Cohort, page: Frame) -> Chosen:
    everybody = page.listed(cohort)
    two = compared(cohort, page)
    part = page.asked.only.of(everybody)
    shown = two.of(page.asked.which, part) if two else part
    mine = read_back(page.who.id, {one.person_id for one in shown})
    opened = _ordered([one for one in shown if one.person_id in mine], page)
    children = len({mine.get(one.person_id, one.person_id) for one in shown})
    return Chosen(
        everybody=everybody, part=part, shown=shown, opened=opened, mine=mine, two=two, children=children,
        hidden=children - len({mine[one.person_id] for one in opened}),
    )  # fmt: skip


def _ordered(opened: list[Member], page: Frame) -> list[Member]:
    """The longest first, as listed; or those who stand in the list most often."""
    if page.asked.order != "most":
        return opened
    times = Counter(one.person_id for one in opened)
    return sorted(opened, key=lambda one: (-times[one.person_id], one.person_id))
