"""The eight families as facts: as they truly were, and as they were known at the end of a day."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from throughline.standards.calendar import ENGLAND, Calendar, Term, Unit, literal
from throughline.standards.facts import Fact
from throughline.standards.moments import LONDON

STORIES = Path(__file__).parents[3] / "throughline" / "synthetic" / "stories"
EXPECTED = Path(__file__).parent.parent / "stories" / "families"
NAMES = ("dania", "harvey", "kacper", "marsden", "noah", "quigley", "ruby", "yonas")
MOVED_BY_THE_LATEST = ("expected_date_of_delivery",)
AGED = (("cla_under5", 0, 5), ("cla_5plus", 5, 18), ("cla_4_16", 4, 17))


@cache
def story(name: str) -> dict:
    return json.loads((STORIES / f"{name}.json").read_text("utf-8"))


@cache
def expected(name: str) -> dict:
    return json.loads((EXPECTED / f"{name}.expected.json").read_text("utf-8"))


def calendar_of(name: str) -> Calendar:
    terms = story(name)["settings"].get("terms", [])
    return ENGLAND.with_schools([Term(*map(date.fromisoformat, term)) for term in terms])


def facts_of(name: str, child: str, on: date, *, known: date | None = None) -> list[Fact]:
    """What is true of a child; with `known`, only what was recorded and not yet withdrawn at the end of that day.

    A booking, or a day that was moved, is only there from the day it was made.
    """
    told = [one for one in _told(name, child) if _counts(one, on, known)]
    return [*_spells(told), *_single(told), *_worked_out(told), *_ages(told, _born(name, child))]


def _told(name: str, child: str) -> Iterator[dict]:
    for event in story(name)["events"]:
        for fact in event.get("facts", []):
            if fact["child"] == child:
                recorded = datetime.fromisoformat(event["recorded_at"])
                withdrawn = event.get("withdrawn", {}).get("at")
                yield fact | {
                    "recorded": recorded.date(),
                    "withdrawn": withdrawn and moment(withdrawn).date(),
                }


def _counts(one: dict, on: date, known: date | None) -> bool:
    if one["what"] == "booked" and one["recorded"] > on:
        return False
    if one.get("anchor") and one["recorded"] > on:
        return False
    if known is None:
        return one["withdrawn"] is None
    return one["recorded"] <= known and (one["withdrawn"] is None or one["withdrawn"] > known)


def moment(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=LONDON)


def day_of(words: str) -> date:
    return date.fromisoformat(words[:10])


def _spells(told: list[dict]) -> Iterator[Fact]:
    for one in told:
        if one["what"].startswith("+"):
            what = one["what"][1:]
            ends = [day_of(other["at"]) for other in told if other["what"] == f"-{what}"]
            began = day_of(one["at"])
            yield Fact(what, began, min((day for day in ends if day > began), default=None))


def _single(told: list[dict]) -> Iterator[Fact]:
    for one in told:
        if one["what"][0] not in "+-" and not _superseded(one, told):
            yield _fact(one)


def _superseded(one: dict, told: list[dict]) -> bool:
    """An expected date that moved: every clock that leans on it moves with it."""
    later = (other for other in told if other["what"] == one["what"] and other["recorded"] > one["recorded"])
    return one["what"] in MOVED_BY_THE_LATEST and any(later)


def _fact(one: dict) -> Fact:
    what, told = one["what"], one["at"]
    day = day_of(one.get("day") or one.get("from") or told)
    until = one.get("until")
    waiting = what == "waiting"
    return Fact(
        what=what,
        day=day,
        until=until and day_of(until),
        at=moment(told) if len(told) > 10 else None,
        key=one.get("key", ""),
        why=one.get("on_whom" if waiting else "why", ""),
        known=one["recorded"] if one.get("anchor") else None,
        of=day_of(one["for_start"]) if "for_start" in one else None,
        because=one.get("why", "") if waiting else "",
    )


def _worked_out(told: list[dict]) -> Iterator[Fact]:
    """What a part of the record works out from a day: a plan's own first day, a placement's first year, a pregnancy."""
    yield from _own_first_day(told)
    yield from _first_years(told)
    for one in told:
        if one["what"] == "expected_date_of_delivery" and not _superseded(one, told):
            began = day_of(one["at"]) - timedelta(days=280)
            yield Fact("pregnancy_began", began, known=one["recorded"])


def _own_first_day(told: list[dict]) -> Iterator[Fact]:
    started = [day_of(one["at"]) for one in told if one["what"] == "+cp_plan"]
    elsewhere = [day_of(one["at"]) for one in told if one["what"] == "cp_plan_original_start"]
    for day in started:
        yield Fact("cp_plan_first_day", min([day, *elsewhere]), known=day)


def _first_years(told: list[dict]) -> Iterator[Fact]:
    for spell in _spells(told):
        if spell.what == "placement":
            yield from _within("placement_first_year", spell, spell.day, _years_after(spell.day, 1))


def _born(name: str, child: str) -> date | None:
    return next(
        (day_of(one["born"]) for one in story(name)["people"] if one["id"] == child and one.get("born")), None
    )


def _ages(told: list[dict], born: date | None) -> Iterator[Fact]:
    for spell in _spells(told):
        if spell.what == "cla" and born:
            for what, first, last in AGED:
                yield from _within(what, spell, _years_after(born, first), _years_after(born, last))


def _within(what: str, spell: Fact, began: date, ended: date) -> Iterator[Fact]:
    """The days of a spell that lie in a stretch of time; where the spell's own end comes first, that is the reason."""
    cut = spell.until is not None and spell.until < ended
    began, ended = max(began, spell.day), spell.until if cut else ended
    if began < ended:
        yield Fact(what, began, ended, why=spell.what if cut else "")


def _years_after(day: date, years: int) -> date:
    return literal(day, years, Unit.YEARS)
