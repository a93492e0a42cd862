"""A contact about an open child goes to its worker and manager the same day, and the manager answers one question."""

from datetime import date, timedelta

import pytest
from django.db import ProgrammingError

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper, as_person
from throughline.record.entries.actions import undo
from throughline.record.entries.kinds import kind
from throughline.record.entries.models import Entry
from throughline.record.front_door.models import ContactStep
from throughline.record.front_door.open_children.models import ManagerQuestion
from throughline.record.front_door.open_children.queries import open_contacts_for, questions_for
from throughline.record.front_door.open_children.rules import due, is_late
from throughline.record.front_door.tests.the_door import as_, the_door
from throughline.record.people.identity_bar import names
from throughline.record.people.models import Person
from throughline.synthetic.builders import a_child, written
from throughline.synthetic.contacts import a_contact

FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)


@pytest.fixture
def door(database):
    return the_door()


@pytest.fixture
def told(door):
    """A neighbour rings about two of Alice's children."""
    cast = door.cast
    kai, tia = (a_child(f"{name} Marsden", worker=cast.alice, team=cast.north) for name in ("Kai", "Tia"))
    contact = a_contact("Police were called to the flat", by=door.dee, children=[kai, tia], agency="police")
    return contact, kai, tia


def titles(who, on: date = FRIDAY) -> list[str]:
    """What stands on their desk: what they are asked, and what they are told."""
    with as_person(as_(who)):
        asked = [
            f"asked{' late' if one.late else ''}: {names(list(one.names))}"
            for one in questions_for(who.id, on)
        ]
        return asked + [f"told: {names(list(one.names))}" for one in open_contacts_for(who.id, on)]


QUESTION = "asked: Kai and Tia"


@pytest.mark.parametrize(
    ("asked", "limit"),
    [(FRIDAY, MONDAY), (date(2026, 11, 19), FRIDAY), (date(2026, 12, 24), date(2026, 12, 29))],
)
def test_it_is_answered_by_the_end_of_the_next_working_day(asked, limit) -> None:
    assert due(asked) == limit
    assert not is_late(limit, limit) and is_late(limit, limit + timedelta(days=1))


def test_worker_and_manager_are_told_the_same_day_and_the_manager_alone_is_asked(door, told) -> None:
    assert titles(door.cast.mariam) == [QUESTION]
    assert titles(door.cast.alice) == ["told: Kai and Tia"]
    assert titles(door.cast.bob) == titles(door.cast.charlie) == titles(door.cast.ruth) == []
    with as_keeper("reading the steps"):
        assert ContactStep.objects.filter(contact=told[0], did="to worker").count() == 1


def test_a_child_whom_nobody_holds_stays_in_the_queue(door) -> None:
    contact = a_contact("A bruise", by=door.dee, children=[door.harvey])
    with as_keeper("looking"):
        assert not ManagerQuestion.objects.filter(contact=contact).exists()


def test_unanswered_by_the_next_working_day_it_is_late_and_goes_up(door, told) -> None:
    late = MONDAY + timedelta(days=1)
    assert titles(door.cast.ruth, MONDAY) == [], "The control: it is not late yet."
    assert titles(door.cast.mariam, late) == titles(door.cast.ruth, late) == ["asked late: Kai and Tia"]


def answered(door, told, answer: str = "no", **said: str) -> Entry:
    contact, *children = told
    raw = {"answer": answer, "why": "It is the row of last week, told again.", "contact_key": str(contact.pk)}
    return written(
        kind=kind("strategy-question"), by=door.cast.mariam, children=children,
        raw=raw | {"tonight": "Their nan has them until Sunday."} | said,
    )  # fmt: skip


def test_the_answer_stands_in_the_record_and_settles_the_question_for_each_child(door, told) -> None:
    entry = answered(door, told)
    with as_keeper("looking"):
        rows = set(ManagerQuestion.objects.values_list("answer", "answered_by__name"))
    assert rows == {("no", "Mariam Achebe")}
    assert titles(door.cast.mariam) == []
    page = client_of(door.cast.alice).get(f"/entries/{entry.pk}").content.decode()
    assert "told again" in page and "Their nan has them" in page


def test_undone_it_is_asked_again(door, told) -> None:
    entry = answered(door, told)
    with as_person(as_(door.cast.mariam)):
        undo(entry=Entry.objects.get(pk=entry.pk), at=entry.recorded_at)
    assert titles(door.cast.mariam) == [QUESTION]


def test_no_needs_what_keeps_them_safe_tonight_and_yes_does_not(door, told) -> None:
    from throughline.synthetic.writing import Impossible

    with pytest.raises(Impossible, match="what keeps the children safe tonight"):
        answered(door, told, tonight="")
    assert answered(door, told, "yes", tonight="").pk


def test_the_manager_answers_on_the_pages_and_a_yes_goes_on_into_the_discussion(door, told) -> None:
    contact, kai, tia = told
    mariam = client_of(door.cast.mariam)
    page = mariam.get(f"/children/{kai.pk}/strategy-question").content.decode()
    assert f"/write/strategy-question?children={kai.pk}%2C{tia.pk}&amp;contact_key={contact.pk}" in page
    entry = answered(door, told, "yes")
    there = mariam.get(f"/entries/{entry.pk}/strategy-answered")
    assert there.status_code == 303 and there["Location"].startswith("/write/meeting?children=")
    assert "type=strategy" in there["Location"]
    after = client_of(door.cast.alice).get(f"/children/{kai.pk}/strategy-question").content.decode()
    assert "Yes, a strategy discussion" in after and "Mariam Achebe answered" in after


def test_a_worker_sees_the_question_and_is_not_offered_the_answer(door, told) -> None:
    page = client_of(door.cast.alice).get(f"/children/{told[1].pk}/strategy-question").content.decode()
    assert "Mariam Achebe is asked" in page and "/write/strategy-question" not in page


def test_a_restricted_child_reaches_the_manager_too(door) -> None:
    """Kacper: his record did not show that he was open, and it waited in the queue for a day."""
    cast = door.cast
    kacper = a_child("Kacper Wolny", worker=cast.alice, team=cast.north)
    with as_keeper("restricting"):
        Person.objects.filter(pk=kacper.pk).update(restriction=Person.RESTRICTED)
    a_contact("A mark from a belt", by=door.dee, children=[kacper])
    assert titles(cast.mariam) == ["asked: Kacper"]


@pytest.mark.parametrize("who", ["alice", "charlie", "ann"])
def test_nobody_but_a_manager_of_the_child_settles_it_whatever_the_program_does(door, told, who) -> None:
    with as_person(as_(getattr(door.cast, who))):
        try:
            changed = ManagerQuestion.objects.update(answer="no")
        except ProgrammingError:
            changed = 0
    assert changed == 0


def test_the_line_above_does(door, told) -> None:
    """The control."""
    with as_person(as_(door.cast.mariam)):
        assert ManagerQuestion.objects.update(answer="no") == 2
