"""From the record to the page and back: what is mended today is known in the next figures."""

from datetime import datetime
from uuid import uuid4

import pytest

from throughline.config.clock import LONDON
from throughline.web.quality.tests.test_data_quality import line

AT_TWO, AT_THREE = (datetime(2026, 11, 20, hour, tzinfo=LONDON) for hour in (2, 3))


@pytest.fixture
def figures(database, tmp_path, monkeypatch):
    """Figures as they are really taken."""
    from django.conf import settings

    from throughline.config import databases, environment
    from throughline.exchange.publish import publish

    monkeypatch.setattr(settings, "THROUGHLINE_HOME", tmp_path)
    keeper = databases.cluster(environment.settings()).urls(database)["keeper"]

    def take(at):
        publish(keeper_url=keeper, to=tmp_path / "snapshots", taken_at=at).close()

    return take


@pytest.mark.capability("S136")
def test_an_unknown_is_counted_opened_mended_and_known_in_the_next_figures(figures):
    """1. Ruth sees how many ethnic groups are not known, and opens the children. 2. Alice tells Kai's, from the page that
    the list leads to: it is stored. 3. In the next figures one fewer is not known, and Kai is on the list no longer.
    """
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Ethnicity
    from throughline.web.tests.scene import the_scene

    scene = the_scene()
    kai = scene.house.kai
    figures(AT_TWO)
    ruth = scene.client("ruth")
    before, of = counted(ruth)
    listed = ruth.get("/data-quality/children", {"of": "ETHNICITY", "month": "2026-10"}).content.decode()
    mend = f"/children/{kai.id}/about/ethnicity"
    assert mend in listed

    told = {
        "code": "MWBC",
        "source": "His mother at home, Wed 18 Nov 2026",
        "started": "",
        "key": str(uuid4()),
    }
    assert scene.client("alice").post(mend, told).status_code == 303
    with as_keeper("a test"):
        assert Ethnicity.objects.get(person=kai).code == "MWBC"

    figures(AT_THREE)
    assert counted(ruth) == (before - 1, of)
    listed = ruth.get("/data-quality/children", {"of": "ETHNICITY", "month": "2026-10"}).content.decode()
    assert mend not in listed


def counted(client):
    n, of = line(client.get("/data-quality", {"month": "2026-10"}), "Ethnicity")[1].split(" of ")
    return int(n), int(of)
