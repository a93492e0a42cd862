"""Every indicator, by key, found by walking the folder `indicators`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from throughline.measures import indicators
from throughline.measures.indicator import Indicator
from throughline.measures.problems import IndicatorProblem


@cache
def all_indicators() -> tuple[Indicator, ...]:
    names = sorted(module.name for module in iter_modules(indicators.__path__))
    return tuple(import_module(f"{indicators.__name__}.{name}").INDICATOR for name in names)


def by_key(key: str) -> Indicator:
    for indicator in all_indicators():
        if indicator.key == key:
            return indicator
    raise IndicatorProblem(f"There is no measure called {key}: choose one from the scorecard.")
