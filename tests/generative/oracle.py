"""Every kind of clock again, walked one day at a time, by a program that shares no code with the product.

It reads rules and facts as plain dictionaries and answers with plain dictionaries.
"""

from datetime import date, datetime, time

from .counting import A_DAY, LONDON, hours_after
from .life import EMPTY, NEVER, Life, open_on, over, spell_at, version_on
from .said import chosen_day, due_of, marked


def rows(rule: dict, facts: list[dict]) -> list[dict]:
    if not facts:
        return []
    life = Life(facts)
    found = WALKS[_shape(rule)](rule, life)
    return [marked(rule, life, one) for one in found]


def _shape(rule: dict) -> str:
    if rule["in_any"]:
        return "total"
    if rule["kind"] in ("cadence", "presence"):
        return rule["kind"]
    if rule["direction"] == "not_before":
        return "not before"
    return "hours" if rule["unit"] == "hours" else "deadline"


def _cadence(rule: dict, life: Life) -> list[dict]:
    done, now, day = [], None, life.first
    last = max([life.last] + [line[0] for line in rule["first_limits"]])
    while day <= last:
        if (
            now
            and (why := over(rule, life, now["spell"], now["chain_opens"], now["chain_start"], day))
            is not None
        ):
            now["stopped"], now["ended_by"] = (None, "") if now["met"] else (day, why)
            now = None
        if now and not now["met"] and day > now["start"]:
            now["seen"] += life.happened(rule["met"], day)
            if now["seen"] >= rule["times"]:
                now["met"] = day
                version = version_on(rule["limits"], day)
                if version:
                    now = _interval(rule, day, version, now)
                    done.append(now)
        if now is None and (opened := _opened(rule, life, day)):
            start, spell = opened
            version = version_on(rule["first_limits"], start)
            now = {"met": NEVER, "spell": spell, "chain_opens": day, "chain_start": start}
            if version:
                now = _interval(rule, start, version, now, first=True, opens=day)
                done.append(now)
            if (why := over(rule, life, spell, day, start, day)) is not None:
                now["stopped"], now["ended_by"], now = day, why, None
        day += A_DAY
    return done


def _interval(
    rule: dict, start: date, version, chain: dict, *, first: bool = False, opens: date | None = None
) -> dict:
    return EMPTY | {
        "start": start, "version": version, "first": first, "opens": opens or start, "seen": 0,
        "spell": chain["spell"], "chain_opens": chain["chain_opens"], "chain_start": chain["chain_start"],
    }  # fmt: skip


def _opened(rule: dict, life: Life, day: date) -> tuple[date, dict | None] | None:
    """The day counted from, if a clock opens today."""
    running, spell = spell_at(rule, life, day)
    if not running:
        return None
    starts = [fact["day"] for fact in life.facts if fact["what"] in rule["starts"]]
    if rule["carries"]:
        earlier = [one for one in starts if one <= spell["day"]]
        within = [one for one in starts if open_on(spell, one)]
        start = max(earlier) if earlier else min(within, default=None)
        start = start and max(start, rule["since"])
        return (start, spell) if start and max(start, spell["day"]) == day else None
    if any(max(one, rule["since"]) == day for one in starts):
        return day, spell
    return None


def _starts(rule: dict, life: Life) -> list[tuple[date, date, date | None]]:
    """Each day once: the start, the day it opens, and the end of the spell that the start itself is."""
    found = {}
    for fact in life.facts:
        if fact["what"] in rule["starts"]:
            opens = fact["known"] or fact["day"]
            opens = opens if rule["direction"] == "before" else max(opens, fact["day"])
            choice = (opens, fact["until"] or NEVER)
            found[fact["day"]] = min(found.get(fact["day"], choice), choice)
    return [(day, opens, None if until == NEVER else until) for day, (opens, until) in sorted(found.items())]


