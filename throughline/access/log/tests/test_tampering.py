"""What somebody with the database in their hands could do to the log, and that each of it is found."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connections

from throughline.access.log import anchors, seals
from throughline.access.log.tests.looking import looks, sealed_log, verdict

pytestmark = pytest.mark.usefixtures("database")
UNBOUND = "set session_replication_role = replica;"
"""No trigger runs in this session: only whoever has the server in their hands may say it."""
COPY_OF_A_ROW = (
    "insert into access_accessevent ({columns}) select {values} from access_accessevent event where id = 3"
)
COLUMNS = "run, xact, id, at, account_id, role, session, request, verb, part, page, person_id, rule, via, allowed, reason"
WAYS = {
    "a row changed": "update access_accessevent set account_id = 99 where id = 3",
    "a row removed": "delete from access_accessevent where id = 3",
    "a row moved to another month": "update access_accessevent set at = at + interval '40 days' where id = 3",
    "two rows that changed places": "update access_accessevent set person_id = 5 - person_id where id in (4, 5)",
    "a refusal turned into a permission": "update access_accessevent set allowed = false where id = 2",
    "a row slipped in among the sealed": COPY_OF_A_ROW.format(
        columns=COLUMNS, values=COLUMNS.replace(" id,", " 500,")
    ),
    "a row slipped in below the first": COPY_OF_A_ROW.format(
        columns=COLUMNS, values=COLUMNS.replace(" id,", " -5,").replace(" xact,", " xact + 1000000,")
    ),
    "a row given to another seal": "update access_accessevent set xact = (select max(xact) from access_accessevent) where id = 3",
    "a row hidden from its seal": "update access_accessevent set run = '2001-01-01' where id = 3",
    "the last sealed rows cut": "delete from access_accessevent where id > 8",
    "a whole month dropped": "delete from only log.access_accessevent_202611",
    "a seal changed": "update access_logseal set root = repeat('0', 64) where id = 1",
    "what a seal has seen changed": "update access_logseal set seen = '1:1:' where id = 1",
    "a seal removed": "delete from access_logseal where id = 1",
    "a seal and its rows removed": "delete from access_accessevent where id <= 6; delete from access_logseal where id = 1",
}
"""Found by the seals alone. `id` 1 is the keeper's own line; five looks follow it, and then the same again."""

ONLY_OUTSIDE = {
    "the newest seal cut with its rows": "delete from access_accessevent where id > 6; delete from access_logseal where id = 2",
    "everything emptied": "truncate access_accessevent, access_logseal",
}


@pytest.mark.parametrize("way", WAYS)
def test_it_finds(way: str, as_superuser: Callable[[str], None]) -> None:
    sealed_log()
    assert verdict().problems == ()
    as_superuser(f"{UNBOUND} {WAYS[way]}")
    assert verdict().problems


@pytest.fixture
def anchored(tmp_path, monkeypatch) -> tuple[anchors.Anchor, ...]:
    monkeypatch.setattr("django.conf.settings.THROUGHLINE_ANCHORS", tmp_path / "anchors.txt")
    sealed_log()
    anchors.anchor(datetime(2026, 11, 20, 12, tzinfo=UTC))
    return anchors.read(tmp_path / "anchors.txt")


@pytest.mark.parametrize("way", ONLY_OUTSIDE)
def test_the_anchor_outside_finds_what_the_seals_cannot(
    way: str, anchored: tuple, as_superuser: Callable[[str], None]
) -> None:
    assert verdict(anchored).problems == ()
    as_superuser(f"{UNBOUND} {ONLY_OUTSIDE[way]}")
    assert verdict().problems == (), "The control: without the anchor it looks whole."
    assert "is gone" in verdict(anchored).problems[0]


def test_the_anchor_finds_a_chain_that_was_made_anew(
    anchored: tuple, as_superuser: Callable[[str], None]
) -> None:
    as_superuser(
        f"{UNBOUND} update access_accessevent set account_id = 99 where id = 3;"
        " delete from access_logseal; alter sequence access_logseal_id_seq restart with 2"
    )
    assert seals.seal() == 12
    assert verdict().problems == (), "The control: without the anchor it looks whole."
    assert "made anew" in verdict(anchored).problems[0]


def test_a_line_is_added_each_hour_when_there_is_a_new_seal(tmp_path, monkeypatch) -> None:
    path = tmp_path / "anchors.txt"
    monkeypatch.setattr("django.conf.settings.THROUGHLINE_ANCHORS", path)
    for hour, minute, new, added in (
        (8, 0, False, False),  # no seal yet
        (9, 0, True, True),
        (9, 59, True, False),  # not an hour
        (10, 0, False, True),
        (11, 0, False, False),  # nothing new
        (11, 1, True, True),
    ):
        if new:
            looks(1)
            seals.seal()
        assert bool(anchors.anchor(datetime(2026, 11, 20, hour, minute, tzinfo=UTC))) is added, (hour, minute)
    assert [one.seal for one in anchors.read(path)] == [1, 2, 3]
    assert path.stat().st_mode & 0o077 == 0


def test_a_spoilt_anchor_file_is_said_and_not_guessed_at(tmp_path) -> None:
    from throughline.access.problems import AccessProblem

    (tmp_path / "anchors.txt").write_text("2026-11-20T12:00:00+00:00 7\n")
    with pytest.raises(AccessProblem, match="Line 1 of .* is not an anchor"):
        anchors.read(tmp_path / "anchors.txt")


def test_the_root_is_a_plain_hash_that_anybody_can_work_out() -> None:
    looks(2)
    seals.seal()
    with connections["keeper"].cursor() as cur:
        cur.execute("set time zone 'UTC'")
        cur.execute("select json_strip_nulls(row_to_json(e))::text from access_accessevent e order by id")
        lines = "".join(f"{line}\n" for (line,) in cur.fetchall())
        cur.execute("select root from access_logseal")
        assert cur.fetchone()[0] == hashlib.sha256(lines.encode()).hexdigest()
