"""The pre-proceedings group of 2026-27: each item is read, typed and numbered; one that is badly shaped is named."""

import io
from datetime import date

import pytest

from throughline.exchange.cin_census import xml
from throughline.exchange.cin_census.check import load, validate
from throughline.exchange.cin_census.made_up import made_up
from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.report import Result
from throughline.exchange.returns.store import Store

YEAR = Year("2026-27")
ITEMS = {
    "PPStartDate": ("2026-05-01", date(2026, 5, 1)),
    "LBPSentDate": ("2026-05-08", date(2026, 5, 8)),
    "FGDMMeetingOffer": ("1", True),
    "FGDMMeetingFac": ("false", False),
    "InitialPPMeetingDate": ("2026-05-20", date(2026, 5, 20)),
    "ReviewMeetingsCount": ("2", 2),
    "StepDecisionDate": ("2026-08-03", date(2026, 8, 3)),
    "PPOutcome": ("1", "1"),
    "CourtAppDate": ("2026-08-10", date(2026, 8, 10)),
    "LetterInitCPDate": ("2026-08-11", date(2026, 8, 11)),
}
WELL_SHAPED = {name: written for name, (written, _) in ITEMS.items()}


def census(*groups: dict[str, str]) -> bytes:
    """Three children; the second one's episode has these groups."""
    text = "".join(made_up(children=3, year=YEAR))
    inner = "".join(
        f"<PreProceedingsandFGDM>{''.join(f'<{name}>{value}</{name}>' for name, value in group.items())}"
        "</PreProceedingsandFGDM>"
        for group in groups
    )
    first, second, rest = text.split("</CINdetails>", 2)
    return f"{first}</CINdetails>{second}{inner}</CINdetails>{rest}".encode()


def typed(*groups: dict[str, str]) -> list[dict]:
    rows, _ = xml.read(io.BytesIO(census(*groups)))
    with Store(year=YEAR) as store:
        load(store, rows)
        return store.arrow('select * from "PreProceedingsandFGDM" order by row_key').to_pylist()


def notices(**changed: str) -> tuple[str, ...]:
    return validate(file=io.BytesIO(census(WELL_SHAPED | changed))).notices


def test_every_item_is_typed_beside_what_was_written() -> None:
    [row] = typed(WELL_SHAPED)
    assert {name: row[name] for name in ITEMS} == {name: value for name, (_, value) in ITEMS.items()}
    raw = {name: row[f"{name}_raw"] for name in ITEMS if name != "PPOutcome"}
    assert raw == {name: written for name, written in WELL_SHAPED.items() if name != "PPOutcome"}


def test_a_group_knows_its_child_and_its_episode() -> None:
    found = [(row["row_key"], row["child_no"], row["cin_no"]) for row in typed(WELL_SHAPED, {}, WELL_SHAPED)]
    assert found == [(1, 2, 2), (2, 2, 2), (3, 2, 2)]


def test_an_item_left_out_is_blank_and_the_group_is_still_a_row() -> None:
    [row] = typed({"PPStartDate": "2026-05-01"})
    assert (row["PPStartDate"], row["LBPSentDate"], row["LBPSentDate_raw"]) == (date(2026, 5, 1), None, None)


def test_a_well_shaped_group_is_not_remarked_on_and_changes_no_rule() -> None:
    report = validate(file=io.BytesIO(census(WELL_SHAPED)))
    assert report.notices == ()
    assert report.count(Result.NOT_RUN) == 0


@pytest.mark.parametrize(
    "item, written, form",
    [
        ("PPStartDate", "01/05/2026", "YYYY-MM-DD"),
        ("LBPSentDate", "2026-02-29", "YYYY-MM-DD"),
        ("InitialPPMeetingDate", "2026-05-20T10:00:00", "YYYY-MM-DD"),
        ("StepDecisionDate", "2026-5-1", "YYYY-MM-DD"),
        ("CourtAppDate", "46244", "YYYY-MM-DD"),
        ("LetterInitCPDate", "soon", "YYYY-MM-DD"),
        ("FGDMMeetingOffer", "2", "0, 1, true or false"),
        ("FGDMMeetingFac", "yes", "0, 1, true or false"),
        ("ReviewMeetingsCount", "-1", "a whole number, 0 or more"),
        ("ReviewMeetingsCount", "1.5", "a whole number, 0 or more"),
        ("ReviewMeetingsCount", "two", "a whole number, 0 or more"),
    ],
)
def test_a_badly_shaped_item_is_named_with_its_row_and_form(item: str, written: str, form: str) -> None:
    assert notices(**{item: written}) == (
        f"PreProceedingsandFGDM row 1: {item} cannot be read; write it as {form}.",
    )


def test_what_is_not_an_item_of_the_group_is_left_out_and_said() -> None:
    assert notices(FGDMMeetingHeld="1") == (
        "FGDMMeetingHeld is not an element of the census here and was left out (1 in all).",
    )
