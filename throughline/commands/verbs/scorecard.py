"""throughline scorecard"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from throughline.commands import surroundings
from throughline.commands.outcomes import DONE, NOT_RUN
from throughline.commands.words import as_json
from throughline.config import environment
from throughline.config.parsing import LONDON
from throughline.measures.catalogue import all_indicators, by_key
from throughline.measures.engine import By
from throughline.measures.figures import Figure
from throughline.measures.months import complete_months, month, span_of
from throughline.measures.scorecard import Line, lines
from throughline.measures.snapshots import Snapshot, as_known_on, open_snapshot
from throughline.measures.taking_in import take_in

WORDS = "Works the measures out for a period, from our figures or from another authority's standard dataset."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--period", metavar="P", help="2026-10, 2026-Q3 or year-to-2026-10; else the last whole month"
    )
    parser.add_argument("--by", type=By, choices=list(By), metavar="PART", help=", ".join(By))
    parser.add_argument("--measure", action="append", metavar="KEY", help="this one; may be given again")
    parser.add_argument(
        "--taken", type=date.fromisoformat, metavar="DATE", help="as the figures were kept on that day"
    )
    parser.add_argument(
        "--ssd", type=Path, metavar="FOLDER", help="a standard dataset, a file for each table"
    )
    parser.add_argument("--json", action="store_true", help="for a program to read")


def run(options: Namespace) -> int:
    indicators = [by_key(key) for key in options.measure] if options.measure else all_indicators()
    with opened(options) as snapshot:
        last = complete_months(snapshot.taken_on, 1)[0]
        span = span_of(options.period) if options.period else month(last)
        found = list(lines(indicators, snapshot, span, by=options.by))
    print(as_json([row(line) for line in found]) if options.json else "\n".join(map(said, found)))
    return NOT_RUN if any(line.problem for line in found) else DONE


@contextmanager
def opened(options: Namespace) -> Iterator[Snapshot]:
    values = environment.settings()
    if options.ssd is None:
        folder = as_known_on(surroundings.snapshots(values), options.taken or date.max)
        with open_snapshot(folder) as snapshot:
            yield snapshot
        return
    moment = values.today or datetime.now(LONDON)
    with TemporaryDirectory() as work:
        taken = take_in(options.ssd, to=Path(work) / "snapshots", taken_at=moment)
        print("\n".join(taken.left_out), file=sys.stderr)
        with taken.snapshot as snapshot:
            yield snapshot


def said(line: Line) -> str:
    if line.figure is None:
        return f"{line.indicator.title}: {line.problem}"
    parts = "".join(f"\n  {part.part}: {words(part)}" for part in line.parts)
    return f"{line.indicator.title}: {words(line.figure)}{parts}"


def words(figure: Figure) -> str:
    return (
        figure.shown
        if figure.shown == figure.of_words or not figure.of_words
        else f"{figure.shown} ({figure.of_words})"
    )


def row(line: Line) -> dict[str, Any]:
    about = {"key": line.indicator.key, "title": line.indicator.title, "unit": line.indicator.unit}
    if line.figure is None:
        return about | {"problem": line.problem}
    return (
        about | number(line.figure) | {"parts": [{"part": part.part} | number(part) for part in line.parts]}
    )


def number(figure: Figure) -> dict[str, Any]:
    people = figure.population
    return {
        "first": figure.span.first, "after": figure.span.after, "value": figure.value, "n": figure.n,
        "total": figure.total, "rows": figure.things,
        "population": people and {"people": people.people, "mid_year": people.mid_year, "release": people.release},
    }  # fmt: skip
