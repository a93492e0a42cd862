"""What stands beside a figure, and the sentence where nothing does."""

import pytest

from throughline.measures.benchmarks.beside import NO_AUTHORITY, NO_REGION, Place, beside, beside_each
from throughline.measures.benchmarks.figures import figures
from throughline.measures.problems import IndicatorProblem, MeasuresProblem

DARLINGTON, CAMDEN, CITY, CUMBRIA, CUMBERLAND, OLD_DORSET = 841, 202, 201, 909, 942, 835
NORTH_EAST = 980

# England as it was published: read in a release or worked out from its counts, not in the file tested here.
PUBLISHED = """
rereferral_12m_pct           | 2025 | 22.6
referral_nfa_pct             | 2025 | 6.5
assessed_not_in_need_pct     | 2025 | 30.8
assessments_45wd_pct         | 2025 | 85.7
s47_rate                     | 2025 | 189.3
icpc_15wd_pct                | 2025 | 81.4
icpc_15wd_pct                | 2023 | 78.4
cpp_2y_ended_pct             | 2025 | 4.4
cpp_2y_ended_pct             | 2020 | 3.6
cpp_started_rate             | 2025 | 50.8
cpp_ended_rate               | 2025 | 51.1
cla_rate                     | 2025 | 67
cla_rate                     | 2024 | 69
cla_long_term_stability_pct  | 2024 | 68
missing_children_pct         | 2018 | 11
vacancy_rate_pct             | 2023 | 18.9
turnover_pct                 | 2023 | 15.9
cl_suitable_accom_pct        | 2018 | 84
"""
# First published, and as the series stands now: the population was revised, and so were returns.
REVISED = """
s47_rate                     | 2023 | 191.6 | 189.4
icpc_rate                    | 2023 | 63.2  | 62.5
sickness_pct                 | 2023 | 3.2   | 3.3
agency_rate_pct              | 2023 | 17.8  | 17.9
cpp_rate                     | 2020 | 42.8  | 43.7
"""
# Published for a year before the files begin.
TOO_OLD = """
cpp_reviewed_in_time_pct     | 2015
cla_ks4                      | 2014
cpp_second_pct               | 2015
"""


def drawn(table):
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("key", "year", "value"), drawn(PUBLISHED))
def test_england_is_as_it_was_published(key, year, value):
    assert beside(key, year=int(year)).england == Place("England", float(value))


@pytest.mark.parametrize(("key", "year", "first", "now"), drawn(REVISED))
def test_england_was_revised_since_it_was_first_published(key, year, first, now):
    found = beside(key, year=int(year)).england.value
    assert (found, found == float(first)) == (float(now), False)


@pytest.mark.parametrize(("key", "year"), drawn(TOO_OLD))
def test_a_year_before_the_files_begin_has_a_reason_and_no_value(key, year):
    england = beside(key, year=int(year)).england
    assert england.value is None
    assert england.why_none.startswith("No figures for ")


def test_without_a_year_it_is_the_newest_with_its_period_and_release():
    found = beside("rereferral_12m_pct", authority=DARLINGTON)
    assert (found.year, found.period) == (2025, "year to 31 March 2025")
    release = found.compared.release
    assert (release.title, release.publisher) == ("Children in need", "Department for Education")
    assert release.as_of == "October 2025"


@pytest.mark.parametrize(
    ("key", "year", "period"),
    [
        ("cla_rate", 2025, "31 March 2025"),
        ("cla_ks2", 2025, "school year 2024 to 2025"),
        ("vacancy_rate_pct", 2025, "30 September 2025"),
        ("teenage_conception_rate", 2022, "calendar year 2022"),
        ("unit_cost_foster", 2025, "year to 31 March 2025"),
    ],
)
def test_every_kind_of_year_is_said_in_words(key, year, period):
    found = beside(key)
    assert (found.year, found.period) == (year, period)


def test_an_authority_has_its_own_figure_its_region_and_its_ten_neighbours():
    """Drawn from the file by hand: neighbours 390 808 332 384 888 894 372 357 840 371, in that order."""
    found = beside("rereferral_12m_pct", authority=DARLINGTON, year=2025)
    near = found.neighbours
    assert found.own == Place("Darlington", 13.0)
    assert found.region == Place("North East", 20.7)
    assert [place.value for place in near.each] == [
        13.9, 28.8, 22.5, 18.5, 16.3, 15.8, 19.6, 27.7, 18.7, 29.4
    ]  # fmt: skip
    assert (near.publish, near.of, near.lowest, near.highest) == (10, 10, 13.9, 29.4)
    assert near.median == pytest.approx((18.7 + 19.6) / 2)
    assert near.each[0].name == "Gateshead"


def test_a_neighbour_that_does_not_publish_is_counted_out_and_keeps_its_name():
    near = beside("cpp_2y_ended_pct", authority=CITY, year=2025).neighbours
    silent = [place for place in near.each if place.value is None]
    assert (near.publish, near.of) == (10 - len(silent), 10)
    assert silent
    assert all(place.name and place.why_none.startswith("Not published for ") for place in silent)


