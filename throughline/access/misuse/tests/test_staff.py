"""One's own address, and a manager's note of who is away."""

from datetime import date

import pytest
from django.db import connections

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.misuse.models import Absence, StaffAddress
from throughline.access.principal import as_keeper, as_person
from throughline.synthetic.cast import Cast, the_cast

pytestmark = pytest.mark.usefixtures("database")
LARCH = {"lines": "14 Larch Road", "postcode": "nm4 7lr"}


@pytest.fixture
def cast(database: str) -> Cast:
    return the_cast()


def test_one_says_where_one_lives_and_says_it_again_after_moving(cast: Cast) -> None:
    alice = client_of(cast.alice)
    assert alice.post("/my-address", LARCH).status_code == 303
    assert "14 Larch Road" in alice.get("/my-address").content.decode()
    alice.post("/my-address", LARCH | {"lines": "2 Elm Close"})
    with as_keeper("reading an address"):
        assert [(one.account_id, one.lines) for one in StaffAddress.objects.all()] == [
            (cast.alice.id, "2 Elm Close")
        ]


@pytest.mark.parametrize("name", ["bob", "mariam", "ruth", "ada", "olu"])
def test_nobody_else_reads_it(cast: Cast, name: str) -> None:
    client_of(cast.alice).post("/my-address", LARCH)
    with as_person(principal_of(cast.everybody[name])):
        assert not StaffAddress.objects.exists()


def test_an_address_needs_both_its_lines(cast: Cast) -> None:
    assert client_of(cast.alice).post("/my-address", {"lines": "14 Larch Road"}).status_code == 422


def test_a_manager_notes_that_somebody_is_away_and_back(cast: Cast) -> None:
    mariam = client_of(cast.mariam)
    assert mariam.post("/absences", {"account": cast.alice.id, "started": "16 Nov 2026"}).status_code == 303
    page = mariam.get("/absences").content.decode()
    assert "From Mon 16 Nov 2026" in page and "Back today" in page
    absence = absences()[0]
    assert mariam.post(f"/absences/{absence.pk}/back").status_code == 303
    assert absences()[0].ended == date(2026, 11, 20)
    assert mariam.post(f"/absences/{absence.pk}/back").status_code == 422


def absences() -> list[Absence]:
    with as_keeper("reading absences"):
        return list(Absence.objects.all())


@pytest.mark.parametrize("who", ["charlie", "mariam", "ruth"])
def test_nobody_elses_staff(cast: Cast, who: str) -> None:
    answer = client_of(cast.mariam).post(
        "/absences", {"account": cast.everybody[who].id, "started": "16 Nov 2026"}
    )
    assert answer.status_code == 422 and absences() == []


@pytest.mark.parametrize("name", ["bob", "charlie", "ada", "olu"])
def test_only_oneself_and_ones_manager_read_it(cast: Cast, name: str) -> None:
    with as_keeper("telling an absence"):
        Absence.objects.create(account=cast.alice, started=date(2026, 11, 16))
    with as_person(principal_of(cast.everybody[name])):
        assert not Absence.objects.exists()
    for reader in (cast.alice, cast.mariam):
        with as_person(principal_of(reader)):
            assert Absence.objects.exists()


def test_the_database_refuses_a_note_about_oneself(cast: Cast) -> None:
    with as_person(principal_of(cast.mariam)), pytest.raises(Exception, match="row-level security"):
        connections["default"].cursor().execute(
            "insert into access_absence (account_id, started) values (%s, '2026-11-16')", [cast.mariam.id]
        )


@pytest.mark.parametrize(("back", "status"), [("16 Nov 2026", 422), ("17 Nov 2026", 303)])
def test_back_comes_after_away(cast: Cast, back: str, status: int) -> None:
    said = {"account": cast.alice.id, "started": "16 Nov 2026", "ended": back}
    assert client_of(cast.mariam).post("/absences", said).status_code == status


def test_whoever_leads_nobody_is_told_so(cast: Cast) -> None:
    assert client_of(cast.alice).get("/absences").status_code == 403
