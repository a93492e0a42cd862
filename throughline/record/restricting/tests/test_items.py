"""One entry kept to a list of names: for everybody else it is not there at all; a reviewer's own stays the reviewer's."""

from datetime import timedelta

import pytest
from django.db import ProgrammingError, connection

from throughline.access.principal import as_keeper
from throughline.config.clock import now, today
from throughline.record.entries.actions import correct, give_back, open_correction, withdraw
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, EntryChild, ItemReader, ItemSeal, Step
from throughline.record.entries.problems import Clash, Problem
from throughline.record.people.actions import end_allocation
from throughline.record.people.models import Allocation
from throughline.record.restricting import items
from throughline.record.restricting.problems import (
    A_REVIEWERS,
    CANNOT_READ,
    GONE,
    KEPT_ALREADY,
    NO_KIND,
    NOT_A_REVIEWER,
    NOT_YOUR_LIST,
    RestrictionProblem,
)
from throughline.record.restricting.tests.scene import the_scene, words
from throughline.record.visits.models import Visit
from throughline.synthetic.builders import a_visit
from throughline.web.tests.scene import statements

pytestmark = pytest.mark.usefixtures("database")
ADVICE, AGAIN = "Zephyrine", "Bumblebee"


@pytest.fixture
def scene(database):
    return the_scene()


@pytest.fixture
def advice(scene) -> Entry:
    house = scene.house
    entry = a_visit(
        by=scene["alice"],
        children={house.tia: "seen", house.kai: "seen"},
        on=today() - timedelta(days=2),
        story=ADVICE,
    )
    with scene.acting("alice"):
        draft = open_correction(entry=entry)
        draft.answers = draft.answers | {"analysis": AGAIN, "correction": "A word left out."}
        draft.save(update_fields=["answers"])
        write_up = WriteUp(
            by_key()["visit"], {house.tia.pk: "Tia", house.kai.pk: "Kai"}, draft.answers, now=now()
        )
        return correct(draft=draft, write_up=write_up, answers=write_up.answers())


def keeps(scene, entry: Entry, *readers: str, kind: str = "legal", by: str = "alice") -> None:
    with scene.acting(by):
        items.keep(entry=entry, kind=kind, readers=[scene[one].pk for one in readers])


OFF_THE_LIST = ("bob", "mariam", "ruth", "ned", "max", "connie", "charlie", "adele", "olga", "ada", "ann")
ON_THE_LIST = ("alice", "laura", "irene")


def places(scene, entry: Entry) -> list[str]:
    tia = scene.house.tia.pk
    return [
        f"/entries/{entry.pk}", f"/entries/{entry.pk}/versions", f"/children/{tia}/letters/new?entry={entry.pk}", f"/entries/{entry.pk}/list",
        f"/children/{tia}", f"/children/{tia}/chronology", f"/children/{tia}/looked", "/desk", "/team", "/to-ratify",
        f"/children/{tia}/chronology?as-known={now():%Y-%m-%dT%H:%M}", f"/entries/{entry.pk}?as-known={now():%Y-%m-%dT%H:%M}",
    ]  # fmt: skip


def test_for_whoever_is_off_the_list_it_is_nowhere(scene, advice):
    seen_before = {
        who: words(scene.client(who).get(f"/entries/{advice.pk}")) for who in ("bob", "mariam", "ruth", "ned")
    }
    assert all(ADVICE in said for said in seen_before.values())
    keeps(scene, advice, "laura", "irene")
    for who in OFF_THE_LIST:
        client = scene.client(who)
        for place in places(scene, advice):
            said = words(client.get(place))
            assert not {ADVICE, AGAIN, "A word left out."} & {w for w in (ADVICE, AGAIN, "A word left out.") if w in said}, (
                who, place,
            )  # fmt: skip
            assert "Visit: Tia and Kai seen" not in said, (who, place)
        assert client.get(f"/entries/{advice.pk}").status_code in (403, 404), who
        assert client.post(
            f"/entries/{advice.pk}/withdraw", {"kind": "wrong", "reason": "x"}
        ).status_code in (403, 404)
    for who in ON_THE_LIST:
        assert ADVICE in words(scene.client(who).get(f"/entries/{advice.pk}")), who


TABLES = (Entry, EntryChild, Visit, Step, ItemReader)


