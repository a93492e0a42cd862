"""Telling something of a person: what is stored, what the next reader sees, and who is refused."""

from datetime import date

import pytest

from throughline.record.people.about.every import DETAILS

GOOD = {
    "name": {"kind": "known as", "given_name": "Tilly", "family_name": "Marsden", "use": "no"},
    "birth-day": {"born": "3 Jun 2016", "status": "claimed"},
    "language": {"language": "Tigrinya", "dialect": "", "speaks": "first", "reads": "yes", "interpreter": "spoken"},
    "communication": {"short": "Yes-look and no-look", "how": "With her eyes.", "alone": "With the screen."},
    "interpreter": {"day": "Mon 7 Dec 2026", "what_for": "Visit", "language": "Tigrinya", "kind": "spoken"},
    "ethnicity": {"code": "MWBC", "own_words": "Nan is from Kingston."},
    "faith": {"not_said": "no", "faith": "Baptist", "practice": "No pork."},
    "culture": {"words": "Hair is oiled on Sundays."},
    "gender": {"sex": "F", "known_as": "she"},
    "disability": {"code": "HEAR", "diagnosis": "Glue ear", "diagnosed_by": "Dr Kerr", "means": "Sits in front."},
    "immigration": {"status": "limited", "unaccompanied": "no", "no_public_funds": "yes", "ended": "Mon 7 Dec 2026"},
    "number": {"scheme": "nhs", "value": "943 476 5919"},
    "flag": {"type": "dog", "words": "Dog loose in the yard", "instruction": "Ring from the gate"},
    "contact": {"kind": "bail", "bound_words": "Lee Rook", "says": "Not to come near.", "if_breached": "Ring 999"},
    "address-known": {"known_words": "Lee Rook", "how": "A parcel"},
    "death": {"started": "Thu 19 Nov 2026", "wishes": "Write to Nan."},
    "expected": {"expected": "Fri 22 Jan 2027"},
}  # fmt: skip


def good(what: str, person) -> dict:
    return GOOD[what] | ({"protects": [str(person.pk)]} if what == "contact" else {})


def test_every_detail_is_tried_here() -> None:
    assert set(GOOD) == set(DETAILS)


@pytest.mark.parametrize("what", [what for what in GOOD if what != "expected"])
def test_what_is_told_is_stored_with_who_said_so_and_shown_on_the_page(what, house, tell, as_, rows) -> None:
    answer = tell(house.tia, what, **good(what, house.tia))
    assert (answer.status_code, answer.get("Location", "").split("#")[0]) == (
        303,
        f"/children/{house.tia.pk}/about",
    )
    stored = rows(DETAILS[what].model, person=house.tia, source="Kelly, at home")
    assert len(stored) == 1
    page = as_("bob").get(f"/children/{house.tia.pk}/about").content.decode()
    assert f"/children/{house.tia.pk}/about/{what}/{stored[0].pk}" in page
    one = as_("bob").get(f"/children/{house.tia.pk}/about/{what}/{stored[0].pk}").content.decode()
    assert "Kelly, at home" in one and "Alice Arden" in one


@pytest.mark.parametrize("what", [what for what in GOOD if what != "expected"])
def test_pressed_twice_it_is_told_once(what, house, tell, rows) -> None:
    key = "0b0c4a5e-1f8e-4f1e-9a63-5b7f0f4c9d11"
    for _ in range(2):
        tell(house.tia, what, key=key, **good(what, house.tia))
    assert len(rows(DETAILS[what].model, person=house.tia, key=key)) == 1


@pytest.mark.parametrize("what", GOOD)
def test_an_empty_form_comes_back_with_sentences_and_nothing_is_stored(
    what, house, unborn, as_, rows
) -> None:
    person = unborn if what == "expected" else house.tia
    answer = as_("alice").post(f"/children/{person.pk}/about/{what}", {})
    assert answer.status_code == 422
    assert "There is something to put right" in answer.content.decode()
    assert "This field is required" not in answer.content.decode()
    assert rows(DETAILS[what].model, person=person) == []


@pytest.mark.parametrize(
    ("who", "status"),
    [("charlie", 422), ("mariam", 303), ("bob", 303), ("ada", 403), ("ann", 403), ("olu", 403)],
)
def test_who_does_not_work_with_the_child_is_told_whom_to_ring(who, status, house, tell, rows) -> None:
    answer = tell(house.tia, "language", by=who, **GOOD["language"])
    assert answer.status_code == status
    assert len(rows(DETAILS["language"].model, person=house.tia)) == (status == 303)
    if status == 422:
        words = answer.content.decode()
        assert "You do not work with this person" in words and "Tigrinya" in words


