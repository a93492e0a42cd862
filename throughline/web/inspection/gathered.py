"""What the pages read of one taking: the lists and the checks of a day of notice, worked out once."""

from dataclasses import dataclass
from datetime import date

from throughline.packs.agreement.checking import Checked, check_all
from throughline.packs.annex_a.listing import Listed, every_list
from throughline.packs.annex_a.sources import Empty, empty
from throughline.packs.annex_a.window import Window, window
from throughline.web.scorecard.taking import Taking


@dataclass(frozen=True, slots=True)
class Gathered:
    window: Window
    lists: tuple[Listed, ...]
    empty: dict[int, list[Empty]]
    checks: tuple[Checked, ...]


def gathered(taking: Taking, notice: date) -> Gathered:
    """Of the last day asked for alone: a large authority's lists are tens of thousands of rows."""
    kept: dict[date, Gathered] = taking.once("inspection", dict)
    found = kept.get(notice)
    if found is None:
        found = _gather(taking, notice)
        kept.clear()
        kept[notice] = found
    return found


def _gather(taking: Taking, notice: date) -> Gathered:
    days = window(notice, taking.on)
    lists = every_list(taking.snapshot, days)
    why = {one.about.number: empty(one.about, taking.snapshot) for one in lists}
    return Gathered(days, lists, why, check_all(taking.snapshot, days))