def test_the_database_shows_no_row_of_it_and_none_of_its_past(scene, advice):
    keeps(scene, advice, "laura", "irene")
    for who in ("bob", "mariam", "ruth", "ned"):
        with scene.acting(who), connection.cursor() as cur:
            for table in TABLES[:-1]:
                assert not table.objects.filter(
                    **{"pk" if table is Entry else "entry_id": advice.pk}
                ).exists(), (who, table)
            assert not ItemReader.objects.exists()
            for past in ("entry", "visit", "visitchild"):
                cur.execute(f"select count(*) from history.record_{past}")
                assert cur.fetchone()[0] == 0, (who, past)
    with scene.acting("laura"), connection.cursor() as cur:
        cur.execute("select count(*) from history.record_visit")
        assert cur.fetchone()[0] == 1


def test_whoever_wrote_it_stays_on_the_list_that_somebody_else_makes(scene, advice):
    keeps(scene, advice, kind="allegation", by="mariam")
    for who in ("alice", "mariam"):
        assert ADVICE in words(scene.client(who).get(f"/entries/{advice.pk}")), who
    for who in ("bob", "ruth", "irene", "laura"):
        assert scene.client(who).get(f"/entries/{advice.pk}").status_code == 404, who


def test_a_list_lets_nobody_in_whom_the_childs_record_does_not_open(scene, advice):
    with pytest.raises(RestrictionProblem) as said:
        keeps(scene, advice, "charlie")
    assert said.value is CANNOT_READ
    with scene.acting("alice"):
        kept = items.keep(entry=advice, kind="legal", readers=[])
        ItemReader.objects.create(seal=kept, account=scene["charlie"], by=scene["alice"], at=now())
    assert scene.client("charlie").get(f"/entries/{advice.pk}").status_code in (403, 404)


def test_whoever_keeps_it_adds_a_name_and_lifts_it(scene, advice):
    keeps(scene, advice, "laura")
    alice, page = scene.client("alice"), f"/entries/{advice.pk}/list"
    assert scene.client("irene").get(f"/entries/{advice.pk}").status_code == 404
    assert alice.post(f"{page}/add", {"account": scene["irene"].pk}).status_code == 303
    assert alice.post(f"{page}/add", {"account": scene["irene"].pk}).status_code == 303
    assert ADVICE in words(scene.client("irene").get(f"/entries/{advice.pk}"))
    said = words(scene.client("irene").get(page))
    assert "Only Alice Arden sees the other names" in said and "Laura Lane" not in said
    assert scene.client("irene").post(f"{page}/lift").status_code == 422
    with pytest.raises(RestrictionProblem) as refused, scene.acting("irene"):
        items.add(entry=advice, reader=scene["bob"].pk)
    assert refused.value is NOT_YOUR_LIST
    assert alice.post(f"{page}/lift").status_code == 303
    assert ADVICE in words(scene.client("bob").get(f"/entries/{advice.pk}"))


def test_the_page_offers_the_childs_lawyer_and_reviewing_officer_first(scene, advice):
    with scene.acting("alice"):
        found = items.candidates(advice)
    assert [one.account.name for one in found if one.usual] == ["Irene Iqbal", "Laura Lane"]
    assert {"Bob Brook", "Mariam Achebe", "Ruth Calder"} <= {one.account.name for one in found}
    assert not {"Charlie Croft", "Connie Bell", "Adele Ames", "Alice Arden"} & {
        one.account.name for one in found
    }
    page = scene.client("alice").get(f"/entries/{advice.pk}/list").content.decode()
    assert page.count("checked") == 3  # legal advice, and the two
    answer = scene.client("alice").post(
        f"/entries/{advice.pk}/list/keep", {"kind": "legal", "readers": [scene["laura"].pk]}
    )
    assert answer.status_code == 303


def a_challenge(scene) -> Entry:
    """An entry by the reviewing officer: of the kinds there are today, told by the keeper in her name."""
    with as_keeper(
        "a reviewing officer's challenge", by=scene["irene"].pk, post="Independent reviewing officer"
    ):
        entry = Entry.objects.create(
            id=77_000,
            kind="visit",
            happened_at=now(),
            recorded_at=now(),
            author=scene["irene"],
            headline=f"Challenge {ADVICE}",
        )
        EntryChild.objects.create(
            entry=entry, person=scene.house.tia, happened_at=now(), author_id=scene["irene"].pk
        )
        Visit.objects.create(entry=entry, began="10:00", place="office", story=ADVICE)
        return entry


