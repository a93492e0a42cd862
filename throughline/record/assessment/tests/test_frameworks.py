"""Practice frameworks as configuration: which is in force on which day, and what a declaration must be."""

from datetime import date

import pytest

from throughline.record.assessment import frameworks

# day, the one in force
IN_FORCE = [
    (date(1999, 12, 31), "domains"), (date(2027, 3, 31), "domains"), (date(2027, 4, 1), "strengths-and-dangers"),
]  # fmt: skip


@pytest.mark.parametrize(("on", "key"), IN_FORCE)
def test_the_last_day_that_has_come_decides(in_force, on, key) -> None:
    in_force((date(2000, 1, 1), "domains"), (date(2027, 4, 1), "strengths-and-dangers"))
    assert frameworks.in_force(on).key == key


def test_a_name_that_is_not_there_is_refused_with_the_names_that_are(in_force) -> None:
    in_force((date(2000, 1, 1), "houses"))
    with pytest.raises(frameworks.BadFramework, match="There is: domains, strengths-and-dangers"):
        frameworks.in_force(date(2026, 1, 1))


@pytest.mark.parametrize("one", frameworks.by_key().values(), ids=lambda one: one.key)
def test_each_asks_for_worries_or_needs_for_what_works_and_has_a_scale(one) -> None:
    names = [passage.name for passage in one.passages]
    assert len(names) == len(set(names)), "a passage is asked once"
    assert "strengths" in names and ({"worries", "development"} & set(names))
    assert one.scales and all(scale.none and scale.full for scale in one.scales)
    assert one.analysis


def test_days_that_cannot_be_read_stop_the_program_with_the_cure() -> None:
    from throughline.config.parsing import dated_words

    assert dated_words("2027-04-01 domains, 2000-01-01 strengths-and-dangers")[0][0] == date(2000, 1, 1)
    with pytest.raises(ValueError, match="as in 2027-04-01 domains"):
        dated_words("domains")
