"""Gaps, what is late and what is new: both sides of each limit."""

from datetime import UTC, date, datetime, timedelta

import pytest

from throughline.record.chronology.rules import Asked, Line, Mark, gaps, shared, together

TODAY = date(2026, 11, 20)
HELD = [(date(2026, 1, 5), None)]


def day(text: str) -> date:
    return date(2026, *map(int, text.split("-")))


@pytest.mark.parametrize(
    ("seen", "held", "found"),
    [
        pytest.param("11-01", HELD, [("1-5", "11-1")], id="nothing before the first"),
        pytest.param(
            "1-10 2-7 3-7 4-4 5-2 5-30 6-27 7-25 8-22 9-19 10-17 11-14", HELD, [], id="28 days is no gap"
        ),
        pytest.param(
            "1-10 2-8 3-8 4-5 5-3 5-31 6-28 7-26 8-23 9-20 10-18 11-15", HELD, [("1-10", "2-8")], id="29 is"
        ),
        pytest.param("10-23", [(day("10-20"), None)], [], id="28 days to today"),
        pytest.param("10-22", [(day("10-20"), None)], [("10-22", "11-20")], id="29 days to today, and still"),
        pytest.param(
            "", [(day("3-1"), day("5-1"))], [("3-1", "5-1")], id="only while somebody held the child"
        ),
        pytest.param(
            "2-20", [(day("2-10"), day("3-1")), (day("9-1"), day("9-20"))], [], id="nobody held them between"
        ),
        pytest.param(
            "3-20", [(day("3-1"), day("3-25")), (day("3-25"), day("4-10"))], [], id="a new worker is no break"
        ),
    ],
)
def test_a_gap_is_more_than_28_days_while_somebody_held_the_child(seen, held, found):
    found_now = gaps(1, [day(one) for one in seen.split()], held, TODAY)
    assert [(gap.first, gap.last) for gap in found_now] == [(day(a), day(b)) for a, b in found]
    assert [gap.still for gap in found_now] == [gap.last == TODAY for gap in found_now]


def test_the_same_days_for_two_children_are_one_gap_and_other_days_are_another():
    first, second = (gaps(key, [day("2-1")], [(day("2-1"), day("6-1"))], TODAY) for key in (1, 2))
    third = gaps(3, [day("2-1"), day("3-20")], [(day("2-1"), day("6-1"))], TODAY)
    found = shared([*first, *second, *third])
    assert [(gap.people, gap.first) for gap in found] == [
        ((3,), day("3-20")),
        ((1, 2), day("2-1")),
        ((3,), day("2-1")),
    ]


def test_spells_that_touch_are_one_and_those_apart_are_two():
    spells = [(day("3-1"), day("4-1")), (day("4-1"), day("5-1")), (day("6-1"), None)]
    assert together(spells, TODAY) == [(day("3-1"), day("5-1")), (day("6-1"), TODAY)]


NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)


def a_line(**said) -> Line:
    opens = {
        "source": "entry",
        "key": "7",
        "kind": "visit",
        "day": date(2026, 11, 4),
        "title": "Visit",
        "children": (1,),
    }
    return Line(**opens | said)


@pytest.mark.parametrize(("days", "late"), [(5, False), (6, True)])
def test_written_more_than_five_days_after_is_late(days, late):
    assert a_line(written=date(2026, 11, 4) + timedelta(days=days)).late is late


@pytest.mark.parametrize(
    ("recorded", "changed", "looked", "news"),
    [
        (0, 0, None, ""),
        (0, 0, -1, "new"),
        (0, 0, 0, ""),
        (0, 2, 1, "changed"),
        (0, 2, 2, ""),
    ],
)
def test_new_and_changed_are_counted_from_the_last_look(recorded, changed, looked, news):
    hours = lambda n: NOON + timedelta(hours=n)
    line = a_line(recorded=hours(recorded), changed=hours(changed))
    assert line.since(None if looked is None else hours(looked)) == news


def a_mark(weight="worry", person=1, **said) -> Mark:
    return Mark(id=1, person=person, weight=weight, analysis="", by="Alice", at=NOON, **said)


def test_a_choice_made_since_is_news_and_a_line_left_out_is_not_chosen():
    assert a_line(recorded=NOON, changed=NOON, marks=(a_mark(),)).since(NOON - timedelta(1)) == "new"
    assert a_line(marks=(a_mark(),)).since(NOON - timedelta(1)) == "changed"
    assert a_line(marks=(a_mark("out"),)).weight == ""
    assert a_line(marks=(a_mark("strength"), a_mark("worry", 2))).weight == "worry"


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        (Asked(), True),
        (Asked(show="chosen"), True),
        (Asked(show="late"), False),
        (Asked(audience="court"), True),
        (Asked(audience="family"), False),
        (Asked(kind="decision"), False),
        (Asked(weight="worry"), True),
        (Asked(weight="turn"), False),
        (Asked(author="Bob"), False),
        (Asked(first=date(2026, 11, 4), last=date(2026, 11, 4)), True),
        (Asked(first=date(2026, 11, 5)), False),
        (Asked(last=date(2026, 11, 3)), False),
        (Asked(written=date(2026, 11, 10)), True),
        (Asked(written=date(2026, 11, 11)), False),
    ],
)
def test_each_filter_lets_through_what_it_asks_for(asked, wanted):
    line = a_line(author="Alice", recorded=NOON, marks=(a_mark(audiences=frozenset({"court"})),))
    assert asked.wants(line, None) is wanted
