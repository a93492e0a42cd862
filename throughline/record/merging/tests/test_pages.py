"""Merging as people walk it: proposed by a worker, decided by another, explained, led to by the old number, taken back."""

import re
from datetime import date

import pytest

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper
from throughline.record.clocks.nightly import check
from throughline.record.entries.models import EntryChild
from throughline.record.merging.models import Merge
from throughline.record.merging.tests.scene import REASON, all_of, everything, merged, two_records, visited
from throughline.record.models import Flag, NotSame, VisitChild
from throughline.synthetic.builders import a_child
from throughline.web.tests.scene import words

DAY = date(2026, 11, 17)


@pytest.fixture
def two(database):
    return two_records()


@pytest.mark.capability("B016")
def test_two_records_are_merged_by_two_people_explained_and_taken_back(two):
    alice, mariam = client_of(two.cast.alice), client_of(two.cast.mariam)
    before = everything()
    assert "Tya Marsdon" in words(alice.get(f"/children/{two.kept.pk}/same"))
    side = words(alice.get(f"/children/{two.kept.pk}/same/{two.gone.pk}"))
    assert "Spelled alike and sounds alike, same birth date" in side
    proposed = alice.post(
        f"/children/{two.kept.pk}/same/{two.gone.pk}", {"keep": "this", "reason": REASON, "do": "propose"}
    )
    assert proposed.status_code == 303
    assert "A manager who reads both records decides." in words(alice.get(proposed["Location"]))
    assert "Tia Marsden" in words(mariam.get("/merges"))

    asked = mariam.get(proposed["Location"])
    assert "What cannot stand twice" in words(asked) and "Protection plans: which stands?" in words(asked)
    there = proposed["Location"]
    refused = mariam.post(f"{there}/decide", {})
    assert refused.status_code == 422 and "Choose what stands" in words(refused)
    done = mariam.post(f"{there}/decide", all_of(two))
    assert done.status_code == 303
    explained = words(mariam.get(there))
    assert f"{two.gone.reference} is now {two.kept.reference}" in explained and REASON in explained
    assert "Things to know first" in explained and "Allergic to nuts" in explained

    led = alice.get(f"/children/{two.gone.pk}", follow=True)
    assert f"{two.gone.reference} leads here" in words(led) and "Allergic to nuts" in words(led)
    assert "Two records became one" in words(client_of(two.cast.alice).get("/desk"))

    back = mariam.post(f"{there}/back", {"reason": "A second birth certificate came."})
    assert back.status_code == 303 and everything() == before
    assert "Tya Marsdon" in words(alice.get(f"/children/{two.gone.pk}"))
    assert check().differences == 0


def test_they_are_two_people_is_remembered_and_stands_as_a_reason_not_to(two):
    alice = client_of(two.cast.alice)
    alice.post(f"/children/{two.kept.pk}/same/{two.gone.pk}", {"reason": "Cousins.", "do": "not-same"})
    with as_keeper("look"):
        assert NotSame.objects.get().by_id == two.cast.alice.id
    side = words(client_of(two.cast.bob).get(f"/children/{two.kept.pk}/same/{two.gone.pk}"))
    assert "Somebody said they are two people Alice Arden" in side and "Cousins." in side


def test_a_merge_that_is_refused_moves_nothing_and_may_be_proposed_again(two):
    alice, mariam = client_of(two.cast.alice), client_of(two.cast.mariam)
    address, told = f"/children/{two.kept.pk}/same/{two.gone.pk}", {"reason": REASON, "do": "propose"}
    there = alice.post(address, told)["Location"]
    assert alice.post(address, told).status_code == 422
    before = everything()
    assert mariam.post(f"{there}/refuse").status_code == 303
    assert everything() == before and "Not merged" in words(mariam.get(there))
    assert mariam.post(f"{there}/decide", all_of(two)).status_code == 422
    assert alice.post(address, told).status_code == 303


def test_another_teams_worker_neither_proposes_nor_decides(two):
    charlie = client_of(two.cast.charlie)
    assert charlie.get(f"/children/{two.kept.pk}/same/{two.gone.pk}").status_code == 403
    there = f"/merges/{merged(two).pk}"
    assert charlie.post(f"{there}/back", {"reason": "No."}).status_code == 403
    assert "Take it back" not in words(charlie.get(there)) and "Allergic" not in words(charlie.get(there))


def test_a_record_that_held_two_childrens_writing_is_divided(two):
    mariam, other = client_of(two.cast.mariam), a_child("Tess Marsden", worker=two.cast.bob)
    mine, theirs = visited(two.cast.alice, DAY, two.kept), visited(two.cast.alice, DAY, two.kept)
    address = f"/children/{two.kept.pk}/divide"
    looked = mariam.post(address, {"q": other.reference, "theirs": f"entry-{theirs.pk}"})
    assert "Tess Marsden" in words(looked)
    assert re.search(rf'value="entry-{theirs.pk}" checked', looked.content.decode())
    assert mariam.post(address, {"other": str(other.pk), "reason": "Hers."}).status_code == 422
    before = everything()
    done = mariam.post(
        address, {"other": str(other.pk), "theirs": f"entry-{theirs.pk}", "reason": "It tells of Tess."}
    )
    assert done.status_code == 303
    with as_keeper("look"):
        assert {one.person_id for one in VisitChild.objects.filter(entry=theirs)} == {other.pk}
        assert {one.person_id for one in EntryChild.objects.filter(entry=mine)} == {two.kept.pk}
        assert Merge.objects.get().kind == Merge.DIVIDE
    assert check().differences == 0
    assert (
        client_of(two.cast.mariam)
        .post(f"{done['Location']}/back", {"reason": "It was Tia after all."})
        .status_code
        == 303
    )
    assert everything() == before


def test_what_another_cannot_read_is_not_theirs_to_divide(two):
    with as_keeper("a thing to know"):
        flag = Flag.objects.filter(person=two.gone).first()
    mariam = client_of(two.cast.mariam)
    told = {"other": str(two.gone.pk), "theirs": f"Flag-person-{flag.pk}", "reason": "Hers."}
    assert mariam.post(f"/children/{two.kept.pk}/divide", told).status_code == 422
