"""What stands behind a figure for one reader: the rows, the children of them whom the reader opens, and how many are left."""

from dataclasses import dataclass

from throughline.measures.engine import Row
from throughline.measures.indicator import Indicator
from throughline.web.scorecard.counting import listed
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.narrowing import Narrowing
from throughline.web.scorecard.reading_back import read_back
from throughline.web.scorecard.whichever import Which, which_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """`rows` are those of `whole` that `which` shows. A page shows a part of `by_child`, a file all of it."""

    narrowed: Narrowing
    which: Which
    whole: list[Row]
    rows: list[Row]
    by_child: dict[int, list[Row]]
    children: int

    @property
    def hidden(self) -> int:
        """Children who are not the reader's to open."""
        return self.children - len(self.by_child)

    @property
    def shown_rows(self) -> int:
        return sum(len(each) for each in self.by_child.values())

    def is_of_children(self, indicator: Indicator) -> bool:
        return indicator.is_of_children or any(row.person_id for row in self.rows)


def found(indicator: Indicator, page: Frame, *, account: int, narrowed: Narrowing, which: str) -> Found:
    """Those with the most to look at first, then the longest ago. Never by name: it would rank no better."""
    whole = narrowed.of(listed(indicator, page.taking, page.asked), page.taking.snapshot)
    one = which_of(indicator, which)
    rows = one.of(whole)
    mine = read_back(account, {row.person_id for row in rows if row.person_id})
    by_child: dict[int, list[Row]] = {}
    for row in rows:
        if row.person_id in mine:
            by_child.setdefault(mine[row.person_id], []).append(row)
    order = sorted(by_child, key=lambda child: (-len(by_child[child]), by_child[child][0].counted_on, child))
    return Found(
        narrowed=narrowed, which=one, whole=whole, rows=rows, by_child={child: by_child[child] for child in order},
        children=len({mine.get(row.person_id, row.person_id) for row in rows}),
    )  # fmt: skip
