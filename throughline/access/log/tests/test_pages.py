"""The log on pages: who may open which, what each shows, and that reading it is logged too."""

import csv
from datetime import timedelta

import pytest

from throughline.access.accounts.tests.signing import client_of
from throughline.access.log.queries import PAGE, for_the_family
from throughline.access.models import AccessEvent
from throughline.access.principal import as_keeper
from throughline.config.cells import inert
from throughline.config.clock import now
from throughline.synthetic.cast import House, the_house
from throughline.web.tests.scene import statements, words

PAGES = {
    "/log": {"olu"},
    "/log/export": {"olu"},
    "/log/questions": {"olu"},
    "/log/staff": {"mariam", "ruth"},
    "/log/technical": {"ada"},
}


@pytest.fixture
def house(database: str) -> House:
    return the_house()


def client(house: House, name: str):
    return client_of(house.cast.everybody[name])


def add(house: House, name: str, *, count: int = 1, days: float = 0, **more) -> None:
    with as_keeper("rows of another day"):
        AccessEvent.objects.bulk_create(
            AccessEvent(
                at=now() - timedelta(days=days), account_id=house.cast.everybody[name].id, request=f"row {number}",
                **{"verb": "see", "part": "C", "page": "child", "rule": "reach", "via": "worker", "allowed": True,
                   "person_id": house.tia.id, **more},
            )
            for number in range(count)
        )  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_each_page_opens_to_its_own_readers_and_to_nobody_else(house, page):
    opened = {name for name in house.cast.everybody if client(house, name).get(page).status_code == 200}
    assert opened == PAGES[page]


class TestThePrivacyOfficers:
    def said(self, house, query: str = "") -> str:
        return words(client(house, "olu").get(f"/log{query}"))

    def test_it_shows_who_from_which_post_what_whose_and_why(self, house):
        client(house, "bob").get(f"/children/{house.tia.id}/chronology")
        assert (
            "Bob Brook Social worker, Safeguarding North Fri 20 Nov 2026, 12:00 Opened chronology"
            f" {house.tia.reference} Is in the team that holds this child" in self.said(house)
        )

    def test_no_childs_name_is_on_it(self, house):
        client(house, "bob").get(f"/children/{house.tia.id}/chronology")
        assert "Tia" not in self.said(house) and "Marsden" not in self.said(house)

    @pytest.mark.parametrize(
        ("query", "there", "gone"),
        [
            ("?account={bob}", "Bob Brook Social", "Charlie Croft See"),
            ("?reference={kai}", "Charlie Croft", "Bob Brook Social"),
            ("?day=18 Nov 2026", "Wed 18 Nov 2026, 12:00", "Fri 20 Nov 2026, 12:00"),
            ("?refused=on", "Refused: no work with this child", "Is in the team"),
            ("?right=via:team", "Is in the team that holds this child", "Refused: no work"),
            ("?right=rule:no relationship", "Refused: no work with this child", "Opened overview"),
        ],
    )
    def test_it_can_be_narrowed(self, house, query, there, gone):
        add(house, "bob", via="team", role="worker", days=2)
        add(house, "bob", via="team", role="worker")
        add(house, "charlie", person_id=house.kai.id, rule="no relationship", via="", allowed=False)
        text = client(house, "olu").get(f"/log{query.format(bob=house.cast.bob.id, kai=house.kai.reference)}")
        rows = text.content.decode().partition("<tbody")[2]
        assert there in words(text) and gone.removesuffix(" See") not in rows.partition("</tbody")[0]

    def test_a_reference_that_nobody_has_is_said(self, house):
        answer = client(house, "olu").get("/log?reference=NM-0")
        assert answer.status_code == 422 and "No child has this reference" in words(answer)

    def test_a_long_list_goes_on_by_key_without_a_gap_or_a_repeat(self, house):
        add(house, "bob", count=2 * PAGE + 10, person_id=house.kai.id)
        olu, address, seen = client(house, "olu"), f"/log?account={house.cast.bob.id}", []
        while address:
            answer = olu.get(address)
            rows = answer.context["table"].rows
            seen.append(len(rows))
            older = answer.context["older_url"]
            address = f"/log{older}" if older else ""
        assert seen == [PAGE, PAGE, 10]

    def test_reading_it_is_logged_and_about_whom(self, house):
        client(house, "olu").get(f"/log?reference={house.tia.reference}")
        with as_keeper("reading rows"):
            rows = AccessEvent.objects.filter(account_id=house.cast.olu.id).order_by("id")
            found = list(rows.values_list("page", "person_id", "request"))
        assert [(page, person) for page, person, _ in found] == [("log", None), ("log", house.tia.id)]
        assert [bool(request) for *_, request in found] == [True, False], (
            "One answer's row, and a note beside it."
        )
        said = words(client(house, "alice").get(f"/children/{house.tia.id}/looked"))
        assert "Olu Marsh Privacy officer Read the log, as privacy officer" in said

    def test_it_asks_as_much_for_many_rows_as_for_few(self, house):
        olu, few = client(house, "olu"), statements(client(house, "olu"), "/log")
        add(house, "bob", count=1000)
        assert statements(olu, "/log") == few <= 12


