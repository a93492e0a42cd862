"""Every measure by area of the work, and those that others hold, each with the reason."""

from dataclasses import dataclass

from throughline.design.onward import Onward
from throughline.measures.catalogue import all_indicators
from throughline.measures.elsewhere import Elsewhere, all_elsewhere
from throughline.measures.indicator import Indicator
from throughline.web.scorecard import chosen


@dataclass(frozen=True, slots=True)
class Area:
    words: str
    anchor: str
    measures: list[tuple[Indicator, str]]


@dataclass(frozen=True, kw_only=True)
class CataloguePage:
    areas: list[Area]
    count: int
    elsewhere: tuple[Elsewhere, ...]


def catalogue_page(go: Onward) -> CataloguePage:
    every = list(all_indicators())
    areas = [
        Area(words, each[0].area.replace("_", "-"), [(one, go("measure", one.key)) for one in each])
        for words, each in chosen.in_areas(every)
    ]
    return CataloguePage(areas=areas, count=len(every), elsewhere=tuple(all_elsewhere()))
