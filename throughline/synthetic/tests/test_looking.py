"""The told ninety days, in small: the same seed tells the same story, and honest people do what makes detectors cry."""

from datetime import date

import pytest

from throughline.access.models import AccessEvent
from throughline.access.principal import as_keeper
from throughline.synthetic.looking.whole import Told, tell_looking
from throughline.synthetic.looking.world import Scale

LAST = date(2026, 11, 19)
SMALL = Scale(users=60, people=3_000, days=12, planted=0)


def quietly(words: str) -> None:
    """Nobody is watching this telling."""


@pytest.fixture(scope="module")
def told(fresh) -> Told:
    with fresh("looking"):
        yield tell_looking(scale=SMALL, last=LAST, seed=7, say=quietly)


def rows(**given) -> list[tuple]:
    columns = ("at", "account_id", "page", "person_id", "rule", "via")
    with as_keeper("reading a told log"):
        return list(AccessEvent.objects.filter(request="one", **given).order_by("id").values_list(*columns))


def test_the_same_seed_tells_the_same_story(fresh) -> None:
    stories = []
    for name, seed in (("one", 7), ("again", 7), ("other", 8)):
        with fresh(name):
            tell_looking(scale=SMALL, last=LAST, seed=seed, say=quietly)
            stories.append(rows())
    one, again, other = stories
    assert one == again and len(one) > 5_000
    assert one != other


def test_the_log_is_told_in_the_order_of_its_moments(told: Told) -> None:
    moments = [row[0] for row in rows()]
    assert moments == sorted(moments) and len(moments) == told.rows


def test_weekends_belong_to_those_out_of_hours(told: Told) -> None:
    saturday = {row[1] for row in rows(at__date=date(2026, 11, 14))}
    friday = {row[1] for row in rows(at__date=date(2026, 11, 13))}
    assert 0 < len(saturday) < len(friday) / 3


def test_an_authority_without_misuse_has_none_planted(told: Told) -> None:
    assert told.planted == [] and told.user_days > 300


def test_honest_people_open_strangers_and_are_refused_too(told: Told) -> None:
    assert len(rows(rule="standing", person_id__isnull=False)) > 200
    assert rows(allowed=False)
