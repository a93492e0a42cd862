"""The cast and the house hold a record that could be."""

from datetime import date, datetime, time

import pytest

from throughline.access.parts import ITEMS, RECORD


@pytest.fixture
def house(database):
    from throughline.synthetic.cast import the_house

    return the_house()


def reached(account, child) -> int:
    from throughline.access.models import Reach
    from throughline.access.principal import as_keeper

    with as_keeper("a test"):
        parts = [r.parts for r in Reach.objects.filter(user=account, person_id=child.id)]
    found = 0
    for one in parts:
        found |= one
    return found


REACHES = {
    "alice": ITEMS, "bob": RECORD, "charlie": 0, "mariam": ITEMS, "ruth": ITEMS, "ada": 0, "ann": 0, "olu": 0, "stella": 0,
}  # fmt: skip


def test_each_of_the_cast_reaches_what_their_place_opens(house):
    for name, account in house.cast.everybody.items():
        assert {reached(account, child) for child in house.children} == {REACHES[name]}, name


def test_everybody_can_sign_in_with_the_same_password(house):
    from throughline.access.accounts.sessions import authenticate
    from throughline.access.principal import as_keeper
    from throughline.synthetic.builders import PASSWORD

    with as_keeper("a test"):
        for account in house.cast.everybody.values():
            assert authenticate(email=account.email, password=PASSWORD) == account


def test_a_visit_by_alice_meets_the_clock_of_the_child_seen_and_of_no_other(house):
    from throughline.access.principal import as_keeper
    from throughline.record.models import Obligation
    from throughline.synthetic.builders import a_visit

    entry = a_visit(
        by=house.cast.alice, on=date(2026, 7, 24), at=time(15, 30), story="A visit.",
        children={house.tia: "alone", house.kai: "seen", house.esme: "not seen: asleep"},
        words={house.tia: "I like the yard."}, adults={"Kelly Marsden": "seen"},
    )  # fmt: skip
    assert entry.headline == "Visit: Tia and Kai seen, Esme not seen"
    with as_keeper("a test"):
        met = dict(Obligation.objects.filter(start=date(2026, 7, 13)).values_list("person_id", "met"))
    assert met == {house.tia.id: date(2026, 7, 24), house.kai.id: date(2026, 7, 24), house.esme.id: None}


def test_a_told_visit_is_recorded_and_known_at_the_moment_it_was_told(house):
    from throughline.access.principal import as_keeper, cursor
    from throughline.config.clock import LONDON
    from throughline.synthetic.builders import a_visit

    told = datetime(2026, 10, 1, 18, 30, tzinfo=LONDON)
    entry = a_visit(
        by=house.cast.alice, on=date(2026, 9, 25), children={house.tia: "seen"}, story="Late.", told=told
    )
    assert entry.recorded_at == told
    assert entry.author_id == house.cast.alice.id
    assert entry.author_post == "Social worker, Safeguarding North"
    with as_keeper("a test"), cursor() as cur:
        cur.execute("select known_at, known_by from record_entry where id = %s", [entry.id])
        assert cur.fetchone() == (told, house.cast.alice.id)


def test_an_entry_that_its_form_refuses_is_not_built(house):
    from throughline.synthetic.builders import Impossible, a_visit

    with pytest.raises(Impossible, match="not come yet"):
        a_visit(by=house.cast.alice, on=date(2026, 11, 21), children={house.tia: "seen"}, story="Tomorrow.")


def test_a_decision_is_written_by_the_manager_in_her_post(house):
    from throughline.synthetic.builders import a_decision

    entry = a_decision(
        by=house.cast.mariam, children=[house.tia, house.kai], on=date(2026, 11, 16),
        decision="Legal planning meeting before Christmas", reason="Two missed tests",
    )  # fmt: skip
    assert entry.decided_by_id == house.cast.mariam.id
    assert entry.decided_post == "Team manager, Safeguarding North"


def test_the_home_is_confidential_for_everybody_who_lives_there(house):
    from throughline.access.principal import as_keeper
    from throughline.record.models import Residence

    with as_keeper("a test"):
        assert set(Residence.objects.values_list("person_id", "confidential")) == {
            (person.id, True) for person in (*house.children, house.kelly)
        }
