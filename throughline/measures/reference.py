"""docs/reference/measures.md: every measure by area, and those whose facts lie elsewhere."""

from itertools import groupby

from throughline.measures.catalogue import all_indicators
from throughline.measures.elsewhere import all_elsewhere
from throughline.measures.indicator import Indicator
from throughline.measures.steps import all_steps

HEAD = """# Measures

Made from `throughline/measures/`: {count} measures in {areas} areas, each one statement over plain steps, with {cases:,}
worked cases. `throughline indicators --json` prints them whole, with the statement and the steps beneath it; every page
of a measure shows the same. Where two definitions are in use both stand here, under names of their own.
"""
ROW = "| {key} | {title} | {unit} | {period} | {cases} | {confidence} | {source} |"


def reference() -> str:
    found = sorted(all_indicators(), key=lambda one: (one.area, one.key))
    areas = [(area, list(group)) for area, group in groupby(found, key=lambda one: one.area)]
    head = HEAD.format(count=len(found), areas=len(areas), cases=sum(len(one.cases.cases) for one in found))
    return "\n".join([head, *(_area(area, group) for area, group in areas), _elsewhere(), _steps(), ""])


def _area(area: str, group: list[Indicator]) -> str:
    rows = [
        ROW.format(
            key=f"`{one.key}`", title=one.title, unit=one.unit, period=one.period, cases=len(one.cases.cases),
            confidence=one.confidence, source=_cell(one.source),
        )
        for one in group
    ]  # fmt: skip
    return "\n".join(
        [
            f"## {area.replace('_', ' ').capitalize()}\n",
            "| Key | Measure | Unit | A figure says | Cases | Sure | Source |",
            "|---|---|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _elsewhere() -> str:
    rows = [f"| `{one.key}` | {one.title} | {one.whose} | {_cell(one.reason)} |" for one in all_elsewhere()]
    return "\n".join(
        [
            "## Whose facts lie elsewhere\n",
            "| Key | Measure | Whose | Why not here |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _steps() -> str:
    rows = [f"| `{step.name}` | {_cell(step.meaning)} |" for step in all_steps().values()]
    return "\n".join(["## The steps they share\n", "| Step | A row is |", "|---|---|", *rows])


def _cell(words: str) -> str:
    return words.replace("|", "/")
