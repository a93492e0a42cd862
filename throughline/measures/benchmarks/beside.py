"""What stands beside a figure: England, the region, the statistical neighbours, or why there is nothing."""

from dataclasses import dataclass
from statistics import median

from throughline.measures.benchmarks.areas import ENGLAND, Area, area
from throughline.measures.benchmarks.comparisons import Comparison, comparison, comparisons_of
from throughline.measures.benchmarks.figures import figures, years
from throughline.measures.benchmarks.neighbours import MODEL, neighbours_of

NO_AUTHORITY = "No authority number is set, so nobody knows whose neighbours to look for."
NO_REGION = "No authority number is set, so nobody knows the region."
NOT_IN_MODEL = "It has no statistical neighbours in the 2025 model."


@dataclass(frozen=True, slots=True)
class Place:
    """One place's published value, or the reason why there is none: never a nought in its stead."""

    name: str
    value: float | None
    why_none: str = ""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The middle and the range of those that publish; `each` names them for whoever asks, nearest first."""

    each: tuple[Place, ...]
    why_none: str = ""
    model: str = MODEL

    @property
    def values(self) -> list[float]:
        return [place.value for place in self.each if place.value is not None]

    @property
    def publish(self) -> int:
        return len(self.values)

    @property
    def of(self) -> int:
        return len(self.each)

    @property
    def median(self) -> float | None:
        return median(self.values) if self.values else None

    @property
    def lowest(self) -> float | None:
        return min(self.values, default=None)

    @property
    def highest(self) -> float | None:
        return max(self.values, default=None)


@dataclass(frozen=True, slots=True)
class Beside:
    """`own` is what was published for this authority: a check on our own count. `period` is in words."""

    compared: Comparison
    year: int | None
    period: str
    own: Place
    england: Place
    region: Place
    neighbours: Neighbours

    @property
    def why_none(self) -> str:
        """The sentence for the page where nothing at all can stand beside the figure."""
        return "" if self.compared.measure else self.compared.note


def beside(key: str, *, authority: int | None = None, year: int | None = None) -> Beside:
    """Without a year the newest published. A made-up authority gives its region's number, or none."""
    compared = comparison(key)
    place = None if authority is None else area(authority)
    if not compared.measure:
        return _nothing(compared)
    chosen = years(compared.measure)[-1] if year is None else year
    return Beside(
        compared=compared,
        year=chosen,
        period=compared.period_in(chosen),
        own=_own(compared, place, chosen),
        england=_place(compared, area(ENGLAND), chosen),
        region=_region(compared, place, chosen),
        neighbours=_neighbours(compared, place, chosen),
    )


def beside_each(
    indicator: str, *, authority: int | None = None, year: int | None = None
) -> tuple[Beside, ...]:
    """All that stands beside one measure: several where it is published in parts, each with its `part`."""
    return tuple(beside(each.key, authority=authority, year=year) for each in comparisons_of(indicator))


def _nothing(compared: Comparison) -> Beside:
    none = Place("", None, compared.note)
    return Beside(compared, None, "", none, none, none, Neighbours((), compared.note))


def _place(compared: Comparison, place: Area, year: int) -> Place:
    value = figures(compared.measure).get((place.number, year))
    return Place(place.name, value, "" if value is not None else _why_none(compared, place, year))


def _why_none(compared: Comparison, place: Area, year: int) -> str:
    held = years(compared.measure)
    if not held[0] <= year <= held[-1]:
        return f"No figures for {compared.period_in(year)}: they run from {held[0]} to {held[-1]}."
    if year not in held:
        return f"Nothing was published for {compared.period_in(year)}."
    unpublished = f"Not published for {place.name}, {compared.period_in(year)}."
    return f"{place.ended} {unpublished}" if place.ended else unpublished


def _own(compared: Comparison, place: Area | None, year: int) -> Place:
    if place is None or place.kind != "authority":
        return Place("", None, NO_AUTHORITY)
    return _place(compared, place, year)


def _region(compared: Comparison, place: Area | None, year: int) -> Place:
    """Inner and outer London where they are published, otherwise the whole of London, and named so."""
    if place is None or place.kind == "country":
        return Place("", None, NO_REGION)
    region = place if place.kind == "region" else place.around
    nearest = _place(compared, region, year)
    if nearest.value is None and region.region != ENGLAND:
        return _place(compared, region.around, year)
    return nearest


def _neighbours(compared: Comparison, place: Area | None, year: int) -> Neighbours:
    if place is None or place.kind != "authority":
        return Neighbours((), NO_AUTHORITY)
    near = neighbours_of(place.number)
    if not near:
        return Neighbours((), f"{place.ended} {NOT_IN_MODEL}".strip())
    each = tuple(_place(compared, area(neighbour.number), year) for neighbour in near)
    nobody = all(one.value is None for one in each)
    return Neighbours(each, "None of its statistical neighbours has a published figure." if nobody else "")
