"""The limit of one interval and what people said about it, by a program that shares no code with the product."""

from datetime import date

from .counting import A_DAY, after, before, period
from .life import NEVER, Life, open_on, order, over, spell_at


def nights(stays: list[dict], n: int, unit: str, on: date) -> int:
    """Nights away in the `n` months up to a day, looked at one night at a time."""
    first = before(on, n, unit)
    found, night = 0, first
    while night < on:
        found += sum(
            open_on(stay, night) and (stay["until"] is not None or night >= stay["day"]) for stay in stays
        )
        night += A_DAY
    return found


def _limit(rule: dict, life: Life, one: dict) -> tuple[int, str]:
    for name, n, unit in rule["while"]:
        if life.spell(name, one["start"]):
            return n, unit
    return one["version"][1], one["version"][2]


def _ended(rule: dict, life: Life, one: dict) -> date:
    """The first day on which the clock could no longer run, whether or not it was met before."""
    _, spell = spell_at(rule, life, one["opens"])
    day = one["opens"]
    while day <= life.last:
        if over(rule, life, spell, one["opens"], one["start"], day) is not None:
            return day
        day += A_DAY
    return NEVER


def due_of(rule: dict, life: Life, one: dict) -> date | None:
    n, unit = _limit(rule, life, one)
    start = one["start"]
    if rule["by_way"]:
        name, way_n, way_unit = rule["by_way"]
        ended = _ended(rule, life, one)
        held = [fact["day"] for fact in life.facts if fact["what"] == name and start <= fact["day"] < ended]
        start = min(held) if held else after(start, way_n, way_unit)
    if start is None:
        return None
    if rule["direction"] == "before":
        return before(start, n, unit)
    return period(start, n, unit) if rule["start_is_one"] and n else after(start, n, unit)


def marked(rule: dict, life: Life, one: dict) -> dict:
    closed = one["met"] or one["stopped"] or NEVER
    spoken = sorted(_spoken(rule, life), key=lambda fact: (fact["day"], *order(fact)))
    due = None if one["total"] else one["due_at"].date() if one["due_at"] else due_of(rule, life, one)
    if not one["due_at"] and not one["total"] and rule["kind"] != "presence":
        due = (one["set_day"] if "set_day" in one else chosen_day(rule, life, one, closed)) or due
    tried, booked = (
        tuple(fact["day"] for fact in spoken if fact["what"] == what and _inside(one, fact, closed))
        for what in ("attempted", "booked")
    )
    exempt, waiting = (_standing(spoken, what, one, closed) for what in ("exempt", "waiting"))
    impossible = sorted(
        spell["day"]
        for name in rule["impossible"]
        for spell in life.spells(name)
        if _laps(spell, one, closed)
    )
    return {
        "start": one["start"], "version": one["version"][0], "due": due, "met": one["met"], "stopped": one["stopped"],
        "ended_by": one["ended_by"], "first": one["first"], "opens": one["opens"], "too_early": one["too_early"],
        "start_at": one["start_at"], "due_at": one["due_at"], "met_at": one["met_at"], "tried": tried, "booked": booked,
        "exempt": exempt, "waiting": waiting, "impossible": tuple(impossible), "total": one["total"],
    }  # fmt: skip


def chosen_day(rule: dict, life: Life, one: dict, closed: date) -> date | None:
    """The last day that a person set for this interval."""
    said = sorted(
        (fact for fact in life.facts if fact["key"] == rule["key"]),
        key=lambda one: (one["day"], *order(one)),
    )
    chosen = [fact for fact in said if fact["what"] == "set" and fact["until"] and _speaks(fact, one, closed)]
    return chosen[-1]["until"] if chosen else None


def _spoken(rule: dict, life: Life) -> list[dict]:
    said = [fact for fact in life.facts if fact["key"] == rule["key"]]
    for what, name, why in rule["by_spell"]:
        said += [spell | {"what": what, "why": why, "of": None, "because": ""} for spell in life.spells(name)]
    return said


def _speaks(fact: dict, one: dict, closed: date) -> bool:
    return fact["of"] == one["start"] if fact["of"] else one["opens"] <= fact["day"] < closed


def _inside(one: dict, fact: dict, closed: date) -> bool:
    if fact["of"]:
        return fact["of"] == one["start"]
    if fact["day"] == one["opens"]:
        return one["first"] and fact["day"] <= closed
    return one["opens"] < fact["day"] <= closed


def _standing(spoken: list[dict], what: str, one: dict, closed: date) -> date | None:
    """The last that was said about any day of this interval, the closing day left to the next one."""
    said = None
    for fact in spoken:
        ends = fact["until"] or fact["day"] + A_DAY
        about = fact["of"] == one["start"] if fact["of"] else fact["day"] < closed and ends > one["opens"]
        if fact["what"] == what and about:
            said = fact["day"]
    return said


def _laps(spell: dict, one: dict, closed: date) -> bool:
    return spell["day"] < closed and (spell["until"] is None or spell["until"] > one["opens"])
