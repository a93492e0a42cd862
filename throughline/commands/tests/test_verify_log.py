"""`throughline verify-log`: its sentence, its exit code, and the anchors it is held against."""

from argparse import Namespace
from contextlib import contextmanager

import pytest

from throughline.access.log.tests.looking import looks, sealed_log
from throughline.commands import housekeeping
from throughline.commands.outcomes import DIFFERENT, DONE
from throughline.commands.verbs import verify_log


@pytest.fixture(autouse=True)
def already_running(database, monkeypatch, tmp_path):
    @contextmanager
    def program():
        yield None

    monkeypatch.setattr(verify_log.surroundings, "program", program)
    monkeypatch.setattr("django.conf.settings.THROUGHLINE_ANCHORS", tmp_path / "anchors.txt")


def said(capsys, anchors=None) -> tuple[int, str]:
    return verify_log.run(Namespace(anchors=anchors)), capsys.readouterr().out.strip()


def test_a_whole_log_is_said_with_what_was_worked_out(capsys):
    sealed_log()
    housekeeping.each_minute()
    looks(1)
    assert said(capsys) == (
        DONE, "The log is as it was sealed: 12 rows under 2 seals, 1 anchor met, 2 not yet sealed."
    )  # fmt: skip


def test_a_cut_tail_is_found_by_the_copy_that_was_kept_outside(capsys, tmp_path, as_superuser):
    sealed_log()
    housekeeping.each_minute()
    outside = tmp_path / "outside.txt"
    (tmp_path / "anchors.txt").rename(outside)
    as_superuser(
        "set session_replication_role = replica; delete from access_accessevent where id > 6;"
        " delete from access_logseal where id = 2"
    )
    assert said(capsys)[0] == DONE, "The control: what is left fits together."
    code, words = said(capsys, outside)
    assert code == DIFFERENT and words.startswith("Seal 2, anchored ") and "is gone" in words


def test_a_changed_row_is_found_without_any_anchor(capsys, as_superuser):
    sealed_log()
    as_superuser(
        "set session_replication_role = replica; update access_accessevent set account_id = 1 where id = 3"
    )
    code, words = said(capsys)
    assert code == DIFFERENT and "its rows are not as they were sealed (6 then, 6 now)" in words
