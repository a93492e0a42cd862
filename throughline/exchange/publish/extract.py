"""What is read from the record for each published table, and how it is shaped: all the SQL of publishing.

`postgres` picks columns by name, never `*`, so that a new column of the record is not published by itself;
`shaped` runs in DuckDB over those rows (`raw`) and the keys of people (`person`) and of workers (`worker`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from throughline.measures.tables import ALLOCATION, FACT, OBLIGATION, PERSON, PROTECTION_PLAN, Table


@dataclass(frozen=True, slots=True)
class Extract:
    table: Table
    postgres: str
    columns: Mapping[str, str]
    shaped: str


PURPOSE = "select law.log_keeper('publish figures')"

ONE_PUBLISHER_AT_A_TIME = "select pg_try_advisory_xact_lock(hashtextextended('throughline publish', 0))"

# Restriction 2 is sealed. Parents and professionals are people of the record too: whoever has no work of
# their own is not published. One list, joined: four lists with `or` took three minutes at six million rows.
PEOPLE = """
select id, restriction = 2 as sealed
from record_person
where id in (
    select subject_id from record_fact where subject_kind = 'child'
    union select person_id from record_obligation
    union select person_id from record_allocation
    union select person_id from record_protectionplan
)
"""

WORKERS = "select distinct worker_id from record_allocation where worker_id is not null"

EXTRACTS = (
    Extract(
        PERSON,
        "select id, date_trunc('month', born)::date from record_person",
        {"person_id": "BIGINT", "birth_month": "DATE"},
        "select person_key, birth_month from raw inner join person using (person_id)",
    ),
    # No source and no hour: one visit's number, or its minute, would tie a sealed child to the others seen.
    Extract(
        FACT,
        "select subject_id, what, day, until, nullif(key, '') from record_fact where subject_kind = 'child'",
        {"person_id": "BIGINT", "what": "VARCHAR", "day": "DATE", "until": "DATE", "key": "VARCHAR"},
        "select person_key, what, day, until, key from raw inner join person using (person_id)",
    ),
    # The numbers of brothers' and sisters' obligations follow one another: a sealed child's is left out.
    Extract(
        OBLIGATION,
        """
        select id, person_id, standard, version, start, due, met, stopped,
            coalesce(exempt_day <= due and (exempt_until is null or exempt_until > due), false),
            coalesce(waiting_day <= due and (waiting_until is null or waiting_until > due), false)
        from record_obligation
        """,
        {
            "id": "BIGINT",
            "person_id": "BIGINT",
            "standard": "VARCHAR",
            "version": "DATE",
            "start": "DATE",
            "due": "DATE",
            "met": "DATE",
            "stopped": "DATE",
            "exempt": "BOOLEAN",
            "waiting": "BOOLEAN",
        },
        """
        select case when sealed then null else id end as obligation_id, person_key, standard, version, start, due,
            met, stopped, exempt, waiting
        from raw inner join person using (person_id)
        """,
    ),
    # Brothers and sisters often share a worker: a sealed child's is left out, and the team alone is counted.
    Extract(
        ALLOCATION,
        """
        select held.person_id, team.name, held.worker_id, held.role, held.started, held.ended
        from record_allocation as held
        inner join access_team as team on team.id = held.team_id
        """,
        {
            "person_id": "BIGINT",
            "team": "VARCHAR",
            "worker_id": "BIGINT",
            "role": "VARCHAR",
            "started": "DATE",
            "ended": "DATE",
        },
        """
        select person_key, team, case when sealed then null else worker_key end as worker_key, role, started, ended
        from raw
        inner join person using (person_id)
        left join worker using (worker_id)
        """,
    ),
    Extract(
        PROTECTION_PLAN,
        "select person_id, category, started, ended from record_protectionplan",
        {"person_id": "BIGINT", "category": "VARCHAR", "started": "DATE", "ended": "DATE"},
        "select person_key, category, started, ended from raw inner join person using (person_id)",
    ),
)
