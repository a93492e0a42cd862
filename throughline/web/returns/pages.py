"""A checked return as a page: by rule, by child, by table, or the rows of one rule."""

from dataclasses import dataclass
from uuid import UUID

import pyarrow
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from pyarrow.compute import equal

from throughline.design.onward import Onward
from throughline.design.parts.links import Link, Pager
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.exchange.returns.report import Report, Result
from throughline.web.returns.forms import NAMES
from throughline.web.returns.kept import Kept

PAGE = 50
WAYS = {"rule": "By rule", "child": "By child", "table": "By table"}
OF_A_RULE = (
    Column(words="Row"), Column(words="Table"), Column(words="Child"), Column(words="Look at"),
)  # fmt: skip
BY_RULE = (Column(words="Rule"), Column(words="What to do"), Column(words="Rows", number=True))
BY_CHILD = (Column(words="Child"), Column(words="Rows", number=True), Column(words="Rules"))
BY_TABLE = (Column(words="Table"), Column(words="Rows", number=True), Column(words="Rules"))


@dataclass(frozen=True, kw_only=True)
class Checked:
    title: str
    sentence: str
    heading: str
    advice: str
    table: Table
    pager: Pager | None
    ways: list[Link]
    not_run: list[Item]
    notices: tuple[str, ...]
    downloads: list[Link]


def checked(kept: Kept, key: UUID, *, by: str, code: str, page: int, go: Onward) -> Checked:
    report, one = kept.report, kept.report.rules.get(code)
    table, total = of_a_rule(report, code, page) if one else LISTS[by](report, page, key, go)
    asked = {"rule": code} if one else {"by": by}
    return Checked(
        title=f"{NAMES[kept.kind]}, {report.year.name}",
        sentence=sentence(report),
        heading=f"Rule {code}" if one else WAYS[by],
        advice=f"{one.says} {one.advice}" if one else "",
        table=table,
        pager=pager(page, total, lambda n: go("return-checked", key, page=n, **asked)),
        ways=[
            Link(words=words, url=go("return-checked", key, by=name), current=not one and name == by)
            for name, words in WAYS.items()
        ],
        not_run=not_run(report),
        notices=report.notices,
        downloads=[
            Link(words=words, url=go("return-findings", key, shape), icon="down")
            for shape, words in (("xlsx", "Workbook"), ("csv", "CSV"), ("json", "JSON"))
        ],
    )


def sentence(report: Report) -> str:
    failed, left = report.count(Result.FAILED), report.count(Result.NOT_RUN)
    of = f"{len(report.outcomes):,} rules"
    found = f"{failed:,} of {of} found something to put right" if failed else f"None of {of} found anything"
    return (
        f"{found}. {left:,} could not be run, which is not a pass." if left else f"{found}; all of them ran."
    )


def by_rule(report: Report, page: int, key: UUID, go: Onward) -> tuple[Table, int]:
    failed = [one for one in report.outcomes if one.outcome is Result.FAILED]
    rows = tuple(
        (
            format_html('<a href="{}">{}</a> <small>{}</small>', go("return-checked", key, rule=one.code), one.code, rule.says),
            format_html("{} {}", rule.advice, chip(Status.PLAIN, "Query") if rule.severity == "query" else ""),
            f"{one.findings:,}",
        )
        for one in _page_of(failed, page)
        for rule in (report.rules[one.code],)
    )  # fmt: skip
    return Table(label="Rules that found something", columns=BY_RULE, rows=rows), len(failed)


def by_child(report: Report, page: int, key: UUID, go: Onward) -> tuple[Table, int]:
    groups = _grouped(report.findings, "child")
    rows = _group_rows(_page_of(groups, page), key, go)
    return Table(label="Children with something to put right", columns=BY_CHILD, rows=rows), len(groups)


def by_table(report: Report, page: int, key: UUID, go: Onward) -> tuple[Table, int]:
    groups = _grouped(report.findings, "table")
    rows = _group_rows(_page_of(groups, page), key, go)
    return Table(label="Tables with something to put right", columns=BY_TABLE, rows=rows), len(groups)


LISTS = {"rule": by_rule, "child": by_child, "table": by_table}


def of_a_rule(report: Report, code: str, page: int) -> tuple[Table, int]:
    found = report.findings.filter(equal(report.findings["rule"], code))
    rule = report.rules[code]
    rows = tuple(
        (f"{row['row']:,}", row["table"], row["child"] or "", ", ".join(rule.columns(row["table"])))
        for row in found.slice((page - 1) * PAGE, PAGE).to_pylist()
    )
    return Table(label=f"Rows that rule {code} found", columns=OF_A_RULE, rows=rows), found.num_rows


def _grouped(findings: pyarrow.Table, name: str) -> list[tuple[str, int, list[str]]]:
    """Each child or table with its rows and rules, the most rows first."""
    groups: dict[str, tuple[int, list[str]]] = {}
    counted = findings.group_by([name, "rule"], use_threads=False).aggregate([("row", "count")])
    for one in counted.to_pylist():
        rows, rules = groups.get(one[name] or "", (0, []))
        groups[one[name] or ""] = rows + one["row_count"], [*rules, one["rule"]]
    listed = [(value, rows, rules) for value, (rows, rules) in groups.items()]
    return sorted(listed, key=lambda group: (-group[1], group[0]))


def _group_rows(
    groups: list[tuple[str, int, list[str]]], key: UUID, go: Onward
) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (value or "No child’s own: the return as a whole", f"{rows:,}", _links(rules, key, go))
        for value, rows, rules in groups
    )


def _links(rules: list[str], key: UUID, go: Onward) -> SafeString:
    each = ((go("return-checked", key, rule=code), code) for code in rules)
    return format_html_join(", ", '<a href="{}">{}</a>', each)


def not_run(report: Report) -> list[Item]:
    """By the reason, the most rules first, for one missing file stops many."""
    reasons: dict[str, list[str]] = {}
    for one in report.outcomes:
        if one.outcome is Result.NOT_RUN:
            reasons.setdefault(one.reason or "", []).append(one.code)
    longest = sorted(reasons.items(), key=lambda reason: -len(reason[1]))
    return [Item(title=reason, detail=", ".join(codes)) for reason, codes in longest]


def _page_of(rows: list, page: int) -> list:
    return rows[(page - 1) * PAGE : page * PAGE]


def pager(page: int, total: int, at) -> Pager | None:
    last = min(page * PAGE, total)
    if total <= PAGE:
        return None
    return Pager(
        first=(page - 1) * PAGE + 1, last=last, total=total,
        previous_url=at(page - 1) if page > 1 else "", next_url=at(page + 1) if last < total else "",
    )  # fmt: skip
