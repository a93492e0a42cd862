"""The lanes of one chronology: which there are, how far they reach, and where a press on a month leads."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection
from datetime import date, timedelta

from django.utils.safestring import SafeString

from throughline.record.chronology.chips import Chip
from throughline.record.chronology.gathering import Gathered
from throughline.record.chronology.lanes import Band, Dot, Lane, Scale, Step, draw, months
from throughline.record.chronology.rules import Line
from throughline.record.chronology.sources import STATUSES, Spell

YEAR = timedelta(days=365)
LEGAL = {"preproceedings", "s20", "cla", "secure_placement", "detention"}
WEIGHTS = (("worry", "Worries"), ("strength", "Strengths"), ("turn", "Turning points"))
Address = Callable[..., str]


def scale(everything: Gathered, zoom: str) -> Scale:
    today = everything.moment.date()
    if zoom.isdecimal() and 1900 < int(zoom) <= today.year:
        return Scale(date(int(zoom), 1, 1), min(date(int(zoom), 12, 31), today))
    if zoom == "all":
        return Scale(min([line.day for line in everything.lines], default=today - YEAR), today)
    return Scale(today - YEAR, today)


def zooms(everything: Gathered, zoom: str, to: Address) -> list[Chip]:
    years = sorted({str(line.day.year) for line in everything.lines}, reverse=True)[:8]
    places = [("", "Twelve months"), *((year, year) for year in years), ("all", "All years")]
    return [Chip(words=words, url=to(zoom=key), current=zoom == key) for key, words in places]


def lanes(everything: Gathered, wanted: list[Line], *, zoom: str, to: Address, size: int) -> SafeString:
    window, today = scale(everything, zoom), everything.moment.date()
    found = [*_bands(everything, today), *_weights(wanted), *_children(everything), *_others(wanted)]
    return draw(
        found, _steps(window, wanted, to, size), window, today=today,
        says=f"From {window.first.day} {window.first:%b %Y} to {window.last.day} {window.last:%b %Y}, a lane for each kind"
        " of thing. The list below says the same in words.",
    )  # fmt: skip


def _bands(everything: Gathered, today: date) -> list[Lane]:
    """Of the child whose page it is: a lane for each brother and sister would be nine."""
    own = [one for one in everything.spells if one.person == everything.child.id]
    plans = [one for one in own if one.source == "status" and one.words not in LEGAL | {"assessment"}]
    legal = [one for one in own if one.source == "status" and one.words in LEGAL]
    found = (
        ("Plan", [_band(one, STATUSES[one.words], "plan", today) for one in plans]),
        ("Legal status", [_band(one, STATUSES[one.words], "legal", today) for one in legal]),
        ("Home", [_band(one, f"Home {n}", "home", today) for n, one in enumerate(_of(own, "home"), 1)]),
        ("Held by", [_band(one, one.words, "holder", today) for one in _of(own, "holder")]),
    )
    return [Lane(name=name, bands=tuple(bands)) for name, bands in found if bands]


def _of(spells: Collection[Spell], source: str) -> list[Spell]:
    return [one for one in spells if one.source == source]


def _band(one: Spell, words: str, kind: str, today: date) -> Band:
    return Band(first=one.started, last=one.ended or today, words=words, kind=kind)


def _weights(lines: list[Line]) -> list[Lane]:
    return [
        Lane(
            name=name,
            dots=tuple(Dot(day=line.day, kind=key, chosen=True) for line in lines if line.weight == key),
        )
        for key, name in WEIGHTS
    ]


def _children(everything: Gathered) -> list[Lane]:
    """When each child was seen, and where nothing says so."""
    return [
        Lane(
            name=everything.names[key],
            dots=tuple(
                Dot(day=day, kind="seen")
                for day in sorted(
                    {one.started for one in everything.spells if (one.person, one.source) == (key, "seen")}
                )
            ),
            bands=tuple(
                Band(first=gap.first, last=gap.last, words=f"Not seen for {gap.days} days", kind="gap")
                for gap in everything.gaps
                if key in gap.people
            ),
        )
        for key in everything.keys
        if key in everything.names
    ]


def _others(lines: list[Line]) -> list[Lane]:
    decided = tuple(Dot(day=one.day, kind="decision") for one in lines if one.kind == "decision")
    rest = tuple(
        Dot(day=one.day, kind="other")
        for one in lines
        if not one.weight and one.kind not in ("decision", "visit")
    )
    return [Lane(name="Decisions", dots=decided), Lane(name="Everything else", dots=rest)]


def _steps(window: Scale, wanted: list[Line], to: Address, size: int) -> list[Step]:
    firsts, by_year = months(window.first, window.last), window.years
    ends = [*firsts[1:], window.last + timedelta(days=1)]
    days = [-line.day.toordinal() for line in wanted]
    found = []
    for first, end in zip(firsts, ends, strict=True):
        newest, older = bisect_left(days, 1 - end.toordinal()), bisect_right(days, -first.toordinal())
        found.append(_step(first, by_year, wanted[newest:older], newest // size + 1, to))
    return found


def _step(first: date, by_year: bool, inside: list[Line], page: int, to: Address) -> Step:
    name = f"{first.year}" if by_year else f"{first:%B %Y}"
    if not inside:
        return Step(first=first, words=_short(first, by_year), says=f"{name}: nothing listed")
    count = f"{len(inside)} line{'' if len(inside) == 1 else 's'}"
    url = f"{to(page=page if page > 1 else '')}#m-{inside[0].day:%Y-%m}"
    return Step(first=first, words=_short(first, by_year), says=f"{name}: {count}", url=url)


def _short(first: date, by_year: bool) -> str:
    return f"{first.year}" if by_year else f"{first:%b %y}"
