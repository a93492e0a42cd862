"""throughline validate"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from throughline.commands.outcomes import DIFFERENT, DONE, NOT_RUN, CommandProblem
from throughline.commands.words import counted
from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.outputs import write_csv, write_json, write_xlsx
from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.report import Report, Result
from throughline.exchange.returns.validate import KINDS, validate

WORDS = "Checks an SSDA903 folder or a CIN census file by the Department's rules."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("kind", choices=KINDS, help="which return")
    parser.add_argument(
        "place", type=Path, metavar="PLACE", help="the folder of the ssda903, the file of the cin"
    )
    parser.add_argument("--year", metavar="Y", help="the collection year, as 2026-27")
    parser.add_argument("--last", type=Path, metavar="DIR", help="last year's ssda903")
    parser.add_argument("--providers", type=Path, metavar="FILE", help="the list of providers")
    parser.add_argument("--postcodes", type=Path, metavar="FILE", help="the postcode directory")
    parser.add_argument(
        "--authority", metavar="CODE", help="the code of the authority that places the children"
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="for a program to read")
    shape.add_argument("--csv", action="store_true", help="one line a finding")
    shape.add_argument("--xlsx", action="store_true", help="a workbook; send it to a file")


def run(options: Namespace) -> int:
    try:
        report = validate(
            options.kind,
            options.place,
            year=Year(options.year) if options.year else None,
            last=options.last,
            providers=options.providers,
            postcodes=options.postcodes,
            authority=options.authority,
            progress=show_progress,
        )
    except ReturnProblem as problem:
        raise CommandProblem(str(problem)) from problem
    write(report, options)
    return code_of(report)


def code_of(report: Report) -> int:
    """A finding weighs more than a rule that could not run; clean means that every rule ran."""
    if report.count(Result.FAILED):
        return DIFFERENT
    return NOT_RUN if report.count(Result.NOT_RUN) else DONE


def show_progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\rRule {done:,} of {of:,}", end="" if done < of else "\n", file=sys.stderr)


def write(report: Report, options: Namespace) -> None:
    if options.json:
        write_json(report, sys.stdout)
    elif options.csv:
        write_csv(report, sys.stdout)
    elif options.xlsx:
        write_workbook(report)
    else:
        print("\n".join(lines(report)))
    if not options.json:
        print("\n".join(report.notices), file=sys.stderr)


def write_workbook(report: Report) -> None:
    if sys.stdout.isatty():
        raise CommandProblem("A workbook is not for the screen: add “> findings.xlsx”.")
    write_xlsx(report, sys.stdout.buffer)


def lines(report: Report) -> list[str]:
    failed = [one for one in report.outcomes if one.outcome is Result.FAILED]
    not_run = [one for one in report.outcomes if one.outcome is Result.NOT_RUN]
    return [
        *(f"{one.code:<9}{one.findings:>9,}  {report.rules[one.code].says}" for one in failed),
        *(f"{one.code:<9}  not run  {one.reason}" for one in not_run),
        f"{counted(len(report.outcomes), 'rule')}: {len(failed):,} failed, {len(not_run):,} not run, the rest passed.",
    ]
