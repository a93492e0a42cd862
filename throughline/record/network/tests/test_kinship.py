"""Each kind of tie once, in words from both sides."""

import pytest

from throughline.record.people.models.kinship import (
    ALIKE,
    BY_KEY,
    EVERY,
    PARENTS,
    SIBLINGS,
    Drawn,
    Sort,
    seen_from,
)


def test_every_kind_is_told_once_and_fits_its_column() -> None:
    keys = [one.key for one in EVERY]
    assert len(keys) == len(set(keys))
    assert max(len(key) for key in keys) <= 30


@pytest.mark.parametrize(
    ("kind", "of_the_child", "of_the_other"),
    [
        ("mother", "mother", "child"),
        ("step-father", "step-father", "stepchild"),
        ("adoptive mother", "adoptive mother", "adopted child"),
        ("foster carer", "foster carer", "fostered child"),
        ("special guardian", "special guardian", "child under special guardianship"),
        ("grandfather", "grandfather", "grandchild"),
        ("great-grandmother", "great-grandmother", "great-grandchild"),
        ("uncle", "uncle", "niece or nephew"),
        ("half-brother or half-sister", "half-brother or half-sister", "half-brother or half-sister"),
        ("partner", "partner", "partner"),
        ("putative father", "putative father", "child, as is said"),
        ("friend of the family", "friend of the family", "friend's child"),
    ],
)
def test_a_kind_reads_from_both_ends(kind: str, of_the_child: str, of_the_other: str) -> None:
    assert seen_from(kind, first=True) == of_the_child
    assert seen_from(kind, first=False) == of_the_other


def test_a_kind_that_reads_the_same_from_both_ends_stands_in_one_row() -> None:
    assert all(BY_KEY[key].rows == 0 for key in ALIKE)
    assert {"cousin", "twin", "partner", "friend"} < set(ALIKE)


def test_every_couple_and_every_sibling_reads_the_same_from_both_ends() -> None:
    both = [one for one in EVERY if one.sort in (Sort.COUPLE, Sort.SIBLING)]
    assert [one.key for one in both if not one.alike] == []


def test_parents_stand_one_row_above_and_lines_are_drawn_only_between_rows_that_fit() -> None:
    assert {BY_KEY[key].rows for key in PARENTS} == {-1}
    assert {BY_KEY[key].rows for key in SIBLINGS} == {0}
    drawn = {
        Drawn.BIRTH: -1,
        Drawn.ADOPTION: -1,
        Drawn.CARE: -1,
        Drawn.COUPLE: 0,
        Drawn.SIBLING: 0,
        Drawn.TWIN: 0,
    }
    assert [one.key for one in EVERY if one.drawn in drawn and one.rows != drawn[one.drawn]] == []
