"""The sector's worked cases of the census, in our names and with our numbers for what belongs to what."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count

from throughline.exchange.cin_census.tables import CHILD, REFERENCE
from throughline.exchange.returns.collection import Year, iso_day
from throughline.exchange.returns.drawn import NEWEST, Found
from throughline.exchange.returns.sector import SectorCase, read, row_labelled, rows_of

# Their ids, each counted within the one before; ours count through the whole file.
KEYS = {
    "child_no": (CHILD,),
    "cin_no": (CHILD, "CINdetailsID"),
    "plan_no": (CHILD, "CINdetailsID", "CPPID"),
    "assessment_no": (CHILD, "CINdetailsID", "AssessmentID"),
}
# A list of factors that one case keeps apart.
RENAMED = {"AssessmentFactorsList": "AssessmentFactors", "AssessmentFactor": "AssessmentFactors"}
DIFFERENCES: dict[str, str] = {
    "2885": "The case also blames the conferences that a plan does not match; the plan is the row to put right.",
    "8540": "The case expects nothing of a blank disability and of one not in the list; the wording wants both found.",
    "8869": "The case has factors as a column of Assessments and blames the others; ours are rows, and 21 is blamed.",
    "8935": "The case counts open plans by their id, which comes again in each episode; the wording says the child's.",
    "8950Q": "The case has factors as a column of Assessments, and takes 19a for 19A; ours are rows, as written.",
}


def cases() -> Iterator[SectorCase]:
    for name, case in read(REFERENCE):
        drawn = _numbered({RENAMED.get(name, name): _renamed(rows) for name, rows in case["tables"].items()})
        yield SectorCase(
            name=name,
            rule=case["rule"],
            filled=tuple((table, rows_of(rows)) for table, rows in drawn.items()),
            expected=frozenset(
                Found(table, row_labelled(drawn[table], label)) for table, label in case["expected"]
            ),
            year=_year(drawn),
        )


def _renamed(rows: dict) -> dict:
    return rows | {"cols": [RENAMED.get(name, name) for name in rows["cols"]]}


def _numbered(tables: dict[str, dict]) -> dict[str, dict]:
    numbers: dict[tuple, int] = {}
    fresh = count(1)
    return {
        name: table | {
            "cols": [*table["cols"], *KEYS],
            "rows": [
                [*map(_iso, row), *(_number(dict(zip(table["cols"], row, strict=True)), key, numbers, fresh) for key in KEYS)]
                for row in table["rows"]
            ],
        }
        for name, table in tables.items()
    }  # fmt: skip


def _number(row: dict, key: str, numbers: dict[tuple, int], fresh: Iterator[int]) -> str | None:
    """None when a case does not say which child, episode or plan a row belongs to."""
    known = tuple((name, row[name]) for name in KEYS[key] if name in row)
    if not known or any(value is None for _, value in known):
        return None
    if (key, known) not in numbers:
        numbers[key, known] = next(fresh)
    return str(numbers[key, known])


def _iso(value: str | None) -> str | None:
    """Some cases write a day as the other return does."""
    if value and len(value) == 10 and value[2] == value[5] == "/":
        return datetime.strptime(value, "%d/%m/%Y").date().isoformat()
    return value


def _year(drawn: dict[str, dict]) -> Year:
    header = drawn.get("Header", {"cols": [], "rows": []})
    written = [dict(zip(header["cols"], row, strict=True)).get("ReferenceDate") for row in header["rows"]]
    day = next((day for day in map(iso_day, written) if day), None)
    return Year.holding(day) if day else NEWEST
