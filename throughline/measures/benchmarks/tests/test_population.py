"""What a rate is divided by: the mid-year of the day, and its version."""

from datetime import date

import pytest

from throughline.measures.benchmarks.areas import ENGLAND
from throughline.measures.benchmarks.population import RELEASE, england, population, rate
from throughline.measures.problems import MeasuresProblem

DARLINGTON, CUMBRIA, CUMBERLAND, OLD_DORSET = 841, 909, 942, 835


@pytest.mark.parametrize(
    ("day", "mid_year", "due"),
    [
        (date(2013, 6, 29), 2012, 2012),
        (date(2024, 6, 29), 2023, 2023),
        (date(2024, 6, 30), 2024, 2024),
        (date(2025, 3, 31), 2024, 2024),
        (date(2026, 11, 20), 2024, 2026),
    ],
)
def test_it_is_the_newest_mid_year_on_or_before_the_day(day, mid_year, due):
    found = population(DARLINGTON, day)
    assert (found.mid_year, found.due) == (mid_year, due)
    assert (f"Mid-{due} is not held yet." in found.sentence) is (mid_year != due)


def test_england_at_mid_2024():
    assert england(date(2025, 3, 31)).value == 12_183_016


# Counts of the Department's releases, and the rates that it published with them.
@pytest.mark.parametrize(
    ("count", "published", "digits"),
    [(632_830, 519.4, 1), (49_420, 40.6, 1), (61_840, 50.8, 1), (62_300, 51.1, 1), (81_770, 67, 0)],
)
def test_england_2025_divided_as_the_department_divides_gives_its_rates(count, published, digits):
    assert round(rate(count, ENGLAND, date(2025, 3, 31)).value, digits) == published


def test_a_rate_keeps_the_version_of_its_population():
    found = rate(155, DARLINGTON, date(2025, 3, 31))
    assert found.population.version == f"mid-2024, {RELEASE}"
    assert found.value == pytest.approx(10_000 * 155 / found.population.value)


def test_authorities_and_regions_add_up_to_england():
    from throughline.measures.benchmarks.areas import authorities

    day = date(2025, 3, 31)
    today = [each.number for each in authorities() if each.replaced_on is None]
    assert sum(population(number, day).value for number in today) == england(day).value
    regions = (*range(980, 987), 989, 990)
    assert sum(population(region, day).value for region in regions) == england(day).value


@pytest.mark.parametrize(("day", "held"), [(date(2023, 3, 31), True), (date(2023, 4, 1), False)])
def test_a_replaced_authority_has_a_population_until_its_last_day(day, held):
    if held:
        assert population(CUMBRIA, day).mid_year == 2022
    else:
        with pytest.raises(MeasuresProblem, match="Ask for the population of the new authority"):
            population(CUMBRIA, day)


@pytest.mark.parametrize(("number", "day"), [(CUMBERLAND, date(2022, 7, 1)), (DARLINGTON, date(2012, 6, 29))])
def test_before_the_first_estimate_there_is_a_sentence(number, day):
    with pytest.raises(MeasuresProblem, match="No population is held for "):
        population(number, day)
