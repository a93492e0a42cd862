"""The page of everything that was said about one figure."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.measures.indicator import Unit
from throughline.oversight.explaining.actions import explain
from throughline.oversight.targets.actions import set_target
from throughline.synthetic.cast import the_cast

pytestmark = pytest.mark.usefixtures("database")
URL = "/figures/said?measure=visits_on_time"


def the_scene():
    cast = the_cast()
    explained(cast, 1)
    with as_keeper("a scene", told=datetime(2026, 10, 1, 9, tzinfo=LONDON), by=cast.ruth.id):
        set_target(
            measure="visits_on_time", team=None, value=Decimal("92.50"), since=date(2026, 10, 1), owner=cast.mariam.id,
            why="Agreed with the board.", unit=Unit.PERCENT, first_month=None,
        )  # fmt: skip
    return cast


def explained(cast, times: int) -> None:
    with as_keeper("a scene", told=datetime(2026, 9, 1, 9, tzinfo=LONDON), by=cast.ruth.id):
        for n in range(times):
            explain(
                measure="visits_on_time", team=None, month=date(2026, 8, 1), signal=None, owner=cast.ruth.id,
                known=f"Two workers left, said {n}.", doing="Both posts are filled.", check_on=date(2026, 12, 18),
            )  # fmt: skip


def test_it_tells_the_target_in_force_its_owner_and_every_explanation() -> None:
    cast = the_scene()
    page = client_of(cast.ann).get(URL).content.decode()
    assert "The target is 92.5%, since Thu 1 Oct 2026. Mariam Achebe answers for it." in page
    assert "Two workers left, said 0." in page and "August 2026" in page
    assert "Whole service" in page


def test_it_offers_each_reader_only_what_they_may_do() -> None:
    cast, words = the_scene(), ("Explain", "Set a target", "Set the usual range again")
    pages = {
        name: client_of(getattr(cast, name)).get(URL).content.decode() for name in ("ruth", "mariam", "ann")
    }
    offered = {name: tuple(one for one in words if f">{one}</a>" in page) for name, page in pages.items()}
    assert offered == {"ruth": words, "mariam": ("Explain",), "ann": ("Set the usual range again",)}


def test_on_a_past_day_nothing_later_is_shown_and_nothing_is_offered() -> None:
    cast = the_scene()
    page = client_of(cast.ruth).get(f"{URL}&as-known=2026-09-15T12:00").content.decode()
    assert "No target stands." in page and "92.5%" not in page and "Set a target" not in page
    assert "Two workers left" in page


@pytest.mark.parametrize(
    "asked", ["", "?measure=made-up", "?measure=visits_on_time&team=0", "?measure=visits_on_time&team=x"]
)
def test_what_names_no_figure_is_no_page(asked: str) -> None:
    assert client_of(the_cast().ann).get(f"/figures/said{asked}").status_code == 404


def test_it_asks_the_database_no_more_for_fifty_explanations_than_for_one() -> None:
    from throughline.web.tests.scene import statements

    cast = the_scene()
    for name in ("ann", "mariam", "ruth"):
        client, counted = client_of(getattr(cast, name)), []
        for times in (1, 50):
            explained(cast, times)
            counted.append(statements(client, URL))
        assert counted[0] == counted[1] <= 12, (name, counted)


# fmt: off
COUNTED = {
    # things counted in each month                                             the first month
    "from June on":       ({date(2026, 6, 1): 3, date(2026, 7, 1): 4},         date(2026, 6, 1)),
    "a gap afterwards":   ({date(2026, 6, 1): 1, date(2026, 7, 1): 0},         date(2026, 6, 1)),
    "nothing ever":       ({},                                                 None),
}
# fmt: on


@pytest.mark.parametrize("case", COUNTED)
def test_the_first_month_is_the_first_in_which_anything_was_counted(monkeypatch, case: str) -> None:
    from types import SimpleNamespace

    from throughline.web.said import first_month as asking

    things, expected = COUNTED[case]
    monkeypatch.setattr(asking, "taken", lambda on: SimpleNamespace(on=on, snapshot=None))
    monkeypatch.setattr(
        asking, "series",
        lambda indicator, snapshot, spans, only: [
            SimpleNamespace(span=span, is_empty=not things.get(span.first)) for span in spans
        ],
    )  # fmt: skip
    assert asking.first_month("visits_on_time", None) == expected


def test_no_figures_taken_yet_is_no_first_month(monkeypatch, tmp_path) -> None:
    from django.conf import settings

    from throughline.oversight import measured

    monkeypatch.setattr(settings, "THROUGHLINE_HOME", tmp_path)
    assert measured.first_month("visits_on_time", None) is None
