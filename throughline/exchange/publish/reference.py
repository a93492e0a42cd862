"""docs/reference/published.md: what leaves the record for figures, what never does, and for how long it is kept."""

from collections.abc import Iterator

from throughline.exchange.publish.extracts import by_part
from throughline.exchange.publish.shaping import Birth, Extract, Numbered, Shared, Who
from throughline.exchange.publish.unfilled import BY_REASON, BY_THE_PUBLISHER
from throughline.measures.keeping import EVERY_ONE_FOR, MONTHS
from throughline.measures.tables import TABLES, Table, by_name

HEAD = """# What is published for figures

Made from `throughline/exchange/publish/extracts/` and `throughline/measures/tables/`. The shape is the standard
safeguarding dataset 1.4.5, a supplement for what it lacks, and the facts, promises and days beneath both.
"""
KEYS = """## Keys, sealed children and keeping

- **A stable key.** A person, a worker, a team and each row leave as sixteen figures of a keyed hash: the same in every table
  and every taking, and nobody without the key file can turn it round. The record's own numbers stay behind, but for the
  number of a promise, which opens its page.
- **A sealed child** has a key of another secret, a birth by its month, and no worker, no number and no meeting that others
  share. When a record is sealed, every kept taking is rewritten as if it had been sealed then.
- **Withdrawn and undone entries** are in no table. A returned one counts: what was done was done.
- **Kept:** every taking of the last {weeks} weeks, then the last of each month for {years} years. For any other day
  `throughline publish --as-known-on DATE` reads the record as it was known then.
"""


def reference() -> str:
    """docs/reference/published.md"""
    filled = {extract.table: (part, extract) for part, extracts in by_part().items() for extract in extracts}
    keys = KEYS.format(weeks=EVERY_ONE_FOR.days // 7, years=MONTHS // 12)
    return "\n".join([HEAD, keys, *_filled(filled), *_unfilled(), *_never(), ""])


def _filled(filled: dict[str, tuple[str, Extract]]) -> Iterator[str]:
    yield "## Tables that the record fills\n"
    yield "| Table | What a row is | Filled by | Columns filled | For a sealed child left out |\n|---|---|---|---|---|"
    for table in TABLES:
        if table.name in filled:
            yield _line(table, *filled[table.name])
        elif table.name in BY_THE_PUBLISHER:
            yield f"| `{table.name}` | {table.meaning} | the publisher itself | {len(table.columns)} of {len(table.columns)} | |"


def _line(table: Table, part: str, extract: Extract) -> str:
    given = {*extract.columns, *([table.person_column] if extract.child and table.person_column else ())}
    return (
        f"| `{table.name}` | {table.meaning} | `{part}.py` | {len(given)} of {len(table.columns)}"
        f" | {', '.join(_left_out(extract))} |"
    )


def _left_out(extract: Extract) -> Iterator[str]:
    if not extract.child:
        return
    for name, shaped in extract.columns.items():
        if isinstance(shaped, Birth):
            yield f"`{name}` by its month"
        elif isinstance(shaped, Who | Numbered | Shared):
            yield f"`{name}`"


def _unfilled() -> Iterator[str]:
    yield "\n## Tables that stay empty\n\n| Table | What a row would be | Why it is empty |\n|---|---|---|"
    for reason, tables in BY_REASON.items():
        yield from (f"| `{name}` | {by_name(name).meaning} | {reason} |" for name in tables)


def _never() -> Iterator[str]:
    yield "\n## Columns that are never filled\n\nThey are there because the standard has them.\n\n| Column | Why |\n|---|---|"
    for table in TABLES:
        yield from (f"| `{table.name}.{each.name}` | {each.never} |" for each in table.columns if each.never)
