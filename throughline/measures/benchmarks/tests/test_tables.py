"""The tables behind the comparisons: whole, dated and believable."""

from pathlib import Path

import pytest

from throughline.measures.benchmarks.areas import ENGLAND, area, authorities
from throughline.measures.benchmarks.comparisons import NO_DATE, all_comparisons, comparisons_of
from throughline.measures.benchmarks.figures import figures, years
from throughline.measures.benchmarks.neighbours import neighbours_of
from throughline.measures.benchmarks.reference import reference

REGIONS = (*range(980, 987), 989, 990)
PUBLISHED = [each for each in all_comparisons() if each.measure]
UNITS = {"percent", "mean", "mean score", "pounds a week"}
PANDEMIC = {2020, 2021}
UNDATED = {"cla_social_worker_changes"}


def test_every_one_of_the_measures_is_compared_or_has_its_reason():
    assert len({each.indicator for each in all_comparisons()}) == 196
    assert len({each.key for each in all_comparisons()}) == len(all_comparisons())
    assert all(each.note for each in all_comparisons() if not each.measure)


@pytest.mark.parametrize("each", PUBLISHED, ids=lambda each: each.key)
def test_what_is_published_has_figures_a_unit_a_period_and_a_release(each):
    assert figures(each.measure)
    assert each.unit in UNITS or each.unit.startswith("rate per ")
    assert each.period
    assert each.release.link.startswith("https://")
    assert (each.release.as_of == NO_DATE) is (each.key in UNDATED)


@pytest.mark.parametrize("each", PUBLISHED, ids=lambda each: each.key)
def test_a_difference_is_stated(each):
    assert each.agrees or each.note


@pytest.mark.parametrize("each", PUBLISHED, ids=lambda each: each.key)
def test_england_lies_between_its_regions(each):
    """A country that does not is the sum of its regions, or of another measure."""
    held = figures(each.measure)
    for year in years(each.measure):
        around = [held[region, year] for region in REGIONS if (region, year) in held]
        country = held.get((ENGLAND, year))
        assert country is None or not around or min(around) <= country <= max(around), year


@pytest.mark.parametrize("each", [e for e in PUBLISHED if e.unit == "percent"], ids=lambda each: each.key)
def test_a_share_is_from_0_to_100(each):
    assert all(0 <= value <= 100 for value in figures(each.measure).values())


@pytest.mark.parametrize("each", [e for e in PUBLISHED if e.unit != "percent"], ids=lambda each: each.key)
def test_nobody_counted_is_not_a_mean_of_nought(each):
    least = min(figures(each.measure).values())
    assert least > 0 or each.unit.startswith("rate per ")


@pytest.mark.parametrize("each", [e for e in PUBLISHED if len(years(e.measure)) > 1], ids=lambda e: e.key)
def test_the_years_of_a_series_follow_one_another_but_for_the_pandemic(each):
    first, *_, last = years(each.measure)
    assert set(range(first, last + 1)) - set(years(each.measure)) <= PANDEMIC


def test_parts_of_one_measure_are_found_together():
    parts = [each.key for each in comparisons_of("referral_source_mix")]
    assert parts == ["referral_source_police", "referral_source_health", "referral_source_school"]


def test_the_parts_of_the_placements_are_nearly_the_whole():
    """Placed for adoption is published elsewhere; the rest of a hundred is that and rounding."""
    held = [figures(each.measure)[ENGLAND, 2025] for each in comparisons_of("cla_placement_mix")]
    assert 95 <= sum(held) <= 100


def test_every_authority_of_today_has_ten_other_neighbours_of_today():
    today = {each.number for each in authorities() if each.replaced_on is None}
    assert len(today) == 153
    for number in today:
        near = {neighbour.number for neighbour in neighbours_of(number)}
        assert (len(near), near <= today - {number}) == (10, True), number


def test_an_authority_that_ended_has_no_neighbours_and_living_heirs():
    ended = [each for each in authorities() if each.replaced_on is not None]
    assert {each.number for each in ended} == {835, 836, 837, 909, 928}
    for each in ended:
        assert neighbours_of(each.number) == ()
        assert all(area(heir).replaced_on is None for heir in each.replaced_by)


def test_every_authority_lies_in_a_region_and_every_region_in_england():
    regions = {each.around.number for each in authorities()}
    assert regions == {980, 981, 982, 983, 984, 985, 987, 988, 989, 990}
    assert {area(region).around.number for region in regions} == {ENGLAND, 986}
    assert area(ENGLAND).around == area(ENGLAND)


def test_the_page_is_made_from_the_tables():
    page = Path(__file__).parents[4] / "docs" / "reference" / "benchmarks.md"
    assert page.read_text(encoding="utf-8") == reference()
