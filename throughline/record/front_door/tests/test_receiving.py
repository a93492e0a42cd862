"""What comes in is kept, opens the record to the desk for five working days, and is nobody else's."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.db import ProgrammingError

from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import LONDON, now
from throughline.record.clocks.models import Fact
from throughline.record.entries.models import Entry
from throughline.record.entries.queries import writable
from throughline.record.front_door import checking, deciding, joining, receiving
from throughline.record.front_door.deciding import Decided
from throughline.record.front_door.discussing import open_discussion
from throughline.record.front_door.models import Contact, ContactChild, ContactSaid
from throughline.record.front_door.problems import DoorProblem
from throughline.record.front_door.tests.the_door import Door, as_, the_door
from throughline.record.people.models import Person
from throughline.synthetic.contacts import a_check, a_contact, a_front_door_decision, again

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def door(database: str) -> Door:
    return the_door()


def bruise(door: Door, **also) -> Contact:
    said = {
        "act_now": "not mobile",
        "where_now": "Clinic, room 2",
        "with_whom": "A Rowntree",
        "until_when": "11:30",
    }
    return a_contact(
        "Bruise to cheek seen at clinic. Not yet mobile.", by=door.dee, agency="health visitor", from_name="A Rowntree",
        children=[door.harvey, door.daisy], threshold_theirs="harm", **(said | also),
    )  # fmt: skip


def facts(child: Person) -> set[str]:
    with as_keeper("a test reads facts"):
        return set(Fact.objects.filter(subject_id=child.pk).values_list("what", flat=True))


def test_a_contact_is_read_by_the_desk_on_shift_and_its_manager_and_by_nobody_else(door: Door) -> None:
    contact = bruise(door)
    seen = {}
    for name in ("dee", "don", "ned", "lind"):
        with as_person(as_(getattr(door, name))):
            seen[name] = (
                Contact.objects.filter(pk=contact.pk).count()
                + ContactSaid.objects.filter(pk=contact.pk).count()
            )
    for name, account in door.cast.everybody.items():
        with as_person(as_(account)):
            seen[name] = Contact.objects.filter(pk=contact.pk).count() + ContactChild.objects.count()
    readers = {"dee": 2, "ned": 2, "lind": 2}
    assert seen == dict.fromkeys(seen, 0) | readers


def test_whoever_is_named_as_acting_reads_it(door: Door) -> None:
    contact = bruise(door)
    with as_keeper("a test names somebody"):
        Contact.objects.filter(pk=contact.pk).update(acting=door.cast.alice)
    with as_person(as_(door.cast.alice)):
        assert Contact.objects.get(pk=contact.pk).said.words


def test_the_record_opens_to_the_desk_with_the_contact_and_not_before(door: Door) -> None:
    with as_person(as_(door.dee)):
        assert writable([door.harvey.pk]) == []
    contact = bruise(door)
    with as_person(as_(door.dee)):
        assert [one.pk for one in writable([door.harvey.pk])] == [door.harvey.pk]
        entry = Entry.objects.get(kind="contact")
        assert entry.author_id == door.dee.pk and contact.children.first().entry_id == entry.pk
    with as_person(as_(door.don)):
        assert writable([door.harvey.pk]) == [] and not Entry.objects.exists()
    assert {"front_door_contact", "contact_received", "act_now_threshold_met"} <= facts(door.harvey)
    assert "referral_received" not in facts(door.harvey), "A contact is not yet a referral."


def test_the_words_about_a_restricted_child_stay_shut_and_the_safety_of_now_stays_open(door: Door) -> None:
    contact = bruise(door)
    with as_keeper("a test restricts"):
        Person.objects.filter(pk=door.daisy.pk).update(restriction=Person.RESTRICTED)
    with as_person(as_(door.dee)):
        seen = Contact.objects.get(pk=contact.pk)
        assert seen.where_now == "Clinic, room 2" and seen.children.count() == 2
        assert not ContactSaid.objects.filter(pk=contact.pk).exists()
    with as_keeper("a test seals"):
        Person.objects.filter(pk=door.daisy.pk).update(restriction=Person.SEALED)
    with as_person(as_(door.dee)):
        assert not Contact.objects.filter(pk=contact.pk).exists()


def test_somebody_off_shift_cannot_put_a_contact_in_by_any_way(door: Door) -> None:
    told = receiving.Told(
        received_at=now(), how="phone", sort="harm", agency="school", headline="A", words="A"
    )
    with as_person(as_(door.don)), pytest.raises(DoorProblem):
        receiving.receive(key=uuid4(), told=told, children=[receiving.Child(name="Luca")])
    with pytest.raises(ProgrammingError), as_person(as_(door.don)):
        receiving.put(key=uuid4(), told=told, children=[receiving.Child(name="Luca")], by=door.don.pk)


def test_the_same_form_pressed_twice_is_one_contact(door: Door) -> None:
    told = receiving.Told(
        received_at=now(), how="phone", sort="help", agency="family", headline="A", words="A"
    )
    key = uuid4()
    with as_person(as_(door.dee)):
        made = [receiving.receive(key=key, told=told, children=[receiving.Child(name="Luca")]) for _ in "ab"]
    assert made[0].pk == made[1].pk and made[0].decide_by == datetime(2026, 11, 23, 12, tzinfo=LONDON)


def test_what_cannot_wait_is_never_parked_in_checks(door: Door) -> None:
    contact = bruise(door)
    with as_person(as_(door.dee)), pytest.raises(DoorProblem, match="cannot wait in checks"):
        checking.ask(contact=contact, agency="gp", agreed_by="Jade", agreed_on=now().date())
    with as_person(as_(door.dee)), pytest.raises(DoorProblem, match="cannot wait in checks"):
        checking.ready(contact=contact)


@pytest.mark.parametrize(
    ("basis", "asked"),
    [
        ({}, False),
        ({"agreed_by": "Mum"}, False),
        ({"ground": "harm", "why": "It would warn him."}, False),
        ({"agreed_by": "Mum", "agreed_on": datetime(2026, 11, 19).date()}, True),
        ({"ground": "harm", "why": "It would warn him.", "decided_by": "lind"}, True),
        ({"ground": "harm", "why": " ", "decided_by": "lind"}, False),
    ],
)
def test_nobody_is_asked_without_agreement_or_a_ground_that_somebody_decided(
    door: Door, basis: dict, asked: bool
) -> None:
    contact = a_contact("Sleeps on the floor", by=door.dee, children=["Luca Hart"], sort="harm")
    given = basis | ({"decided_by": door.lind} if "decided_by" in basis else {})
    with as_person(as_(door.dee)):
        if asked:
            checking.ask(contact=contact, agency="school", **given)
        else:
            with pytest.raises(DoorProblem, match="Say who agreed"):
                checking.ask(contact=contact, agency="school", **given)
    assert again(contact).stage == ("checks" if asked else "new")


def test_grades_of_services_stand_side_by_side(door: Door) -> None:
    contact = a_contact("Sleeps on the floor", by=door.dee, children=["Luca Hart", "Baby Hart"])
    on = now().date()
    for agency, grade in (("school", 3), ("health visitor", 1)):
        a_check(
            contact,
            agency,
            by=door.dee,
            agreed_by="Mum",
            agreed_on=on,
            said="Thin.",
            grades={"Luca Hart": grade},
        )
    with as_person(as_(door.dee)):
        found = list(
            ContactChild.objects.get(name="Luca Hart").grades.order_by("id").values_list("grade", flat=True)
        )
    assert found == [3, 1]


def test_each_child_has_a_decision_and_it_is_over_when_all_have_one(door: Door) -> None:
    contact = bruise(door, act_now="")
    each = {"Harvey Rowe": ("assessment", "A bruise nobody can explain.")}
    assert (
        a_front_door_decision(contact, by=door.dee, each=each, ours="need", differs="Not yet harm.").stage
        == "new"
    )
    done = a_front_door_decision(contact, by=door.lind, each={"Daisy Rowe": ("nothing", "Seen and well.")})
    assert done.stage == "decided" and done.decided_at
    told = {
        "contact_outcome_recorded",
        "referral_received",
        "referral_decision_recorded",
        "referral_received_leading_to_assessment",
    }
    assert told <= facts(door.harvey) and not told - {"contact_outcome_recorded"} & facts(door.daisy)


def test_section_47_is_not_decided_at_the_front_door(door: Door) -> None:
    contact = bruise(door)
    row = contact.children_keys[0] if hasattr(contact, "children_keys") else None
    with as_person(as_(door.dee)):
        row = contact.children.first().pk
        with pytest.raises(DoorProblem, match="the strategy discussion decides it"):
            said = Decided(decision="section-47", reason="A bruise.")
            deciding.decide(contact=contact, decided_by=door.dee, each={row: said})


def test_where_our_threshold_is_not_theirs_somebody_says_why(door: Door) -> None:
    contact = bruise(door, act_now="")
    with as_person(as_(door.dee)):
        row = contact.children.first().pk
        with pytest.raises(DoorProblem, match="say why"):
            said = Decided(decision="nothing", reason="Explained.")
            deciding.decide(contact=contact, decided_by=door.dee, each={row: said}, ours="early")


def test_one_press_opens_the_discussion_and_decides_for_the_chosen_children_alone(door: Door) -> None:
    contact = bruise(door)
    with as_person(as_(door.dee)):
        harvey = contact.children.get(person=door.harvey)
        draft = open_discussion(contact=contact, rows=[harvey.pk], key=uuid4())
        assert draft.kind == "meeting" and draft.children == [door.harvey.pk]
        assert draft.answers["type"] == "strategy" and "Clinic, room 2" in draft.answers["safe_now"]
        roles = {words for name, words in draft.answers.items() if name.endswith("-role")}
        assert {"police", "named nurse"} <= roles
        seen = Contact.objects.get(pk=contact.pk)
        assert seen.discussion == draft.pk and seen.acting_id == door.dee.pk and seen.stage == "new"
        assert contact.children.get(person=door.daisy).decision == ""
    assert "contact_outcome_recorded" in facts(door.harvey)


def test_joining_loses_no_word_and_no_child(door: Door) -> None:
    night = a_contact(
        "Baby screaming, then stopped", by=door.ned, agency="public", children=["Baby"], address="1 Quay St"
    )
    contact = bruise(door)
    with as_person(as_(door.dee)):
        joining.join(contact=contact, other=night)
        assert [row.name for row in contact.children.all()] == ["Harvey Rowe", "Daisy Rowe", "Baby"]
        assert contact.joined.get().said.words == "Baby screaming, then stopped"
        with pytest.raises(DoorProblem):
            joining.join(contact=contact, other=contact)


def test_control_were_the_law_not_asked_how_much_opens_the_words_would_be_read(door: Door, superuser) -> None:
    """The control of the test above: the same reader, the same child, and the one clause gone."""
    contact = bruise(door)
    with as_keeper("a test restricts"):
        Person.objects.filter(pk=door.daisy.pk).update(restriction=Person.RESTRICTED)
    with superuser() as connection:
        connection.execute(
            "create or replace function law.contact_opens(contact bigint) returns smallint language sql stable"
            " as 'select 2::smallint'"
        )
    with as_person(as_(door.dee)):
        assert ContactSaid.objects.filter(pk=contact.pk).exists()