def test_a_manager_can_neither_open_edit_hide_nor_take_over_a_reviewing_officers_own_item(scene):
    challenge = a_challenge(scene)
    for who in ("mariam", "ruth", "alice"):
        with pytest.raises(RestrictionProblem) as said, scene.acting(who):
            items.keep(entry=challenge, kind="third", readers=[])
        assert said.value is A_REVIEWERS
        with pytest.raises(ProgrammingError), scene.acting(who):
            ItemSeal.objects.create(entry=challenge, kind="third", by=scene[who], at=now())
    keeps(scene, challenge, kind="reviewer", by="irene")
    for who in ("mariam", "ruth", "helen", "alice"):
        for place in (
            f"/entries/{challenge.pk}",
            f"/entries/{challenge.pk}/list",
            f"/children/{scene.house.tia.pk}/chronology",
        ):
            assert ADVICE not in words(scene.client(who).get(place)), (who, place)
        with scene.acting(who):
            assert not ItemSeal.objects.filter(entry=challenge).update(lifted_at=now(), lifted_by=scene[who])
            assert not Entry.objects.filter(pk=challenge.pk).update(headline="Noted")
            assert not Entry.objects.filter(pk=challenge.pk).update(author=scene[who])
    assert ADVICE in words(scene.client("irene").get(f"/entries/{challenge.pk}"))


def test_a_manager_whom_the_reviewing_officer_lets_in_reads_and_changes_nothing(scene):
    challenge = a_challenge(scene)
    keeps(scene, challenge, "mariam", kind="reviewer", by="irene")
    mariam = scene.client("mariam")
    page = words(mariam.get(f"/entries/{challenge.pk}"))
    assert ADVICE in page and "The reviewing officer keeps this as their own." in page
    for act in ("approve", "return", "correct", "withdraw"):
        answer = mariam.post(f"/entries/{challenge.pk}/{act}", {"reason": "x", "kind": "wrong"})
        assert answer.status_code == 422, act
    for do in (
        lambda e: give_back(entry=e, reason="x"),
        lambda e: withdraw(entry=e, kind="wrong", reason="x"),
    ):
        with pytest.raises((Clash, Problem, ProgrammingError)), scene.acting("mariam"):
            do(Entry.objects.get(pk=challenge.pk))
    with as_keeper("a look"):
        assert Entry.objects.get(pk=challenge.pk).status == "signed"


def test_only_a_reviewing_officer_keeps_an_item_as_a_reviewers_own(scene, advice):
    for kind, sentence in (("reviewer", NOT_A_REVIEWER), ("gossip", NO_KIND)):
        with pytest.raises(RestrictionProblem) as said:
            keeps(scene, advice, kind=kind)
        assert said.value is sentence


def test_an_item_is_kept_once_and_not_when_it_is_gone(scene, advice):
    keeps(scene, advice)
    with pytest.raises(RestrictionProblem) as said:
        keeps(scene, advice)
    assert said.value is KEPT_ALREADY
    with scene.acting("alice"):
        items.lift(entry=advice)
        withdraw(entry=Entry.objects.get(pk=advice.pk), kind="unseen", reason="x")
        gone = Entry.objects.get(pk=advice.pk)
    with pytest.raises(RestrictionProblem) as said:
        keeps(scene, gone)
    assert said.value is GONE


def test_a_name_on_the_list_whose_work_with_the_child_has_ended_reads_it_no_more(scene, advice):
    keeps(scene, advice, "bob")
    assert ADVICE in words(scene.client("bob").get(f"/entries/{advice.pk}"))
    with as_keeper("she leaves the team"):
        for held in Allocation.objects.filter(person__in=[scene.house.tia, scene.house.kai]):
            end_allocation(allocation=held, ended=today())
    assert scene.client("bob").get(f"/entries/{advice.pk}").status_code in (403, 404)


def test_the_page_asks_no_more_than_twelve_statements(scene, advice):
    page = f"/entries/{advice.pk}/list"
    asked = [statements(scene.client("alice"), page)]
    keeps(scene, advice, "laura", "bob")
    asked += [statements(scene.client("alice"), page), statements(scene.client("laura"), page)]
    asked += [statements(scene.client("alice"), f"/entries/{advice.pk}")]
    assert max(asked) <= 12, asked
