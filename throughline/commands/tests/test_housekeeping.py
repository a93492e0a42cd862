"""When the night's work is done, and that a round that fails does not end the next one."""

import os
import time
from datetime import date, datetime
from types import SimpleNamespace

import pytest

from throughline.commands import housekeeping
from throughline.config.parsing import LONDON

LIVE, PRACTICE = SimpleNamespace(today=None), SimpleNamespace(today=datetime(2026, 11, 20, 12, tzinfo=LONDON))
LAST = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("hour", "last", "values", "due"),
    [
        (1, LAST, LIVE, False),
        (2, LAST, LIVE, True),
        (23, LAST, LIVE, True),
        (2, date(2026, 11, 20), LIVE, False),
        (2, LAST, PRACTICE, False),
    ],
)
def test_the_night_comes_once_a_day_after_two_and_never_in_a_practice_copy(hour, last, values, due):
    moment = datetime(2026, 11, 20, hour, 0, tzinfo=LONDON)
    assert housekeeping.is_night(moment, last, values) is due


def test_each_minute_seals_the_log(database):
    from throughline.access.models import LogSeal
    from throughline.access.principal import as_keeper

    with as_keeper("leaves a line in the log"):
        pass
    housekeeping.each_minute()
    with as_keeper("looking"):
        assert LogSeal.objects.get().counted == 1


def test_each_minute_deletes_checked_returns_whose_hour_is_over(database, monkeypatch, tmp_path):
    monkeypatch.setattr("django.conf.settings.THROUGHLINE_HOME", tmp_path)
    for name, moment in (("old", 0), ("new", time.time())):
        place = tmp_path / "checked-returns" / "7" / name
        place.mkdir(parents=True)
        os.utime(place, (moment, moment))
    housekeeping.each_minute()
    assert [place.name for place in (tmp_path / "checked-returns" / "7").iterdir()] == ["new"]


def test_a_round_that_fails_says_so_without_a_word_of_the_record(database, caplog):
    def breaks() -> None:
        raise ValueError("Zzyqx")

    housekeeping.attempt("trying", breaks)
    assert "trying: ValueError" in caplog.text and "Zzyqx" not in caplog.text