class TestTheFile:
    def test_it_holds_what_was_shown_and_is_logged(self, house):
        add(house, "bob", count=70)
        olu = client(house, "olu")
        answer = olu.get(f"/log/export?account={house.cast.bob.id}")
        assert answer["Content-Disposition"] == 'attachment; filename="log.csv"'
        lines = list(csv.reader(answer.content.decode().splitlines()))
        assert len(lines) == 71 and lines[1][2] == "Bob Brook" and lines[1][6] == house.tia.reference
        with as_keeper("reading rows"):
            assert AccessEvent.objects.filter(page="log-export", account_id=house.cast.olu.id).count() == 1

    @pytest.mark.parametrize(
        "cell", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "  @x", '=HYPERLINK("x")']
    )
    def test_no_cell_of_it_is_ever_a_formula(self, cell):
        assert inert(cell) == f"'{cell}"

    @pytest.mark.parametrize("cell", ["Bob Brook", "", "a=b", 7, None, "12:00"])
    def test_and_nothing_else_is_changed(self, cell):
        assert inert(cell) == cell


class TestAManagersStaff:
    def test_it_counts_by_person_and_week_and_names_no_child(self, house):
        add(house, "alice", count=3)
        add(house, "alice", person_id=house.kai.id)
        add(house, "alice", rule="standing", via="", person_id=house.esme.id)
        add(house, "alice", allowed=False, rule="no relationship", via="")
        add(house, "alice", days=7, count=2)
        add(house, "bob", via="break-glass")
        said = words(client(house, "mariam").get("/log/staff"))
        assert "Alice Arden Week of Mon 16 Nov 5 3 1 1 0" in said
        assert "Alice Arden Week of Mon 9 Nov 2 1 0 0 0" in said
        assert "Bob Brook Week of Mon 16 Nov 1 1 0 0 1" in said
        assert house.tia.reference not in said and "Marsden" not in said

    def test_it_goes_back_four_weeks(self, house):
        add(house, "alice", days=25)
        add(house, "alice", days=26)
        assert words(client(house, "mariam").get("/log/staff")).count("Alice Arden Week") == 1

    def test_only_ones_own_staff_are_on_it(self, house):
        for name in ("alice", "charlie", "mariam"):
            add(house, name)
        mariam, ruth = (words(client(house, name).get("/log/staff")) for name in ("mariam", "ruth"))
        assert ("Alice" in mariam, "Charlie" in mariam) == (True, False)
        assert ("Charlie" in ruth, "Alice" in ruth) == (True, False), "Those who report to Ruth, not theirs."

    def test_the_rows_behind_the_counts_are_not_theirs(self, house):
        from throughline.access.accounts.sessions import principal_of
        from throughline.access.principal import as_person

        add(house, "charlie", person_id=house.kai.id + 1000)
        with as_person(principal_of(house.cast.ruth)):
            assert AccessEvent.objects.filter(account_id=house.cast.charlie.id).count() == 0


def test_an_administrator_sees_the_machine_and_no_look_at_a_record(house):
    add(house, "bob")
    add(house, "bob", verb="sign-in", page="sign-in", rule="password", via="", part="", person_id=None)
    said = words(client(house, "ada").get("/log/technical"))
    assert "Bob Brook Fri 20 Nov 2026, 12:00 Signing in Password" in said and "Rows of another day" in said
    assert "overview" not in said and house.tia.reference not in said


def test_the_family_is_told_which_kind_of_worker_of_which_team_and_when_and_no_name(house):
    north = house.cast.north.id
    for days in (900, 100, 0):
        add(house, "alice", days=days, role="worker", team_id=north)
    add(house, "mariam", days=50, role="manager", team_id=north)
    add(house, "charlie", allowed=False, role="worker")
    with as_keeper("an access request"):
        told = for_the_family(house.tia.id)
    assert [(one.role, one.team, one.times) for one in told] == [
        ("Social worker", "Safeguarding North", 3), ("Team manager or head of service", "Safeguarding North", 1),
    ]  # fmt: skip
    assert (told[0].last - told[0].first).days == 900
