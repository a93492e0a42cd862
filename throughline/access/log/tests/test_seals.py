"""The log is sealed in a chain while people go on writing: nothing is skipped, and nothing is sealed twice."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import psycopg
import pytest
from django.db import connections

from throughline.access.log import seals
from throughline.access.log.tests.looking import looks, sealed_log, someone_else, verdict
from throughline.access.log.verifying import Verdict

pytestmark = pytest.mark.usefixtures("database")
LOOK = (
    "insert into access_accessevent (at, session, request, verb, part, page, role, rule, via, allowed, reason)"
    " values (now(), '', '', 'see', 'C', 'child', '', 'reach', '', true, '')"
)


@contextmanager
def open_request() -> Iterator[psycopg.Connection]:
    """A second connection of the program's, in the middle of a request that has written its row."""
    with someone_else() as connection:
        connection.execute("select set_config('app.uid', '', true)")
        connection.execute(LOOK)
        yield connection


def test_a_log_left_alone_is_whole() -> None:
    sealed_log()
    looks(1)
    assert verdict() == Verdict(seals=2, rows=12, unsealed=2, problems=())


def test_the_rows_of_an_open_request_wait_and_hold_nobody_up() -> None:
    looks(2)
    with open_request() as request:
        looks(3)
        assert seals.seal() == 3 + 4
        looks(1)
        assert seals.seal() == 2
        assert verdict() == Verdict(seals=2, rows=9, unsealed=0, problems=())
        request.commit()
        looks(1)
        assert verdict().unsealed == 1 + 2
        assert seals.seal() == 1 + 2, "The late row is in the first seal after it was committed."
    assert seals.seal() == 0
    assert verdict() == Verdict(seals=3, rows=12, unsealed=0, problems=())


def test_of_many_open_requests_each_is_sealed_once_whatever_their_order() -> None:
    with open_request() as first, open_request() as second, open_request() as third:
        assert seals.seal() == 0
        third.commit()
        assert seals.seal() == 1
        first.commit()
        looks(1)
        assert seals.seal() == 1 + 2
        second.rollback()
        assert seals.seal() == 0
    assert verdict() == Verdict(seals=2, rows=4, unsealed=0, problems=())


def test_a_sealer_that_went_by_the_highest_row_alone_would_skip_the_late_one(monkeypatch) -> None:
    """The control: what is not seen must be looked for below the highest row too."""
    monkeypatch.setattr(
        seals, "floor", lambda cur, last: last.last_id
    )  # fmt: skip
    with open_request() as request:
        looks(1)
        seals.seal()
        request.commit()
    assert seals.seal() == 0
    assert verdict().problems, "The row was skipped, and that is found."


def test_two_sealers_at_once_seal_each_row_once() -> None:
    looks(4)
    from concurrent.futures import ThreadPoolExecutor

    def one_of_them(_: int) -> int:
        try:
            return seals.seal()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as several:
        assert sum(several.map(one_of_them, range(4))) == 5
    assert verdict() == Verdict(seals=1, rows=5, unsealed=0, problems=())


def test_nobody_who_writes_waits_for_the_sealer() -> None:
    with connections["keeper"].cursor() as cur, seals.alone(cur), open_request() as request:
        request.commit()
    assert seals.seal() == 1


def test_rows_of_another_server_whose_transactions_ran_further_are_sealed(
    as_superuser: Callable[[str], None],
) -> None:
    """As after a restore: the old server's numbers are far above the new one's, and some of its rows had no seal yet."""
    sealed_log()
    looks(2)
    another_server(as_superuser, "xact + 900000000")
    looks(1)
    assert seals.seal() == 3 + 2
    assert verdict() == Verdict(seals=4, rows=17, unsealed=0, problems=())
    looks(1)
    assert seals.seal() == 2


def test_and_so_are_those_whose_numbers_come_again(as_superuser: Callable[[str], None]) -> None:
    sealed_log()
    looks(2)
    another_server(as_superuser, "xact - (select min(xact) from access_accessevent) + 3")
    looks(1)
    assert seals.seal() == 3 + 2
    assert verdict().problems == ()


def test_a_log_that_was_never_sealed_before_the_restore_is_sealed_whole(
    as_superuser: Callable[[str], None],
) -> None:
    looks(3)
    another_server(as_superuser, "xact + 900000000", seals_too=False)
    looks(1)
    assert seals.seal() == 4 + 2
    assert verdict() == Verdict(seals=2, rows=6, unsealed=0, problems=())


def another_server(as_superuser: Callable[[str], None], numbers: str, *, seals_too: bool = True) -> None:
    """What was written so far becomes another server's: its rows, and the seals made anew over them."""
    with_seals = "alter table access_logseal disable trigger all; delete from access_logseal;"
    sealed = verdict().rows
    as_superuser(
        "alter table access_accessevent disable trigger all;"
        f" update access_accessevent set run = '2020-01-01', xact = {numbers};"
        f" alter table access_accessevent enable trigger all; {with_seals if seals_too else ''}"
    )
    if seals_too:
        resealed(sealed)


def resealed(rows: int) -> None:
    """Two seals by the old server over the first rows, as it would have left them."""
    with connections["keeper"].cursor() as cur:
        cur.execute("set time zone 'UTC'")
        cur.execute(
            "select id, xact, run, json_strip_nulls(row_to_json(event))::text from access_accessevent event order by id limit %s",
            [rows],
        )
        found, last = cur.fetchall(), seals.Seal()
        for half in (found[: rows // 2], found[rows // 2 :]):
            root, highest = seals.Root(), max(xact for _, xact, _, _ in half)
            for *_, line in half:
                root.add(line)
            last = seals._keep(
                cur,
                last,
                run=half[0][2],
                seen=f"{highest + 1}:{highest + 1}:",
                last_id=half[-1][0],
                root=root,
            )


def test_the_moment_is_the_practice_clock() -> None:
    from throughline.config.clock import now

    assert now().astimezone(UTC) == datetime(2026, 11, 20, 12, tzinfo=UTC)
