"""The list behind a figure as a file: the rows of the page, by name as far as the reader reaches, for a reason, and logged."""

import re
from datetime import date, datetime

import pytest

from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main
from throughline.web.spreadsheets.taking import NO_REASON
from throughline.web.spreadsheets.tests.reading import TAKE, opened
from throughline.web.tests.scene import SEALED, headings, statements

LIST = "/measures/visits_on_time/children"
FILE = f"{LIST}/file"


def taken(published, person="ruth", shape="csv", **asked):
    return published.client(person).get(FILE, TAKE | {"as": shape} | asked)


def notes():
    from throughline.access.models import AccessEvent
    from throughline.access.principal import as_keeper

    with as_keeper("a test"):
        return list(AccessEvent.objects.filter(verb="take lists", rule="exported").order_by("id"))


@pytest.mark.parametrize("shape", ["csv", "xlsx"])
def test_the_rows_of_a_file_are_those_of_its_page_in_their_order(published, shape):
    page = published.client("ruth").get(LIST).content.decode()
    names = re.findall(r'<th role="rowheader" scope="row"><a href="/children/\d+">([^<]+)</a>', page)
    file = opened(taken(published, shape=shape))
    *children, rest = file.column("Child")
    assert children == names == ["Tia Marsden", "Jake Reid"]
    assert rest == "17 children not yours to open"
    assert sum(int(one) for one in file.column("Counted")) == 20, "the named and the others are the whole"


def test_a_file_begins_with_what_it_is(published):
    about = opened(taken(published)).about
    assert about["Measure"] == "Child protection visits on time"
    assert about["A row is"] == "Each visit that fell due to a child on a child protection plan."
    assert about["Figures taken"] == "Fri 20 Nov 2026, 02:00"
    assert about["Whose"] == "Whole service" and about["Period"] == "October 2026"
    assert about["Children"] == "2 of 19 children named; 17 are not yours to open: counted, never named."
    assert about["In the whole list"] == "45 of 65 count, 20 do not."
    assert about["What for"] == "To see that work is done" and about["Taken by"].startswith("Ruth")


def test_days_are_days_and_numbers_numbers_in_a_workbook(published):
    file = opened(taken(published, shape="xlsx"))
    assert file.column("First counted on")[0] == date(2026, 10, 7)
    assert file.column("Counted")[0] == 2.0
    assert not isinstance(file.column("First counted on")[0], (str, datetime))


def test_a_promise_is_said_in_words(published):
    said = opened(taken(published)).column("What was counted, and when")[0]
    assert said == "due Wed 7 Oct 2026 done Thu 22 Oct 2026; Wed 21 Oct 2026"


@pytest.mark.parametrize(
    ("asked", "children"),
    [
        ({}, 19),
        ({"which": "counted"}, 45),
        ({"which": "all"}, 64),
        ({"team": making.SOUTH}, 3),
        ({"part": "sex:Boys"}, 6),
        ({"month": "2026-04"}, 7),
        ({"period": "quarter"}, 18),
    ],
)
def test_a_file_keeps_what_its_page_was_chosen_by(published, asked, children):
    client = published.client("ruth")
    assert headings(client.get(LIST, asked))[0].endswith(f", of {children} children")
    assert f"of {children} children named" in opened(taken(published, **asked)).about["Children"]


def test_a_file_of_a_past_day_is_of_what_was_known_then(published):
    """Kai's visit was told after the second of November."""
    now, then = opened(taken(published)), opened(taken(published, taken="2026-11-03"))
    assert "Kai Marsden" in then.column("Child") and "Kai Marsden" not in now.column("Child")
    assert "As known on" in then.about and "As known on" not in now.about


def test_a_sealed_child_is_counted_and_never_named(published):
    for person in ("mariam", "ruth"):
        assert SEALED not in taken(published, person).content.decode()


