"""How long, worked out a second time without the rules: plain dictionaries, every candidate day, counted by hand."""

from datetime import date, timedelta

FOREVER = "forever"


def last_day(told: dict, on: date, years: dict) -> date | str | None:
    """`told` holds born, expected, died, written, decided and lists of (name, day, until) and (began, ended)."""
    past = [fact for fact in told["facts"] if fact[1] <= on]
    if not past and not told["written"] and not told["spells"]:
        return None
    named = {fact[0] for fact in past}
    spans = told["spells"] + [
        (day, until) for what, day, until in told["facts"] if what in ("cp_plan", "cla")
    ]
    candidates: list[date | str] = []
    running = False
    ends = [told["written"]] if told["written"] else []
    ends += [day for _, day, _ in past]
    for began, ended in spans:
        if began > on:
            continue
        if ended is None or on < ended:
            running = True
        else:
            ends.append(ended)
    close = on if running or not ends else max(ends)
    for what, day, until in past:
        if what == "legal_hold" and not (until is not None and until <= on):
            candidates.append(FOREVER if until is None else until - timedelta(1))
        if what == "adoption_order":
            candidates.append(same_day(day, 100))
        if what == "foster_approval":
            candidates.append(FOREVER if until is None or on < until else same_day(until, 10))
    for began, ended in years["holds"]:
        if began <= on and not (ended is not None and ended <= on):
            candidates.append(FOREVER if ended is None else ended - timedelta(1))
    if named & {"became_looked_after", "cla"}:
        candidates.append(in_care(told["born"], told["died"], on))
    if named & {"cp_plan", "s47_started"}:
        candidates.append(same_day(close, years["protection"]))
    candidates.append(by_birth(told, past, years["need"]))
    candidates.append(same_day(close, years["floor"]))
    if told["decided"]:
        candidates.append(told["decided"])
    return FOREVER if FOREVER in candidates else max(candidates)


def in_care(born: date | None, died: date | None, on: date) -> date | str:
    if born is None:
        return FOREVER
    if died and died <= on and whole_years(born, died) < 18:
        return same_day(died, 15) - timedelta(1)
    return same_day(born, 75)


def by_birth(told: dict, past: list, years: int) -> date | str:
    if told["born"]:
        return same_day(told["born"], years)
    lost = sorted(day for what, day, _ in past if what == "pregnancy_ended")
    counted = lost[-1] if lost else told["expected"]
    return same_day(counted, years) if counted else FOREVER


def same_day(day: date, years: int) -> date:
    """Walks on from the day before, so that a 29 February lands on 1 March where there is none."""
    year = day.year + years
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if (day.month, day.day) == (2, 29) and not leap:
        return date(year, 2, 28) + timedelta(1)
    return date(year, day.month, day.day)


def whole_years(born: date, day: date) -> int:
    """Birthdays had by then: somebody of 29 February has theirs on 1 March in other years."""
    had = 0
    while same_day(born, had + 1) <= day:
        had += 1
    return had