def test_a_suppressed_figure_is_not_published_and_never_nought():
    own = beside("rereferral_12m_pct", authority=CITY, year=2024).own
    assert own == Place("City of London", None, "Not published for City of London, year to 31 March 2024.")


def test_a_nought_that_was_published_is_a_nought():
    assert beside("cla_rate", authority=420, year=2016).own == Place("Isles of Scilly", 0.0)


@pytest.mark.parametrize(("year", "known"), [(2015, False), (2016, True), (2025, True), (2026, False)])
def test_a_year_that_nobody_published_says_which_there_are(year, known):
    england = beside("cla_rate", authority=DARLINGTON, year=year).england
    assert (england.value is not None) is known
    assert known or england.why_none == f"No figures for 31 March {year}: they run from 2016 to 2025."


def test_a_year_of_the_pandemic_inside_a_series_has_its_own_reason():
    england = beside("cla_ks2", year=2021).england
    assert (england.value, england.why_none) == (None, "Nothing was published for school year 2020 to 2021.")


@pytest.mark.parametrize(("authority", "year", "value"), [(CUMBRIA, 2023, 82.0), (CUMBERLAND, 2024, 93.0)])
def test_a_replaced_authority_and_its_heir_have_the_years_that_are_theirs(authority, year, value):
    assert beside("cla_rate", authority=authority, year=year).own.value == value


def test_a_replaced_authority_says_who_answers_now():
    found = beside("cla_rate", authority=CUMBRIA, year=2025)
    replaced = "Cumbria was replaced by Cumberland and Westmorland and Furness on Sat 1 Apr 2023."
    assert found.own == Place("Cumbria", None, f"{replaced} Not published for Cumbria, 31 March 2025.")
    assert found.neighbours.why_none == f"{replaced} It has no statistical neighbours in the 2025 model."
    assert found.neighbours.median is None
    assert found.region.value is not None


def test_inner_london_is_a_region_and_where_it_is_not_published_london_is():
    assert beside("cla_rate", authority=CAMDEN).region.name == "London (Inner)"
    assert beside("first_time_entrants_yjs", authority=CAMDEN, year=2024).region == Place("London", 157.0)


@pytest.mark.parametrize("authority", [None, 970])
def test_without_an_authority_england_stands_alone(authority):
    found = beside("cla_rate", authority=authority)
    assert found.england.value == 67
    assert (found.own.why_none, found.region.why_none) == (NO_AUTHORITY, NO_REGION)
    assert (found.neighbours.of, found.neighbours.why_none) == (0, NO_AUTHORITY)


def test_a_made_up_authority_may_say_its_region_and_has_no_neighbours():
    found = beside("rereferral_12m_pct", authority=NORTH_EAST)
    assert found.region == Place("North East", 20.7)
    assert (found.own.why_none, found.neighbours.why_none) == (NO_AUTHORITY, NO_AUTHORITY)


def test_an_unknown_number_is_refused_with_what_to_give():
    with pytest.raises(MeasuresProblem, match="No area has the number 999: give the three digits"):
        beside("cla_rate", authority=999)


def test_an_unknown_key_is_refused():
    with pytest.raises(IndicatorProblem, match="There is no comparison called nonsense"):
        beside("nonsense")


def test_a_measure_published_in_parts_has_each_and_alone_names_them():
    each = beside_each("cpp_started_ended", authority=DARLINGTON, year=2025)
    assert [(one.compared.part, one.england.value) for one in each] == [
        ("plans that started", 50.8), ("plans that ended", 51.1)
    ]  # fmt: skip
    alone = beside("cpp_started_ended", authority=DARLINGTON)
    assert alone.why_none == "Published only as: plans that started; plans that ended."
    assert alone.england.value is None


def test_a_measure_published_as_it_is_has_one_and_its_own_part_beside_it():
    assert [one.compared.part for one in beside_each("cla_rate")] == [""]
    assert [one.compared.key for one in beside_each("missing_children_pct")] == [
        "missing_children_pct", "cla_away_pct"
    ]  # fmt: skip


def test_a_measure_that_nobody_publishes_has_one_with_its_reason():
    (only,) = beside_each("contacts_rate")
    assert only.why_none == "Nobody publishes a figure to compare with."


def test_where_nobody_publishes_every_place_gives_the_reason():
    found = beside("contacts_rate", authority=DARLINGTON)
    assert found.why_none == "Nobody publishes a figure to compare with."
    assert {place.why_none for place in (found.own, found.england, found.region)} == {found.why_none}
    assert found.neighbours.why_none == found.why_none
    assert (found.year, found.england.value) == (None, None)


def test_where_something_is_published_there_is_no_reason_for_none():
    assert beside("cla_rate").why_none == ""


def test_a_sum_of_regions_was_not_taken_for_england():
    """The file gives 1,258 first time entrants per 100,000 for England, the sum of its nine regions."""
    assert beside("first_time_entrants_yjs", year=2024).england.value is None
    regions = [figures("FirstYJS")[region, 2024] for region in (*range(980, 987), 989, 990)]
    assert (len(regions), sum(regions)) == (9, 1257)
