"""Figures: n of N everywhere, the children behind a number read back through the reader's own reach, and the past."""

import re
from datetime import date, datetime, timedelta

import pytest

from throughline.web.tests.scene import SEALED, headings, words

OCTOBER = {"month": "2026-10"}
TAKEN = date(2026, 11, 20)
EARLIER = date(2026, 10, 30)


@pytest.fixture(scope="module")
def published(scene, tmp_path_factory):
    """Six late visits in October, one of them to a child of another team and one to a sealed child."""
    from django.conf import settings

    from throughline.config import databases, environment
    from throughline.config.clock import LONDON
    from throughline.exchange.publish.actions import publish

    _late_in_october(scene)
    kept, settings.THROUGHLINE_HOME = settings.THROUGHLINE_HOME, tmp_path_factory.mktemp("figures")
    keeper = databases.cluster(environment.settings()).urls(_database_name())["keeper"]
    for day in (EARLIER, TAKEN):
        at = datetime(day.year, day.month, day.day, 2, tzinfo=LONDON)
        publish(keeper_url=keeper, to=settings.THROUGHLINE_HOME / "snapshots", taken_at=at)
    yield scene
    settings.THROUGHLINE_HOME = kept


def _database_name() -> str:
    from django.db import connection

    return connection.settings_dict["NAME"]


def _late_in_october(scene) -> None:
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Person
    from throughline.synthetic.builders import a_child

    cast, since = scene.house.cast, date(2026, 10, 1)
    for name in ("One", "Two", "Three", "Four"):
        a_child(f"{name} Unvisited", worker=cast.alice, plan_since=since)
    a_child("Elsewhere Unvisited", worker=cast.charlie, plan_since=since)
    hidden = a_child(f"{SEALED} Unvisited", worker=cast.charlie, plan_since=since)
    with as_keeper("a scene"):
        Person.objects.filter(pk=hidden.pk).update(restriction=Person.SEALED)


def page(scene, person="mariam", url="/figures/visits-on-time", **query):
    return scene.client(person).get(url, query)


def behind(scene, person="mariam", **query):
    return page(scene, person, "/figures/visits-on-time/children", **{**OCTOBER, **query})


def test_the_page_says_what_it_counts_from_when_and_by_which_query(published):
    response = page(published)
    said = words(response)
    assert headings(response)[0] == "Child protection visits on time"
    assert "Data to Fri 20 Nov 2026, 02:00." in said
    assert "Each visit that fell due in the month to a child on a child protection plan." in said
    assert "from obligation as visit" in said


def test_every_percentage_has_its_two_numbers_and_is_what_they_make(published):
    for share, n, of in re.findall(r"([\d.]+)% (\d+) of (\d+)", words(page(published))):
        assert float(share) == round(100 * int(n) / int(of) + 1e-9, 1)


def test_few_are_a_count_and_no_percentage(published):
    assert re.search(r"\d+ of \d+ visits on time: too few for a percentage", words(page(published)))


def test_the_late_ones_lead_to_their_children_and_the_numbers_agree(published):
    missed = int(re.search(r"Open the (\d+) late visits", words(page(published))).group(1))
    assert headings(behind(published))[0].startswith(f"{missed} late visits, to ")


def counted(response) -> tuple[int, int, int]:
    said = words(response)
    shown, of = map(int, re.search(r"(\d+) of (\d+) children shown", said).groups())
    hidden = re.search(r"(\d+) (?:is|are) not yours to open", said)
    return shown, of, int(hidden.group(1)) if hidden else 0


@pytest.mark.parametrize("person", ["mariam", "ruth", "ann"])
def test_shown_and_hidden_make_the_whole_for_everybody(published, person):
    shown, of, hidden = counted(behind(published, person))
    assert shown + hidden == of
    assert of == counted(behind(published, "ruth"))[1]


def test_a_manager_reads_the_names_of_their_own_and_the_number_of_the_others(published):
    said = words(behind(published))
    assert "Four Unvisited" in said
    assert "Elsewhere Unvisited" not in said and SEALED not in said
    assert counted(behind(published))[2] >= 2


def test_an_analyst_reads_the_numbers_and_no_name(published):
    said = words(behind(published, "ann"))
    assert "Unvisited" not in said and "Marsden" not in said
    assert "None of the children behind this number is yours to open." in said


def test_a_team_has_its_own_children(published):
    assert counted(behind(published, "ruth", team="Safeguarding South"))[1] == 2
    assert "Elsewhere Unvisited" in words(behind(published, "ruth", team="Safeguarding South"))


def test_figures_can_be_read_as_they_were_known(published):
    then = words(page(published, taken=f"{EARLIER + timedelta(days=5)}"))
    assert "Data to Fri 30 Oct 2026, 02:00." in then


@pytest.mark.parametrize(
    ("query", "said"), [({"taken": "2026-01-01"}, "No figures were kept on or before Thu 1 Jan 2026")]
)
def test_before_the_first_figures_the_page_says_so(published, query, said):
    assert said in words(page(published, **query))


@pytest.mark.parametrize("wrong", [{"month": "October"}, {"month": ""}, {"taken": "soon"}])
def test_what_cannot_be_read_is_not_there(published, wrong):
    assert behind(published, **wrong).status_code == 404
