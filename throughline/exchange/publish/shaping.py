"""What is read from the record for a published table, and how each column is shaped on its way out.

Columns are picked by name, never `*`, so that a new column of the record is not published by itself. An expression is
PostgreSQL over `source`; how it is shaped says its class. The way back is nowhere: people, workers and rows leave as
keyed hashes, and nothing that stands in a sealed child's row stands in a brother's or sister's.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from throughline.measures.tables import Table, by_name

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

KEYED = "substr(sha256(concat({secret}, '{kind}:', raw.{column})), 1, 16)"
SECRET = "case when person.sealed then getvariable('sealed') else getvariable('ordinary') end"


@dataclass(frozen=True, slots=True)
class Plain:
    """A day, a code or a number, as it is."""

    expression: str

    def read_as(self, declared: str) -> str:
        return declared

    def shaped(self, column: str, *, of_a_child: bool) -> str:
        return f"raw.{column}"


@dataclass(frozen=True, slots=True)
class Key:
    """The number of a row of the record, as a key that is the same in every table and every taking."""

    kind: str
    expression: str

    def read_as(self, declared: str) -> str:
        return "VARCHAR"

    def shaped(self, column: str, *, of_a_child: bool) -> str:
        secret = SECRET if of_a_child else "getvariable('ordinary')"
        return f"case when raw.{column} is not null then {KEYED.format(secret=secret, kind=self.kind, column=column)} end"


@dataclass(frozen=True, slots=True)
class Who:
    """A worker's account, as a key. Brothers and sisters often share a worker: a sealed child's is left out."""

    expression: str

    def read_as(self, declared: str) -> str:
        return "BIGINT"

    def shaped(self, column: str, *, of_a_child: bool) -> str:
        found = f"(select worker_key from worker where worker.worker_id = raw.{column})"
        return f"case when not person.sealed then {found} end" if of_a_child else found


@dataclass(frozen=True, slots=True)
class Numbered:
    """The record's own number, which leads on to a page; one after another for brothers and sisters."""

    expression: str

    def read_as(self, declared: str) -> str:
        return "BIGINT"

    def shaped(self, column: str, *, of_a_child: bool) -> str:
        return f"case when not person.sealed then raw.{column} end"


@dataclass(frozen=True, slots=True)
class Birth:
    """A day of birth; of a sealed child the month alone."""

    expression: str

    def read_as(self, declared: str) -> str:
        return "DATE"

    def shaped(self, column: str, *, of_a_child: bool) -> str:
        return f"case when person.sealed then cast(date_trunc('month', raw.{column}) as date) else raw.{column} end"


@dataclass(frozen=True, slots=True)
class Team:
    """A team, which says nothing of whose child it holds: one key for everybody."""

    expression: str

    def read_as(self, declared: str) -> str:
        return "VARCHAR"

    def shaped(self, column: str, *, of_a_child: bool) -> str:
        keyed = KEYED.format(secret="getvariable('ordinary')", kind="team", column=column)
        return f"case when raw.{column} is not null then {keyed} end"


@dataclass(frozen=True, slots=True)
class Shared(Key):
    """The key of something that brothers and sisters share, such as a meeting: empty for a sealed child."""

    def shaped(self, column: str, *, of_a_child: bool) -> str:
        keyed = KEYED.format(secret="getvariable('ordinary')", kind=self.kind, column=column)
        known = f"raw.{column} is not null" + (" and not person.sealed" if of_a_child else "")
        return f"case when {known} then {keyed} end"


Shaped = Plain | Key | Who | Numbered | Birth | Team | Shared

# An entry that stands: a returned visit counts too (decision 19).
STANDS = "entry.status::text not in ('undone', 'withdrawn')"
LONDON_DAY = "(entry.happened_at at time zone 'Europe/London')::date"
RECORDED_DAY = "(entry.recorded_at at time zone 'Europe/London')::date"


@dataclass(frozen=True, slots=True)
class Extract:
    """One published table: `source` from `from` on; `child` whose row it is, or empty where it is nobody's."""

    table: str
    source: str
    child: str
    columns: Mapping[str, Shaped]

    @property
    def declared(self) -> Table:
        return by_name(self.table)

    @property
    def postgres(self) -> str:
        expressions = [f"({self.child})" if self.child else "null::bigint"]
        expressions += [f"({column.expression})" for column in self.columns.values()]
        return f"select {', '.join(expressions)} {self.source}"

    @property
    def read_as(self) -> dict[str, str]:
        types = {column.name: column.type for column in self.declared.columns}
        return {"whose": "BIGINT"} | {
            name: shaped.read_as(types[name]) for name, shaped in self.columns.items()
        }

    @property
    def shaped(self) -> str:
        """The declared columns over `raw`, keyed; one that nothing fills is empty."""
        selected = ", ".join(f'{self._column(name)} as "{name}"' for name in self.declared.column_names)
        joined = "inner join person on person.person_id = raw.whose" if self.child else ""
        return f"select {selected} from raw {joined}"

    def _column(self, name: str) -> str:
        if self.child and name == self.declared.person_column:
            return "person.person_key"
        if name not in self.columns:
            return "null"
        return self.columns[name].shaped(f'"{name}"', of_a_child=bool(self.child))
