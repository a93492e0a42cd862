"""Every indicator, by key, found by walking the folders of `indicators`: a folder for each area of the work."""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from throughline.measures import indicators
from throughline.measures.indicator import Indicator
from throughline.measures.problems import IndicatorProblem


@cache
def all_indicators() -> tuple[Indicator, ...]:
    names = sorted(
        module.name
        for module in walk_packages(indicators.__path__, f"{indicators.__name__}.")
        if not module.ispkg
    )
    return tuple(import_module(name).INDICATOR for name in names)


@cache
def by_key(key: str) -> Indicator:
    for indicator in all_indicators():
        if indicator.key == key:
            return indicator
    raise IndicatorProblem(f"There is no measure called {key}: choose one from the scorecard.")