def _deadline(rule: dict, life: Life) -> list[dict]:
    done = []
    for start, opens, its_end in _starts(rule, life):
        back = rule["direction"] == "before"
        running, spell = spell_at(rule, life, opens)
        version = version_on(rule["limits"], opens if back else start)
        if not running or not version:
            continue
        now = EMPTY | {"start": start, "opens": opens, "version": version}
        seen, day = 0, opens if back else start
        while day <= life.last:
            why = over(rule, life, spell, opens, start, day) if day >= opens else None
            if why is not None and rule["kind"] != "maximum":
                now["stopped"], now["ended_by"] = day, why
                break
            if day > start or rule["on_the_day"] or back:
                seen += life.happened(rule["met"], day)
            if seen >= rule["times"] or (rule["kind"] == "maximum" and its_end == day):
                now["met"] = day
                break
            if why is not None:
                now["stopped"], now["ended_by"] = day, why
                break
            day += A_DAY
        done.append(now)
    return done


def _not_before(rule: dict, life: Life) -> list[dict]:
    done = _deadline(rule, life)
    for one in done:
        closed = one["met"] or one["stopped"] or NEVER
        one["set_day"] = chosen_day(rule, life, one, closed)
        due = one["set_day"] or due_of(rule, life, one)
        if due is None:
            continue
        if one["met"] and one["met"] < due:
            one["too_early"] = True
        elif one["met"] or not one["stopped"] or one["stopped"] >= due:
            one["met"], one["stopped"], one["ended_by"] = None, due, "allowed"
    return done


def _hours(rule: dict, life: Life) -> list[dict]:
    done = []
    moments = {(fact["day"], fact["at"]) for fact in life.facts if fact["what"] in rule["starts"]}
    for day, at in moments:
        running, spell = spell_at(rule, life, day)
        version = version_on(rule["limits"], day)
        if running and version:
            begun = at or _midnight(day)
            one = EMPTY | {
                "start": day, "opens": day, "version": version, "start_at": begun.astimezone(LONDON),
                "due_at": hours_after(begun, version[1]),
            }  # fmt: skip
            done.append(_hour_met(rule, life, spell, one, at))
    return done


def _hour_met(rule: dict, life: Life, spell: dict | None, one: dict, at) -> dict:
    day = one["start"]
    while day <= life.last:
        why = over(rule, life, spell, one["start"], one["start"], day)
        if why is not None:
            return one | {"stopped": day, "ended_by": why}
        fitting = [
            fact for fact in life.on.get(day, ())
            if fact["what"] in rule["met"] and not (day == one["start"] and at and fact["at"] and fact["at"] < at)
        ]  # fmt: skip
        if fitting:
            first = min(fitting, key=lambda fact: fact["at"] or _midnight(fact["day"]))
            return one | {"met": day, "met_at": first["at"]}
        day += A_DAY
    return one


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)


def _presence(rule: dict, life: Life) -> list[dict]:
    done = []
    for spell in life.spells(rule["spell"]):
        began = max(spell["day"], rule["since"])
        if not open_on(spell, began):
            continue
        now, day = None, began
        while day <= life.last + A_DAY:
            why = over(rule, life, spell, began, began, day)
            there = any(open_on(fact, day) for fact in life.facts if fact["what"] in rule["met"])
            if now and (there or why is not None):
                now["stopped"], now["ended_by"], now["met"] = (
                    (day, why, None) if why is not None else (None, "", day)
                )
                now = None
            if why is not None:
                break
            if not there and now is None:
                version = version_on(rule["limits"], day)
                now = EMPTY | {"start": day, "opens": day, "version": version, "first": day == began}
                if version:
                    done.append(now)
            day += A_DAY
    return done


def _total(rule: dict, life: Life) -> list[dict]:
    done = []
    for start, opens, _ in _starts(rule, life):
        running, spell = spell_at(rule, life, opens)
        version = version_on(rule["limits"], start)
        if running and version:
            one = EMPTY | {
                "start": start,
                "opens": opens,
                "version": version,
                "total": (version[1], *rule["in_any"]),
            }
            day = opens
            while day <= life.last:
                if (why := over(rule, life, spell, opens, start, day)) is not None:
                    one["stopped"], one["ended_by"] = day, why
                    break
                day += A_DAY
            done.append(one)
    return done


WALKS = {
    "cadence": _cadence, "deadline": _deadline, "not before": _not_before, "hours": _hours,
    "presence": _presence, "total": _total,
}  # fmt: skip
