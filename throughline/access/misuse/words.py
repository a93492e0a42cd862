"""An alert in words: what was counted, against which limit, and whose record, by number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.urls import reverse

from throughline.access.log.queries import references
from throughline.access.misuse.catalogue import DETECTORS
from throughline.access.misuse.detector import Detector, Threshold
from throughline.access.misuse.limits import limits_of
from throughline.access.misuse.models import Alert
from throughline.access.misuse.queries import Asked
from throughline.access.models import AccessEvent
from throughline.design.dates import day
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status

MANY = "more than one person"
SPOKEN = {
    " 1 people’s records": " one person’s record", " 1 times": " once", "; 0 were refused": "; none was refused",
    ", 0 of them": ", none of them",
}  # fmt: skip
STATES = {
    Alert.OPEN: (Status.SOON, "Open"),
    Alert.EXPLAINED: (Status.DONE, "Explained"),
    Alert.REFERRED: (Status.WAITING, "Goes further"),
}


def says(alert: Alert) -> str:
    """The detector's own sentence, with the figures of the day in it."""
    figures = dict(alert.figures)
    if closed := figures.get("closed"):
        figures["closed"] = day(date.fromisoformat(closed))
    return one_of_each(DETECTORS[alert.detector].says.format_map(figures))


def one_of_each(said: str) -> str:
    """“1 people’s records” reads like a machine’s."""
    for counted, words in SPOKEN.items():
        said = said.replace(counted, words)
    return said


def whose(alert: Alert) -> str:
    return alert.account.name if alert.account else MANY


@dataclass(frozen=True, slots=True)
class Day:
    """The alerts about one day."""

    words: str
    anchor: str
    items: list[Item]


def by_day(alerts: Sequence[Alert]) -> list[Day]:
    return [
        Day(day(on), f"day-{on}", [item(one) for one in those])
        for on, those in groupby(alerts, lambda one: one.day)
    ]


def item(alert: Alert) -> Item:
    """The state is said of closed ones alone: what is open is all alike."""
    status, state = STATES[alert.status] if alert.by_id else (None, "")
    title = f"{DETECTORS[alert.detector].name}: {whose(alert)}"
    return Item(
        title=title, url=reverse("alert", args=[alert.pk]), detail=says(alert), status=status, state=state
    )


def by_state(asked: Asked) -> list[Link]:
    return [
        Link(words="Open", url=address(detector=asked.detector), current=not asked.closed),
        Link(words="Closed", url=address(detector=asked.detector, closed=True), current=asked.closed),
    ]


def by_detector(counts: Mapping[str, int], asked: Asked) -> list[Link]:
    everything = Link(words="Every kind", url=address(closed=asked.closed), current=not asked.detector)
    each = [
        Link(words=f"{DETECTORS[key].name} ({count})", url=address(detector=key, closed=asked.closed), current=asked.detector == key)
        for key, count in counts.items()
    ]  # fmt: skip
    return [everything, *each]


def address(*, detector: str = "", closed: bool = False, page: int = 1) -> str:
    given = {"detector": detector, "state": "closed" if closed else "", "page": page if page > 1 else ""}
    query = "&".join(f"{name}={value}" for name, value in given.items() if value)
    return f"{reverse('alerts')}{'?' if query else ''}{query}"


@dataclass(frozen=True, slots=True)
class Limit:
    means: str
    value: str
    usual: str


def limits(detector: Detector) -> list[Limit]:
    now = limits_of(detector)
    return [
        Limit(f"{one.means[0].upper()}{one.means[1:]}", number(now[one.name]), _usual(one, now[one.name]))
        for one in detector.thresholds
    ]


def _usual(each: Threshold, now: float) -> str:
    return "" if now == each.default else f" Set here; the usual is {number(each.default)}."


def number(value: float) -> str:
    return f"{value:g}"


def children(alert: Alert) -> str:
    """By reference alone: the privacy officer knows no names."""
    people = alert.figures.get("persons") or [alert.person_id]
    known = references([AccessEvent(person_id=person) for person in people if person])
    return ", ".join(known[person] for person in people if person in known)
