"""Every cohort by key, found by walking the folder of declarations."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from throughline.measures.cohorts import declared
from throughline.measures.cohorts.cohort import Area, Cohort
from throughline.measures.problems import CohortProblem


@cache
def all_cohorts() -> tuple[Cohort, ...]:
    """By area, then by title."""
    names = [module.name for module in iter_modules(declared.__path__, f"{declared.__name__}.")]
    found = [import_module(name).COHORT for name in names]
    areas = list(Area)
    return tuple(sorted(found, key=lambda cohort: (areas.index(cohort.area), cohort.title)))


@cache
def by_key(key: str) -> Cohort:
    for cohort in all_cohorts():
        if cohort.key == key:
            return cohort
    raise CohortProblem(f"There is no list called {key}: choose one from the lists.")
