"""Everything a record holds, without the keys by which its rows name each other: what two tellings of one story share."""

from collections import Counter
from datetime import date, datetime
from random import Random

from django.apps import apps
from django.db import connections
from django.db.models import ForeignKey

KEYED = ("record_entry", "record_allocation", "record_protectionplan", "record_needplan", "record_home")
"""Tables whose keys are named elsewhere. Both tellings number them in the order in which they were recorded."""
BARE_KEYS = {"began_by": "record_entry", "opened_by": "record_entry", "ended_by": "record_entry"}
"""Columns that hold a key without a foreign key."""
SOURCES = {
    "entry": "record_entry", "allocation": "record_allocation", "protection_plan": "record_protectionplan",
    "need_plan": "record_needplan", "meeting-papers": "record_entry",
}  # fmt: skip
COLUMNS = {"record_entrywords": "entry_id, person_id, kind, author_id, part, happened_at, strip(words) words"}
"""In which order the passages of an entry are gathered is the database's own affair; which words there are is not."""
STILL = {"access_reach": " where until > law.instant()"}
"""A window that closed before today is written when something else of the child is, and read by nobody."""
Record = dict[str, Counter]


def a_small_story(*, people: int, as_at: datetime, seed: int = 1):
    """Of the office that it makes in the database at hand."""
    from throughline.access.models import Account, Post
    from throughline.access.principal import as_keeper
    from throughline.synthetic.borough.making import Office, story
    from throughline.synthetic.borough.staffing import invented_names, team_of, writer
    from throughline.synthetic.borough.staging import reserve
    from throughline.synthetic.borough.story import Size
    from throughline.synthetic.staff import a_person

    since, size = date(2024, 1, 8), Size(people=people, open_children=people // 5, days=500, known=0.9)
    with as_keeper("a test"):
        names = invented_names(Random(seed), set(Account.objects.values_list("name", flat=True)))
    head = a_person(role="manager", name=next(names), title="Head of service", since=since)
    chair = a_person(role="reviewer", name=next(names), title="Conference chair", since=since)
    with as_keeper("a test"):
        teams = [team_of(f"Team {number}", head, 3, names, since) for number in (1, 2)]
        office = Office(teams=teams, chairs=[writer(Post.objects.get(holder=chair))])
        first = reserve("record_person", people)
    return story(size=size, office=office, first_person=first, as_at=as_at, seed=seed)


def everything() -> Record:
    """Every table of record, as it stands and as it stood, and who reaches whom."""
    with connections["keeper"].cursor() as cur:
        cur.execute(
            "select tablename from pg_tables where schemaname = 'public' and tablename like 'record\\_%' order by 1"
        )
        tables = [name for (name,) in cur.fetchall()]
        cur.execute("select 'history.' || tablename from pg_tables where schemaname = 'history' order by 1")
        tables += [name for (name,) in cur.fetchall()]
        places = {table: _places(cur, table) for table in KEYED}
        keys = _foreign_keys()
    found = {table: _rows(table, keys, places) for table in [*tables, "access_reach"]}
    return {table: rows for table, rows in found.items() if rows}


def _places(cur, table: str) -> dict[int, int]:
    cur.execute(f"select id from {table} order by id")
    return {number: place for place, (number,) in enumerate(cur.fetchall())}


def _foreign_keys() -> dict[str, dict[str, str]]:
    fields = [
        (model._meta.db_table, field) for model in apps.get_models() for field in model._meta.concrete_fields
    ]
    found: dict[str, dict[str, str]] = {}
    for table, field in fields:
        if isinstance(field, ForeignKey) and field.related_model._meta.db_table in KEYED:
            found.setdefault(table, {})[field.column] = field.related_model._meta.db_table
    return found


def _rows(table: str, keys: dict, places: dict) -> Counter:
    bare, names = table.removeprefix("history."), keys.get(table.removeprefix("history."), {})
    with connections["owner"].cursor() as cur:
        cur.execute(f"select {COLUMNS.get(table, '*')} from {table}{STILL.get(table, '')}")
        columns = [one.name for one in cur.description]
        told = [dict(zip(columns, row, strict=True)) for row in cur.fetchall()]
    return Counter(repr(sorted(_without_keys(bare, row, names, places).items())) for row in told)


def _without_keys(table: str, row: dict, keys: dict[str, str], places: dict) -> dict:
    own = row.pop("id", None)
    if table in KEYED:
        row["id"] = places[table][own]
    named = keys | {column: to for column, to in BARE_KEYS.items() if isinstance(row.get(column), int)}
    if table == "record_fact":
        named["source_id"] = SOURCES[row["source_kind"]]
    if table == "access_reach":
        named["source_id"] = "record_allocation"
    for column, to in named.items():
        if row.get(column) is not None:
            row[column] = places[to][row[column]]
    return row


def differences(one: Record, other: Record) -> dict[str, tuple[int, int]]:
    """By table, how many rows only the one holds, and how many only the other."""
    tables = sorted({*one, *other})
    found = {table: (one.get(table, Counter()), other.get(table, Counter())) for table in tables}
    return {
        table: ((mine - theirs).total(), (theirs - mine).total())
        for table, (mine, theirs) in found.items() if mine != theirs
    }  # fmt: skip
