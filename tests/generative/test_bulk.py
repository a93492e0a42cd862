"""Many subjects at once give the same rows as one after another, the same number of times."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import numpy as np
import pytest

from throughline.standards.bulk import bulk
from throughline.standards.bulk.columns import NONE, OPEN, UNTIMED, Named
from throughline.standards.bulk.moments import moment_of
from throughline.standards.bulk.rows import TYPES, Rows, as_row
from throughline.standards.bulk.subjects import Names, Subjects
from throughline.standards.calendar import Unit
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.standard import Limit

from .authority import Authority
from .comparing import CALENDAR, generated

EVERY = list(by_key().values())


def lives_of(key: str) -> list[list[Fact]]:
    return [facts for facts, _ in generated(key)]


def one_by_one(standards, lives) -> Counter:
    place = {standard.key: at for at, standard in enumerate(standards)}
    return Counter(
        as_row(subject, place[one.standard], one)
        for subject, facts in enumerate(lives)
        for one in child(standards, facts, CALENDAR)
    )


def at_once(standards, lives) -> Counter:
    return multiset(bulk(standards, Subjects.of(lives), CALENDAR).rows)


def multiset(rows: Rows) -> Counter:
    return Counter(zip(*(rows.column(name).tolist() for name in TYPES), strict=True))


@cache
def everybody() -> list[list[Fact]]:
    return [facts for key in by_key() for facts in lives_of(key)]


@cache
def everything() -> Counter:
    return one_by_one(EVERY, everybody())


@cache
def at_once_for_everybody() -> Rows:
    return bulk(EVERY, Subjects.of(everybody()), CALENDAR).rows


@pytest.mark.parametrize("standard", EVERY, ids=lambda one: one.key)
def test_at_once_is_one_by_one(standard):
    lives = lives_of(standard.key)
    assert at_once([standard], lives) == one_by_one([standard], lives)


def test_the_whole_catalogue_over_the_lives_of_all_of_it(capsys):
    counted = bulk(EVERY, Subjects.of(everybody()), CALENDAR)
    assert multiset(counted.rows) == everything()
    with capsys.disabled():
        print(
            f"\n{counted.handed:,} of {len(counted):,} rows of lives that are awkward on purpose by child()"
        )


def test_a_made_up_authority_as_columns_in_any_order():
    names, columns = scattered(people=1500)
    subjects = Subjects.of_columns(names, count=1500, **columns)
    assert multiset(bulk(EVERY, subjects, CALENDAR).rows) == one_by_one(EVERY, facts_of(names, columns, 1500))


def scattered(people: int) -> tuple[list, dict[str, np.ndarray]]:
    told = dict(Authority(seed=4, people=people).facts())
    kinds = {"until": 0, "known": 0, "at": UNTIMED, "of": 0}
    columns = defaultdict(list)
    for what, one in enumerate(told.values()):
        columns["what"].append(np.full(len(one.day), what, np.int16))
        for name in ("subject", "day", *kinds):
            column = getattr(one, name)
            columns[name].append(np.full(len(one.day), kinds[name], np.int64) if column is None else column)
    whole = {name: np.concatenate(parts) for name, parts in columns.items()}
    order = np.random.default_rng(5).permutation(len(whole["day"]))
    return list(told), {name: column[order] for name, column in whole.items()}


def facts_of(names: list, columns: dict[str, np.ndarray], people: int) -> list[list[Fact]]:
    lives = [[] for _ in range(people)]
    listed = (columns[name].tolist() for name in ("what", "subject", "day", "until", "known", "at", "of"))
    for what, subject, day, until, known, at, of in zip(*listed, strict=True):
        name, key = names[what] if isinstance(names[what], tuple) else (names[what], "")
        until, known, of = (date.fromordinal(one) if one else None for one in (until, known, of))
        at = None if at == UNTIMED else moment_of(at)
        lives[subject].append(Fact(name, date.fromordinal(day), until, at=at, key=key, known=known, of=of))
    return lives


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


WITHDRAWN = {date(2000, 4, 1): Limit(6, Unit.WEEKS), date(2020, 1, 1): None}


@pytest.mark.parametrize(
    "more",
    [{"within": WITHDRAWN}, {"times": 2}, {"stopped_by": ("rcpc_held",)}],
    ids=("withdrawn", "twice", "stopped"),
)
def test_a_chain_that_columns_cannot_follow_is_handed_over(more):
    core_group = replace(by_key()["core_group_6w"], **more)
    lives = [*lives_of("core_group_6w"), *lives_of("rcpc_3m_6m")]
    counted = bulk([core_group], Subjects.of(lives), CALENDAR)
    assert multiset(counted.rows) == one_by_one([core_group], lives) != Counter()
    assert counted.handed == len(counted)


def test_only_the_promise_and_the_child_of_whom_it_was_said_are_handed_over():
    start, later = date(2026, 1, 5), date(2026, 2, 9)
    held = [Fact("cp_plan", start), *(Fact("core_group_held", day) for day in (start, later))]
    stopped = Fact("stop", date(2026, 2, 11), key="core_group_6w", of=later)
    standards = [by_key()["core_group_6w"], by_key()["cp_visit_10wd"]]
    lives = [held, [*held, stopped]]
    counted = bulk(standards, Subjects.of(lives), CALENDAR)
    assert multiset(counted.rows) == one_by_one(standards, lives)
    assert counted.handed == len(child(standards[:1], lives[1], CALENDAR)) < len(counted)


def test_a_moment_that_is_not_in_its_day_is_handed_over():
    contact = by_key()["contact_screened_24h"]
    lives = [
        [fact._replace(day=date(2026, 3, 4)) if fact.at else fact for fact in life]
        for life in lives_of(contact.key)
    ]
    counted = bulk([contact], Subjects.of(lives), CALENDAR)
    assert multiset(counted.rows) == one_by_one([contact], lives)
    assert counted.handed


def test_a_day_that_was_to_be_set_and_was_not_moves_nothing():
    assessment, start = by_key()["single_assessment_45wd"], date(2026, 3, 2)
    said = [
        Fact("set", start + timedelta(days=n), key=assessment.key, of=of) for n, of in ((1, None), (2, start))
    ]
    chosen = Fact("set", start, date(2026, 4, 1), key=assessment.key)
    lives = [[Fact(assessment.start_names[0], start), *more] for more in (said, [chosen, *said], [chosen])]
    assert at_once([assessment], lives) == one_by_one([assessment], lives)


def test_what_is_counted_back_from_beyond_the_calendar_has_its_limit():
    notice = by_key()["pf_notice_6w"]
    known = CALENDAR.last - timedelta(days=60)
    lives = [
        [Fact("pf_start_date", CALENDAR.last + timedelta(days=days), known=known)]
        for days in (-1, 0, 1, 42, 43)
    ]
    assert at_once([notice], lives) == one_by_one([notice], lives)
    assert [one.due is None for life in lives for one in child([notice], life, CALENDAR)] == [False] * 4 + [
        True
    ]


def test_nobody_and_nothing_is_no_row():
    assert at_once([], [[]]) == at_once(EVERY, []) == Counter()


@pytest.mark.parametrize("column", TYPES)
def test_control_one_value_spoilt_in_any_column_is_seen(column):
    rows = at_once_for_everybody()
    spoilt = np.array(rows.column(column))
    spoilt[len(spoilt) // 2] = not spoilt[len(spoilt) // 2] if TYPES[column] is np.bool_ else -7
    assert multiset(replace(rows, **{column: spoilt})) != everything()


@pytest.mark.parametrize("column", ("key", "until", "known", "at", "of"))
def test_control_a_column_of_facts_one_later_is_seen(column):
    subjects = Subjects.of(everybody())
    later = Names({name: one_later(named, column) for name, named in subjects.by_name.items()})
    assert multiset(bulk(EVERY, Subjects(subjects.count, later), CALENDAR).rows) != everything()


def one_later(named: Named, column: str) -> Named:
    told = getattr(named, column)
    if told is None:
        return named
    nothing = np.isin(told, (NONE, OPEN, UNTIMED))
    return replace(named, **{column: np.where(nothing, told, told + 1)})


def test_control_a_row_that_is_lost_is_seen():
    rows = at_once_for_everybody()
    fewer = Rows(*(rows.column(name)[1:] for name in TYPES))
    assert multiset(fewer) != everything()
