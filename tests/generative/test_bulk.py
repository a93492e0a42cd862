"""Many subjects at once give the same rows as one after another, the same number of times."""

from collections import Counter
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from throughline.standards.bulk import bulk
from throughline.standards.bulk.columns import Subjects
from throughline.standards.bulk.plain import is_plain
from throughline.standards.bulk.rows import NAMES, Rows, ordinal
from throughline.standards.calendar import Unit
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.standard import Limit

from .comparing import CALENDAR, generated

EVERY = list(by_key().values())


def lives_of(key: str) -> list[list[Fact]]:
    return [facts for facts, _ in generated(key)]


def one_by_one(standards, lives) -> Counter:
    return Counter(
        (subject, place, one.version.toordinal(), one.start.toordinal(),
         ordinal(one.due), ordinal(one.met), ordinal(one.stopped), one.first)
        for subject, facts in enumerate(lives)
        for place, standard in enumerate(standards)
        for one in child([standard], facts, CALENDAR)
    )  # fmt: skip


def at_once(standards, lives) -> Counter:
    return multiset(bulk(standards, Subjects.of(lives), CALENDAR).rows)


def multiset(rows: Rows) -> Counter:
    return Counter(zip(*(getattr(rows, name).tolist() for name in NAMES), strict=True))


@pytest.mark.parametrize("standard", EVERY, ids=lambda one: one.key)
def test_at_once_is_one_by_one(standard):
    lives = lives_of(standard.key)
    assert at_once([standard], lives) == one_by_one([standard], lives)


def test_the_whole_catalogue_over_lives_of_every_kind(capsys):
    lives = [facts for key in list(by_key())[::9] for facts in lives_of(key)]
    counted = bulk(EVERY, Subjects.of(lives), CALENDAR)
    assert multiset(counted.rows) == one_by_one(EVERY, lives)
    plain = sum(map(is_plain, EVERY))
    with capsys.disabled():
        print(
            f"\n{plain} of {len(EVERY)} promises in columns; {counted.handed} of {len(counted.rows)} rows by child()"
        )


def test_merged_spells_and_a_later_rule_are_as_child_has_them():
    visit = replace(
        by_key()["cp_visit_10wd"], exempt_while={}, within={date(2026, 6, 1): Limit(10, Unit.WORKING_DAYS)}
    )
    plans = [
        Fact("cp_plan", date(2026, 1, 5), date(2026, 3, 2)),
        Fact("cp_plan", date(2026, 2, 2), date(2026, 9, 1)),
    ]
    apart = [Fact("cp_plan", date(2026, 1, 5), date(2026, 3, 2)), Fact("cp_plan", date(2026, 4, 6))]
    seen = [Fact("cp_visit_child_seen", date(2026, month, 9)) for month in range(1, 12)]
    lives = [[*plans, *seen], [*apart, *seen], [], seen]
    assert at_once([visit], lives) == one_by_one([visit], lives) != Counter()


def test_nobody_and_nothing_is_no_row():
    assert at_once([], [[]]) == at_once(EVERY, []) == Counter()


def test_control_a_row_that_is_lost_is_seen(monkeypatch):
    lives = lives_of("single_assessment_45wd")
    lost = lambda key, mine, *, strictly: np.zeros(len(mine), np.int64)
    monkeypatch.setattr("throughline.standards.bulk.intervals.next_at", lost)
    standards = [by_key()["single_assessment_45wd"]]
    assert at_once(standards, lives) != one_by_one(standards, lives)
