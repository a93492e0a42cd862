"""The pages: who works with a child, what a manager presses, past days, strangers, and what they ask of the database."""

from datetime import date, timedelta

import pytest

from throughline.access.principal import as_keeper
from throughline.record.holding.tests.conftest import a_closure, a_handover
from throughline.record.people.child_roles import GIVEN
from throughline.record.people.models import Allocation, NamedRole
from throughline.record.people.queries import running
from throughline.web.tests.scene import statements

FRIDAY = date(2026, 11, 20)
MOST = 12


def holding(child) -> str:
    return f"/children/{child.pk}/holding"


@pytest.mark.capability("S139")
def test_a_manager_names_a_reviewer_from_outside_and_the_next_reader_sees_who_and_since_when(
    cast, house, colleagues, client
):
    """Mariam chooses the role, is offered who can have it, names Irene; Alice reads it; Irene opens the record."""
    mariam, url = client(cast.mariam), holding(house.tia)
    offered = mariam.get(f"{url}?role=independent+reviewing+officer").content.decode()
    assert "Irene Iqbal, " in offered and "Bob Brook, " not in offered
    said = {
        "to": colleagues["irene"].pk,
        "role": "independent reviewing officer",
        "started": "Fri 20 Nov 2026",
        "why": "",
    }
    assert mariam.post(f"{url}/name", said).status_code == 303
    with as_keeper("a test"):
        assert NamedRole.objects.get(person=house.tia, kind=said["role"]).account == colleagues["irene"]
    assert "Independent reviewing officer: Irene Iqbal" in client(cast.alice).get(url).content.decode()
    assert client(colleagues["irene"]).get(f"/children/{house.tia.pk}/chronology").status_code == 200
    wrong = said | {"to": colleagues["faye"].pk, "role": "lead child protection practitioner"}
    refused = mariam.post(f"{url}/name", wrong)
    assert refused.status_code == 422


@pytest.mark.parametrize("role", [role.key for role in GIVEN])
def test_each_role_that_a_manager_gives_has_a_page_that_offers_it(cast, house, client, role):
    page = client(cast.mariam).get(holding(house.tia), {"role": role})
    said = page.content.decode()
    assert page.status_code == 200 and ("Name them" in said or "Nobody here holds a post" in said)


@pytest.mark.parametrize(
    ("who", "forms"), [("alice", False), ("charlie", False), ("mariam", True), ("ruth", True)]
)
def test_everybody_who_finds_the_child_reads_who_holds_and_only_a_manager_gives(
    cast, house, client, who, forms
):
    page = client(cast.everybody[who]).get(holding(house.tia)).content.decode()
    assert "Alice Arden, of Safeguarding North, holds this child" in page
    assert ("Give to somebody" in page) is forms
    assert ("Hand over" in page) is (who in ("alice", "mariam", "ruth"))


def test_what_was_typed_stays_when_it_is_refused(cast, house, client):
    said = {
        "to": cast.bob.pk,
        "role": "worker",
        "started": "Fri 20 Nov 2026",
        "why": "Bob has room on Thursdays",
    }
    refused = client(cast.mariam).post(f"{holding(house.tia)}/give", said)
    page = refused.content.decode()
    assert refused.status_code == 422 and "Hand the child over instead" in page
    assert "Bob has room on Thursdays" in page


@pytest.mark.parametrize("press", ["give", "name", "cover", "end"])
def test_an_empty_press_says_what_to_do(cast, house, client, press):
    refused = client(cast.mariam).post(f"{holding(house.tia)}/{press}", {})
    assert refused.status_code == 422
    assert client(cast.alice).post(f"{holding(house.tia)}/{press}", {}).status_code == 403


def test_a_second_worker_ends_and_stays_in_the_history(cast, house, client):
    url, mariam = holding(house.tia), client(cast.mariam)
    given = {"to": cast.bob.pk, "role": "co-worker", "started": "Mon 16 Nov 2026", "why": "For the hearing"}
    assert mariam.post(f"{url}/give", given).status_code == 303
    with as_keeper("a test"):
        second = Allocation.objects.get(person=house.tia, role="co-worker")
    assert mariam.post(f"{url}/end", {"second": second.pk}).status_code == 303
    assert "Second worker: Bob Brook" in mariam.get(url).content.decode().partition("<h2>Before")[2]
    assert mariam.post(f"{url}/end", {"second": second.pk}).status_code == 422


def test_a_past_day_shows_who_held_then_and_presses_nothing(cast, house, client):
    a_handover(by=cast.alice, to=cast.bob, children=[house.tia])
    client(cast.bob).post(f"{holding(house.tia)}/answer", {"answer": "accept"})
    past = client(cast.mariam).get(holding(house.tia), {"as-known": "2026-11-19T12:00"}).content.decode()
    assert "Alice Arden, of Safeguarding North, holds this child" in past
    assert "Give to somebody" not in past and "Bob Brook" not in past.partition("<main")[2]
    now = client(cast.mariam).get(holding(house.tia)).content.decode()
    assert "Bob Brook, of Safeguarding North, holds this child" in now


