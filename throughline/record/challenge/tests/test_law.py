"""The same rules asked of the database itself: no page, no form, the program's own login."""

import pytest

from throughline.record.challenge.tests.test_challenging import the_challenge

HOSTILE = (
    "update record_challenge set now_with_id = {ruth} where entry_id = {entry}",
    "update record_challenge set closed_on = '2026-11-20', outcome = 'agreed' where entry_id = {entry}",
    "update record_challenge set words = 'Nothing.' where entry_id = {entry}",
    "update record_entry set status = 'withdrawn' where id = {entry}",
    "update record_entry set headline = 'Nothing' where id = {entry}",
    "delete from record_challenge where entry_id = {entry}",
)  # fmt: skip
HIDING = (
    "insert into record_withdrawal (entry_id, kind, at, sealed) values ({entry}, 'unseen', now(), true)",
    "insert into record_itemseal (entry_id, kind, by_id, at) values ({entry}, 'legal', {who}, now())",
)


def tried(account, statement: str, **keys) -> int:
    """Rows touched; -1 where the database refuses outright."""
    from django.db import DatabaseError

    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_keeper, as_person, cursor

    with as_keeper("who acts"):
        who = principal_of(account)
    try:
        with as_person(who), cursor() as cur:
            cur.execute(statement.format(who=account.id, **keys))
            return cur.rowcount
    except DatabaseError:
        return -1


@pytest.mark.parametrize("statement", HOSTILE + HIDING)
def test_a_manager_touches_no_challenge_by_sql(challenged, house, people, statement):
    challenged("voss", house.tia)
    row = the_challenge()
    assert tried(people.mariam, statement, entry=row.pk, ruth=people.ruth.id) in (0, -1)
    after = the_challenge()
    assert (after.now_with_id, after.words, after.closed_on) == (row.now_with_id, row.words, None)


def test_control_the_officer_does_what_the_manager_cannot(challenged, house, people):
    challenged("voss", house.tia)
    row = the_challenge()
    assert tried(people.voss, HOSTILE[0], entry=row.pk, ruth=people.ruth.id) == 1
    assert tried(people.voss, HIDING[0], entry=row.pk) == 1


def test_a_partners_challenge_written_down_by_a_worker_is_hidden_by_no_manager(challenged, house, people):
    said = {"raised_as": "partner", "agency": "Harbour Primary", "about": "risk", "stage": "informal"}
    challenged("alice", house.tia, **said)
    entry = the_challenge().pk
    assert [tried(people.mariam, statement, entry=entry) for statement in HIDING] == [-1, -1]


def test_whoever_decided_a_threshold_is_refused_as_its_answerer_by_the_table(challenged, house, people):
    said = {"raised_as": "partner", "agency": "Harbour Primary", "about": "threshold", "stage": "informal"}
    challenged("alice", house.tia, **said, decider_id=str(people.mariam.id), to_id=str(people.ruth.id))
    entry = the_challenge().pk
    to_mariam = f"update record_challenge set now_with_id = {people.mariam.id} where entry_id = {{entry}}"
    assert tried(people.alice, to_mariam, entry=entry) == -1
    assert (
        tried(people.alice, to_mariam.replace(str(people.mariam.id), str(people.helen.id)), entry=entry) == 1
    )
