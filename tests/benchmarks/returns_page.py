"""docs/reference/returns.md and its keys in proof.json: figures, what the rules' own cases notice, where we differ."""

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from throughline.exchange.cin_census import bench as cin_bench
from throughline.exchange.cin_census import check as cin_census
from throughline.exchange.cin_census import sector as cin_sector
from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.mutants import tried
from throughline.exchange.returns.rule import LATEST
from throughline.exchange.returns.walk import in_force
from throughline.exchange.ssda903 import bench as ssda903_bench
from throughline.exchange.ssda903 import check as ssda903
from throughline.exchange.ssda903 import sector as ssda903_sector

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
COMMAND = "python -m tests.benchmarks.returns"
NAMES = {"ssda903": "SSDA903", "cin": "CIN census"}
RULES = {"ssda903": ssda903.RULES, "cin": cin_census.RULES}
BENCHES = {"ssda903": ssda903_bench.bench, "cin": cin_bench.bench}
SECTOR = {"ssda903": ssda903_sector, "cin": cin_sector}

PAGE = """# Returns: how fast, how far, and where we differ

Written by `{command}` on {day}: {machine}, DuckDB {duckdb}.
Made-up returns; three rows (census: three children) in a hundred have something wrong in them. From the files to a
report of every finding, written as JSON; each in a process of its own, the middle one of three. CPU is of all threads.
The machine did other work at the same time, so CPU is the steadier figure.

| Return | Children | MB | Rules | Findings | Wall s | CPU s | Asked for, s | | Memory MB |
|---|---:|---:|---:|---:|---:|---:|---:|---|---:|
{rows}

The floor, in CPU seconds: start, reading and one scan are what no way of doing it can leave out. Beside the reading by
the library alone stands ours, which also gives each row its number and keeps what was written beside what it means.

| Return | Children | Start of the program | Reading by the library alone | Reading and typing, as we do | One scan of each table | All of it, with every rule and the report |
|---|---:|---:|---:|---:|---:|---:|
{floor}

## Beside the sector's validators

{peers}

## Rules made wrong on purpose

Each comparison, limit, day of the collection year and written day in a rule's statement is made wrong, one at a time;
the rule's own cases must notice. A statement that cannot run any more counts for nothing.

| Return | Rules, all versions | In force for {latest} | Made wrong | Noticed | |
|---|---:|---:|---:|---:|---:|
{noticed}

## The sector's worked cases

{cases}

Where we differ, the Department's wording decided:

{differences}

## Not done

- The SSDA903 in XML is read as the sector's own reader reads it, for the Department's schema is not among the reference
  data here. How social workers' episodes and deprivation of liberty orders are written in it is not known, so the rules
  about them are not run on XML alone; their CSV files may lie beside it.
- The place and distance of a placement come from a postcode directory that is handed in (`--postcodes`: POSTCODE, LA,
  EASTING, NORTHING), or else from the sector's two packages where they are installed. Without either, the rules that need
  them are shown as not run. The packages do not come with the program, and their list of counties is of April 2021.
- The pre-proceedings group of the census is checked for its shape alone: the Department has no rule for it yet.
"""


def noticed() -> dict[str, tuple[int, int]]:
    found = {}
    for kind, rules in RULES.items():
        with BENCHES[kind]() as bench:
            each = [tried(bench, rule) for rule in rules]
        found[kind] = sum(one.made for one in each), sum(one.noticed for one in each)
    return found


def write(rows: list[dict], peers: list[dict], mutation: dict[str, tuple[int, int]]) -> None:
    text = PAGE.format(
        command=COMMAND, day=datetime.now(UTC).date(), machine=machine(), duckdb=duckdb.__version__, latest=LATEST,
        rows="\n".join(map(_row, rows)), floor="\n".join(map(_floor, rows)), peers=_peers(peers),
        noticed="\n".join(_noticed(kind, *counts) for kind, counts in mutation.items()), cases=_cases(),
        differences="\n".join(_differences()),
    )  # fmt: skip
    (REFERENCE / "returns.md").write_text(text, "utf-8")
    keep(rows, mutation)
    print("Written: docs/reference/returns.md")


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}, Python {platform.python_version()}"