def test_brothers_and_sisters_of_one_handover_are_accepted_each_by_name_or_together(cast, house, client):
    a_handover(by=cast.alice, to=cast.bob, children=house.children)
    said = {"answer": "accept", "with": [house.kai.pk]}
    assert client(cast.bob).post(f"{holding(house.tia)}/answer", said).status_code == 303
    with as_keeper("a test"):
        held = Allocation.objects.filter(running(FRIDAY), worker=cast.bob).values_list("person_id", flat=True)
        assert sorted(held) == sorted([house.tia.pk, house.kai.pk])


def test_the_desk_of_whoever_is_asked_and_of_whoever_asked(cast, house, client):
    a_handover(by=cast.alice, to=cast.charlie, children=[house.tia])
    assert "Tia Marsden is offered to you" in client(cast.charlie).get("/desk").content.decode()
    client(cast.charlie).post(
        f"{holding(house.tia)}/answer", {"answer": "return", "why": "I know her uncle."}
    )
    assert "Charlie Croft returned Tia Marsden" in client(cast.alice).get("/desk").content.decode()
    assert "is offered to you" not in client(cast.charlie).get("/desk").content.decode()


def test_the_page_of_closing_shows_what_the_record_shows(cast, house, help_child, client):
    page = client(cast.alice).get(f"/children/{help_child.pk}/closing").content.decode()
    assert "Write the closure" in page and "held by Alice Arden since Mon 1 Jun 2026" in page
    page = client(cast.alice).get(f"/children/{house.tia.pk}/closing").content.decode()
    assert "Kai Marsden" in page and "Esme Dunn" in page and "Stands in the way" in page
    assert client(cast.charlie).get(f"/children/{house.tia.pk}/closing").status_code == 403


def test_the_write_up_of_a_closure_shows_beside_it_what_to_check(cast, help_child, client):
    from uuid import uuid4

    said = {"children": str(help_child.pk), "child": [str(help_child.pk)], "key": str(uuid4())}
    begun = client(cast.alice).post("/write/closure", said)
    page = client(cast.alice).get(begun.headers["Location"]).content.decode()
    assert "What changed for Maisie" in page and "held by Alice Arden since" in page


def many(house, cast, size: int) -> None:
    """So many children of Alice's, each handed on, covered and named for; so many roles of Tia's."""
    from throughline.record.models import Entry, Person, Transfer

    with as_keeper("rows to count statements on"):
        people = Person.objects.bulk_create(
            Person(reference=f"M{size}{n:05}", given_name=f"Many{n}", family_name="Manyfold")
            for n in range(size)
        )
        Allocation.objects.bulk_create(
            Allocation(person=one, worker=cast.alice, team=cast.north, started=date(2026, 9, 1))
            for one in people
        )
        NamedRole.objects.bulk_create(
            NamedRole(
                person=house.tia, account=cast.bob, kind="second pair of eyes", started=date(2026, 1, 1) + timedelta(days=n % 300),
                ended=date(2026, 11, 1),
            )
            for n in range(size)
        )  # fmt: skip
        entry = Entry.objects.filter(kind="handover").first()
        Transfer.objects.bulk_create(
            Transfer(
                person=one, entry=entry, giver=cast.alice, giver_team=cast.north, to=cast.bob, team=cast.north,
                opened_by=cast.alice, opened_at=entry.recorded_at,
            )
            for one in people
        )  # fmt: skip


def asked(house, cast, client) -> dict[str, int]:
    tia, mariam = house.tia.pk, client(cast.mariam)
    return {
        "holding": statements(mariam, f"/children/{tia}/holding"),
        "holding of a role": statements(mariam, f"/children/{tia}/holding?role=advocate"),
        "closing": statements(mariam, f"/children/{tia}/closing"),
        "transfers": statements(mariam, "/transfers"),
        "cover": statements(mariam, "/cover"),
        "desk of who covers": statements(client(cast.bob), "/desk"),
    }


def test_no_page_asks_more_at_two_hundred_rows_than_at_ten(cast, house, client):
    from throughline.access.models import Absence

    a_handover(by=cast.alice, to=cast.bob, children=[house.tia])
    with as_keeper("a test"):
        Absence.objects.create(
            account=cast.alice, started=FRIDAY, ended=date(2026, 11, 27), said_by=cast.mariam
        )
        NamedRole.objects.create(
            person=house.kai,
            account=cast.bob,
            kind="cover",
            started=FRIDAY,
            ended=date(2026, 11, 27),
            instead_of=cast.alice,
        )
    many(house, cast, 10)
    few = asked(house, cast, client)
    many(house, cast, 200)
    print(sorted(few.items()))
    assert asked(house, cast, client) == few
    assert {name: count for name, count in few.items() if count > MOST} == {}


def test_closing_a_child_is_on_the_manager_s_list_to_read(cast, help_child, client):
    entry = a_closure(by=cast.alice, children=[help_child])
    assert f"/entries/{entry.pk}" in client(cast.mariam).get("/team").content.decode()
