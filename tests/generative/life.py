"""The facts of one subject laid out by day, and what a rule makes of any one day."""

from collections import defaultdict
from datetime import date

NEVER = date.max
EMPTY = {
    "met": None, "stopped": None, "ended_by": "", "first": True, "set": False, "too_early": False,
    "start_at": None, "due_at": None, "met_at": None, "total": None,
}  # fmt: skip


class Life:
    """The facts of one subject, laid out by day."""

    def __init__(self, facts: list[dict]):
        self.facts = facts
        self.on = defaultdict(list)
        for fact in facts:
            self.on[fact["day"]].append(fact)
        days = [day for fact in facts for day in (fact["day"], fact["until"], fact["known"]) if day]
        self.first, self.last = min(days), max(days)

    def happened(self, names, day: date) -> int:
        return sum(fact["what"] in names for fact in self.on.get(day, ()))

    def said(self, what: str, key: str, day: date, start: date) -> list[dict]:
        found = [fact for fact in self.on.get(day, ()) if fact["what"] == what and fact["key"] == key]
        return [fact for fact in found if fact["of"] in (None, start)]

    def spell(self, name: str, day: date) -> dict | None:
        return next((one for one in self.spells(name) if open_on(one, day)), None)

    def spells(self, name: str) -> list[dict]:
        return [fact for fact in self.facts if fact["what"] == name]


def open_on(spell: dict, day: date) -> bool:
    return spell["day"] <= day and (spell["until"] is None or day < spell["until"])


def version_on(lines: list, day: date):
    """The newest line whose date has come: (date, number, unit), or nothing."""
    newest = None
    for line in sorted(lines, key=lambda one: one[0]):
        if line[0] <= day:
            newest = line
    return newest if newest and newest[1] is not None else None


def over(rule: dict, life: Life, spell: dict | None, opens: date, start: date, day: date) -> str | None:
    """Why the clock no longer runs on this day, if it does not: the spell, a stop, or another fact."""
    if spell and spell["until"] == day:
        return spell["why"] or rule["spell"]
    if day >= opens and (stops := life.said("stop", rule["key"], day, start)):
        return min(stops, key=order)["why"]
    for name in rule["stopped_by"]:
        if day > opens and life.happened([name], day):
            return name
    return None


def order(fact: dict) -> tuple:
    return fact["until"] or NEVER, fact["why"], fact["because"], fact["of"] or date.min


def spell_at(rule: dict, life: Life, day: date) -> tuple[bool, dict | None]:
    if not rule["spell"]:
        return True, None
    spell = life.spell(rule["spell"], day)
    return spell is not None, spell
