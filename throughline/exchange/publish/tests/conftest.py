"""A small record with the real tables and the whole law, and a canary in every place for a name or for words."""

import psycopg
import pytest

from throughline.config import databases, environment

CANARY = "Canary-Zzyzx"

# 1 and 2 are brother and sister seen in one visit; 2 is sealed; 3 is their mother; 4 has only ever been named.
# A worker has the same number as the first child, as numbers of different tables do.
# Triggers are off: what they derive from these rows is other rooms' work, and would blur what is read here.
ROWS = f"""
set session_replication_role = replica;
insert into access_account (id, email, name, is_active, local) values (1, '{CANARY}', '{CANARY}', true, false);
insert into access_team (id, name) values (5, 'Safeguarding East');
insert into record_person (id, reference, given_name, family_name, born, expected, restriction) values
    (1, 'T-1', '{CANARY}', '{CANARY}', '2017-06-03', null, 0),
    (2, 'T-2', '{CANARY}', '{CANARY}', '2012-05-11', null, 2),
    (3, 'T-3', '{CANARY}', '{CANARY}', '1990-01-02', null, 0),
    (4, 'T-4', '{CANARY}', '{CANARY}', null, '2027-01-09', 1);
insert into record_allocation (id, person_id, worker_id, team_id, role, started) values
    (71, 1, 1, 5, 'worker', '2026-09-01'),
    (72, 2, 1, 5, 'worker', '2026-09-01');
insert into record_protectionplan (id, person_id, category, started) values
    (81, 1, 'neglect', '2026-09-01'),
    (82, 2, 'neglect', '2026-09-01');
insert into record_fact (id, subject_kind, subject_id, what, day, at, key, why, source_kind, source_id) values
    (61, 'child', 1, 'cp_visit_child_seen', '2026-10-14', '2026-10-14 16:35+01', '', '{CANARY}', 'entry', 777001),
    (62, 'child', 2, 'cp_visit_child_seen', '2026-10-14', '2026-10-14 16:35+01', '', '{CANARY}', 'entry', 777001),
    (63, 'worker', 1, 'supervision_held', '2026-10-14', null, '', '{CANARY}', 'entry', 777002);
insert into record_obligation (id, person_id, standard, version, start, due, first, booked, attempted, met, exempt,
    exempt_day, exempt_until, waiting_on, waiting_day, waiting_until) values
    (500, 1, 'cp_visit_10wd', '2020-01-01', '2026-09-30', '2026-10-14', false, '{{}}', '{{}}', '2026-10-14', '',
        null, null, '', null, null),
    (501, 2, 'cp_visit_10wd', '2020-01-01', '2026-09-30', '2026-10-14', false, '{{}}', '{{}}', '2026-10-14', '',
        null, null, '', null, null),
    (502, 1, 'cp_visit_10wd', '2020-01-01', '2026-10-14', '2026-10-28', false, '{{}}', '{{}}', null,
        '{CANARY}', '2026-10-28', '2026-10-29', '{CANARY}', '2026-10-20', null),
    (503, 1, 'cp_visit_10wd', '2020-01-01', '2026-10-15', '2026-10-29', false, '{{}}', '{{}}', null,
        '', '2026-10-15', '2026-10-29', '', '2026-10-30', null),
    (504, 1, 'cp_visit_10wd', '2020-01-01', '2026-10-16', null, false, '{{}}', '{{}}', null,
        '', '2026-10-15', null, '', null, null);
"""


@pytest.fixture
def keeper_url(database, as_superuser):
    as_superuser(ROWS)
    return databases.cluster(environment.settings()).urls(database)["keeper"]


@pytest.fixture
def record(keeper_url):
    with psycopg.connect(keeper_url) as connection:
        yield connection
