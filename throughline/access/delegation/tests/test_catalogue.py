"""Every decision says its law and its source, and its default keeps to the law's floor."""

import pytest

from throughline.access.delegation.catalogue import OTHER, by_key, options
from throughline.access.delegation.decision_type import Sure
from throughline.access.delegation.levels import Level

KINDS = by_key()
EXPECTED = """
section-20
looked-after
placement
placement-out-of-area
placement-at-a-distance
move-in-exam-years
placement-with-parents
connected-person
connected-person-longer
cease-to-look-after
cease-to-look-after-at-16
start-pre-proceedings
extend-pre-proceedings
leave-pre-proceedings
issue-proceedings
deprive-of-liberty
secure-72-hours
close
restrict
lower-restriction
release-sealed
spend
"""


def test_the_decisions_are_these_and_ending_a_protection_plan_is_the_conferences() -> None:
    assert sorted(KINDS) == sorted(EXPECTED.strip().splitlines())
    assert not [key for key in KINDS if "protection" in key]


@pytest.mark.parametrize("key", KINDS)
def test_a_decision_says_its_law_its_source_and_how_sure_we_are(key: str) -> None:
    kind = KINDS[key]
    assert kind.law.endswith(".") and kind.source and kind.name[0].isupper()
    assert bool(kind.fixed) == (kind.sure is not Sure.LOCAL) or kind.ceiling is not None
    assert len(key) <= 40


@pytest.mark.parametrize("key", KINDS)
def test_no_default_goes_below_its_floor_or_above_its_ceiling(key: str) -> None:
    kind = KINDS[key]
    assert kind.default
    assert all(share.level >= kind.floor for share in kind.default)
    assert all(share.limit is None or kind.measure for share in kind.default)
    assert kind.ceiling is None or all(
        share.limit is not None and share.limit <= kind.ceiling for share in kind.default
    )


def test_what_the_law_gives_to_the_director_is_the_directors_in_person() -> None:
    named = {key for key, kind in KINDS.items() if kind.floor is Level.DIRECTOR}
    assert named == {key for key, kind in KINDS.items() if kind.in_person}
    assert named == {"placement-at-a-distance", "cease-to-look-after-at-16"}


def test_a_decision_that_needs_no_delegation_is_the_first_choice() -> None:
    assert options()[0][0] == OTHER and OTHER not in KINDS
