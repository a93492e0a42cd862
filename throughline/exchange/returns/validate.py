"""The one door: check a return of either kind from files on disk."""

from collections.abc import Mapping
from pathlib import Path

from throughline.exchange.cin_census import check as cin_census
from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.folder import files_in
from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.report import Report
from throughline.exchange.returns.rule import LATEST, Rule
from throughline.exchange.returns.run import Progress
from throughline.exchange.returns.walk import in_force
from throughline.exchange.ssda903 import check as ssda903

RULES = {"ssda903": ssda903.RULES, "cin": cin_census.RULES}
KINDS = tuple(RULES)


def validate(
    kind: str,
    place: Path,
    *,
    last: Path | None = None,
    providers: Path | None = None,
    postcodes: Path | None = None,
    authority: str | None = None,
    year: Year | None = None,
    progress: Progress = lambda done, of: None,
) -> Report:
    """`place` is a folder of CSV or Excel files for ssda903, one XML file for cin.

    Without a year, ssda903 is checked by the newest rules and cin by its own reference date.
    """
    for named in (place, last, providers, postcodes):
        if named and not named.exists():
            raise ReturnProblem(f"{named} is not there: check the name.")
    if kind == "cin":
        with _one_file(place).open("rb") as file:
            return cin_census.validate(file=file, year=year, progress=progress)
    return ssda903.validate(
        files=files_in(place),
        year=year or Year(LATEST),
        last=files_in(last) if last else (),
        providers=files_in(providers) if providers else (),
        postcodes=files_in(postcodes) if postcodes else (),
        authority=authority,
        progress=progress,
    )


def _one_file(place: Path) -> Path:
    if place.is_dir():
        raise ReturnProblem(f"{place} is a folder: name the one XML file of the census.")
    return place


def rules_of(kind: str, year: Year) -> Mapping[str, Rule]:
    return in_force(RULES[kind], year)
