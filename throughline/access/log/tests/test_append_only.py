"""The log only grows: by what each login may do, and by triggers for whoever may do more; in every month of it."""

from collections.abc import Callable

import psycopg
import pytest
from django.db import Error, connections

from throughline.access.law import partitions, whole
from throughline.access.log.tests.looking import looks, someone_else

pytestmark = pytest.mark.usefixtures("database")
MONTH = "log.access_accessevent_202611"
CHANGES = (
    "update access_accessevent set rule = 'x'",
    "delete from access_accessevent",
    "truncate access_accessevent",
)
STRAIGHT = (f"update {MONTH} set rule = 'x'", f"delete from {MONTH}", f"truncate {MONTH}")


@pytest.fixture(autouse=True)
def looked(database: str) -> None:
    looks(2)


@pytest.mark.parametrize("change", [*CHANGES, *STRAIGHT])
def test_not_even_the_owner_changes_it(change: str, as_owner: Callable[[str], None]) -> None:
    with pytest.raises(Error, match="only grows"):
        as_owner(change)


@pytest.mark.parametrize("login", ["default", "keeper"])
@pytest.mark.parametrize("change", [*CHANGES, *STRAIGHT])
def test_neither_the_program_nor_the_keeper_is_let(login: str, change: str) -> None:
    with connections[login].cursor() as cur, pytest.raises(Error, match="permission denied"):
        cur.execute(change)


STRAIGHT_IN = (
    f"select count(*) from {MONTH}",
    f"insert into {MONTH} select * from access_accessevent",
    f"copy {MONTH} to stdout",
)


@pytest.mark.parametrize("login", ["default", "keeper"])
@pytest.mark.parametrize("statement", STRAIGHT_IN)
def test_no_month_is_opened_past_its_table(login: str, statement: str) -> None:
    with (
        someone_else(login) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
        connection.cursor() as cur,
    ):
        cur.execute(statement)


def test_a_copy_out_by_the_program_gives_what_a_reader_may_see_and_no_more() -> None:
    with (
        someone_else() as connection,
        connection.cursor() as cur,
        cur.copy("copy (select * from access_accessevent) to stdout") as copying,
    ):
        assert b"".join(copying) == b"", "Nobody is signed in, so nothing is there."


def test_a_copy_in_by_the_program_is_not_let_round_the_policy() -> None:
    with (
        someone_else() as connection,
        connection.cursor() as cur,
        pytest.raises(psycopg.errors.FeatureNotSupported, match="row-level security"),
    ):
        cur.execute("copy access_accessevent from stdin")


def test_a_row_in_another_name_is_refused() -> None:
    with someone_else() as connection, connection.cursor() as cur:
        cur.execute("select set_config('app.uid', '7', true)")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
            cur.execute(
                "insert into access_accessevent (at, account_id, session, request, verb, part, page, role, rule, via, allowed, reason)"
                " values (now(), 8, '', '', 'see', 'C', 'child', '', 'reach', '', true, '')"
            )


def months(as_keeper_sql: Callable) -> list[str]:
    return as_keeper_sql(
        "select array_agg(relname::text order by relname) from pg_class where relnamespace = 'log'::regnamespace and relkind = 'r'"
    )


def test_the_months_that_are_coming_are_open_and_the_rest_has_a_place(as_keeper_sql: Callable) -> None:
    assert [name.rpartition("_")[2] for name in months(as_keeper_sql)] == [
        "202611",
        "202612",
        "202701",
        "other",
    ]


def test_the_night_opens_months_once_and_the_law_still_holds(as_keeper_sql: Callable) -> None:
    opened = "select log.open_months('access_accessevent', '2027-01-15', '2027-03-02')"
    assert as_keeper_sql(opened) == 2
    assert as_keeper_sql(opened) == 0
    assert "access_accessevent_202703" in months(as_keeper_sql)
    assert whole.problems() == []
    partitions.open_ahead("keeper")
    assert whole.problems() == []


def test_a_month_whose_rows_came_before_it_was_opened_stays_among_the_others(as_keeper_sql: Callable) -> None:
    with connections["keeper"].cursor() as cur:
        cur.execute(
            "insert into access_accessevent (at, session, request, verb, part, page, role, rule, via, allowed, reason)"
            " values ('2031-05-05', '', '', 'see', 'C', 'child', '', 'reach', '', true, '')"
        )
    assert as_keeper_sql("select log.open_months('access_accessevent', '2031-05-01', '2031-06-01')") == 1
    assert as_keeper_sql("select count(*) from access_accessevent where at = '2031-05-05'") == 1


@pytest.mark.parametrize(
    "change",
    [
        f"alter table {MONTH} no force row level security",
        f"alter table {MONTH} disable row level security",
        f"alter table {MONTH} disable trigger user",
        f"drop trigger by_month_never_emptied on {MONTH}",
        f"grant select on {MONTH} to app",
        f"create policy more on {MONTH} to app using (true)",
        "create or replace function log.guard(part text) returns void language sql as 'select'",
    ],
)
def test_one_month_without_its_guard_is_noticed_at_start(
    change: str, as_owner: Callable[[str], None]
) -> None:
    assert whole.problems() == []
    as_owner(change)
    assert len(whole.problems()) == 1
    whole.install()
    assert whole.problems() == [], "And `throughline migrate` puts it right."
