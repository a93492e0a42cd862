"""The pages: what stands first, what a press does, what is refused, and what it costs at a thousand rows."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.record.front_door.models import CheckGrade, Contact, ContactCheck, ContactChild, ContactSaid
from throughline.record.front_door.tests.the_door import Door, the_door
from throughline.record.people.models import Person
from throughline.synthetic.builders import somebody
from throughline.synthetic.contacts import a_check, a_contact, again

pytestmark = pytest.mark.usefixtures("database")
MOST = 12


@pytest.fixture
def door(database: str) -> Door:
    return the_door()


def rows(contact: Contact) -> list[int]:
    with as_keeper("a test reads rows"):
        return list(contact.children.order_by("position").values_list("pk", flat=True))


def page(door: Door, who: str, address: str) -> str:
    response = client_of(getattr(door, who)).get(address)
    assert response.status_code == 200, response.status_code
    return " ".join(response.content.decode().split())


def new(**also: str) -> dict[str, str]:
    return {
        "key": str(uuid4()), "received_on": "Fri 20 Nov 2026", "received_time": "10:00", "how": "phone", "sort": "harm",
        "agency": "school", "headline": "Tired and hungry", "words": "Asleep in class.", "child-0-name": "Luca Bane",
    } | also  # fmt: skip


def test_what_cannot_wait_stands_above_the_lanes_though_another_is_due_sooner(door: Door) -> None:
    a_contact("Debts", by=door.dee, children=["Ana Reeve"], sort="help", told=now() - timedelta(days=3))
    a_contact(
        "Bruise, not mobile", by=door.dee, children=[door.harvey], act_now="not mobile", where_now="Clinic"
    )
    shown = page(door, "dee", "/front-door")
    assert shown.index("Act now") < shown.index("Bruise, not mobile") < shown.index("Debts")
    assert "Nobody is acting yet" in shown and "Start strategy discussion" in shown and "late" in shown


@pytest.mark.parametrize(("who", "status"), [("dee", 200), ("lind", 200), ("ned", 200), ("don", 200)])
def test_the_board_opens_to_its_roles_and_shows_nothing_off_shift(door: Door, who: str, status: int) -> None:
    a_contact("Debts", by=door.dee, children=["Ana Reeve"])
    response = client_of(getattr(door, who)).get("/front-door")
    assert response.status_code == status
    assert ("Debts" in response.content.decode()) == (who != "don")
    assert ("published shift" in response.content.decode()) == (who == "don")


def test_a_worker_has_no_front_door_and_finds_no_contact(door: Door) -> None:
    contact = a_contact("Debts", by=door.dee, children=["Ana Reeve"])
    alice = client_of(door.cast.alice)
    assert alice.get("/front-door").status_code == 403
    assert alice.get(f"/contacts/{contact.pk}").status_code == 404


def test_no_word_is_lost_when_something_is_missing_or_a_child_is_added(door: Door) -> None:
    dee = client_of(door.dee)
    wrong = dee.post("/front-door/new", new(how="", words="Asleep again, in class."))
    assert wrong.status_code == 422 and "Asleep again, in class." in wrong.content.decode()
    added = dee.post("/front-door/new", new(add="child")).content.decode()
    assert "Asleep in class." in added and "Luca Bane" in added and "child-1-name" in added
    nobody = dee.post("/front-door/new", new(**{"child-0-name": ""}))
    assert nobody.status_code == 422 and "Name at least one child" in nobody.content.decode()
    asked = dee.post("/front-door/new", new(act_now="injury"))
    assert asked.status_code == 422 and "Ask where the child is now" in asked.content.decode()


def test_a_contact_is_put_on_the_board_once(door: Door) -> None:
    dee, said = client_of(door.dee), new()
    there = [dee.post("/front-door/new", said)["Location"] for _ in "ab"]
    assert there[0] == there[1]
    assert "Tired and hungry" in page(door, "ned", there[0])


def test_near_matches_are_shown_as_the_name_is_typed_and_remembered_when_they_are_not_the_same(
    door: Door,
) -> None:
    dee = client_of(door.dee)
    typed = dee.post("/front-door/likely", new(**{"child-0-name": "Harvey Row"})).content.decode()
    assert "Harvey Rowe" in typed
    contact = a_contact("Bruise", by=door.dee, children=["Harvey Row"])
    (row,) = rows(contact)
    where = f"/contacts/{contact.pk}/children/{row}"
    assert "Harvey Rowe" in page(door, "dee", where)
    dee.post(where, {"not_same": str(door.harvey.pk)})
    assert "was said not to be this child by Dee Dunn" in page(door, "dee", where)
    made = dee.post(where, {"new": "yes", "given": "Harvey", "family": "Row", "key": str(uuid4())})
    assert made.status_code == 303 and made["Location"].startswith(f"{where}?opened=")
    with as_keeper("a test reads"):
        row_of = Person.objects.get(given_name="Harvey", family_name="Row")
    assert f'value="{row_of.pk}"' in page(door, "dee", made["Location"])
    dee.post(where, {"person": str(row_of.pk)})
    with as_keeper("a test reads"):
        child = ContactChild.objects.get(pk=row)
        assert child.person.family_name == "Row" and child.person_id != door.harvey.pk and child.entry_id


def test_the_number_that_was_said_is_found_beside_a_first_name(door: Door) -> None:
    contact = a_contact(
        "Bruise", by=door.dee, children=["Harvey"], each={"Harvey": {"number": door.harvey.reference}}
    )
    (row,) = rows(contact)
    assert "Harvey Rowe" in page(door, "dee", f"/contacts/{contact.pk}/children/{row}")


def test_a_restricted_record_does_not_hide_that_the_child_is_open(door: Door) -> None:
    from throughline.synthetic.builders import a_child

    kacper = a_child("Kacper Nowicki", worker=door.cast.charlie)
    contact = a_contact(
        "Hit with a belt; mark on arm", by=door.dee, children=[kacper], act_now="injury", where_now="School"
    )
    with as_keeper("a test restricts"):
        Person.objects.filter(pk=kacper.pk).update(restriction=Person.RESTRICTED)
    board = page(door, "dee", "/front-door")
    assert "Open to Charlie Croft, Safeguarding South" in board and "School" in board
    assert "gone straight to worker and manager today: 1" in board
    assert "belt" not in board and "belt" not in page(door, "dee", f"/contacts/{contact.pk}")


def test_a_check_without_a_basis_is_refused_with_a_sentence_and_keeps_the_words(door: Door) -> None:
    contact, dee = a_contact("Hungry", by=door.dee, children=["Luca Bane"]), client_of(door.dee)
    asked = {"agency": "gp", "whom": "Dr Hale"}
    refused = dee.post(f"/contacts/{contact.pk}/press/ask", asked)
    assert refused.status_code == 422
    assert "Nobody is asked on neither" in refused.content.decode() and "Dr Hale" in refused.content.decode()
    agreed = {"agreed_by": "Mum", "agreed_on": "today", "agreed_how": "by telephone"}
    assert dee.post(f"/contacts/{contact.pk}/press/ask", asked | agreed).status_code == 303
    assert "Mum agreed Fri 20 Nov (by telephone): GP" in page(door, "dee", "/front-door")


def test_grades_stand_side_by_side_and_are_never_one_number(door: Door) -> None:
    contact, dee = a_contact("Hungry", by=door.dee, children=["Luca Bane"]), client_of(door.dee)
    for agency in ("school", "health visitor"):
        a_check(contact, agency, by=door.dee, agreed_by="Mum", agreed_on=now().date())
    (row,) = rows(contact)
    with as_keeper("a test reads"):
        keys = list(ContactCheck.objects.filter(contact=contact).order_by("pk").values_list("pk", flat=True))
    for key, grade in zip(keys, ("4", "1"), strict=True):
        said = {"check": str(key), "answer": "Thin.", f"grade-{row}": grade}
        assert dee.post(f"/contacts/{contact.pk}/press/answer", said).status_code == 303
    shown = page(door, "dee", f"/contacts/{contact.pk}")
    assert "from 1 to 4: they see it differently" in shown and ">2.5<" not in shown
    with as_keeper("a test reads"):
        assert list(CheckGrade.objects.order_by("pk").values_list("grade", flat=True)) == [4, 1]
    wrong = {"check": str(keys[0]), "answer": "Thin.", f"grade-{row}": "6"}
    assert dee.post(f"/contacts/{contact.pk}/press/answer", wrong).status_code == 422


def test_each_child_is_decided_for_by_name_and_a_missing_reason_is_said(door: Door) -> None:
    contact, dee = a_contact("Hungry", by=door.dee, children=["Luca Bane", "Baby Bane"]), client_of(door.dee)
    first, second = rows(contact)
    said = {"decided_by": str(door.dee.pk), "threshold_ours": "", f"row-{first}-decision": "help"}
    refused = dee.post(f"/contacts/{contact.pk}/press/decide", said)
    assert refused.status_code == 422 and "Each child has a decision of their own" in refused.content.decode()
    assert (
        dee.post(
            f"/contacts/{contact.pk}/press/decide", said | {f"row-{first}-reason": "Asked for."}
        ).status_code
        == 303
    )
    assert again(contact).stage == "new"
    rest = {
        "decided_by": str(door.dee.pk),
        f"row-{second}-decision": "nothing",
        f"row-{second}-reason": "Well.",
    }
    dee.post(f"/contacts/{contact.pk}/press/decide", rest)
    assert again(contact).stage == "decided"
    assert "Family help, Advice, no further action" in page(door, "lind", "/front-door")


def test_section_47_is_no_choice_and_cannot_be_posted(door: Door) -> None:
    contact, dee = a_contact("Bruise", by=door.dee, children=["Luca Bane"]), client_of(door.dee)
    (row,) = rows(contact)
    shown = page(door, "dee", f"/contacts/{contact.pk}")
    assert 'value="section-47"' not in shown.partition('id="decide"')[2]
    said = {
        "decided_by": str(door.dee.pk),
        f"row-{row}-decision": "section-47",
        f"row-{row}-reason": "A bruise.",
    }
    assert dee.post(f"/contacts/{contact.pk}/press/decide", said).status_code == 422
    assert again(contact).stage == "new"


def test_one_press_opens_the_discussion_with_what_is_known(door: Door) -> None:
    contact = a_contact(
        "Bruise, not mobile",
        by=door.dee,
        children=[door.harvey],
        act_now="not mobile",
        where_now="Clinic, room 2",
    )
    dee, (row,) = client_of(door.dee), rows(contact)
    named = dee.post(f"/contacts/{contact.pk}/discussion").content.decode()
    assert "Police" in named and "Health: the named nurse or doctor" in named
    opened = dee.post(
        f"/contacts/{contact.pk}/discussion", {"open": "yes", "child": [str(row)], "key": str(uuid4())}
    )
    assert opened.status_code == 303 and opened["Location"].startswith("/drafts/")
    assert "Clinic, room 2" in dee.get(opened["Location"]).content.decode()
    assert "Strategy discussion opened 12:00 by Dee Dunn" in page(door, "lind", "/front-door")


def test_a_manager_off_shift_is_told_whom_to_ring(door: Door) -> None:
    contact = a_contact("Bruise, not mobile", by=door.dee, children=[door.harvey], act_now="not mobile")
    (row,) = rows(contact)
    said = {"open": "yes", "child": [str(row)], "key": str(uuid4())}
    refused = client_of(door.lind).post(f"/contacts/{contact.pk}/discussion", said)
    assert (
        refused.status_code == 422
        and "their worker and manager open the discussion" in refused.content.decode()
    )


def many(door: Door, size: int) -> None:
    people = [somebody(f"Many{n} Manyfold", born=door.harvey.born) for n in range(3)]
    with as_keeper("rows to count statements on"):
        made = Contact.objects.bulk_create(
            Contact(
                received_at=now(), decide_by=now() + timedelta(hours=n), how="phone", sort="help", agency="school",
                key=uuid4(), stage=("new", "checks", "ready")[n % 3],
            )
            for n in range(size)
        )  # fmt: skip
        ContactSaid.objects.bulk_create(ContactSaid(contact=one, headline="A", words="A") for one in made)
        ContactChild.objects.bulk_create(
            ContactChild(contact=one, position=0, name="A", person=people[n % 3])
            for n, one in enumerate(made)
        )


def cost(door: Door, address: str) -> int:
    dee = client_of(door.dee)
    dee.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert dee.get(address).status_code == 200
    return sum(
        not one["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))
        for one in asked.captured_queries
    )


@pytest.mark.parametrize(
    "address", ["/front-door", "/front-door/new", "/contacts/{}", "/contacts/{}/discussion"]
)
def test_a_page_asks_no_more_of_the_database_at_a_thousand_rows_than_at_ten(door: Door, address: str) -> None:
    contact = a_contact(
        "Bruise", by=door.dee, children=[door.harvey, "Baby"], act_now="injury", where_now="Clinic"
    )
    few = (many(door, 10), cost(door, address.format(contact.pk)))[1]
    assert (many(door, 1000), cost(door, address.format(contact.pk)))[1] == few <= MOST
