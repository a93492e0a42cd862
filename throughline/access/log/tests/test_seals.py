"""The log is sealed in a chain, and each way of changing it behind our back is found."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from throughline.access.log import seals
from throughline.access.log import writing as log
from throughline.access.principal import as_keeper

pytestmark = pytest.mark.usefixtures("database")
AS_OWNER = (
    "alter table access_accessevent disable trigger all; alter table access_logseal disable trigger all;"
)
WAYS = {
    "a row changed": "update access_accessevent set account_id = 99 where id = 3",
    "a row removed": "delete from access_accessevent where id = 3",
    "a row slipped in": "insert into access_accessevent (id, at, session, request, verb, part, page, rule, allowed, reason)"
    " overriding system value values (-5, now(), '', '', 'see', '', 'x', 'x', true, '')",
    "a refusal turned into a permission": "update access_accessevent set allowed = false where id = 2",
    "the last sealed rows cut": "delete from access_accessevent where id > 8",
    "a seal changed": "update access_logseal set root = repeat('0', 64) where id = 1",
    "a seal removed": "delete from access_logseal where id = 1",
    "a seal and its rows removed": "delete from access_accessevent where id <= 6; delete from access_logseal where id = 1",
}


def looks(count: int) -> None:
    with as_keeper("writing looks"):
        for number in range(count):
            log.write(
                log.Look(verb="see", part="C", page="child", rule="reach", allowed=True, person_id=number)
            )


def verdict() -> seals.Verdict:
    from django.db import connections

    with connections["keeper"].cursor() as cur:
        return seals.verify(cur)


def sealed_log() -> None:
    looks(5)
    assert seals.seal() == 6  # and the keeper's own line
    looks(5)
    assert seals.seal() == 6


def test_a_log_left_alone_is_whole() -> None:
    sealed_log()
    looks(1)
    assert verdict() == seals.Verdict(seals=2, rows=12, unsealed=2, problems=())


@pytest.mark.parametrize("way", WAYS)
def test_it_finds(way: str, as_superuser: Callable[[str], None]) -> None:
    sealed_log()
    as_superuser(f"{AS_OWNER} {WAYS[way]}")
    assert verdict().problems


def test_a_request_that_is_still_open_is_not_sealed_over() -> None:
    from django.db import connections, transaction

    with transaction.atomic():
        with connections["default"].cursor() as cur:
            cur.execute("select set_config('app.uid', '', true)")
        log.write(log.Look(verb="see", part="C", page="child", rule="reach", allowed=True))
        assert seals.seal() == 0
    assert seals.seal() == 1


def test_the_log_cannot_be_changed_even_by_the_owner(as_owner: Callable[[str], None]) -> None:
    looks(1)
    for change in (
        "update access_accessevent set rule = 'x'",
        "delete from access_accessevent",
        "truncate access_accessevent",
    ):
        with pytest.raises(Exception, match="only grows"):
            as_owner(change)


def test_the_moment_is_the_practice_clock() -> None:
    from throughline.config.clock import now

    assert now().astimezone(UTC) == datetime(2026, 11, 20, 12, tzinfo=UTC)
