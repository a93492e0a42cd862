"""No number under five is shown, or can be worked out from what is shown."""

from collections import defaultdict
from itertools import product

import pytest

from throughline.web.outside.suppressing import LEAST, parts, suppressed

MOST = 20
"""A page whose total is no larger has every table behind it among those that are tried."""


def ways_to_work_it_out(hide) -> list:
    """Every table of three teams that publishes the same page: a cell with one value in all of them is found out."""
    pages = defaultdict(list)
    for numbers in product(range(MOST), repeat=3):
        shown, total = hide(dict(zip("abc", numbers, strict=True)))
        pages[(*shown.values(), total)].append(numbers)
    return [
        (page, cell)
        for page, tables in pages.items()
        for cell in range(3)
        if (page[-1] or 0) < MOST and page[cell] is None and len({table[cell] for table in tables}) == 1
    ]


def under_five_alone(cells):
    """The control: hides each small cell and nothing beside it."""
    return {name: number if number >= LEAST else None for name, number in cells.items()}, sum(cells.values())


def test_no_hidden_number_can_be_worked_out() -> None:
    assert ways_to_work_it_out(suppressed) == []


def test_hiding_small_numbers_alone_is_found_out() -> None:
    assert len(ways_to_work_it_out(under_five_alone)) > 100


def test_no_cell_or_total_under_five_is_ever_shown() -> None:
    for numbers in product(range(12), repeat=3):
        shown, total = suppressed(dict(zip("abc", numbers, strict=True)))
        assert all(number is None or number >= LEAST for number in (*shown.values(), total))


@pytest.mark.parametrize(
    ("of", "within", "said"),
    [(4, 4, (None, None)), (5, 5, (5, None)), (30, 4, (30, None)), (30, 5, (30, 5)), (30, 25, (30, 25)), (30, 26, (30, None))],
)  # fmt: skip
def test_a_part_and_its_rest_are_both_large_enough(of: int, within: int, said: tuple) -> None:
    assert parts(of, within) == said
