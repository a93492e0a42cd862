"""Finding as a signed-in person: who is found, who never is, and a list that is never older than the record."""

from datetime import date
from uuid import uuid4

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper, as_person
from throughline.record.people.finding import actions, problems
from throughline.record.people.finding.matching import likely
from throughline.record.people.finding.models import NotSame, PersonMade
from throughline.record.people.finding.why import Said, why
from throughline.record.people.models import Identifier, Person, PersonName
from throughline.synthetic.builders import a_child
from throughline.synthetic.cast import the_cast
from throughline.web.tests.scene import words


@pytest.fixture
def cast(database):
    return the_cast()


def finds(account, typed: str) -> list[str]:
    page = client_of(account).post("/find", {"q": typed}, headers={"HX-Request": "true"}).content.decode()
    return [part.split("<")[0] for part in page.split('data-url="')[1:] for part in [part.split('">', 1)[1]]]


def test_a_first_name_beside_a_number_never_hides_whose_number_it_is(cast):
    """Twenty of that first name, and the number is of somebody called otherwise."""
    for _ in range(20):
        a_child("Mohamed Khan", worker=cast.alice)
    one = a_child("Tia Marsden")
    with as_keeper("a number"):
        Identifier.objects.create(person=one, scheme="nhs", value="9434765919")
    for typed in ("mohamed 943 476 5919", f"mohamed {one.reference}", "mohamed 943 476 5918"):
        assert finds(cast.bob, typed)[0] == "Tia Marsden", typed


def test_whoever_was_renamed_sealed_or_opened_a_moment_ago_is_found_as_they_are_now(cast):
    child = a_child("Tia Marsden")
    assert finds(cast.bob, "tia marsden") == ["Tia Marsden"]
    with as_keeper("a new name"):
        Person.objects.filter(pk=child.pk).update(given_name="Rosa", family_name="Quill")
        PersonName.objects.create(person=child, given_name="Tia", family_name="Marsden", kind="former")
    assert finds(cast.bob, "rosa quill") == finds(cast.bob, "tia marsdon") == ["Rosa Quill"]
    with as_keeper("sealed"):
        Person.objects.filter(pk=child.pk).update(restriction=Person.SEALED)
    assert finds(cast.bob, "rosa quill") == finds(cast.bob, child.reference) == []


def test_a_restricted_record_is_not_found_by_a_name_that_is_kept_back(cast):
    child = a_child("Tia Marsden", restriction=Person.RESTRICTED)
    with as_keeper("an old name"):
        PersonName.objects.create(person=child, given_name="Ottilie", family_name="Vane", kind="former")
    assert finds(cast.charlie, "tia marsden") == ["Tia Marsden"]
    assert finds(cast.charlie, "ottilie vane") == []


def test_no_address_holds_a_name(cast):
    a_child("Tia Marsden")
    alice = client_of(cast.alice)
    there = alice.post("/find", {"q": "tia marsden"})
    assert there.status_code == 303 and "marsden" not in there["Location"].lower()
    assert "Tia Marsden" in words(alice.get(there["Location"]))
    assert "Tia Marsden" not in words(client_of(cast.bob).get(there["Location"])), (
        "it opens only for whoever asked"
    )
    assert "Tia Marsden" not in words(alice.get("/find?q=tia+marsden"))


def opens(account, **told):
    with as_person(principal_of(account)):
        return actions.open_record(
            **{"key": uuid4(), "given": "Tya", "family": "Marsdon", "born": date(2017, 6, 3)} | told
        )


def test_a_record_is_opened_once_however_often_it_is_pressed(cast):
    key = uuid4()
    assert opens(cast.alice, key=key) == opens(cast.alice, key=key)
    with as_keeper("count"):
        assert Person.objects.count() == 1 and PersonMade.objects.get().by_id == cast.alice.id


