"""A sealed record is not there for anybody off its list; two identities, one guarded link; two people open it."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, ProgrammingError, connection

from throughline.access.models import Grant, SealedRelease
from throughline.access.principal import as_keeper
from throughline.config.clock import now, today
from throughline.record.entries import drafts
from throughline.record.entries.actions import sign, withdraw
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft, Entry
from throughline.record.people.models import AdoptionLink, Identifier, Person, Restriction
from throughline.record.restricting import identities, releases, restrictions, rewriting, sealing
from throughline.record.restricting.models import SharedToRewrite
from throughline.record.restricting.problems import (
    LINKED_ALREADY,
    NO_READER,
    NO_RECORD,
    NOT_A_SEALER,
    NOT_FOR_THE_LIST,
    NOT_SEALED,
    NOT_YOUR_ROLE,
    OWN_REQUEST,
    RING_READS,
    SAME_NAME,
    SAME_NUMBER,
    SEALED_ALREADY,
    SETTLED,
    RestrictionProblem,
)
from throughline.record.restricting.tests.scene import the_scene, words
from throughline.record.visits.kinds import visit
from throughline.synthetic.builders import a_visit
from throughline.web.tests.scene import statements

pytestmark = pytest.mark.usefixtures("database")
CANARY, ALONE = "Zephyrine", "Bumblebee"
AFTER = identities.Identity(
    given_name="Wren", family_name="Holloway", born=date(2023, 8, 14), numbers={"nhs": "9434765870"}
)


@pytest.fixture
def scene(database):
    found = the_scene()
    house = found.house
    a_visit(
        by=found["alice"], children={house.tia: "seen", house.esme: "seen"}, on=today() - timedelta(days=3),
        story=f"{CANARY} barked. Esme laughed at {CANARY}. Tia drew.", words={house.tia: "I drew it.", house.esme: "Woof."},
    )  # fmt: skip
    a_visit(by=found["alice"], children={house.esme: "seen"}, on=today() - timedelta(days=2), story=ALONE)
    with as_keeper("numbers"):
        Identifier.objects.create(person=house.esme, scheme="nhs", value="9434765919")
    return found


def refuses(sentence, scene, who, do) -> None:
    with pytest.raises(RestrictionProblem) as said, scene.acting(who):
        do()
    assert said.value is sentence


PAGES = (
    "",
    "/chronology",
    "/looked",
    "/restriction",
    "/seal",
    "/list",
    "/identity",
    "/shared-entries",
    "/keeping",
)
OFF_THE_LIST = ("bob", "charlie", "max", "ruth", "mariam", "helen", "aggie", "ned", "connie")


def test_for_whoever_is_off_the_list_it_answers_like_a_record_that_never_was(scene):
    esme, never = scene.house.esme, 999_999
    scene.seals(esme)
    with as_keeper("her worker's work is done"):
        esme.allocations.update(ended=today())
    for who in OFF_THE_LIST:
        client = scene.client(who)
        for page in PAGES:
            there, nowhere = (client.get(f"/children/{one}{page}") for one in (esme.pk, never))
            assert there.status_code == nowhere.status_code, (who, page)
            assert there.status_code in (403, 404), (who, page)
            assert len(there.content) == len(nowhere.content), (who, page)
        for asked in ("Esme Dunn", "Esme", esme.reference, "9434765919", "14 Aug 2023"):
            assert "Esme" not in words(client.post("/find", {"q": asked}, follow=True)).replace(
                f"{asked} ", ""
            ), (
                who,
                asked,
            )
    for who in ("amos", "adele"):
        assert scene.client(who).get(f"/children/{esme.pk}").status_code == 200, who


def test_nothing_of_the_sealed_child_is_left_on_a_brother_or_sisters_pages(scene):
    house = scene.house
    client = scene.client("bob")
    pages = [f"/children/{house.tia.pk}{page}" for page in ("", "/chronology", "/looked", "/keeping")]
    assert any("Esme" in words(client.get(page)) for page in pages)
    scene.seals(house.esme)
    for page in [*pages, f"/children/{house.kelly.pk}", "/children?whose=all", "/desk"]:
        said = words(client.get(page))
        assert not {"Esme", CANARY, ALONE} & set(said.replace(".", " ").replace(",", " ").split()), page


def test_only_the_adoption_manager_and_the_director_seal(scene):
    esme = scene.house.esme
    for who in ("mariam", "ruth", "adele", "alice"):
        refuses(
            NOT_A_SEALER, scene, who,
            lambda: sealing.seal(child=esme.pk, reason="Adopted", ring=scene["adele"].pk),
        )  # fmt: skip
    for who in ("mariam", "adele"):
        with pytest.raises(ProgrammingError), scene.acting(who):
            Restriction.objects.create(
                person=esme, level=2, reason="Me", ring=scene["adele"], by=scene[who], at=now()
            )
    refuses(RING_READS, scene, "amos", lambda: sealing.seal(child=esme.pk, reason="x", ring=scene["bob"].pk))
    refuses(
        NOT_FOR_THE_LIST, scene, "amos",
        lambda: sealing.seal(child=esme.pk, reason="x", ring=scene["adele"].pk, listed=[scene["bob"].pk]),
    )  # fmt: skip
    scene.seals(esme, by="helen")
    refuses(
        SEALED_ALREADY,
        scene,
        "helen",
        lambda: sealing.seal(child=esme.pk, reason="x", ring=scene["adele"].pk),
    )


def test_a_restricted_record_can_be_sealed_and_is_restricted_still_when_the_seal_is_lowered(scene):
    esme = scene.house.esme
    scene.restricts(esme)
    scene.seals(esme, by="helen", ring="amos")
    with as_keeper("a look"):
        assert Person.objects.get(pk=esme.pk).restriction == 2
    with scene.acting("helen"):
        restrictions.ask_to_lower(child=esme.pk, reason="The order was refused.")
    with as_keeper("a look"):
        assert Person.objects.get(pk=esme.pk).restriction == 2
    with scene.acting("amos"):
        restrictions.lower(child=esme.pk)
    with as_keeper("a look"):
        assert Person.objects.get(pk=esme.pk).restriction == 1


def test_a_name_is_put_on_the_list_and_struck_from_it(scene):
    esme, aggie = scene.house.esme, scene.client("aggie")
    scene.seals(esme)
    amos, page = scene.client("amos"), f"/children/{esme.pk}/list"
    assert amos.post(f"{page}/add", {"account": scene["aggie"].pk}).status_code == 303
    assert aggie.get(f"/children/{esme.pk}/chronology").status_code == 200
    assert "Aggie Ash" in words(amos.get(page))
    assert amos.post(f"{page}/{scene['aggie'].pk}/strike").status_code == 303
    assert aggie.get(f"/children/{esme.pk}").status_code == 404
    assert amos.post(f"{page}/{scene['aggie'].pk}/strike").status_code == 422
    assert amos.post(f"{page}/add", {"account": scene["bob"].pk}).status_code == 422
    assert scene.client("adele").post(f"{page}/add", {"account": scene["aggie"].pk}).status_code == 403


def test_the_later_identity_shares_nothing_and_only_those_on_both_lists_see_the_two(scene):
    esme = scene.house.esme
    scene.seals(esme)
    with scene.acting("amos"):
        later = identities.new_identity(child=esme.pk, after=AFTER)
    assert scene.client("amos").get(f"/children/{later.pk}/identity").status_code == 200
    assert "Wren Holloway" in words(scene.client("amos").get(f"/children/{esme.pk}/identity"))
    adele = scene.client("adele")
    assert "Wren" not in words(adele.get(f"/children/{esme.pk}/identity"))
    assert adele.get(f"/children/{later.pk}").status_code == 404
    assert adele.get(f"/children/{later.pk}/identity").status_code == 404
    for who in (*OFF_THE_LIST, "alice"):
        for one in (esme, later):
            assert scene.client(who).get(f"/children/{one.pk}/identity").status_code in (403, 404), who
        assert "Wren" not in words(scene.client(who).post("/find", {"q": "wren"}, follow=True)).replace(
            "wren", ""
        ), who
    with as_keeper("a look"):
        numbers = [set(one.identifiers.values_list("value", flat=True)) for one in (esme, later)]
        assert not numbers[0] & numbers[1]


def test_nobody_but_the_two_guarded_functions_reads_or_writes_the_link(scene):
    esme = scene.house.esme
    scene.seals(esme)
    with scene.acting("amos"):
        later = identities.new_identity(child=esme.pk, after=AFTER)
    for do in (lambda: AdoptionLink.objects.count(), lambda: list(AdoptionLink.objects.values())):
        with pytest.raises(ProgrammingError), scene.acting("amos"):
            do()
        with pytest.raises(ProgrammingError), as_keeper("somebody with the keeper's login"):
            do()
    with scene.acting("adele"):
        assert identities.other_identity(esme.pk) is None and identities.other_identity(later.pk) is None
    with pytest.raises(DatabaseError), scene.acting("adele"), connection.cursor() as cur:
        cur.execute("select adoption.link(%s, %s)", [esme.pk, scene.house.tia.pk])


REFUSED = [
    ({"given_name": "Esme", "family_name": "Dunn"}, SAME_NAME),
    ({"numbers": {"nhs": "9434765919"}}, SAME_NUMBER),
]


@pytest.mark.parametrize(("wrong", "sentence"), REFUSED)
def test_a_later_identity_that_would_lead_back_is_not_made(scene, wrong, sentence):
    scene.seals(scene.house.esme)
    refuses(
        sentence, scene, "amos",
        lambda: identities.new_identity(child=scene.house.esme.pk, after=replace(AFTER, **wrong)),
    )  # fmt: skip


def test_an_identity_is_made_once_and_from_a_sealed_record(scene):
    esme = scene.house.esme
    refuses(NOT_SEALED, scene, "amos", lambda: identities.new_identity(child=esme.pk, after=AFTER))
    scene.seals(esme)
    with scene.acting("amos"):
        identities.new_identity(child=esme.pk, after=AFTER)
    refuses(LINKED_ALREADY, scene, "amos", lambda: identities.new_identity(child=esme.pk, after=AFTER))


def test_a_shared_entry_is_written_again_for_each_child_by_whoever_reads_them_all(scene):
    house = scene.house
    scene.seals(house.esme)
    with as_keeper("a look"):
        assert set(SharedToRewrite.objects.values_list("person_id", flat=True)) == {
            house.tia.pk,
            house.esme.pk,
        }
    for who in ("bob", "mariam", "amos", "adele", "ruth", "irene"):
        with scene.acting(who):
            expected = 2 if who == "irene" else 0
            assert SharedToRewrite.objects.count() == expected, who
    alice = scene.client("alice")
    page = words(alice.get(f"/children/{house.esme.pk}/shared-entries"))
    assert "for Tia" in page and "for Esme" in page
    with scene.acting("alice"):
        row = rewriting.left(house.esme.pk).get(person=house.tia)
        draft = rewriting.write_again(child=house.esme.pk, row_id=row.pk)
        assert draft.children == [house.tia.pk] and draft.answers["story"] == f"{CANARY} barked. Tia drew."
        assert "Woof." not in str(draft.answers) and "I drew it." in str(draft.answers)
        assert rewriting.write_again(child=house.esme.pk, row_id=row.pk) == draft
    signs(scene, draft)
    with scene.acting("alice"):
        assert [one.row.person_id for one in rewriting.waiting(house.esme.pk)] == [house.esme.pk]
        assert Entry.objects.get(pk=draft.pk).happened_at.date() == today() - timedelta(days=3)
    assert f"{CANARY} barked" in words(scene.client("bob").get(f"/entries/{draft.pk}"))


def signs(scene, draft: Draft) -> None:
    with scene.acting("alice"):
        write_up = WriteUp(by_key()[draft.kind], {scene.house.tia.pk: "Tia"}, draft.answers, now=now())
        sign(draft=draft, write_up=write_up, answers=write_up.answers())


def test_what_was_rewritten_and_then_withdrawn_waits_again(scene):
    house = scene.house
    scene.seals(house.esme)
    with scene.acting("alice"):
        row = rewriting.left(house.esme.pk).get(person=house.tia)
        draft = rewriting.write_again(child=house.esme.pk, row_id=row.pk)
    signs(scene, draft)
    with scene.acting("alice"):
        withdraw(entry=Entry.objects.get(pk=draft.pk), kind="unseen", reason="It still said sister.")
        assert rewriting.left(house.esme.pk).filter(person=house.tia).exists()
    done = scene.client("alice").post(f"/children/{house.esme.pk}/shared-entries/{row.pk}", {"do": "nothing"})
    assert done.status_code == 303
    with scene.acting("alice"):
        assert not rewriting.left(house.esme.pk).filter(person=house.tia).exists()


SENTENCES = [
    ("Esme laughed. Tia drew.", "Tia drew."),
    ("Tia drew. ESME's bear fell! Then tea.", "Tia drew. Then tea."),
    ("“Where is Esme?” Kai asked. Nan came.", "Kai asked. Nan came."),
    ("Esmeralda came.", "Esmeralda came."),
    ("No end with Esme", ""),
    ("seen", "seen"),
]


@pytest.mark.parametrize(("words_said", "kept"), SENTENCES)
def test_a_sentence_that_names_the_sealed_child_is_not_carried_over(words_said, kept):
    assert rewriting.without(["Esme"], words_said) == kept


def test_no_entry_is_signed_about_a_sealed_child_and_another(scene):
    house = scene.house
    scene.seals(house.esme)
    with scene.acting("alice"):
        draft = drafts.begin(kind=visit, children=[house.tia.pk, house.esme.pk], key=uuid4())
    answer = scene.client("alice").post(f"/drafts/{draft.pk}/sign", {"day": "today"})
    assert answer.status_code in (404, 422)
    with as_keeper("a look"):
        assert not Entry.objects.filter(pk=draft.pk).exists()


def test_two_people_let_somebody_in_for_an_hour_and_the_second_never_learns_the_name(scene):
    esme = scene.house.esme
    scene.seals(esme)
    amos, helen, ruth = scene.client("amos"), scene.client("helen"), scene.client("ruth")
    asked = {"person": esme.pk, "reader": scene["ruth"].pk, "reason": "A letter from court."}
    assert amos.post("/sealed-releases", asked).status_code == 303
    assert "Ruth Calder into Esme Dunn" in words(amos.get("/sealed-releases"))
    page = words(helen.get("/sealed-releases"))
    assert (
        f"Ruth Calder into the record ending {esme.pk % 100:02d}" in page
        and "Esme" not in page
        and "Dunn" not in page
    )
    assert ruth.get(f"/children/{esme.pk}").status_code == 404
    with as_keeper("which"):
        release = SealedRelease.objects.get()
    assert helen.post(f"/sealed-releases/{release.pk}", {"do": "agree"}).status_code == 303
    assert ruth.get(f"/children/{esme.pk}/chronology").status_code == 200
    assert helen.get(f"/children/{esme.pk}").status_code == 404
    with as_keeper("an hour later"):
        grant = Grant.objects.get(kind="release")
        assert grant.until - grant.started == timedelta(hours=1) and grant.second == scene["helen"]
        Grant.objects.filter(pk=grant.pk).update(started=now() - timedelta(hours=1), until=now())
    assert ruth.get(f"/children/{esme.pk}").status_code == 404
    assert helen.post(f"/sealed-releases/{release.pk}", {"do": "refuse"}).status_code == 422


def test_nobody_opens_a_sealed_record_alone(scene):
    esme = scene.house.esme
    scene.seals(esme)
    ask = {"person": esme.pk, "reader": scene["ruth"].pk, "reason": "x"}
    refuses(NOT_YOUR_ROLE, scene, "helen", lambda: releases.ask(**ask))
    refuses(NO_READER, scene, "amos", lambda: releases.ask(**ask | {"reader": scene["amos"].pk}))
    refuses(NO_RECORD, scene, "amos", lambda: releases.ask(**ask | {"person": scene.house.tia.pk}))
    with scene.acting("amos"):
        release = releases.ask(**ask)
    refuses(OWN_REQUEST, scene, "amos", lambda: releases.agree(release_id=release.pk))
    refuses(NOT_YOUR_ROLE, scene, "ruth", lambda: releases.agree(release_id=release.pk))
    with scene.acting("amos"):
        assert not SealedRelease.objects.filter(pk=release.pk).update(
            agreed_by=scene["amos"], agreed_at=now()
        )
    with scene.acting("helen"):
        releases.refuse(release_id=release.pk)
    refuses(SETTLED, scene, "helen", lambda: releases.agree(release_id=release.pk))
    assert scene.client("ruth").get(f"/children/{esme.pk}").status_code == 404


def test_the_pages_ask_no_more_than_twelve_statements(scene):
    esme, amos = scene.house.esme, scene.client("amos")
    asked = [statements(amos, f"/children/{esme.pk}/seal")]
    scene.seals(esme)
    asked += [statements(amos, f"/children/{esme.pk}/{page}") for page in ("list", "identity", "restriction")]
    asked += [
        statements(amos, "/sealed-releases"),
        statements(scene.client("alice"), f"/children/{esme.pk}/shared-entries"),
    ]
    assert max(asked) <= 12, asked
