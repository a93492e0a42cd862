"""Made-up lives for any clock, awkward on purpose, from a seed: each episode is aimed at one situation."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from .counting import LONDON, after, before, hours_after, period

FIRST_DAY, LAST_DAY = date(2009, 2, 1), date(2028, 12, 31)
EPISODES = 4
AIMS = (
    "a day early", "on the limit", "a day late", "near the end",
    "exempt", "waiting", "stopped early", "open",
    "stopped late", "attempted", "booked", "missing",
    "at any time", "set", "on a weekend", "in another spell",
)  # fmt: skip
"""Four to a life; what leaves a clock open, or is at the end of the calendar, comes last in one."""
EXACT = ("a day early", "on the limit", "a day late")
UNDONE = ("open", "exempt", "waiting", "stopped early", "stopped late", "missing")
DAYS_IN = {"weeks": 7, "months": 31, "years": 366, "terms": 110, "school_days": 2}
LONG = 300
APART = 5
"""Days between episodes, so that no two spells of one name overlap: those are merged, and tested by themselves."""


def lives(rule: dict, *, seed: int, count: int) -> Iterator[list[dict]]:
    """`count` lives; where one episode would run into the next, more of them with one episode each."""
    chance = Random(f"{seed} {rule['key']}")
    endless = rule["kind"] == "cadence" and not rule["spell"]
    alone = len(rule["limits"]) > 1 or _length(rule) > LONG or endless
    aims = [AIMS[n % len(AIMS)] for n in range(len(AIMS) * max(count // 4, 1) if alone else count * EPISODES)]
    per = 1 if alone else EPISODES
    for number, at in enumerate(range(0, len(aims), per)):
        facts = list(_life(rule, chance, number, aims[at : at + per]))
        chance.shuffle(facts)
        yield facts


def fact(what: str, day: date, until: date | None = None, **more) -> dict:
    return {
        "what": what, "day": day, "until": until, "at": None, "key": "", "why": "", "known": None, "of": None,
        "because": "", **more,
    }  # fmt: skip


def _life(rule: dict, chance: Random, number: int, aims: list[str]) -> Iterator[dict]:
    day = _first_day(rule, chance, number, early=aims[0] == "at any time")
    for at, aim in enumerate(aims):
        if aim == "near the end" and not _gone(rule):
            day = max(day, LAST_DAY - timedelta(days=chance.randrange(min(max(_length(rule), 1), 20))))
        told = list(_Episode(rule, chance, day, aim, last=at == len(aims) - 1).told())
        yield from told
        if any(one["what"] == rule["spell"] and one["until"] is None for one in told):
            return
        latest = max(one["until"] or one["day"] for one in told)
        day = max(day, latest) + timedelta(days=chance.choice((APART, APART, APART + 1, 30)))
        if day > LAST_DAY:
            return


def _gone(rule: dict) -> bool:
    """Whether the rule is no longer in force."""
    return rule["limits"][-1][1] is None


def _first_day(rule: dict, chance: Random, number: int, *, early: bool) -> date:
    """In the time of one version after another, often on or around the very day on which it came into force."""
    since_when = [line[0] for line in rule["limits"]]
    alive = [since for since, n, _ in rule["limits"] if n is not None]
    since = alive[number % len(alive)]
    following = min((one for one in since_when if one > since), default=LAST_DAY - timedelta(days=900))
    if since >= FIRST_DAY and chance.random() < 0.3:
        return since + timedelta(days=-1 if early else chance.choice((0, 0, 1)))
    first = max(since, FIRST_DAY) if following > FIRST_DAY else max(since, date(1985, 1, 1))
    return first + timedelta(days=chance.randrange(max((following - first).days, 1)))


def _length(rule: dict) -> int:
    n, unit = _newest(rule["limits"])
    return {"hours": n // 24, "working_days": n * 3 // 2}.get(unit, n * DAYS_IN.get(unit, 1))


def _newest(lines: list[tuple], day: date = date.max) -> tuple[int, str]:
    counted = [(n, unit) for since, n, unit in lines if n is not None and since <= day]
    return counted[-1] if counted else next((n, unit) for _, n, unit in lines if n is not None)


class _Episode:
    def __init__(self, rule: dict, chance: Random, day: date, aim: str, *, last: bool):
        if aim == "on a weekend":
            day += timedelta(days=(5 - day.weekday()) % 7 + chance.choice((0, 1)))
        self.rule, self.chance, self.day, self.aim, self.last = rule, chance, day, aim, last
        self.length = max(_length(rule), 1)
        self.at = self._hour()
        self.anchor = day + timedelta(days=self.length) + self._days(9, 20)
        self.due = self._due()

    def _hour(self) -> time:
        """Late enough, where the limit is to end on another day."""
        if self.aim == "near the end":
            return time(23, 30)
        if self.aim == "a day early":
            return time(21)
        return time(self.chance.randrange(24), self.chance.choice((0, 30)))

    def told(self) -> Iterator[dict]:
        yield from self._spell()
        yield from self._start()
        yield from map(self._met, self._done_on())
        yield from self._beside()
        yield from self._said()

    def _days(self, *choices: int) -> timedelta:
        return timedelta(days=self.chance.choice(choices))

    def _due(self) -> date:
        """The limit of what starts today, as far as it can be told before it happens."""
        rule, day = self.rule, self.day
        n, unit = _newest(rule["first_limits"], day)
        if unit == "hours":
            return hours_after(datetime.combine(day, self.at, LONDON), n).date()
        if rule["direction"] == "before":
            return before(self.anchor, n, unit) or day
        start = (after(day, *rule["by_way"][1:]) or day) if rule["by_way"] else day
        count = period if rule["start_is_one"] and n else after
        return count(start, n, unit) or day + timedelta(days=self.length)

    def _done_on(self) -> list[date]:
        if self.aim in EXACT:
            days = [self.due + timedelta(days=EXACT.index(self.aim) - 1)]
        elif self.aim == "set":
            days = [self.due + timedelta(days=9)]
        elif self.aim in UNDONE or (self.rule["kind"] == "presence" and self.aim in ("attempted", "booked")):
            return []
        else:
            some = range(self.chance.choice((1, 1, 2)))
            days = [self.day + timedelta(days=self.chance.randrange(2 * self.length + 3)) for _ in some]
            days += [self.day] if self.aim == "at any time" and self.chance.random() < 0.5 else []
        days, times = sorted(days), self.rule["times"]
        days = [one - timedelta(days=min(n, 3)) for one in days for n in reversed(range(times))]
        return days + (list(self._later(days[-1])) if self.rule["kind"] == "cadence" else [])

    def _later(self, day: date) -> Iterator[date]:
        """The next ones of a cadence, around the limit that runs from the one before."""
        n, unit = _newest(self.rule["limits"])
        for _ in range(self.chance.choice((1, 2, 3))):
            day = (after(day, n, unit) or day) + self._days(-2, -1, 0, 0, 1, 5)
            yield day

    def _spell(self) -> Iterator[dict]:
        rule = self.rule
        if not rule["spell"]:
            return
        earlier = 0 if rule["spell"] in rule["starts"] else self.chance.choice((0, 0, 3))
        began = self.day - timedelta(days=-self.chance.choice((0, 4)) if rule["carries"] else earlier)
        ended = self._ends()
        why = "another reason" if self.chance.random() < 0.1 else ""
        yield fact(rule["spell"], began, ended and max(ended, began + timedelta(days=1)), why=why)

    def _ends(self) -> date | None:
        if self.aim == "stopped early":
            return self.day + timedelta(days=max((self.due - self.day).days - 1, 1))
        if self.aim in ("open", "near the end") or (self.last and self.chance.random() < 0.4):
            return None
        return max(self.due, self.day) + self._days(2, 9, self.length + 2, min(3 * self.length, 400) + 2)

    def _start(self) -> Iterator[dict]:
        rule, name = self.rule, self.chance.choice(self.rule["starts"])
        if name == rule["spell"]:
            return
        if rule["direction"] == "before":
            yield fact(name, self.anchor, known=self.day)
            return
        late = rule["kind"] == "deadline" and self.aim == "at any time" and self.chance.random() < 0.5
        known = self.day + self._days(1, 5) if late else None
        for _ in range(self.chance.choice((1, 1, 1, 1, 2))):
            yield fact(name, self.day, self._its_own_end(), known=known, at=self._begun_at())

    def _its_own_end(self) -> date | None:
        if self.rule["kind"] != "maximum" or self.aim not in (
            "attempted",
            "booked",
            "on a weekend",
            "in another spell",
        ):
            return None
        return max(self.due + self._days(-1, 0, 1), self.day)

    def _begun_at(self) -> datetime | None:
        timed = self.rule["unit"] == "hours" and (
            self.aim in (*EXACT, "near the end") or self.chance.random() < 0.8
        )
        return datetime.combine(self.day, self.at, LONDON) if timed else None

    def _at(self, day: date) -> datetime | None:
        if self.rule["unit"] != "hours" or self.chance.random() < 0.2:
            return None
        hour = 23 if day == self.day else self.chance.randrange(24)
        return datetime.combine(day, time(hour, self.chance.choice((0, 30))), LONDON)

    def _met(self, day: date) -> dict:
        lasts = self.rule["kind"] == "presence" or self.rule["in_any"]
        for_good = self.last and self.chance.random() < 0.5
        until = day + self._days(1, 5, 20) if lasts and not for_good else None
        return fact(self.chance.choice(self.rule["met"]), day, until, at=self._at(day))

    def _beside(self) -> Iterator[dict]:
        """The other facts and spells that this rule reads; an exact aim leaves them out."""
        if self.aim in (*EXACT, "open"):
            return
        rule, later = self.rule, timedelta(days=self.chance.randrange(self.length + 3))
        if rule["by_way"] and self.chance.random() < 0.7:
            yield fact(rule["by_way"][0], self.day + later)
        for name in rule["stopped_by"]:
            if self.aim == "in another spell":
                yield fact(name, self.day + self._days(1, 2))
            elif self.chance.random() < 0.4 and self.aim not in ("set", "stopped late"):
                yield fact(name, self.day + later + timedelta(days=1))
        for name in [name for name, *_ in rule["while"]] + [name for _, name, _ in rule["by_spell"]]:
            if self.chance.random() < 0.5 or self.aim == "in another spell":
                began = self.day - self._days(0, 1)
                yield fact(name, began, began + self._days(2, 5, 10))

    def _said(self) -> Iterator[dict]:
        key, aim = self.rule["key"], self.aim
        whose = None if self.rule["direction"] == "before" else self.chance.choice((None, self.day))
        later = self.day + timedelta(days=self.chance.randrange(1, self.length + 2))
        if aim in ("exempt", "waiting"):
            ends = later + timedelta(days=10) if self.chance.random() < 0.5 else None
            yield fact(aim, self.day + self._opens_later(), ends, key=key, why="somebody", because="a reason")
        if aim in ("attempted", "booked"):
            yield fact(aim, self.day + self._opens_later(), key=key)
            yield fact(aim, later, key=key)
        if aim == "set":
            yield fact("set", self.day + self._opens_later(), self.due + self._days(-1, 7), key=key, of=whose)
        if aim == "stopped late" or (aim == "stopped early" and self._at_once()):
            stop = self.due + timedelta(days=4) if aim == "stopped late" else self.day
            yield fact("stop", stop, key=key, why="somebody stopped it", of=whose)
        if aim == "missing":
            for name in self.rule["impossible"]:
                yield fact(name, self.day, later + timedelta(days=5))

    def _at_once(self) -> bool:
        """Whether only a stop on the day itself comes before the limit."""
        return not self.rule["spell"] or self.due <= self.day

    def _opens_later(self) -> timedelta:
        """A clock that is carried into a spell opens with the spell."""
        return timedelta(days=4 if self.rule["carries"] else 0)
