"""How long a record is kept: the law's own cases, both sides of each limit, and ten thousand lives against the oracle."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from throughline.record.keeping import rules
from throughline.record.keeping.rules import Life, kept, longest_day
from throughline.record.keeping.schedule import READS, UNFED, Hold, Local
from throughline.record.keeping.tests.lives import ON, a_life, life
from throughline.record.keeping.tests.oracle import FOREVER, last_day
from throughline.standards.facts import Fact

LOCAL = Local()
BORN, CARE = date(2010, 5, 4), Fact("became_looked_after", date(2015, 3, 2))
WRITTEN = date(2018, 6, 1)
DAY = timedelta(days=1)


def of(*facts: Fact, on: date = ON, local: Local = LOCAL, **known) -> rules.Kept:
    return kept(Life(**{"born": BORN, "written": WRITTEN, "facts": facts, **known}), on=on, local=local)


# fmt: off
CASES = {
    # What is known                                                        winner        last day
    "a child we worked with: until 25": (of(),                             "need",       date(2035, 5, 4)),
    "a child looked after: the 75th birthday": (of(CARE),                  "care",       date(2085, 5, 4)),
    "looked after, as a period that still runs": (
        of(Fact("cla", date(2024, 3, 2))),                                 "care",       date(2085, 5, 4)),
    "looked after, born on 29 February": (
        of(CARE, born=date(2016, 2, 29)),                                  "care",       date(2091, 3, 1)),
    "looked after, died at 17: 15 years that begin that day; the 25th birthday is sooner": (
        of(CARE, died=date(2028, 5, 3), on=date(2030, 1, 1)),              "care-died",  date(2043, 5, 2)),
    "looked after, died on the 18th birthday: the 75th": (
        of(CARE, died=date(2028, 5, 4), on=date(2030, 1, 1)),              "care",       date(2085, 5, 4)),
    "looked after, died on 29 February": (
        of(CARE, born=date(2008, 3, 1), died=date(2024, 2, 29)),           "care-died",  date(2039, 2, 28)),
    "a death that has not come yet counts for nothing": (
        of(CARE, died=ON + DAY),                                           "care",       date(2085, 5, 4)),
    "adopted: 100 years from the order": (
        of(CARE, Fact("adoption_order", date(2016, 9, 1))),                "adoption",   date(2116, 9, 1)),
    "adopted by an order of 29 February 2000, where 2100 has none": (
        of(Fact("adoption_order", date(2000, 2, 29)), born=date(1999, 1, 1)), "adoption", date(2100, 3, 1)),
    "a protection plan: 35 years from closing": (
        of(Fact("cp_plan", date(2016, 1, 4), date(2017, 1, 9))),           "protection", date(2053, 6, 1)),
    "an enquiry without a plan counts alike": (
        of(Fact("s47_started", date(2018, 6, 2))),                         "protection", date(2053, 6, 2)),
    "a plan that still runs: as if it closed today": (
        of(Fact("cp_plan", date(2026, 1, 5))),                             "protection", date(2061, 11, 20)),
    "a carer whose approval ended: 10 years": (
        of(Fact("foster_approval", date(2001, 1, 1), date(2020, 7, 1)), born=date(1970, 1, 1)),
                                                                           "fostering",  date(2030, 7, 1)),
    "a carer who is still approved: no day": (
        of(Fact("foster_approval", date(2001, 1, 1)), born=date(1970, 1, 1)), "fostering", None),
    "expected and never born: from the expected day": (
        of(born=None, expected=date(2019, 2, 28)),                         "unborn",     date(2044, 2, 28)),
    "a pregnancy that ended: from that day": (
        of(Fact("pregnancy_ended", date(2018, 12, 1)), born=None, expected=date(2019, 2, 28)),
                                                                           "unborn",     date(2043, 12, 1)),
    "no birth date at all: kept": (of(born=None),                          "need",       None),
    "written about at 24: six years more": (
        of(born=date(2000, 5, 4), written=date(2024, 8, 9)),               "floor",      date(2030, 8, 9)),
    "decided to be kept longer": (of(decided=date(2040, 1, 1)),            "decided",    date(2040, 1, 1)),
    "decided to be kept less long than the law says: the law": (
        of(CARE, decided=date(2040, 1, 1)),                                "care",       date(2085, 5, 4)),
    "another authority took over: our own record stays alike": (
        of(CARE, Fact("transferred_out", date(2019, 1, 1))),               "care",       date(2085, 5, 4)),
    "a hold on this record without an end": (
        of(CARE, Fact("legal_hold", date(2020, 1, 1))),                    "hold",       None),
    "nothing was ever written": (of(written=None),                         None,         None),
}
# fmt: on


@pytest.mark.parametrize("case", CASES)
def test_the_longest_rule_wins(case: str) -> None:
    found, winner, until = CASES[case]
    assert (found.winner and found.winner.period.key, found.until) == (winner, until)


# fmt: off
LIMITS = {
    "75th birthday":       (Life(born=date(1951, 11, 20), written=date(1970, 1, 1), facts=(Fact("became_looked_after", date(1960, 1, 1)),))),
    "75th, 29 February":   (Life(born=date(1952, 2, 29), written=date(1970, 1, 1), facts=(Fact("became_looked_after", date(1960, 1, 1)),))),
    "15 years from death": (Life(born=date(2000, 1, 1), died=date(2011, 11, 21), written=date(2010, 1, 1), facts=(CARE._replace(day=date(2009, 1, 1)),))),
    "100 years":           (Life(born=date(1925, 1, 1), written=date(1930, 1, 1), facts=(Fact("adoption_order", date(1926, 11, 20)),))),
    "35 years":            (Life(born=date(1985, 1, 1), written=date(1991, 11, 20), facts=(Fact("s47_started", date(1990, 1, 1)),))),
    "25th birthday":       (Life(born=date(2001, 11, 20), written=date(2015, 1, 1))),
    "6 years":             (Life(born=date(1985, 1, 1), written=date(2020, 11, 20))),
    "10 years":            (Life(born=date(1950, 1, 1), written=date(2010, 1, 1), facts=(Fact("foster_approval", date(2001, 1, 1), date(2016, 11, 20)),))),
}
# fmt: on


@pytest.mark.parametrize("limit", LIMITS)
def test_on_the_last_day_it_stays_and_on_the_next_it_is_due(limit: str) -> None:
    last = kept(LIMITS[limit], on=ON, local=LOCAL).until
    assert last == (ON if "February" not in limit and "death" not in limit else last)
    assert not kept(LIMITS[limit], on=last, local=LOCAL).due(last)
    assert kept(LIMITS[limit], on=last + DAY, local=LOCAL).due(last + DAY)


def test_a_hold_of_the_authority_runs_from_its_first_day_to_the_day_before_its_end() -> None:
    past = replace(LIMITS["25th birthday"], born=date(1995, 1, 1))
    local = Local(holds=(Hold(date(2026, 3, 2), date(2026, 9, 1), "an inquiry asked for it"),))
    due = {day: kept(past, on=day, local=local).due(day) for day in map(date.fromisoformat, (
        "2026-03-01", "2026-03-02", "2026-08-31", "2026-09-01"))}  # fmt: skip
    assert list(due.values()) == [True, False, False, True]


def test_an_open_record_is_never_due() -> None:
    old = replace(LIMITS["25th birthday"], born=date(1980, 1, 1), written=date(1990, 1, 1))
    assert kept(old, on=ON, local=LOCAL).due(ON)
    assert not kept(replace(old, spells=((date(1989, 1, 1), None),)), on=ON, local=LOCAL).due(ON)


def test_a_shared_entry_stays_as_long_as_the_longest_of_those_it_names() -> None:
    assert longest_day([date(2040, 1, 1), date(2090, 1, 1)]) == date(2090, 1, 1)
    assert longest_day([date(2040, 1, 1), None]) is None


def test_the_authoritys_own_years_are_used_where_the_law_gives_none() -> None:
    local = Local(protection=40, need=30)
    assert of(local=local).until == date(2040, 5, 4)
    assert of(Fact("cp_plan", date(2016, 1, 4), date(2017, 1, 9)), local=local).until == date(2058, 6, 1)
    assert of(CARE, local=local).until == date(2085, 5, 4)


def differing(seed: int = 38, count: int = 10_000) -> tuple[list[dict], Counter]:
    random, wrong, won = Random(seed), [], Counter()
    holds = (
        Hold(date(2026, 11, 20), date(2030, 1, 1), "a hold"),
        Hold(date(2015, 1, 1), date(2023, 1, 1), "past"),
    )
    for number in range(count):
        told = a_life(random)
        local = Local(holds=holds if number % 10 == 0 else ())
        years = {
            "need": 25,
            "protection": 35,
            "floor": 6,
            "holds": [(h.started, h.ended) for h in local.holds],
        }
        found = kept(life(told), on=ON, local=local)
        ours = (found.until or FOREVER) if found.winner else None
        won[found.winner and found.winner.period.key] += 1
        if ours != last_day(told, ON, years):
            wrong.append(told)
    return wrong, won


def test_ten_thousand_lives_are_kept_as_long_as_the_oracle_says() -> None:
    wrong, won = differing()
    assert wrong == []
    assert {key for key in rules.PERIODS if won[key] < 20} == set(), won


# Each rule bent a little: the oracle must see it.
BENT = {
    "29 February is 28 February": ("anniversary", lambda day, years: rules_anniversary_clamped(day, years)),
    "a child is adult at 17": ("ADULT", 17),
    "every rule but adoption": ("RULES", tuple(rule for rule in rules.RULES if rule is not rules.adoption)),
    "every rule but care": ("RULES", tuple(rule for rule in rules.RULES if rule is not rules.care)),
    "every rule but protection": (
        "RULES",
        tuple(rule for rule in rules.RULES if rule is not rules.protection),
    ),
    "every rule but fostering": ("RULES", tuple(rule for rule in rules.RULES if rule is not rules.fostering)),
    "every rule but need": ("RULES", tuple(rule for rule in rules.RULES if rule is not rules.need)),
    "every rule but the floor": ("RULES", tuple(rule for rule in rules.RULES if rule is not rules.floor)),
    "every rule but the hold": ("RULES", tuple(rule for rule in rules.RULES if rule is not rules.hold)),
    "every rule but what was decided": (
        "RULES",
        tuple(rule for rule in rules.RULES if rule is not rules.decided),
    ),
    "death counts from the day after": ("DAY", timedelta(0)),
}


def rules_anniversary_clamped(day: date, years: int) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + years, 2, 28) if leap_day else day.replace(year=day.year + years)


@pytest.mark.parametrize("bend", BENT)
def test_the_oracle_sees_each_rule_that_is_bent(bend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, value = BENT[bend]
    monkeypatch.setattr(rules, name, value)
    assert differing(count=3_000)[0]


def test_what_no_part_of_the_record_tells_yet_is_said() -> None:
    from pathlib import Path

    record = Path(rules.__file__).parents[1]
    told = "".join(
        path.read_text() for path in record.rglob("*.py") if not {"keeping", "tests"} & set(path.parts)
    )
    by_kinds = {name for name in READS if f'what="{name}"' in told}
    by_meetings = set(re.findall(r'"(\w+)"', " ".join(re.findall(r"tells=\(([^)]*)\)", told))))
    assert set(READS) - by_kinds - by_meetings == set(UNFED)