def test_whoever_may_be_the_same_is_answered_first_and_that_is_remembered_with_who_said_so(cast):
    there = a_child("Tia Marsden")
    with pytest.raises(problems.Unanswered):
        opens(cast.alice)
    made = opens(cast.alice, not_same=[there.pk])
    with as_keeper("look"):
        said = NotSame.objects.get()
        assert ((said.a_id, said.b_id), said.by_id) == (tuple(sorted((there.pk, made.pk))), cast.alice.id)


def test_a_sealed_record_is_never_among_the_likely_ones(cast):
    a_child("Tia Marsden", restriction=Person.SEALED)
    with as_person(principal_of(cast.alice)):
        assert likely(Said("Tia", "Marsden", date(2017, 6, 3))) == []
    assert opens(cast.alice, given="Tia", family="Marsden").given_name == "Tia"


REFUSED = [
    ({"given": ""}, problems.NO_NAME),
    ({"family": " "}, problems.NO_NAME),
    ({"born": date(2026, 11, 21)}, problems.BORN_LATER),
    ({"expected": date(2027, 1, 4)}, problems.TWO_DAYS),
    ({"born": None, "expected": date(2027, 12, 1)}, problems.TOO_FAR),
    ({"born": None}, problems.NO_DAY),
]


@pytest.mark.parametrize(("told", "problem"), REFUSED)
def test_what_cannot_be_opened_is_refused_in_a_sentence(cast, told, problem):
    with pytest.raises(problems.FindingProblem) as refused:
        opens(cast.alice, **told)
    assert refused.value is problem


def test_a_child_not_yet_born_needs_no_first_name(cast):
    made = opens(cast.alice, given="", born=None, expected=date(2027, 1, 4))
    assert (str(made), made.expected, made.born) == ("Unborn Marsdon", date(2027, 1, 4), None)


def test_whoever_does_not_write_opens_no_record(cast):
    assert client_of(cast.ann).get("/children/new").status_code == 403


def test_the_form_shows_the_likely_ones_with_why_and_then_opens_the_record(cast):
    there, alice = a_child("Tia Marsden"), client_of(cast.alice)
    form = {
        "key": str(uuid4()),
        "given_name": "Tya",
        "family_name": "Marsdon",
        "born": "3 Jun 2017",
        "expected": "",
    }
    shown = alice.post("/children/new/likely", form).content.decode()
    assert "Tia Marsden" in shown and "Spelled alike and sounds alike, same birth date" in shown
    refused = alice.post("/children/new", form)
    assert refused.status_code == 422 and "These may be the same person." in words(refused)
    opened = alice.post("/children/new", form | {"not_same": str(there.pk)})
    assert opened.status_code == 303 and "Tya Marsdon" in words(alice.get(opened["Location"]))


WHY = [
    (("Tia", "Marsden"), ("Tia", "Marsden"), "same name"),
    (("Tia", "Marsden"), ("Marsden", "Tia"), "same names the other way round"),
    (("Tia", "Marsden"), ("Tia", "Marsdon"), "sounds alike"),
    (("Helen", "Marsden"), ("Olena", "Marsden"), "a form of the same name"),
    (("Tamsin", "Marsden"), ("Tamsun", "Marsdex"), "sounds alike and spelled alike"),
    (("Tia", "Marsden"), ("Tia", "Carter"), "first name: the same; another family name"),
    (("Tia", "Marsden"), ("Rob", "Marsden"), ""),
]


@pytest.mark.parametrize(("one", "other", "said"), WHY)
def test_why_somebody_may_be_meant_is_said_in_words(one, other, said):
    reasons = why(Said(*one), Said(*other))
    assert (reasons[0] if reasons else "") == said


BIRTHS = [
    (date(2017, 6, 3), "same birth date"),
    (date(2017, 3, 6), "day and month of birth the other way round"),
    (date(2016, 6, 3), "birth date differs in one part"),
    (date(2001, 1, 1), "another birth date"),
    (None, "a birth date is missing"),
]


@pytest.mark.parametrize(("born", "said"), BIRTHS)
def test_birth_dates_are_weighed_in_words(born, said):
    assert why(Said("Tia", "Marsden", date(2017, 6, 3)), Said("Tia", "Marsden", born))[1] == said
