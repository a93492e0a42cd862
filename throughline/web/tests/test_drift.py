"""Nothing has moved: whose step it is, named and explained, on the desk of whoever can act; and the allocation board."""

from datetime import date

import pytest

from throughline.access.principal import as_keeper
from throughline.web.tests.scene import statements, the_scene, words

MOST = 12
WORKING = {
    "to": "",
    "who": "",
    "step": "Book the core group",
    "by_when": "Tue 24 Nov 2026",
    "why": "The worker left; nobody was told.",
}


@pytest.fixture
def scene(database):
    return the_scene()


def test_a_manager_finds_the_plan_that_nobody_holds_first_and_every_row_says_who_does(scene):
    """Maisie's worker left on 12 October; Alice named herself for the Marsden children, whose plan stands still longer."""
    house = scene.house
    ours = WORKING | {"to": house.cast.alice.id, "with": [house.kai.id, house.esme.id]}
    assert scene.client("alice").post(f"/children/{house.tia.id}/still/plan/name", ours).status_code == 303
    said = words(scene.client("mariam").get("/drift"))
    assert "Nothing has moved" in said and "name someone today" in said
    assert said.index("Maisie") < said.index("Tia")
    assert "Nobody since Mon 12 Oct" in said
    assert "Not written by anyone" in said
    assert "Maisie" not in words(scene.client("mariam").get("/drift?whose=ours"))
    assert "Tia" not in words(scene.client("mariam").get("/drift?whose=nobody"))


def test_a_worker_sees_their_own_and_a_stranger_nothing(scene):
    assert "Tia" in words(scene.client("alice").get("/drift"))
    assert "Tia" not in words(scene.client("charlie").get("/drift"))
    assert scene.client("charlie").get(f"/children/{scene.house.tia.id}/still/plan").status_code == 403
    assert scene.client("alice").get(f"/children/{scene.house.tia.id}/still/score").status_code == 404


@pytest.mark.capability("S003")
def test_the_manager_names_somebody_and_it_stands_on_that_persons_desk(scene):
    """Mariam names Bob for Maisie's plan, whom nobody holds: he covers her this week, so that he may open the record.
    Control: before, Bob's desk says nothing of it, and her record is closed to him."""
    from throughline.record.drift.models import NextStep

    mariam, bob, maisie = scene.client("mariam"), scene.client("bob"), scene.alone.id
    cast = scene.house.cast
    assert bob.get(f"/children/{maisie}/still/plan").status_code == 403
    assert "Book the core group" not in words(bob.get("/desk"))
    before = mariam.post(f"/children/{maisie}/still/plan/name", WORKING)
    assert before.status_code == 422 and "Choose who holds the next step." in words(before)
    assert "Book the core group" in before.content.decode()
    assert (
        mariam.post(f"/children/{maisie}/still/plan/name", WORKING | {"to": cast.bob.id}).status_code == 303
    )
    with as_keeper("what was stored"):
        step = NextStep.objects.get()
    assert (step.to_id, step.named_by_id, step.by_when) == (cast.bob.id, cast.mariam.id, date(2026, 11, 24))
    assert "Book the core group, by Tue 24 Nov" in words(bob.get("/desk"))
    said = words(bob.get("/drift"))
    assert (
        "“The worker left; nobody was told.” Mariam Achebe, Fri 20 Nov" in said
        and "Bob Brook by Tue 24 Nov" in said
    )


def test_a_partner_holds_it_and_can_be_chased(scene):
    alice, tia = scene.client("alice"), scene.house.tia.id
    said = WORKING | {
        "to": "a partner",
        "who": "Dr Lowe’s clinic",
        "step": "Psychiatric report",
        "with": [scene.house.kai.id, scene.house.esme.id],
    }
    assert alice.post(f"/children/{tia}/still/plan/name", said).status_code == 303
    page = words(alice.get(f"/children/{tia}/still/plan"))
    assert "Dr Lowe’s clinic by Tue 24 Nov" in page and "Alice Arden named Dr Lowe’s clinic" in page
    assert "Chase" in words(alice.get("/drift?whose=partner"))


