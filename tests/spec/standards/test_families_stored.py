"""The eight families told to the record: what it stores as due gives the expected rows, as true and as known.

The families are told as people write: entries, spells and notes, each at the moment it was recorded.
"""

from datetime import date

import pytest

from throughline.record.milestones.reasons import BECAUSE, WORDS
from throughline.standards.catalogue import by_key
from throughline.synthetic.stories import routine
from throughline.synthetic.stories.notes import AWAITED, LISTED

from .families import NAMES, expected
from .stored import ONE_VISIT, Record, by_the_engine, reading
from .test_families import (
    DIFFERENCES,
    as_known,
    every_day,
    given_rows,
    multiset,
    row,
    settled,
    true_rows,
    wanted,
    was_known,
    without_sums,
)

SAID_HERE = {words: WORDS[key] for words, key in LISTED.items()} | {
    words: BECAUSE[key] for words, key in AWAITED.items()
}
"""A story gives its reasons in its own words; the record has them from a list, so that no figure holds free words."""

DUAL = {
    ("kacper", "KACPER"): (
        ("cp_visit_10wd", "lac_visit_connected_person_weekly", "lac_visit_connected_person_4w"),
        ("2026-09-10", "2026-09-14", "2026-11-19", "2026-11-20", "2026-12-04"),
        (
            "The stories' choice 6: where a child has two plans, a visit meets the one whose fact it carries. Here one "
            "visit at which the child was seen is a visit for both: regulation 28 of the Care Planning Regulations "
            "2010 and the plan's local standard ask that the child be visited and seen, and no more."
        ),
    ),
}
"""Promises whose rows we read otherwise on these days, and why: there the engine with our reading is compared."""


def stored(record: Record, name: str, who: str, day: str, *, known: bool) -> list[dict]:
    from throughline.record.clocks.in_force import promises

    on = date.fromisoformat(day)
    with reading(on if known else None):
        here = promises()
        standing = record.standing(who, on, expected(name)["scope"][who])
        return [row(one, on, here.calendar, here.by_key) for one in standing]


def given(name: str, who: str, day: str, rows: list[dict], *, known: bool) -> list[dict]:
    """The rows given, with the listed words for reasons, and with ours where a child has two plans."""
    promises, days, _ = DUAL.get((name, who), ((), (), ""))
    rows = [_listed(one) for one in settled(name, who, day, rows)]
    if day not in days:
        return rows
    ours = by_the_engine(name, who, date.fromisoformat(day), known=known, promises=promises)
    return [one for one in rows if one["standard"] not in promises] + ours


def _listed(one: dict) -> dict:
    return one | {name: _said(one[name]) for name in ("why", "waiting_on") if one.get(name)}


def _said(words: str) -> str:
    for told, said in SAID_HERE.items():
        if words == told or words.startswith(f"{told} ended on"):
            return words.replace(told, said, 1)
    return words


@every_day
def test_what_is_stored_tells_the_story_as_it_truly_was(record, name, who, day):
    rows = given(name, who, day, true_rows(name, who, day), known=False)
    same = without_sums if (name, who, day) in DIFFERENCES else multiset
    assert same(stored(record, name, who, day, known=False)) == same(rows)


@every_day
def test_and_the_record_of_that_day_says_what_could_be_known(record, name, who, day):
    rows = [as_known(one) for one in given_rows(name, who, day) if was_known(one)]
    ours = stored(record, name, who, day, known=True)
    assert without_sums(ours) == without_sums(given(name, who, day, rows, known=True))


@pytest.mark.parametrize("day", DUAL["kacper", "KACPER"][1])
def test_where_a_child_has_two_plans_the_rows_as_given_are_not_ours(day):
    """So that a form that says for which plan a visit was takes its line out of the list."""
    promises, _, _ = DUAL["kacper", "KACPER"]
    theirs = [wanted(one) for one in given_rows("kacper", "KACPER", day) if one["standard"] in promises]
    ours = by_the_engine("kacper", "KACPER", date.fromisoformat(day), known=False, promises=promises)
    assert without_sums(ours) != without_sums(theirs)


@pytest.mark.parametrize("event", ["k18", "k24", "k27"])
def test_control_the_two_readings_differ_in_what_one_visit_tells(event):
    from .families import story

    told = {fact["what"] for one in story("kacper")["events"] if one["id"] == event for fact in one["facts"]}
    assert told & ONE_VISIT and not told >= ONE_VISIT


@pytest.mark.parametrize(("name", "who"), [(name, who) for name in NAMES for who in expected(name)["scope"]])
def test_what_is_told_beside_a_story_touches_none_of_its_promises(name, who):
    scope = {fact for key in expected(name)["scope"][who] for fact in by_key()[key].reads}
    beside = set(routine.DONE) - set(routine.TOLD_BY_STORIES.get(who, ()))
    assert scope & beside == set()


def test_control_an_obligation_that_is_a_day_later_is_seen(record):
    rows = stored(record, "marsden", "TIA", "2026-11-20", known=False)
    moved = [one | {"due": "2026-11-19"} if one["standard"] == "cp_visit_10wd" else one for one in rows]
    assert multiset(moved) != multiset(rows) == multiset(true_rows("marsden", "TIA", "2026-11-20"))


def test_control_a_record_without_its_history_could_not_say_what_was_known(record):
    """On Tue 13 Oct 2026 a conference stood as held, that was not: it was taken back on Mon 19 Oct."""
    now, then = (stored(record, "marsden", "TIA", "2026-10-13", known=known) for known in (False, True))
    assert without_sums(now) != without_sums(then)
