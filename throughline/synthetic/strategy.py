"""A strategy discussion in full, where whoever tells it says only what matters to them: views and each child's part."""

from collections.abc import Mapping, Sequence

from throughline.record.meetings.roles import agency_by_role
from throughline.record.meetings.rules import HERE
from throughline.record.people.models import Person

Rows = Mapping[str, Sequence[Mapping[str, object]]]
Part = Mapping[str, str]
VIEW = {"agrees": "yes", "differs": "no", "unsure": "not yet"}
MUST = ("authority", "police", "health")
ENQUIRED = {"enquiry": "joint", "seen_first": "By the worker, at school", "medical": "not needed"}


def views(rows: Rows, came: Sequence[tuple[str, str, str]], *, filled: bool) -> Rows:
    """Each agency that has to be there has a view of all the children, unless it was told otherwise."""
    said = [{"threshold": VIEW[str(row["stands"])]} | dict(row) for row in rows.get("positions", ())]
    for_all = {row["agency"] for row in said if not row.get("person_id")}
    there = {agency_by_role()[role] for _, role, how in came if how in HERE}
    silent = [agency for agency in MUST if filled and agency in there and agency not in for_all]
    return {
        **rows,
        "positions": [*said, *({"agency": one, "stands": "agrees", "threshold": "yes"} for one in silent)],
    }


def of_each(each: Mapping[Person, Part]) -> dict[Person, Part]:
    return {child: _in_full(row) for child, row in each.items()}


def _in_full(row: Part) -> Part:
    decision = row.get("decision")
    if decision in ("enquiry", "goes on"):
        return {"threshold": "met", **ENQUIRED, **row}
    return {"threshold": "not met", **row} if decision else row
