"""Many measures counted in one statement give what each gives alone, and one that cannot be read spoils no other."""

from datetime import UTC, date, datetime

import pytest

from throughline.measures.catalogue import all_indicators
from throughline.measures.engine import By, rows, series, series_of, split, splits
from throughline.measures.indicator import Period, Unit
from throughline.measures.months import complete_months, month, year_to
from throughline.measures.scorecard import lines
from throughline.measures.snapshots import open_snapshot
from throughline.synthetic.dataset.careers import borough
from throughline.synthetic.dataset.writing import write

TAKEN = date(2026, 11, 20)
MONTHS = [month(first) for first in complete_months(TAKEN, 13)]
SPANS = [*MONTHS, year_to(date(2026, 10, 1))]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    made = borough(lives_here=3_000, first=date(2022, 11, 20), last=TAKEN, seed=5)
    root = tmp_path_factory.mktemp("together") / "snapshots"
    with write([made], root, datetime(2026, 11, 20, 2, tzinfo=UTC), lives_here=3_000) as written:
        yield written


@pytest.fixture(scope="module")
def together(snapshot):
    return series_of(all_indicators(), snapshot, SPANS), splits(all_indicators(), snapshot, MONTHS, By.TEAM)


@pytest.mark.parametrize("indicator", all_indicators(), ids=lambda indicator: indicator.key)
def test_together_and_alone_are_the_same(indicator, snapshot, together):
    whole, teams = together
    assert whole[indicator.key] == [approximately(one) for one in series(indicator, snapshot, SPANS)]
    alone = split(indicator, snapshot, MONTHS, By.TEAM)
    assert teams[indicator.key] == {team: [approximately(one) for one in alone[team]] for team in alone}


@pytest.mark.parametrize("indicator", all_indicators(), ids=lambda indicator: indicator.key)
def test_together_each_number_is_still_the_sum_of_its_own_list(indicator, snapshot, together):
    newest = together[0][indicator.key][len(MONTHS) - 1]
    listed = rows(indicator, snapshot, newest.span)
    assert newest.things == len(listed)
    assert (newest.n, newest.total) == (
        pytest.approx(sum(float(row.n) for row in listed)),
        pytest.approx(sum(float(row.total) for row in listed)),
    )


def test_there_are_measures_of_every_kind_with_something_to_compare(together):
    """The control: nothing is the same as nothing."""
    found = [one for one in all_indicators() if not together[0][one.key][-1].is_empty]
    assert len(found) > 200
    assert {one.period for one in found} == set(Period)
    assert {one.unit for one in found} == set(Unit)
    assert {one.is_of_children for one in found} == {True, False}


def test_what_cannot_be_read_is_said_of_each_alone(snapshot, monkeypatch):
    """Taken without one table: the measures that stand on it say so, and the others are counted."""
    without = "sup_contact"
    monkeypatch.setattr(
        type(snapshot), "has", lambda self, table: table != without and _there(self.folder, table)
    )
    with open_snapshot(snapshot.folder) as anew:
        found = list(lines(all_indicators(), anew, MONTHS[-1]))
    assert [line.indicator.key for line in found] == [one.key for one in all_indicators()]
    said = [line for line in found if line.problem]
    assert said and all(without in line.problem for line in said)
    assert len(found) - len(said) > 200


def _there(folder, table):
    return (folder / f"{table}.parquet").exists()


def approximately(figure):
    """A sum of parts of days may end in another bit when its rows come in another order."""
    middle = None if figure.middle is None else pytest.approx(figure.middle)
    return figure._replace(n=pytest.approx(figure.n), total=pytest.approx(figure.total), middle=middle)
