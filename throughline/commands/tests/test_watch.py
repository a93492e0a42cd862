"""`throughline watch`, and the watch as housekeeping does it."""

from datetime import timedelta

import pytest

from throughline.access.misuse.models import Alert
from throughline.access.misuse.tests.scene import REFUSED, looks
from throughline.access.principal import as_keeper
from throughline.commands import housekeeping
from throughline.commands.line import main
from throughline.config.clock import today
from throughline.synthetic import builders as b


def refusals(database: str, *, ago: int) -> None:
    who = b.a_person(role="worker", name="Charlie Croft")
    looks(who, *range(900_000, 900_110, 10), how=REFUSED, on=today() - timedelta(ago))


def alerts() -> int:
    with as_keeper("counting alerts"):
        return Alert.objects.count()


def test_the_command_says_what_each_day_raised(database: str, capsys: pytest.CaptureFixture) -> None:
    refusals(database, ago=2)
    assert main(["watch", "--days", "3"]) == 0
    assert capsys.readouterr().out == f"{today() - timedelta(2)}: 1 refused-often\n"
    assert main(["watch"]) == 0
    assert capsys.readouterr().out == "" and alerts() == 1


def test_each_minute_tells_what_cannot_wait(database: str) -> None:
    refusals(database, ago=0)
    housekeeping.each_minute()
    assert alerts() == 1