def _row(row: dict) -> str:
    verdict = (
        "met" if row["wall"] <= row["limit"] else "met in CPU" if row["cpu"] <= row["limit"] else "not met"
    )
    return (
        f"| {NAMES[row['kind']]} | {row['children']:,} | {row['megabytes']:.0f} | {row['rules']} | {row['findings']:,} |"
        f" {row['wall']:.1f} | {row['cpu']:.1f} | {row['limit']} | {verdict} | {row['memory']:,} |"
    )


def _floor(row: dict) -> str:
    parts = " | ".join(f"{row[name]:.2f}" for name in ("start", "bare", "parse", "scan", "cpu"))
    return f"| {NAMES[row['kind']]} | {row['children']:,} | {parts} |"


def _noticed(kind: str, made: int, found: int) -> str:
    now = len(in_force(RULES[kind], Year(LATEST)))
    return f"| {NAMES[kind]} | {len(RULES[kind])} | {now} | {made:,} | {found:,} | {found / made:.1%} |"


def _cases() -> str:
    return "\n".join(
        f"- {NAMES[kind]}: {len(list(of.cases()))} cases; we agree with all but {len(of.DIFFERENCES)}."
        for kind, of in SECTOR.items()
    )


def _differences() -> list[str]:
    return [
        f"- {NAMES[kind]} {name}: {why}"
        for kind, of in SECTOR.items()
        for name, why in of.DIFFERENCES.items()
    ]


def _peers(rows: list[dict]) -> str:
    if not rows:
        return (
            "They were not run here. As measured earlier on a busy machine: SSDA903, 5,000 children, 18 s and 2.6 GB;\n"
            "50,000, ran out of memory at 15.5 GB; CIN census, 10,000 children, 231 s and more; 100,000 not tried."
        )
    return "\n".join([PEERS, *map(_peer, rows), "", PEERS_EARLIER])


PEERS = """csc-validator-be-903 0.1.14 at 10ad07c5 and csc-validator-be-cin 0.1.9 at 1bf6f22e, with pandas 1.5.3, through their own
entry points, on the same files in the same run (`RETURNS_PEERS=… python -m tests.benchmarks.returns`). They are
given no list of providers, which skips rules; ours run all. Findings are not compared: the postcodes here are made up.

| Return | Children | Ours, wall s | MB | Theirs, wall s | MB | Their rules that raised an error | Skipped |
|---|---:|---:|---:|---:|---:|---:|---:|"""
PEERS_EARLIER = """As measured earlier on a busy machine, not in this run: SSDA903, 50,000 children, theirs ran out of memory at 15.5 GB. The
CIN census of 100,000 children was not tried."""


def _peer(row: dict) -> str:
    ours, theirs = row["ours"], row["theirs"]
    if "broke" in theirs:
        end = f"stopped after {theirs['after']:.0f} s: {theirs['broke'][:80]} | | | |"
    else:
        told = ["not said" if theirs[name] is None else theirs[name] for name in ("raised", "skipped")]
        end = f"{theirs['wall']:.1f} | {theirs['memory']:,} | {told[0]} | {told[1]} |"
    start = f"| {NAMES[row['kind']]} | {row['children']:,} | {ours['wall']:.1f} | {ours['memory']:,} |"
    return f"{start} {end}"


def keep(rows: list[dict], mutation: dict[str, tuple[int, int]]) -> None:
    path = REFERENCE / "proof.json"
    told = {"command": COMMAND, "date": str(datetime.now(UTC).date()), "machine": machine()}
    kept = {}
    for row in rows:
        name = f"returns.{row['kind']}.{row['children']}"
        kept[f"{name}.wall"] = {"value": round(row["wall"], 1), "unit": "s", **told}
        kept[f"{name}.cpu"] = {"value": round(row["cpu"], 1), "unit": "s of CPU", **told}
        kept[f"{name}.memory"] = {"value": row["memory"], "unit": "MB", **told}
    for kind, (made, found) in mutation.items():
        kept[f"returns.{kind}.noticed"] = {
            "value": round(100 * found / made, 1),
            "unit": "% of rules made wrong",
            **told,
        }
    proof = json.loads(path.read_text()) if path.exists() else {}
    path.write_text(json.dumps(proof | kept, indent=1, sort_keys=True) + "\n")
