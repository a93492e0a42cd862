"""The tables of the standard safeguarding dataset, version 1.4.5 and its specification, read from `ssd.csv`.

Names, types and keys are the standard's own. A column that names somebody, or says where they live, is there so
that the shape agrees, and is never filled.
"""

from csv import DictReader
from itertools import groupby
from pathlib import Path

from throughline.measures.tables.shape import Column, Table

VERSION = "1.4.5"
REFERS = "FK->"
# What the specification's references call by a name that no table of it has.
MISSPELT = {
    "ssd_cla_placements.clap_placement_id": "ssd_cla_placement.clap_cla_placement_id",
    "ssd_ehcp_assessment.ehca_ehcp_asmt_id": "ssd_ehcp_assessment.ehca_ehcp_assessment_id",
    "ssd_ehcp_active_plans.ehcp_active_ehcp_id": "ssd_ehcp_active_plans.ehcp_active_ehcp_id",
}
ONE_PERSON = "ssd_person.pers_person_id"


def ssd_tables() -> tuple[Table, ...]:
    with Path(__file__).with_name("ssd.csv").open(encoding="utf-8", newline="") as file:
        items = list(DictReader(file))
    return tuple(_table(name, list(rows)) for name, rows in groupby(items, key=lambda row: row["table"]))


def _table(name: str, items: list[dict[str, str]]) -> Table:
    keys = [item["field"] for item in items if item["key"].startswith("PK")]
    own = [key for key in keys if not key.endswith("_person_id")] or keys
    return Table(
        name=name,
        meaning=f"{name.removeprefix('ssd_').replace('_', ' ')}, as the standard has it",
        columns=tuple(_column(item) for item in items),
        order=", ".join(own),
        key=tuple(own),
    )


def _column(item: dict[str, str]) -> Column:
    return Column(
        item["field"], item["type"], item["item"], _refers(item), item["codes"], item["never_published"]
    )


def _refers(item: dict[str, str]) -> str:
    """A person is a person: the standard also points to the person column of an episode, where it repeats."""
    _, found, told = item["key"].partition(REFERS)
    if not found:
        return ""
    if item["field"].endswith("_person_id"):
        return ONE_PERSON
    return MISSPELT.get(told, told)
