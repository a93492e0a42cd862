"""Who says that somebody is away, who knows it, and who knows why."""

from datetime import date

import pytest
from django.db import connections

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.models import Absence, AbsenceKind
from throughline.access.principal import as_keeper, as_person
from throughline.synthetic.cast import Cast, the_cast

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def cast(database: str) -> Cast:
    return the_cast()


def absences() -> list[Absence]:
    with as_keeper("reading absences"):
        return list(Absence.objects.all())


def sick(cast: Cast) -> Absence:
    said = {"account": cast.alice.id, "started": "16 Nov 2026", "kind": "sick"}
    assert client_of(cast.mariam).post("/absences", said).status_code == 303
    return absences()[0]


def test_a_manager_notes_that_somebody_is_away_and_back(cast: Cast) -> None:
    mariam, absence = client_of(cast.mariam), sick(cast)
    page = mariam.get("/absences").content.decode()
    assert "From Mon 16 Nov 2026" in page and "Back today" in page and "Sickness" in page
    assert mariam.post(f"/absences/{absence.pk}/back").status_code == 303
    assert absences()[0].ended == date(2026, 11, 20)
    assert mariam.post(f"/absences/{absence.pk}/back").status_code == 422


# who may say it | of a day gone by | from today on
MAY = """
alice  | alice | 422 | 303
mariam | alice | 303 | 303
bob    | alice | 422 | 422
ruth   | alice | 422 | 422
ada    | alice | 422 | 422
mariam | charlie | 422 | 422
"""


@pytest.mark.parametrize("line", MAY.strip().splitlines())
def test_who_may_say_it_of_whom_and_of_which_days(cast: Cast, line: str) -> None:
    who, whom, past, coming = (cell.strip() for cell in line.split("|"))
    for day, status in (("16 Nov 2026", past), ("20 Nov 2026", coming)):
        ended = "20 Nov 2026" if day.startswith("16") else "23 Nov 2026"
        said = {"account": cast.everybody[whom].id, "started": day, "ended": ended}
        assert client_of(cast.everybody[who]).post("/absences", said).status_code == int(status), day


def test_everybody_knows_that_and_until_when(cast: Cast) -> None:
    sick(cast)
    for name in ("alice", "bob", "charlie", "mariam", "ruth", "ada"):
        with as_person(principal_of(cast.everybody[name])):
            assert [one.account_id for one in Absence.objects.all()] == [cast.alice.id]
    assert "Alice Arden" in client_of(cast.bob).get("/absences").content.decode()
    assert "Alice Arden" not in client_of(cast.charlie).get("/absences").content.decode()


@pytest.mark.parametrize(
    ("name", "knows"),
    [("alice", True), ("mariam", True), ("ruth", True), ("ada", True), ("bob", False), ("charlie", False),
     ("olu", False), ("ann", False), ("stella", False)],
)  # fmt: skip
def test_only_oneself_the_line_and_administrators_know_the_kind(cast: Cast, name: str, knows: bool) -> None:
    sick(cast)
    with as_person(principal_of(cast.everybody[name])):
        assert AbsenceKind.objects.exists() is knows
    if not knows:
        assert (
            "Sickness"
            not in client_of(cast.everybody[name]).get("/absences").content.decode().split("<form")[0]
        )


def test_a_colleague_cannot_say_that_somebody_is_back(cast: Cast) -> None:
    absence = sick(cast)
    assert client_of(cast.bob).post(f"/absences/{absence.pk}/back").status_code == 404
    assert client_of(cast.alice).post(f"/absences/{absence.pk}/back").status_code == 303


ADD = "insert into access_absence (account_id, started, said_by_id) values (%s, %s, %s)"


@pytest.mark.parametrize(
    ("who", "whom", "day", "refused"),
    [("mariam", "alice", "2026-11-16", False), ("alice", "alice", "2026-11-16", True),
     ("alice", "alice", "2026-11-20", False), ("bob", "alice", "2026-11-20", True),
     ("mariam", "mariam", "2026-11-19", True)],
)  # fmt: skip
def test_the_database_says_the_same(cast: Cast, who: str, whom: str, day: str, refused: bool) -> None:
    by, about = cast.everybody[who], cast.everybody[whom]

    def add() -> None:
        with as_person(principal_of(by)):
            connections["default"].cursor().execute(ADD, [about.id, day, by.id])

    if refused:
        with pytest.raises(Exception, match="row-level security"):
            add()
    else:
        add()


@pytest.mark.parametrize(
    ("started", "ended", "status"),
    [("16 Nov 2026", "16 Nov 2026", 422), ("16 Nov 2026", "17 Nov 2026", 303), ("12 Nov 2026", "14 Nov 2026", 422),
     ("10 Nov 2026", "11 Nov 2026", 303), ("12 Nov 2026", "", 422)],
)  # fmt: skip
def test_back_comes_after_away_and_nobody_is_away_twice(
    cast: Cast, started: str, ended: str, status: int
) -> None:
    with as_keeper("telling an absence"):
        Absence.objects.create(account=cast.alice, started=date(2026, 11, 11), ended=date(2026, 11, 13))
    said = {"account": cast.alice.id, "started": started, "ended": ended}
    assert client_of(cast.mariam).post("/absences", said).status_code == status