@pytest.mark.parametrize(
    ("person", "status"),
    [("mariam", 200), ("ruth", 200), ("ann", 403), ("alice", 403), ("bob", 403), ("ada", 403), ("olu", 403), ("stella", 403)],
)  # fmt: skip
def test_managers_take_lists_and_nobody_else(published, person, status):
    before = len(notes())
    assert taken(published, person).status_code == status
    assert len(notes()) - before == (status == 200)


@pytest.mark.parametrize(("person", "offered"), [("mariam", True), ("ann", False)])
def test_who_may_not_take_it_sees_no_press(published, person, offered):
    assert ("Take as a spreadsheet" in main(published.client(person).get(LIST))) is offered


class TestReasons:
    @pytest.mark.parametrize("why", ["", "curiosity"])
    def test_without_a_reason_there_is_no_file_and_no_note(self, published, why):
        before = len(notes())
        response = taken(published, why=why)
        assert response.status_code == 422 and NO_REASON in main(response)
        assert "Content-Disposition" not in response and len(notes()) == before

    def test_asking_takes_nothing(self, published):
        before = len(notes())
        response = published.client("ruth").get(FILE, {"which": "all", "team": making.NORTH})
        assert "Take this list as a spreadsheet" in main(response) and len(notes()) == before
        page = response.content.decode()
        assert 'name="which" value="all"' in page and f'name="team" value="{making.NORTH}"' in page

    def test_another_kind_of_file_is_not_there(self, published):
        assert taken(published, shape="pdf").status_code == 404

    def test_the_log_knows_the_file_again(self, published):
        before = len(notes())
        file = opened(taken(published, shape="xlsx"))
        (note,) = notes()[before:]
        assert note.reason == f"oversight 2 {file.sha}"
        assert note.page == "measure-children-file" and note.person_id is None


def test_a_measure_of_staff_names_nobody(published):
    response = published.client("ruth").get("/measures/agency_rate_pct/children/file", TAKE | {"as": "csv"})
    assert "names nobody" in opened(response).about["Names"]


@pytest.fixture(scope="module")
def costs(template, tmp_path_factory) -> dict[int, dict[str, tuple[int, int]]]:
    """Statements and named children of each file, at ten and at a thousand children behind the figure."""
    from django.conf import settings

    from conftest import fresh
    from throughline.access.principal import as_keeper
    from throughline.measures.keys import Keys
    from throughline.record.people.models import Person
    from throughline.web.tests.scene import the_scene
    from throughline.web.tests.test_statements import _children

    found, kept = {}, settings.THROUGHLINE_HOME
    for size in (10, 1_000):
        for _ in fresh(template):
            scene = the_scene()
            settings.THROUGHLINE_HOME = tmp_path_factory.mktemp("figures")
            root = settings.THROUGHLINE_HOME / "snapshots"
            with as_keeper("rows to count statements on"):
                _children(scene, size)
                people = list(
                    Person.objects.filter(reference__startswith=f"M{size}").values_list("pk", flat=True)
                )
            making.take(root, making.TAKEN, making.gathered(_many(Keys.of(root), people)))
            client = scene.client("mariam")
            found[size] = {
                address: statements(client, f"{address}?as=xlsx&why=audit")
                for address in (
                    FILE,
                    "/lists/long_plans/file",
                    "/data-quality/children/file",
                    "/scorecard/file",
                )
            }
            found[size]["named"] = opened(client.get(FILE, TAKE | {"as": "csv"})).about["Children"]
    settings.THROUGHLINE_HOME = kept
    return found


def _many(keys, people):
    yield from making.teams()
    for number, one in enumerate(people):
        key = keys.person(one)
        yield from making.a_child(key, making.NORTH, pers_ethnicity=None)
        yield making.a_visit(key, date(2026, 10, 1 + number % 28), None, number + 1)


def test_a_thousand_children_cost_no_more_statements_than_ten(costs):
    assert costs[10].pop("named") == "10 of 10 children named."
    assert costs[1_000].pop("named") == "1,000 of 1,000 children named."
    assert costs[10] == costs[1_000]
    assert max(costs[1_000].values()) <= 12, costs