def test_an_explanation_takes_the_children_it_names_off_the_list_until_its_day(scene):
    """A worker may not; a manager may, for the brothers and sisters that stay ticked."""
    house = scene.house
    said = {
        "because": "Kelly is in hospital until Christmas.",
        "look_again": "Fri 8 Jan 2027",
        "with": [house.kai.id],
    }
    address = f"/children/{house.tia.id}/still/plan/explain"
    assert scene.client("alice").post(address, said).status_code == 403
    mariam = scene.client("mariam")
    assert mariam.post(address, said | {"because": ""}).status_code == 422
    assert mariam.post(address, said).status_code == 303
    listed = words(mariam.get("/drift"))
    assert "Tia" not in listed and "Kai" not in listed and "Esme" in listed
    assert "It comes back on Fri 8 Jan 2027" in words(mariam.get(f"/children/{house.tia.id}/still/plan"))
    assert "Kelly is in hospital until Christmas. Looked at again Fri 8 Jan" in words(
        mariam.get(f"/children/{house.tia.id}")
    )


def test_the_meeting_sheet_has_the_same_rows_with_room_to_write(scene):
    said = words(scene.client("mariam").get("/drift/sheet"))
    assert "What we agreed, who, by when" in said and "Maisie" in said


def test_a_manager_sees_on_the_teams_page_that_nobody_holds_it(scene):
    said = words(scene.client("mariam").get("/team"))
    assert "Nobody holds it: name someone" in said


@pytest.mark.capability("S175", "S184")
def test_a_waiting_child_is_given_to_a_worker_who_sees_them(scene):
    """The board says why and how long, what the law asks, and counts apart who is held by a manager. Mariam gives Maisie
    to Bob; the next thing Bob sees is Maisie among his own. Control: without a reason nothing is given."""
    from throughline.record.people.models import Allocation

    mariam, bob, maisie = scene.client("mariam"), scene.client("bob"), scene.alone
    said = words(mariam.get("/team/allocation"))
    assert "1 child waits for a worker" in said and "No worker, since Mon 12 Oct 39 days" in said
    assert "A registered social worker: a child protection plan since" in said
    assert "Held in Mariam Achebe’s name: not an allocation, since Mon 12 Oct" in said
    assert "Bob Brook Social worker" in said
    refused = mariam.post(f"/children/{maisie.id}/allocate", {"account": scene.house.cast.bob.id, "why": ""})
    assert refused.status_code == 422 and "Say why, in a sentence" in words(refused)
    given = {"account": scene.house.cast.bob.id, "why": "Bob knows her grandmother."}
    assert mariam.post(f"/children/{maisie.id}/allocate", given).status_code == 303
    with as_keeper("what was stored"):
        held = Allocation.objects.get(person=maisie, ended=None)
    assert (held.worker_id, held.role, held.started) == (
        scene.house.cast.bob.id,
        "worker",
        date(2026, 11, 20),
    )
    assert "Maisie Croft" in words(bob.get("/desk"))
    assert "No child whom you answer for waits" in words(mariam.get("/team/allocation"))


def test_danger_waits_before_law_and_law_before_days(database):
    from throughline.record.alerts.rules import Unheld
    from throughline.record.holding.standing import STANDINGS, Stands
    from throughline.record.people.models import Person
    from throughline.web.allocation.page import Family
    from throughline.web.team.queries import Known

    def family(key: int, *, danger: str = "", law: bool = False, since: date) -> Family:
        stands = [Stands(since=since, what=STANDINGS[0])] if law else []
        known = Known(home_id=None, seen=None, reviewed=None, cover="", danger=danger)
        return Family(Unheld(rule="alone", person_id=key, since=since), [Person(pk=key)], [known], [], stands)

    old, law, danger = date(2026, 8, 1), date(2026, 10, 1), date(2026, 11, 19)
    found = [family(1, since=old), family(2, law=True, since=law), family(3, danger="Not safe", since=danger)]
    assert [one.people[0].pk for one in sorted(found, key=lambda one: one.order)] == [3, 2, 1]


@pytest.fixture(scope="module")
def costs(template) -> dict[int, dict[str, int]]:
    from conftest import fresh
    from throughline.web.tests.test_statements import _children

    found = {}
    for size in (10, 1_000):
        for _ in fresh(template):
            scene = the_scene()
            with as_keeper("rows to count statements on"):
                _children(scene, size)
            tia = scene.house.tia.id
            found[size] = {
                "drift": statements(scene.client("mariam"), "/drift"), "drift of a head": statements(scene.client("ruth"), "/drift"),
                "sheet": statements(scene.client("mariam"), "/drift/sheet"),
                "one": statements(scene.client("mariam"), f"/children/{tia}/still/plan"),
                "allocation": statements(scene.client("mariam"), "/team/allocation"),
            }  # fmt: skip
    return found


def test_each_page_asks_the_same_at_ten_as_at_a_thousand_and_no_more_than_its_budget(costs):
    assert costs[10] == costs[1_000]
    assert {page: count for page, count in costs[10].items() if count > MOST} == {}
