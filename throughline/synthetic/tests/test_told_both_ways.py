"""One story told twice: through the product's own actions as its people, and by COPY as keeper. The record is the same."""

from datetime import datetime

import pytest

from throughline.config.clock import LONDON
from throughline.synthetic.tests.both_ways import Record, a_small_story, differences, everything

AS_AT = datetime(2026, 11, 20, 12, tzinfo=LONDON)
PEOPLE = 560
CHILDREN = 200
"""So many at least have something told of them."""


def copied() -> None:
    from throughline.access.principal import as_keeper
    from throughline.synthetic.borough.copying import copy

    with as_keeper("a test"):
        copy(a_small_story(people=PEOPLE, as_at=AS_AT), lambda words: None)


@pytest.fixture(scope="module")
def played(fresh) -> Record:
    from throughline.synthetic.borough.playing import play

    with fresh("test_played"):
        play(a_small_story(people=PEOPLE, as_at=AS_AT))
        return everything()


@pytest.fixture(scope="module")
def copy(fresh):
    with fresh("test_copied"):
        copied()
        yield everything()


def test_both_tellings_leave_the_same_rows_in_every_table(played, copy):
    assert differences(played, copy) == {}


def test_enough_was_told_for_that_to_mean_something(played, copy):
    held = {row.partition("'person_id', ")[2].partition(")")[0] for row in played["record_entrychild"]}
    assert len(held) >= CHILDREN
    for table in (
        "record_visit", "record_meeting", "record_section47", "record_planaction", "record_protectionplan", "record_needplan",
        "record_notice", "record_minutessent", "record_obligation", "record_entrywords", "access_reach", "history.record_entry",
        "history.record_fact", "history.record_obligation", "history.record_allocation", "history.record_protectionplan",
        "history.record_needplan",
    ):  # fmt: skip
        assert played[table].total() > 3, table


SPOILT = {
    "a child's own words": (
        "update record_visitchild set words = words || '.' where id = (select min(id) from record_visitchild)",
        {"record_visitchild", "history.record_visitchild"},
    ),
    "a fact": (
        "delete from record_fact where id = (select min(id) from record_fact where what = 'seen_alone')",
        {"record_fact", "history.record_fact"},
    ),
    "an obligation": (
        "update record_obligation set met = met + 1 where id = (select min(id) from record_obligation where met is not null)",
        {"record_obligation", "history.record_obligation"},
    ),
    "a step": (
        ("insert into record_step (entry_id, did, by_id, at, reason, version, body_hash)"
        " select entry_id, did, by_id, at, reason, version + 1, body_hash from record_step limit 1"),
        {"record_step"},
    ),
    "who reaches whom": (
        "delete from access_reach where id = (select min(id) from access_reach where until > law.instant())",
        {"access_reach"},
    ),
    "what was known before": (
        ("insert into history.record_fact (id, subject_kind, subject_id, what, day, key, why, source_kind, source_id,"
        " because, known_at, superseded_at) select id, subject_kind, subject_id, what, day, key, why, source_kind,"
        " source_id, because, known_at, known_at + interval '1 day' from record_fact limit 1"),
        {"history.record_fact"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_copy_that_was_spoilt_in_one_row_is_found(played, copy, spoilt):
    from django.db import connections

    statement, tables = SPOILT[spoilt]
    owner = connections["owner"]
    with owner.cursor() as cur:
        cur.execute("begin")
        cur.execute(statement)
        found = differences(played, everything())
        cur.execute("rollback")
    assert set(found) == tables
