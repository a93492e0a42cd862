"""The record of processing (UK GDPR Art 30): by purpose for people, by column as CSV."""

import csv
from io import StringIO

from throughline.access.law.labels import Sensitivity
from throughline.access.law.lawful import Basis
from throughline.commands.papers.authority import Authority
from throughline.commands.papers.columns import HEADS, Line, by_basis, lines
from throughline.commands.papers.markdown import bullets, page, table, unique
from throughline.commands.papers.safeguards import SAFEGUARDS

TRANSFERS = (
    "None by the program: it holds its data on the authority's own machines and sends nothing out by itself. Where"
    " those machines stand is the authority's to say: [to be filled]."
)
OUTSIDE = (
    "Outside the authority: nobody by the program itself. A person may hand a family a copy about one child"
    " (each passage that is held back is let through with a reason), and figures are published without names."
)


def record(authority: Authority) -> str:
    return page(
        "# Record of processing activities",
        "Made from the labels of the tables by `throughline data-protection`. Every column is in"
        " `record-of-processing.csv`.",
        table(("Controller", "Data protection officer"), [(authority.name, authority.data_officer)]),
        *(purpose(basis, found) for basis, found in by_basis().items()),
        "## Transfers to other countries\n\n" + TRANSFERS,
        "## Security, and the test that proves each measure\n\n"
        + table(("Measure", "Test"), ((one.words, f"`{one.test}`") for one in SAFEGUARDS.values())),
    )


def purpose(basis: Basis, found: list[Line]) -> str:
    grounds = basis.value
    sensitive = [line for line in found if line.label.sensitivity is Sensitivity.SPECIAL]
    return "\n\n".join(
        [
            f"## {grounds.purpose}",
            table(
                ("", ""),
                [
                    ("People", grounds.people),
                    ("Lawful basis", grounds.article_6),
                    ("Special category", grounds.article_9),
                    ("Columns", f"{len(found)}, of which special category {len(sensitive)}"),
                    ("Comes from", "; ".join(unique(line.label.origin for line in found))),
                    ("Shown to", "; ".join(unique(line.label.shown for line in found))),
                    ("Recipients", OUTSIDE),
                    ("Kept", "; ".join(unique(line.label.keep for line in found))),
                ],
            ),
            bullets(f"{purpose} (`{', '.join(tables)}`)" for purpose, tables in data(found).items()),
        ]
    )


def data(found: list[Line]) -> dict[str, list[str]]:
    """What is held, in the tables' own words."""
    said: dict[str, list[str]] = {}
    for line in found:
        tables = said.setdefault(line.label.purpose, [])
        if line.table not in tables and line.label.purpose != "Tell rows apart":
            tables.append(line.table)
    return {purpose: tables for purpose, tables in said.items() if tables}


def columns(authority: Authority) -> str:
    out = StringIO()
    written = csv.writer(out, lineterminator="\n")
    written.writerow(HEADS)
    written.writerows(line.row for line in lines())
    return out.getvalue()
