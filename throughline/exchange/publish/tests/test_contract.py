"""How the contract's measures stood at each quarterly meeting is published: a key, a month and a rating, and not a word."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from throughline.exchange.publish import publish
from throughline.measures.catalogue import by_key
from throughline.measures.conformance import faults
from throughline.measures.engine import figure
from throughline.measures.months import month, quarter_of
from throughline.oversight.contract.meeting import Action, Stood

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 20, 2, tzinfo=LONDON)
WORD = "Xylophonia"
ROWS = "select measure, month, rating from sup_contract_measure order by month, measure"


@pytest.fixture
def keeper_url(database):
    """Two quarterly meetings and a review, told on their days."""
    from throughline.access.models import Organisation
    from throughline.access.principal import as_keeper
    from throughline.config import databases, environment
    from throughline.oversight.contract.actions import agree_measure, set_contract
    from throughline.oversight.contract.meeting import add_line, record_meeting
    from throughline.synthetic.cast import the_cast
    from throughline.synthetic.telling import writing

    ruth = the_cast().ruth
    with as_keeper("a contract"):
        council = Organisation.objects.create(name=f"{WORD} Council", kind="commissioner")
    with writing(by=ruth, told=datetime(2026, 1, 1, 9, tzinfo=LONDON)):
        contract = set_contract(
            party=council.pk, since=date(2026, 1, 1), until=None, why=f"{WORD} asked for it."
        )
        for measure, green in (("visits_on_time", 90), ("cp_seen_alone_pct", 80)):
            agree_measure(
                contract=contract, measure=measure, green=Decimal(green), amber=Decimal(70), owner=ruth.pk,
                since=date(2026, 1, 1), why=f"{WORD} asked for it.",
            )  # fmt: skip
    for kind, day, visits in (
        ("quarterly", date(2026, 7, 8), 91.0),
        ("annual", date(2026, 7, 9), 91.0),
        ("quarterly", date(2026, 10, 14), 89.9),
    ):
        with writing(by=ruth, told=datetime(day.year, day.month, day.day, 16, tzinfo=LONDON)):
            met = record_meeting(
                contract=contract, kind=kind, day=day, came=WORD, taken_at=None,
                stood={"visits_on_time": Stood(value=visits, n=91, total=100, things=100)},
                said={"visits_on_time": f"{WORD} said so.", "cp_seen_alone_pct": f"{WORD} sent no figure."},
                agreed=[Action(words=f"{WORD} sends the figure.", whose=WORD, due=day)],
            )  # fmt: skip
            add_line(meeting=met, words=f"{WORD} was there too.")
    return databases.cluster(environment.settings()).urls(database)["keeper"]


def test_each_measure_of_a_quarterly_meeting_stands_in_the_last_month_of_its_quarter(keeper_url, tmp_path):
    with publish(keeper_url=keeper_url, to=tmp_path / "snapshots", taken_at=NOW) as taken:
        assert taken.query(ROWS, {}) == [
            ("cp_seen_alone_pct", date(2026, 6, 1), None), ("visits_on_time", date(2026, 6, 1), "green"),
            ("cp_seen_alone_pct", date(2026, 9, 1), None), ("visits_on_time", date(2026, 9, 1), "amber"),
        ]  # fmt: skip
        assert faults(taken) == []
        on_target = by_key("qpm_on_target_pct")
        figures = [
            figure(on_target, taken, span) for span in (quarter_of(date(2026, 4, 1)), month(date(2026, 9, 1)))
        ]
        assert [(one.n, one.total) for one in figures] == [(1, 2), (0, 2)]
        assert WORD not in str(taken.query("select * from sup_contract_measure", {}))


def test_a_meeting_written_later_is_not_in_the_figures_of_a_past_day(keeper_url, tmp_path):
    at = datetime(2026, 9, 1, 23, 59, tzinfo=LONDON)
    with publish(keeper_url=keeper_url, to=tmp_path / "snapshots", taken_at=at, as_known=True) as taken:
        assert {row[1] for row in taken.query(ROWS, {})} == {date(2026, 6, 1)}
