"""What is told around Northmere's front door: answered, returned, handed over, and nothing of it on today's board."""

import pytest

from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import now
from throughline.record.front_door.agencies.models import WorkedExample
from throughline.record.front_door.answering.models import ReferrerAnswer, ReferrerLetter
from throughline.record.front_door.handover.models import NightHandover, NightLine
from throughline.record.front_door.police.models import PoliceNotification
from throughline.record.front_door.queries import on_the_board
from throughline.record.front_door.tests.the_door import as_, the_door
from throughline.synthetic.beside.around_front_door import tell
from throughline.synthetic.stories.told import Told


@pytest.fixture
def told(database):
    door = the_door()
    tell(Told(staff={"lind": door.lind, "whitlow": door.dee, "amadi": door.ned}), now())
    return door


def test_what_is_told_stands_in_its_lists_and_not_on_the_board(told) -> None:
    with as_keeper("counting what was told"):
        assert set(PoliceNotification.objects.values_list("answer", "together")) == {
            ("accepted", ""),
            ("accepted", "marac"),
        }
        assert PoliceNotification.objects.exclude(again_at=None).count() == 1
        assert set(ReferrerAnswer.objects.values_list("sort", "how")) == {
            ("outcome", "not wanted"),
            ("thanks", "telephone"),
        }
        assert ReferrerLetter.objects.count() == 2 and WorkedExample.objects.count() == 1
        assert NightHandover.objects.get().accepted_by == told.lind
        assert sorted(NightLine.objects.values_list("sort", flat=True)) == ["decision", "due", "risk"]
    with as_person(as_(told.dee)):
        assert list(on_the_board(now())) == []


def test_before_that_friday_nothing_is_told(database) -> None:
    """The control."""
    tell(Told(staff={}), now())
    with as_keeper("counting what was told"):
        assert not NightHandover.objects.exists()
