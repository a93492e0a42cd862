"""A whole census file: a clean one passes, an unsound one is refused in a sentence, an odd one is still checked."""

import io
from dataclasses import replace

import pytest

from throughline.exchange.cin_census import xml
from throughline.exchange.cin_census.check import RULES, validate
from throughline.exchange.cin_census.made_up import made_up
from throughline.exchange.cin_census.tests.written_as_xml import Written
from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.drawn import NEWEST, Found, blocks
from throughline.exchange.returns.planted import planted
from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.report import Report, Result
from throughline.exchange.returns.rule import Rule
from throughline.exchange.returns.walk import in_force

YEAR = Year("2025-26")


@pytest.fixture(scope="module")
def clean() -> str:
    return "".join(made_up(children=200, year=YEAR))


def checked(text: str | bytes) -> Report:
    return validate(file=io.BytesIO(text.encode() if isinstance(text, str) else text))


def refused(text: str | bytes) -> str:
    with pytest.raises(ReturnProblem) as problem:
        checked(text)
    return str(problem.value)


@pytest.mark.parametrize("start", range(2022, 2027))
def test_a_clean_file_passes_every_rule_of_its_year(start: int) -> None:
    report = checked("".join(made_up(children=200, year=Year.starting(start))))
    assert [one for one in report.outcomes if one.outcome is not Result.PASSED] == []
    assert report.notices == ()


def test_a_namespace_and_another_encoding_change_nothing(clean: str) -> None:
    spaced = clean.replace("<Message>", '<Message xmlns="urn:census">').replace('"utf-8"', '"utf-16"')
    assert checked(spaced.encode("utf-16")).count(Result.PASSED) == len(checked(clean).outcomes)


def test_the_rows_know_what_they_belong_to(clean: str) -> None:
    tables, _ = xml.read(io.BytesIO(clean.encode()))
    assert {name: table.num_rows for name, table in tables.items()} == {
        "Header": 1, "ChildIdentifiers": 200, "ChildCharacteristics": 200, "Disabilities": 215, "CINdetails": 200,
        "Assessments": 200, "AssessmentFactors": 400, "CINplanDates": 0, "Section47": 200,
        "ChildProtectionPlans": 200, "Reviews": 400, "PreProceedingsandFGDM": 0,
    }  # fmt: skip
    last = tables["Reviews"].to_pylist()[-1]
    assert (last["child_no"], last["cin_no"], last["plan_no"], last["LAchildID"]) == (
        200,
        200,
        200,
        "C000200",
    )


def test_a_child_reported_twice_is_never_mixed_with_its_namesake(clean: str) -> None:
    report = checked(clean.replace("C000002", "C000001"))
    assert {(row["rule"], row["row"]) for row in report.rows} == {("8510", 1), ("8510", 2)}


def test_pre_proceedings_are_read_and_their_shape_is_checked(clean: str) -> None:
    group = (
        "<PreProceedingsandFGDM><PPStartDate>2025-31-12</PPStartDate><FGDMMeetingOffer>1</FGDMMeetingOffer>"
        "<Guess>1</Guess></PreProceedingsandFGDM>"
    )
    report = checked(clean.replace("</CINdetails>", f"{group}</CINdetails>", 1))
    assert report.notices == (
        "Guess is not an element of the census here and was left out (1 in all).",
        "PreProceedingsandFGDM is not of the census of 2025-26 but from 2026-27 on: take it out.",
        "PreProceedingsandFGDM row 1: PPStartDate cannot be read; write it as YYYY-MM-DD.",
    )


def test_an_element_that_is_there_twice_is_said_and_the_first_is_checked(clean: str) -> None:
    doubled = clean.replace(
        "<PrimaryNeedCode>N1<", "<PrimaryNeedCode>N1</PrimaryNeedCode><PrimaryNeedCode>?<"
    )
    report = checked(doubled)
    assert report.count(Result.FAILED) == 0
    assert report.notices == (
        "CINdetails row 1 and in 199 more: PrimaryNeedCode is there twice; only the first was checked, so keep one.",
    )


@pytest.mark.parametrize(
    "text, words",
    [
        ("", "not sound XML"),
        ("<Message><Children>", "not sound XML"),
        ("<Message><Children>" + "<a>" * 300 + "</a>" * 300 + "</Children></Message>", "not sound XML"),
        ("<html></html>", "outermost element is not Message"),
        ('<!DOCTYPE Message [<!ENTITY a "b">]><Message><Children/></Message>', "DOCTYPE"),
        ('<!DOCTYPE Message SYSTEM "file:///etc/hostname"><Message/>', "DOCTYPE"),
        ("<!DOCTYPE html><html></html>", "DOCTYPE"),
        ("<Message><Children/></Message>", "no reference date"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(text: str, words: str) -> None:
    assert words in refused(text)


def test_one_blank_date_silences_no_rule(clean: str) -> None:
    start = clean.index("<CINreferralDate>")
    blanked = (
        clean[:start]
        + "<CINreferralDate></CINreferralDate>"
        + clean[clean.index("</CINreferralDate>") + 18 :]
    )
    assert checked(blanked).count(Result.NOT_RUN) == 0


def rename(column: str, value: str | None, code: str, number: int) -> str | None:
    """Each case's children, episodes and plans apart from those of every other."""
    if value and column.endswith("_no"):
        return str(int(value) + 1000 * number)
    about_the_id = code in ("1570", "1580")
    return f"{code}-{number}-{value}" if value and column == "LAchildID" and not about_the_id else value


IN_FORCE = in_force(RULES, NEWEST)
OF_A_ROW = [rule for rule in IN_FORCE.values() if "Header" not in rule.blames]
OF_THE_RETURN = [rule for rule in IN_FORCE.values() if "Header" in rule.blames]


def answered(written: Written, **header: str | None) -> list[tuple[str, Found]]:
    """The census file that holds these cases, read and checked like any other: which rule found which of them."""
    values = {"ReferenceDate": str(NEWEST.ends)} | header
    details = "".join(f"<{name}>{value or ''}</{name}>" for name, value in values.items())
    top = f"<Header><CollectionDetails>{details}</CollectionDetails></Header>"
    text = written.text.replace("<Children>", f"{top}<Children>")
    report = validate(file=io.BytesIO(text.encode()), year=NEWEST)
    rows = [(row["rule"], Found(row["table"], row["row"])) for row in report.rows]
    return [
        (code, written.planted.get(row, row))
        for code, row in rows
        if row in written.planted or row == THE_HEADER
    ]


THE_HEADER = Found("Header", 1)


def test_each_rule_finds_its_own_rows_among_every_other_rules_errors() -> None:
    made = planted(OF_A_ROW, NEWEST, rename)
    found = answered(Written(made))
    assert made.wrongly_answered(found) == {}
    assert {code for code, _ in found} >= {rule.code for rule in OF_A_ROW}


@pytest.mark.parametrize("rule", OF_THE_RETURN, ids=lambda rule: rule.code)
def test_a_rule_about_the_whole_return_fires_in_a_return_of_its_own(rule: Rule) -> None:
    """One return cannot have both too few disability codes and every child's disability in it."""
    made = planted([replace(rule, cases=(first_failing(rule),))], NEWEST, rename)
    header = made.rows["Header"][min(made.wanted[rule.code]).row - 2]
    assert (rule.code, THE_HEADER) in answered(Written(made), **header)


def first_failing(rule: Rule) -> str:
    return next(case for case in rule.cases if any(block.failing for block in blocks(case)))
