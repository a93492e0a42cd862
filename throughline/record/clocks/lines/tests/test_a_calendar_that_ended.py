"""What said "calendar ends" is counted once the calendar is known; nothing else moves."""

from datetime import date

import pytest

from throughline.record.clocks.lines.again import follow_what_was_added
from throughline.record.clocks.models import Obligation
from throughline.record.clocks.nightly import check
from throughline.synthetic.cast import the_house


@pytest.fixture
def standing(database, as_superuser):
    """The rows as another person's eyes would find them: the database's own."""
    house = the_house()

    def told() -> list[tuple]:
        from throughline.access.principal import as_keeper

        with as_keeper("look"):
            return list(
                Obligation.objects.order_by("person_id", "start").values_list("person_id", "start", "due")
            )

    return house, told


def test_a_limit_that_the_calendar_ended_for_is_counted_the_next_night(standing, as_superuser):
    house, told = standing
    before = told()
    as_superuser(f"update record_obligation set due = null where person_id = {house.tia.id} and met is null")
    assert check().obligations == 2, "The control: one line as it is, one as it should be."
    assert follow_what_was_added(on=date(2026, 11, 20)) == 1
    assert told() == before
    assert check().differences == 0


def test_a_night_without_such_a_limit_touches_nobody(standing):
    assert follow_what_was_added(on=date(2026, 11, 20)) == 0
