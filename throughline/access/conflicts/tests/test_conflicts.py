"""A conflict beats everything from the next request on, is nobody else's to see, and gives back when it is lifted."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, ProgrammingError

from throughline.access.conflicts import actions, queries
from throughline.access.conflicts.problems import (
    CLOSED_ALREADY,
    LIFTED_ALREADY,
    NO_REASON,
    NOBODY_CHOSEN,
    NOT_AN_OFFICER,
    YOUR_OWN,
)
from throughline.access.models import (
    AccessNotice,
    Conflict,
    ConflictCheck,
    Grant,
    ProposedConflict,
    StaffAddress,
    StaffPerson,
)
from throughline.access.principal import as_keeper
from throughline.access.problems import AccessProblem
from throughline.config.clock import now, today
from throughline.record.restricting.tests.scene import the_scene, words
from throughline.synthetic.builders import a_home, a_visit, leaves, lives_at
from throughline.web.tests.scene import statements

pytestmark = pytest.mark.usefixtures("database")
CANARY = "Zephyrine"


@pytest.fixture
def scene(database):
    found = the_scene()
    children = dict.fromkeys(found.house.children, "seen")
    a_visit(by=found["alice"], children=children, on=today() - timedelta(days=2), story=CANARY)
    return found


def declares(scene, who: str, person, kind: str = "family") -> None:
    client = scene.client(who)
    page = client.get("/my-conflicts", {"who": person.reference})
    assert str(person) in words(page)
    said = {"typed": person.reference, "person": person.pk, "kind": kind}
    assert client.post("/my-conflicts", said).status_code == 303


CONFLICTED = """
who     | by
alice   | she holds the child
bob     | his team holds the child
mariam  | her line
ruth    | the line above
irene   | reviews the plan
laura   | is named
ned     | sits at the desk on a published shift
charlie | finds anybody
"""


def rows(table: str) -> list[str]:
    return [line.split("|")[0].strip() for line in table.strip().splitlines()[1:]]


@pytest.mark.parametrize("who", rows(CONFLICTED))
def test_it_beats_every_way_in_from_the_next_request_on(scene, who):
    tia = scene.house.tia
    client = scene.client(who)
    assert client.get(f"/children/{tia.pk}").status_code == 200
    declares(scene, who, tia)
    for page in ("", "/chronology", "/looked", "/break-glass", "/restriction", "/keeping"):
        answer = client.get(f"/children/{tia.pk}{page}")
        assert answer.status_code in (403, 404) and "Tia" not in words(answer), (who, page)
    assert client.get(f"/children/{tia.pk}").status_code == 404
    for asked in (tia.reference, "Tia Marsden"):
        assert "born" not in words(client.post("/find", {"q": asked}, follow=True)).lower(), who
        assert "Nobody of this name" in words(client.get("/my-conflicts", {"who": asked}))
    for page in ("/children?whose=all", "/children", "/desk", "/team"):
        assert "Tia Marsden" not in words(client.get(page)), (who, page)


def breaks(account, child) -> Grant:
    return Grant.objects.create(
        account=account, person_id=child.pk, kind="break-glass", reason="x" * 20, started=now(),
        until=now() + timedelta(hours=1), given_by=account,
    )  # fmt: skip


def test_no_glass_is_broken_past_it(scene):
    tia = scene.house.tia
    declares(scene, "charlie", tia)
    with pytest.raises(ProgrammingError), scene.acting("charlie"):
        breaks(scene["charlie"], tia)
    with scene.acting("max"):
        breaks(scene["max"], tia)
    assert scene.client("max").get(f"/children/{tia.pk}/chronology").status_code == 200
    declares(scene, "max", tia)
    assert scene.client("max").get(f"/children/{tia.pk}/chronology").status_code == 404


def test_it_is_nobody_elses_to_see(scene):
    declares(scene, "alice", scene.house.tia)
    for who in ("bob", "mariam", "ruth", "helen", "ada", "charlie", "irene"):
        with scene.acting(who):
            assert not Conflict.objects.exists(), who
        assert scene.client(who).get("/conflicts").status_code == 403, who
    with scene.acting("alice"):
        assert Conflict.objects.count() == 1
    assert f"record ending {scene.house.tia.pk % 100:02d}" in words(
        scene.client("alice").get("/my-conflicts")
    )
    page = words(scene.client("olu").get("/conflicts"))
    assert "Alice Arden" in page and scene.house.tia.reference in page and "Tia" not in page


def test_what_was_learned_from_the_record_is_not_told_to_whom_it_is_about(scene):
    with as_keeper("Bob is their uncle"):
        StaffPerson.objects.create(account=scene["bob"], person_id=scene.house.kelly.pk)
    assert scene.client("bob").get(f"/children/{scene.house.tia.pk}").status_code == 404
    assert "You have declared nobody" in words(scene.client("bob").get("/my-conflicts"))
    with scene.acting("bob"):
        assert not Conflict.objects.exists()
    page = words(scene.client("olu").get("/conflicts"))
    assert "From the record: related" in page and "From the record: it is about them" in page


def test_lifting_gives_back_and_stays_on_paper(scene):
    tia = scene.house.tia
    declares(scene, "alice", tia)
    alice, olu = scene.client("alice"), scene.client("olu")
    assert alice.get(f"/children/{tia.pk}/chronology").status_code == 404
    assert "Tried 1 time" in words(olu.get("/conflicts"))
    with as_keeper("which"):
        conflict = Conflict.objects.get()
    assert olu.post(f"/conflicts/{conflict.pk}/lift", {"reason": " "}).status_code == 422
    assert olu.post(f"/conflicts/{conflict.pk}/lift", {"reason": "Another Tia."}).status_code == 303
    assert CANARY in words(alice.get(f"/children/{tia.pk}/chronology"))
    with as_keeper("on paper"):
        conflict.refresh_from_db()
        assert (conflict.lifted_by, conflict.lifted_because) == (scene["olu"], "Another Tia.")
    assert str(LIFTED_ALREADY) in words(olu.post(f"/conflicts/{conflict.pk}/lift", {"reason": "x"}))
    declares(scene, "alice", tia)
    assert alice.get(f"/children/{tia.pk}/chronology").status_code == 404


def refuses(sentence, scene, who, do) -> None:
    with pytest.raises(AccessProblem) as said, scene.acting(who):
        do()
    assert said.value is sentence


def test_nobody_lifts_their_own_and_only_an_officer_lifts(scene):
    with as_keeper("the officer's own"):
        own = Conflict.objects.create(
            account=scene["olu"],
            person_id=scene.house.tia.pk,
            kind="family",
            since=now(),
            source="relationship",
        )
    refuses(YOUR_OWN, scene, "olu", lambda: actions.lift(conflict_id=own.pk, reason="x"))
    refuses(NOT_AN_OFFICER, scene, "alice", lambda: actions.lift(conflict_id=own.pk, reason="x"))
    refuses(NO_REASON, scene, "olga", lambda: actions.lift(conflict_id=own.pk, reason=" "))
    for who in ("olu", "alice", "ruth"):
        with scene.acting(who):
            assert not Conflict.objects.filter(pk=own.pk).update(lifted_at=now(), lifted_because="x")
    assert "another privacy officer lifts it" in words(scene.client("olu").get("/conflicts"))
    with scene.acting("olga"):
        actions.lift(conflict_id=own.pk, reason="A namesake.")


def test_nobody_declares_for_somebody_else_round_the_program(scene):
    with pytest.raises(DatabaseError), scene.acting("charlie"):
        Conflict.objects.create(
            account=scene["alice"],
            person_id=scene.house.tia.pk,
            kind="family",
            since=now(),
            declared_by=scene["charlie"],
        )


def test_an_officer_adds_one_for_a_colleague_by_reference(scene):
    olu, tia = scene.client("olu"), scene.house.tia
    said = {"email": scene["alice"].email, "reference": tia.reference.lower(), "kind": "interest"}
    assert olu.post("/conflicts/add", said).status_code == 303
    assert scene.client("alice").get(f"/children/{tia.pk}").status_code == 404
    for wrong, sentence in (
        ({}, "is on the list already"),
        ({"reference": "N999999"}, "No record has this reference"),
        ({"email": "nobody@northmere.example"}, "No colleague has this e-mail"),
        ({"email": scene["olu"].email}, "This is your own"),
        ({"kind": ""}, "There is something to put right"),
    ):
        answer = olu.post("/conflicts/add", said | wrong)
        assert answer.status_code == 422 and sentence in words(answer), wrong


def test_a_sealed_or_hidden_person_cannot_be_found_by_declaring(scene):
    scene.seals(scene.house.esme)
    page = words(scene.client("charlie").get("/my-conflicts", {"who": "Esme Dunn"}))
    assert "Nobody of this name" in page
    said = {"typed": "Esme Dunn", "person": scene.house.esme.pk, "kind": "family"}
    assert scene.client("charlie").post("/my-conflicts", said).status_code == 422
    refuses(
        NOBODY_CHOSEN, scene, "charlie", lambda: actions.declare(person=scene.house.esme.pk, kind="family")
    )


def test_half_a_name_finds_nobody(scene):
    for typed in ("Tia", "Ti Mars", "Marsden", "%"):
        assert "Nobody of this name" in words(scene.client("alice").get("/my-conflicts", {"who": typed})), (
            typed
        )
    assert "Tia Marsden, born Sat 3 Jun 2017" in words(
        scene.client("alice").get("/my-conflicts", {"who": "marsden tia"})
    )


def test_a_mistake_on_the_page_keeps_what_was_typed(scene):
    answer = scene.client("alice").post("/my-conflicts", {"typed": "Tia Marsden"})
    assert answer.status_code == 422 and 'value="Tia Marsden"' in answer.content.decode()


YEARS = [(date(2026, 11, 20), date(2027, 11, 20)), (date(2028, 2, 29), date(2029, 3, 1))]


@pytest.mark.parametrize(("said", "again"), YEARS)
def test_everybody_is_asked_again_a_year_later(said, again):
    assert queries.a_year_after(said) == again


def test_somebody_says_that_nobody_is_missing_and_sees_when_they_are_asked_again(scene):
    client = scene.client("bob")
    assert "You have not said so yet" in words(client.get("/my-conflicts"))
    assert client.post("/my-conflicts/complete").status_code == 303
    assert "You are asked again on Sat 20 Nov 2027" in words(client.get("/my-conflicts"))
    with as_keeper("a year on"):
        ConflictCheck.objects.update(at=now() - timedelta(days=365))
    assert "look again" in words(client.get("/my-conflicts"))
    with scene.acting("mariam"):
        assert not ConflictCheck.objects.exists()


PLACES = """
14 Larch Road | NM4 7LR | proposed
14 larch rd   | NM4 7LR |
14, Larch Road| nm47lr  | proposed
15 Larch Road | NM4 7LR |
"""


@pytest.mark.parametrize("row", PLACES.strip().splitlines())
def test_a_colleagues_own_address_that_is_a_childs_home_now_is_proposed(scene, row):
    lines, postcode, said = (cell.strip() for cell in row.split("|"))
    with as_keeper("staff"):
        StaffAddress.objects.create(
            account=scene["charlie"], lines=lines, postcode=postcode, declared_at=now()
        )
    found = actions.propose_conflicts()
    assert found == (4 if said else 0)
    assert actions.propose_conflicts() == 0
    assert scene.client("charlie").get(f"/children/{scene.house.tia.pk}").status_code == 200


def test_a_home_that_was_left_is_not_proposed(scene):
    old = a_home("3 Elm Close", postcode="NM1 1AA")
    lives_at(old, scene.house.tia, since=date(2020, 1, 1))
    leaves(old, scene.house.tia, on=date(2024, 1, 1))
    with as_keeper("staff"):
        StaffAddress.objects.create(
            account=scene["charlie"], lines="3 Elm Close", postcode="NM1 1AA", declared_at=now()
        )
    assert actions.propose_conflicts() == 0


def test_an_officer_takes_a_proposal_or_says_that_it_is_a_mistake(scene):
    with as_keeper("staff"):
        for who in ("charlie", "olu"):
            StaffAddress.objects.create(
                account=scene[who], lines="14 Larch Road", postcode="NM4 7LR", declared_at=now()
            )
    actions.propose_conflicts()
    page = words(scene.client("olu").get("/conflicts"))
    assert (
        page.count("Their own address is this record") == 4
        and "Larch" not in page
        and "Olu Marsh and" not in page
    )
    with as_keeper("which"):
        tia, kai = (
            ProposedConflict.objects.get(account=scene["charlie"], person_id=one.pk).pk
            for one in (scene.house.tia, scene.house.kai)
        )
    olu, charlie = scene.client("olu"), scene.client("charlie")
    assert olu.post(f"/conflicts/proposed/{tia}", {"do": "take"}).status_code == 303
    assert olu.post(f"/conflicts/proposed/{kai}", {"do": "leave"}).status_code == 303
    assert charlie.get(f"/children/{scene.house.tia.pk}").status_code == 404
    assert charlie.get(f"/children/{scene.house.kai.pk}").status_code == 200
    refuses(CLOSED_ALREADY, scene, "olu", lambda: actions.settle(proposal_id=kai, take=True))
    assert actions.propose_conflicts() == 0
    with scene.acting("charlie"):
        assert not ProposedConflict.objects.exists()


def test_the_officer_is_told_of_an_attempt_once_and_reads_it_here(scene):
    declares(scene, "alice", scene.house.tia)
    for _ in range(3):
        scene.client("alice").get(f"/children/{scene.house.tia.pk}")
    with as_keeper("told"):
        assert AccessNotice.objects.filter(what="conflict", account=scene["olu"]).count() == 1
    assert "Tried 3 times" in words(scene.client("olu").get("/conflicts"))
    with as_keeper("read"):
        assert not AccessNotice.objects.filter(what="conflict", account=scene["olu"], read_at=None).exists()


def test_the_pages_ask_no_more_than_twelve_statements(scene):
    for who in ("alice", "bob", "charlie"):
        declares(scene, who, scene.house.tia)
    asked = [
        statements(scene.client("olu"), "/conflicts"),
        statements(scene.client("alice"), "/my-conflicts?who=Kai%20Marsden"),
    ]
    assert max(asked) <= 12, asked
