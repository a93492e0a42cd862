"""Which questions stay empty: counted from the typed rows, by month, and put anew each night."""

from datetime import date

import pytest

from throughline.record.burden.nightly import months_back
from throughline.synthetic.builders import a_visit


@pytest.mark.parametrize(
    ("on", "number", "months"),
    [
        (date(2026, 11, 20), 2, ["2026-11-01", "2026-10-01"]),
        (date(2026, 3, 1), 2, ["2026-03-01", "2026-02-01"]),
        (date(2026, 1, 31), 3, ["2026-01-01", "2025-12-01", "2025-11-01"]),
    ],
)
def test_the_months_before_a_day(on, number, months):
    assert [str(month) for month in months_back(on, number)] == months


def visited(house, day: date, **said):
    from datetime import datetime

    from throughline.config.clock import LONDON

    moment = datetime(day.year, day.month, day.day, 18, tzinfo=LONDON)
    children = {house.tia: "alone", house.kai: "offered"}
    return a_visit(by=house.cast.alice, children=children, on=day, told=moment, **said)


def counted(kept, month: str = "2026-11-01", **where):
    from throughline.record.burden.models import QuestionUse
    from throughline.record.burden.nightly import count_questions

    count_questions(on=date(2026, 11, 20))
    found = kept(lambda: list(QuestionUse.objects.filter(kind="visit", month=month, **where)))
    return {(one.place, one.question): (one.asked, one.empty) for one in found}


def test_a_question_asked_once_and_one_of_each_child(house, kept):
    """Two visits in November with two children each; one says what the worker makes of it, one child's words are kept."""
    visited(house, date(2026, 11, 4), analysis="Calmer.", words={house.tia: "I like tea."})
    visited(house, date(2026, 11, 12))
    found = counted(kept)
    assert found["", "analysis"] == (2, 1)
    assert found["", "story"][0] == 2
    assert found["each child", "words"] == (4, 3)
    assert ("", "day") not in found


def test_a_month_is_the_one_in_which_it_was_signed(house, kept):
    visited(house, date(2026, 10, 31))
    visited(house, date(2026, 11, 1))
    assert counted(kept, "2026-10-01")["", "analysis"] == (1, 1)
    assert counted(kept, "2026-11-01")["", "analysis"] == (1, 1)


def test_a_second_night_puts_the_months_anew_and_adds_nothing_to_them(house, kept):
    visited(house, date(2026, 11, 4))
    assert counted(kept) == counted(kept)


def test_what_was_withdrawn_since_is_counted_no_more(house, as_, kept):
    visit = visited(house, date(2026, 11, 4))
    visited(house, date(2026, 11, 5))
    assert counted(kept)["", "analysis"] == (2, 2)
    as_("alice").post(f"/entries/{visit.id}/withdraw", {"kind": "wrong", "reason": "Another child."})
    assert counted(kept)["", "analysis"] == (1, 1)


def test_rows_that_nobody_filled_in_are_a_question_left_empty(house, kept):
    visited(house, date(2026, 11, 4), adults={"Kelly Marsden": "seen"})
    visited(house, date(2026, 11, 5))
    (asked,) = {
        value for (place, name), value in counted(kept).items() if name == "" and place.startswith("pres")
    }
    assert asked == (2, 1)


def test_every_kind_of_the_borough_can_be_counted():
    """Each question of each kind is a column, a reference or the spine's own: none is lost by its name."""
    from throughline.record.burden.nightly import questions
    from throughline.record.entries.fields import Carried
    from throughline.record.entries.kind import Answers
    from throughline.record.entries.kinds import by_key

    def row(model):
        return dict.fromkeys(field.attname for field in model._meta.concrete_fields)

    for kind in by_key().values():
        answers = Answers(
            shared=row(kind.model), children={1: row(kind.child_model)},
            rows={one.name: [row(one.model)] for one in kind.rows},
        )  # fmt: skip
        found = {place for place, _ in questions(kind, answers)}
        asked = {one.name for one in kind.each_child if not isinstance(one, Carried)}
        assert {name for place, name in found if place == "each child"} == asked, kind.key
