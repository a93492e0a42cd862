"""A restricted record: at once, for the household, safety in sight, lowered by two people."""

import pytest
from django.db import DatabaseError, ProgrammingError, transaction

from throughline.access.models import AccessNotice
from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.record.people.models import Person, Restriction
from throughline.record.restricting import restrictions
from throughline.record.restricting.problems import (
    ASKED_ALREADY,
    ASKED_YOURSELF,
    NO_RING,
    NOBODY,
    NOT_ASKED,
    NOT_RESTRICTED,
    NOT_YOUR_ROLE,
    REASON,
    RestrictionProblem,
)
from throughline.record.restricting.tests.scene import WHY, the_scene, words
from throughline.synthetic.builders import a_flag, a_visit
from throughline.web.tests.scene import statements

pytestmark = pytest.mark.usefixtures("database")
CANARY = "Zephyrine"


@pytest.fixture
def scene(database):
    found = the_scene()
    a_visit(by=found["alice"], children={found.house.tia: "seen"}, on=now().date(), story=CANARY)
    return found


def level(child: Person) -> int:
    with as_keeper("a look"):
        return Person.objects.get(pk=child.pk).restriction


ANSWERS = """
who     | before | after | after page
alice   | 200    | 200   | open
bob     | 200    | 403   | safety
mariam  | 200    | 200   | open
ruth    | 200    | 200   | open
max     | 403    | 403   | safety
charlie | 403    | 403   | safety
ned     | 200    | 403   | safety
irene   | 200    | 200   | open
laura   | 200    | 200   | open
connie  | 403    | 403   | safety
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()[1:]]


def test_it_counts_from_the_next_request_and_safety_stays_in_sight(scene):
    tia = scene.house.tia
    a_flag(tia, "Two must visit", kind="danger", source="police, 3 Nov", since=now().date())
    clients = {who: scene.client(who) for who, *_ in rows(ANSWERS)}
    before = {who: clients[who].get(f"/children/{tia.pk}/chronology").status_code for who in clients}
    scene.restricts(tia)
    for who, was, then, page in rows(ANSWERS):
        assert (who, before[who]) == (who, int(was))
        assert (who, clients[who].get(f"/children/{tia.pk}/chronology").status_code) == (who, int(then))
        said = words(clients[who].get(f"/children/{tia.pk}"))
        assert (CANARY in words(clients[who].get(f"/children/{tia.pk}/chronology"))) == (then == "200"), who
        if who != "laura":
            assert (
                "Restricted: ring Mariam Achebe" in said
                and "Two must visit" in said
                and "Alice Arden" in said
            ), who
            assert "Child protection plan: neglect" in said, who
        assert ("born 3 June 2017" in said) == (page == "open"), who


def test_any_manager_restricts_with_one_press_and_a_second_press_adds_nothing(scene):
    tia, client = scene.house.tia, scene.client("max")
    page = words(client.get(f"/children/{tia.pk}/restriction"))
    assert "Mariam Achebe, Team manager" in page and "Kelly Marsden" in page and "Kai Marsden" in page
    said = {"reason": WHY, "ring": scene["mariam"].pk, "people": [tia.pk, scene.house.kelly.pk]}
    for _ in range(2):
        assert client.post(f"/children/{tia.pk}/restrict", said).status_code == 303
    with as_keeper("a look"):
        assert sorted(Restriction.objects.values_list("person_id", "level")) == sorted(
            [(tia.pk, 1), (scene.house.kelly.pk, 1)]
        )
    assert (level(tia), level(scene.house.kelly), level(scene.house.kai)) == (1, 1, 0)


def test_nobody_but_a_manager_may(scene):
    tia = scene.house.tia
    for who in ("alice", "bob", "irene", "connie", "ned", "ada", "olu", "stella"):
        client = scene.client(who)
        assert client.get(f"/children/{tia.pk}/restriction").status_code == 403, who
        assert client.post(f"/children/{tia.pk}/restrict", {"reason": WHY}).status_code == 403, who
    assert level(tia) == 0


def test_the_database_itself_lets_nobody_else_write_a_restriction(scene):
    tia = scene.house.tia
    for who, by in (("alice", "alice"), ("mariam", "ruth")):
        with pytest.raises(ProgrammingError), scene.acting(who):
            Restriction.objects.create(
                person=tia, level=1, reason=WHY, ring=scene["mariam"], by=scene[by], at=now()
            )
    with scene.acting("mariam"):
        Restriction.objects.create(
            person=tia, level=1, reason=WHY, ring=scene["mariam"], by=scene["mariam"], at=now()
        )
    assert level(tia) == 1


MISTAKES = [
    ({"reason": " "}, REASON),
    ({"ring": None}, NO_RING),
    ({"children": []}, NOBODY),
]


@pytest.mark.parametrize(("wrong", "sentence"), MISTAKES)
def test_a_mistake_is_said_in_a_sentence(scene, wrong, sentence):
    right = {"children": [scene.house.tia.pk], "reason": WHY, "ring": scene["mariam"].pk}
    with pytest.raises(RestrictionProblem) as said, scene.acting("mariam"):
        restrictions.restrict(**(right | wrong))
    assert said.value is sentence
    with pytest.raises(RestrictionProblem) as said, scene.acting("alice"):
        restrictions.restrict(**right)
    assert said.value is NOT_YOUR_ROLE


def test_a_form_with_nothing_in_it_comes_back_with_its_words(scene):
    answer = scene.client("mariam").post(f"/children/{scene.house.tia.pk}/restrict", {"reason": ""})
    assert answer.status_code == 422 and "There is something to put right" in words(answer)


def test_lowering_takes_two_people_and_those_who_answer_for_the_child_are_told(scene):
    tia = scene.house.tia
    scene.restricts(tia, by="max")
    asks, agrees = scene.client("mariam"), scene.client("ruth")
    assert (
        asks.post(f"/children/{tia.pk}/restriction/ask", {"reason": "She has moved on."}).status_code == 303
    )
    with as_keeper("who was told"):
        told = set(AccessNotice.objects.filter(what="lowering").values_list("account__name", flat=True))
    assert told == {"Max Moss", "Ruth Calder"}
    assert str(ASKED_YOURSELF) in words(asks.post(f"/children/{tia.pk}/restriction/lower"))
    assert str(ASKED_ALREADY) in words(
        agrees.post(f"/children/{tia.pk}/restriction/ask", {"reason": "Me too."})
    )
    assert level(tia) == 1
    assert "Somebody asks to lower the restriction of Tia" in words(agrees.get("/desk"))
    assert "She has moved on." in words(agrees.get(f"/children/{tia.pk}/restriction"))
    assert "Somebody asks to lower" not in words(agrees.get("/desk"))
    assert agrees.post(f"/children/{tia.pk}/restriction/lower").status_code == 303
    assert level(tia) == 0 and scene.client("bob").get(f"/children/{tia.pk}/chronology").status_code == 200
    page = words(agrees.get(f"/children/{tia.pk}/restriction"))
    assert "Lowered by Mariam Achebe and Ruth Calder: She has moved on." in page
    assert str(NOT_RESTRICTED) in words(agrees.post(f"/children/{tia.pk}/restriction/lower"))


def test_nobody_lowers_what_nobody_asked_to_lower(scene):
    scene.restricts(scene.house.tia)
    with pytest.raises(RestrictionProblem) as said, scene.acting("ruth"):
        restrictions.lower(child=scene.house.tia.pk)
    assert said.value is NOT_ASKED


ROUND_THE_PROGRAM = """
who    | asked  | asked by | lowered by
ruth   |        |          | ruth
ruth   | mariam | mariam   | max
ruth   |        | mariam   |
ruth   |        | mariam   | ruth
mariam | mariam | mariam   | mariam
"""


@pytest.mark.parametrize(("who", "asked", "asked_by", "lowered_by"), rows(ROUND_THE_PROGRAM))
def test_the_database_lets_nobody_ask_or_agree_in_anothers_name(scene, who, asked, asked_by, lowered_by):
    tia = scene.house.tia
    scene.restricts(tia)
    if asked:
        with scene.acting(asked):
            restrictions.ask_to_lower(child=tia.pk, reason="Over.")
    change = {"lower_asked_by": scene[asked_by], "lower_asked_at": now()} if asked_by else {}
    change |= {"lowered_by": scene[lowered_by], "lowered_at": now()} if lowered_by else {}
    with pytest.raises(DatabaseError), scene.acting(who), transaction.atomic():
        Restriction.objects.filter(person=tia).update(**change)
    assert level(tia) == 1


def test_the_list_of_restricted_records_shows_what_waits_first_and_no_sealed_one(scene):
    scene.restricts(scene.house.tia, scene.house.kai)
    scene.seals(scene.house.esme)
    with scene.acting("ruth"):
        restrictions.ask_to_lower(child=scene.house.kai.pk, reason="Over.")
    page = words(scene.client("max").get("/restricted"))
    assert page.index("Kai Marsden") < page.index("Tia Marsden") and "Ruth Calder asks to lower it" in page
    assert "Esme" not in page
    assert scene.client("alice").get("/restricted").status_code == 403


def test_the_pages_ask_no_more_than_twelve_statements(scene):
    client, child = scene.client("mariam"), f"/children/{scene.house.tia.pk}"
    asked = [statements(client, f"{child}/restriction")]
    scene.restricts(*scene.house.children)
    asked += [
        statements(client, f"{child}/restriction"),
        statements(client, "/restricted"),
        statements(client, child),
    ]
    assert max(asked[:3]) <= 12, asked
