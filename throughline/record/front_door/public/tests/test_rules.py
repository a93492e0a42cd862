"""When the front door reads, what a child is called who was not named, and the line for the board."""

from datetime import datetime
from uuid import UUID

import pytest

from throughline.config.clock import LONDON
from throughline.record.front_door.public.rules import (
    HEADLINE,
    MOST_CHILDREN,
    NOT_NAMED,
    children,
    headline,
    is_read,
    read_next,
    reference,
)


def at(day: int, clock: str, month: int = 11) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("moment", "read", "next_read"),
    [
        (at(20, "08:29"), False, at(20, "08:30")),
        (at(20, "08:30"), True, at(20, "08:30")),
        (at(20, "16:59"), True, at(20, "16:59")),
        (at(20, "17:00"), False, at(23, "08:30")),
        (at(20, "02:10"), False, at(20, "08:30")),
        (at(21, "12:00"), False, at(23, "08:30")),
        (at(24, "18:00", 12), False, at(29, "08:30", 12)),
    ],
)
def test_somebody_reads_on_working_days_from_half_past_eight_to_five(moment, read, next_read) -> None:
    """Friday, a weekend, and Christmas with its substitute day."""
    assert (is_read(moment), read_next(moment)) == (read, next_read)


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("", [NOT_NAMED]),
        ("  \n ", [NOT_NAMED]),
        ("Baby\n\nAmy, about 4 ", ["Baby", "Amy, about 4"]),
        ("x" * 200, ["x" * 120]),
        ("a\n" * 40, ["a"] * MOST_CHILDREN),
    ],
)
def test_each_line_is_a_child_and_none_is_one_without_a_name(said, named) -> None:
    assert children(said) == named


def test_the_line_on_the_board_is_in_their_words_and_danger_stands_first() -> None:
    assert (
        headline("Baby screaming\nthen stopped", danger=True)
        == "Says: danger now. Baby screaming then stopped"
    )
    long = headline("word " * 80, danger=False)
    assert len(long) <= HEADLINE and long.endswith("word…")
    assert headline("x" * HEADLINE, danger=False) == "x" * HEADLINE


def test_a_reference_can_be_read_out_and_counts_nothing() -> None:
    assert reference(UUID("6f8b6a3e-5e9c-4f4b-9a66-0d7d5a3f2b10")) == "6F8B-6A3E"
