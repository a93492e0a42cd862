"""Whose region and neighbours stand beside our figures: our own authority's; lent ones in the practice copy, which says so."""

import pytest
from django.test import override_settings

from throughline.measures.catalogue import all_indicators
from throughline.web.scorecard import published

LENT = "Practice copy: Region and neighbours are lent by Derby."


@pytest.fixture(autouse=True)
def read_anew():
    published.beside_of.cache_clear()
    yield
    published.beside_of.cache_clear()


@pytest.mark.parametrize(
    ("number", "practice", "region", "said"),
    [
        (None, True, "East Midlands", [LENT]),
        (382, True, "Yorkshire and the Humber", []),
        (382, False, "Yorkshire and the Humber", []),
        (None, False, "Region", []),
    ],
)
def test_neighbours_are_lent_to_an_invented_borough_alone(number, practice, region, said):
    indicator = next(one for one in all_indicators() if one.key == "assessments_45wd_pct")
    with override_settings(THROUGHLINE_AUTHORITY_NUMBER=number, THROUGHLINE_PRACTICE=practice):
        names = dict(published.lines(indicator))
        assert region in names
        assert ("No authority number is set" in names["Neighbours"]) is (number is None and not practice)
        assert published.lent() == said
