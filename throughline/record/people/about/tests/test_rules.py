"""What follows from what is told: when letters stop, when an age is in dispute, what lapsed, what is unverified."""

from datetime import date, timedelta

import pytest

from throughline.record.people.flag_types import KIND_NAMES, TYPES
from throughline.record.people.models import BirthClaim, Flag, Person
from throughline.record.people.rules import disputed, lapsed, letters_stop

ON = date(2026, 11, 20)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("born", "expected", "died", "words"),
    [
        (date(2017, 6, 3), None, None, None),
        (
            date(2017, 6, 3),
            None,
            ON,
            "Tia Marsden died on Fri 20 Nov 2026. No letter goes out: ring the worker.",
        ),
        (None, ON, None, None),
        (None, ON, ON, "Tia’s birth was lost on Fri 20 Nov 2026. No letter goes out: ring the worker."),
    ],
)
def test_letters_stop_on_a_death_and_on_the_loss_of_a_birth(born, expected, died, words) -> None:
    person = Person(given_name="Tia", family_name="Marsden", born=born, expected=expected, died=died)
    stopped = letters_stop(person)
    assert (stopped.words if stopped else None) == words


@pytest.mark.parametrize(
    ("claims", "in_order"),
    [
        ([], []),
        ([(2009, True, None)], []),
        ([(2009, True, None), (2009, False, None)], []),
        ([(2008, False, None), (2009, True, None)], [2009, 2008]),
        ([(2008, False, ON + DAY), (2009, True, None)], [2009, 2008]),
        ([(2008, False, ON), (2009, True, None)], []),
    ],
)
def test_two_birth_days_that_run_are_a_dispute_and_the_one_that_counts_stands_first(claims, in_order) -> None:
    rows = [
        BirthClaim(born=date(year, 9, 14), standing=counts, ended=ended) for year, counts, ended in claims
    ]
    assert [claim.born.year for claim in disputed(rows, ON)] == in_order


@pytest.mark.parametrize(
    ("ended", "why", "is_so"),
    [(None, "", False), (ON + DAY, "", False), (ON, "", True), (ON, "Renewed", False)],
)
def test_what_ran_out_lapsed_until_somebody_says_what_follows(ended, why, is_so) -> None:
    assert lapsed(ended, why, ON) is is_so


@pytest.mark.parametrize(
    ("source", "ended", "review", "is_so"),
    [
        ("order of 3 Sep", ON, None, False),
        ("order of 3 Sep", None, ON, False),
        ("order of 3 Sep", None, None, True),
        ("", ON, ON, True),
    ],
)
def test_a_flag_is_unverified_without_its_source_or_without_end_and_review(
    source, ended, review, is_so
) -> None:
    assert Flag(source=source, ended=ended, review_on=review).unverified is is_so


@pytest.mark.parametrize(("review", "is_so"), [(None, False), (ON, False), (ON - DAY, True)])
def test_a_review_is_overdue_the_day_after(review, is_so) -> None:
    assert Flag(review_on=review).overdue(ON) is is_so


def test_every_type_of_flag_has_a_look_and_asks_for_an_instruction() -> None:
    assert {each.kind for each in TYPES.values()} == set(KIND_NAMES)
    assert all(each.asks.endswith("?") for each in TYPES.values())
    assert {"marac", "mappa", "dog", "weapon", "staff", "self-harm"} <= set(TYPES)
