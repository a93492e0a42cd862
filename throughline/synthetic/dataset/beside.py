"""In the practice copy: children of whom only figures are told, for the parts of the record that are still to come.

Those in care or who left it, and those whose referral ended after an assessment; children with plans and visits are
the record's own. They have no page: a list counts them as not to be opened, and the snapshot says how many there are.
"""

from datetime import date
from pathlib import Path

import duckdb

from throughline.measures.snapshots import parquet
from throughline.measures.store import write_table
from throughline.measures.tables import CALENDAR, FACT, OBLIGATION, POPULATION, SNAPSHOT, TABLES, by_name
from throughline.synthetic.dataset.borough import Child
from throughline.synthetic.dataset.careers import borough
from throughline.synthetic.dataset.writing import Tables, all_rows

SEED = 20
OF_THE_RECORD = (CALENDAR, POPULATION, SNAPSHOT, FACT, OBLIGATION, by_name("sup_contract_measure"))
"""Clocks, facts and what was agreed with whoever runs the service are told by the record alone."""
NOTE = "Practice copy: {count:,} children in care, leaving care or only assessed are made up for figures, and have no page."


def add_beside(folder: Path, *, lives_here: int, last: date, years: int = 5) -> int:
    """Adds made-up children to the tables of a snapshot, under the same teams' names; how many."""
    made = borough(
        lives_here=lives_here,
        first=last.replace(year=last.year - years),
        last=last,
        seed=SEED,
        prefix="made-",
    )
    for team in made.teams:
        team.name = team.name.removeprefix("made- ")
    made.children = [child for child in made.children if _is_for_figures_only(child)]
    tables = Tables()
    tables.add(all_rows(made))
    with duckdb.connect() as connection:
        for table in TABLES:
            if table in OF_THE_RECORD:
                continue
            connection.register("made", tables.taken(table))
            kept = parquet(folder, table)
            both = f"(select * from read_parquet('{kept}') union all by name select * from made)"
            work = folder / "beside"
            work.mkdir(exist_ok=True)
            write_table(connection, table, both, work)
            connection.unregister("made")
            _put(work / f"{table.name}.parquet", folder)
            work.rmdir()
        _say(connection, folder, NOTE.format(count=len(made.children)))
    return len(made.children)


def _say(connection: duckdb.DuckDBPyConnection, folder: Path, note: str) -> None:
    kept = parquet(folder, SNAPSHOT)
    work = folder / "said"
    work.mkdir(exist_ok=True)
    write_table(
        connection, SNAPSHOT, f"(select * replace ('{note}' as note) from read_parquet('{kept}'))", work
    )
    _put(work / f"{SNAPSHOT.name}.parquet", folder)
    work.rmdir()


def _put(written: Path, folder: Path) -> None:
    written.chmod(0o600)
    written.replace(folder / written.name)


def _is_for_figures_only(child: Child) -> bool:
    if child.care:
        return True
    return not child.plans and all(
        referral.closed and (referral.closed - referral.received).days < 100 for referral in child.referrals
    )