def test_the_database_refuses_what_the_screen_would(house, acting_as) -> None:
    """The control of the check above: the same row, past every view."""
    from django.db.utils import ProgrammingError

    from throughline.record.people.models import Language

    with pytest.raises(ProgrammingError, match="row-level security"), acting_as("charlie"):
        Language.objects.create(person=house.tia, language="Latin", speaks="well")
    with acting_as("alice"):
        Language.objects.create(person=house.tia, language="Latin", speaks="well")


def test_a_parent_is_written_of_by_whoever_works_with_a_child_of_theirs(house, tell, rows, acting_as) -> None:
    assert tell(house.kelly, "language", **GOOD["language"]).status_code == 303
    assert tell(house.kelly, "language", by="charlie", **GOOD["language"]).status_code == 422
    assert len(rows(DETAILS["language"].model, person=house.kelly)) == 1


def test_a_parents_own_faith_is_not_opened_through_the_child(house, tell, as_, rows) -> None:
    answer = tell(house.kelly, "faith", **GOOD["faith"])
    assert answer.status_code == 422 and "not open to you" in answer.content.decode()
    assert rows(DETAILS["faith"].model, person=house.kelly) == []
    page = as_("alice").get(f"/children/{house.kelly.pk}/about").content.decode()
    assert "open only to those who work with them" in page and "Say faith" not in page


def test_a_mother_who_was_a_child_here_is_not_opened_through_her_child(house, as_, rows) -> None:
    """One person, two records of two times: Charlie held Kelly as a girl, Alice holds her children now."""
    from throughline.access.principal import as_keeper
    from throughline.record.people.actions import allocate
    from throughline.record.people.models import Faith
    from throughline.synthetic.builders import a_decision

    with as_keeper("a test"):
        allocate(
            child=house.kelly, worker=house.cast.charlie, team=house.cast.south, started=date(2026, 9, 1)
        )
        Faith.objects.create(person=house.kelly, faith="Zoroastrian", source="Kelly")
    a_decision(
        by=house.cast.charlie,
        children=[house.kelly],
        on=date(2026, 9, 2),
        decision="Zephyrine",
        reason="Old.",
    )
    about, overview = f"/children/{house.kelly.pk}/about", f"/children/{house.kelly.pk}"
    alice, charlie = as_("alice"), as_("charlie")
    assert "Zoroastrian" in charlie.get(about).content.decode()
    assert "Zephyrine" in charlie.get(overview).content.decode()
    for address in (about, overview):
        words = alice.get(address).content.decode()
        assert "Kelly" in words and "Zoroastrian" not in words and "Zephyrine" not in words
    assert alice.get(f"{overview}/chronology").status_code == 403


@pytest.mark.parametrize("who", ["alice", "charlie"])
def test_faith_and_leave_are_for_those_who_work_with_the_child_and_needs_for_whoever_finds_them(
    who, house, tell, as_
) -> None:
    for what in ("faith", "immigration", "disability", "ethnicity", "language", "communication", "flag"):
        tell(house.tia, what, **GOOD[what])
    words = as_(who).get(f"/children/{house.tia.pk}/about").content.decode()
    assert all(said in words for said in ("Tigrinya", "Yes-look and no-look", "Dog loose in the yard"))
    hidden = [said for said in ("Baptist", "No recourse", "Glue ear", "Kingston") if said in words]
    assert hidden == (["Baptist", "No recourse", "Glue ear", "Kingston"] if who == "alice" else [])


def test_what_is_not_asked_says_so_and_asked_but_not_said_is_another_thing(house, tell, as_) -> None:
    page = lambda: as_("alice").get(f"/children/{house.tia.pk}/about").content.decode()
    assert "Faith: not asked yet." in page() and "Asked, not said" not in page()
    tell(house.tia, "faith", not_said="yes", faith="", practice="")
    assert "Faith: not asked yet." not in page() and "Asked, not said" in page()


def test_a_sealed_child_is_not_there(house, as_, tell) -> None:
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Person

    with as_keeper("a test"):
        Person.objects.filter(pk=house.esme.pk).update(restriction=Person.SEALED)
    assert as_("charlie").get(f"/children/{house.esme.pk}/about").status_code == 404
    assert tell(house.esme, "language", by="charlie", **GOOD["language"]).status_code == 404
