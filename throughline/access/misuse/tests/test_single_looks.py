"""The detectors of a single look: no reason, same name or address, own or a colleague's, long closed, everyone at once."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from throughline.access.misuse.tests.scene import DAY, FOUND, OPENED, REFUSED, at, found, looks, whom, wrote
from throughline.access.models import Account, Conflict, StaffAddress, StaffPerson, Team
from throughline.access.principal import as_keeper
from throughline.record.people.models import Person
from throughline.synthetic import builders as b

pytestmark = pytest.mark.usefixtures("database")


@dataclass(frozen=True)
class Office:
    north: Team
    alice: Account
    bob: Account
    charlie: Account
    ines: Person
    """Nobody's child; her sister is Rosa."""
    rosa: Person


@pytest.fixture
def office(database: str) -> Office:
    north, south = b.a_team("North"), b.a_team("South")
    ines, rosa = b.a_child("Ines Quarrington"), b.a_child("Rosa Quarrington")
    b.siblings(ines, rosa)
    return Office(
        north, b.a_person(role="worker", name="Alice Arden", team=north),
        b.a_person(role="worker", name="Bob Brook", team=north),
        b.a_person(role="worker", name="Charlie Croft", team=south), ines, rosa,
    )  # fmt: skip


def test_a_look_with_nothing_behind_it_asks_for_a_reason(office: Office) -> None:
    looks(office.alice, office.ines)
    assert whom("no-reason") == [(office.alice.id, office.ines.id)]


def test_two_children_are_one_alert(office: Office) -> None:
    looks(office.alice, office.ines, office.rosa)
    (one,) = found("no-reason")
    assert one.person_id is None and one.figures["persons"] == sorted([office.ines.id, office.rosa.id])


def her_own(o: Office) -> None:
    looks(o.alice, o.ines, how=OPENED)


def refused(o: Office) -> None:
    looks(o.alice, o.ines, how=REFUSED)


def she_wrote_23_hours_later(o: Office) -> None:
    looks(o.alice, o.ines, clock="12:00")
    wrote(o.alice, o.ines, on=DAY + timedelta(1), clock="11:00")


def a_team_mate_wrote(o: Office) -> None:
    looks(o.alice, o.ines)
    wrote(o.bob, o.ines)


def held_by_her_team_tomorrow(o: Office) -> None:
    child = b.a_child("Nia New", worker=o.bob, team=o.north, since=DAY + timedelta(1))
    looks(o.alice, child)


def left_her_team_last_month(o: Office) -> None:
    looks(o.alice, once_held(o, ended=DAY - timedelta(30)))


def the_sister_is_hers(o: Office) -> None:
    looks(o.alice, o.rosa, how=OPENED)
    looks(o.alice, o.ines, clock="16:00")


def the_next_of_that_name_was_meant(o: Office) -> None:
    namesake = b.a_child("Ines Quarrington")
    looks(o.alice, namesake, clock="10:00")
    looks(o.alice, o.ines, clock="10:08")
    wrote(o.alice, o.ines)


@pytest.mark.parametrize("honest", [
    her_own, refused, she_wrote_23_hours_later, a_team_mate_wrote, held_by_her_team_tomorrow, left_her_team_last_month,
    the_sister_is_hers, the_next_of_that_name_was_meant,
])  # fmt: skip
def test_work_explains_a_look(office: Office, honest) -> None:
    honest(office)
    assert found("no-reason") == []


def she_wrote_25_hours_later(o: Office) -> None:
    looks(o.alice, o.ines, clock="10:00")
    wrote(o.alice, o.ines, on=DAY + timedelta(1), clock="11:01")


def another_team_wrote(o: Office) -> None:
    looks(o.alice, o.ines)
    wrote(o.charlie, o.ines)


def left_her_team_long_ago(o: Office) -> None:
    looks(o.alice, once_held(o, ended=DAY - timedelta(91)))


def a_namesake_an_hour_before(o: Office) -> None:
    namesake = b.a_child("Ines Quarrington")
    looks(o.alice, namesake, clock="09:00")
    looks(o.alice, o.ines, clock="10:08")
    wrote(o.alice, o.ines)


@pytest.mark.parametrize("unexplained", [
    she_wrote_25_hours_later, another_team_wrote, left_her_team_long_ago, a_namesake_an_hour_before,
])  # fmt: skip
def test_what_does_not_explain_a_look(office: Office, unexplained) -> None:
    unexplained(office)
    assert [one.account_id for one in found("no-reason")] == [office.alice.id]


def once_held(o: Office, *, ended: date) -> Person:
    from throughline.record.people.models import Allocation

    child = b.a_child("Otto Once", worker=o.bob, team=o.north, since=ended - timedelta(100))
    with as_keeper("ending an allocation"):
        Allocation.objects.filter(person=child).update(ended=ended)
    return child


@pytest.mark.parametrize(("days", "seen"), [(730, False), (732, True)])
def test_two_years_closed(office: Office, days: int, seen: bool) -> None:
    child = once_held(office, ended=DAY - timedelta(days))
    looks(office.charlie, child)
    assert (whom("long-closed") == [(office.charlie.id, child.id)]) is seen


def test_the_same_uncommon_surname(office: Office) -> None:
    a_crowd(70)
    child = b.a_child("Poppy Arden")
    looks(office.alice, child)
    looks(office.bob, child)
    assert whom("same-name-or-address") == [(office.alice.id, child.id)]


def test_a_common_surname_says_nothing(office: Office) -> None:
    child, *_ = [b.a_child("Poppy Arden") for _ in range(5)]
    looks(office.alice, child)
    assert found("same-name-or-address") == []


def a_crowd(many: int) -> None:
    for number in range(many):
        b.somebody(f"Some Body{number}")


def test_the_same_address_is_asked_about_even_of_her_own_child(office: Office) -> None:
    b.lives_at(b.a_home("14 Larch Road", postcode="NM4 7LR"), office.ines)
    b.lives_at(b.a_home("15 Larch Road", postcode="NM4 7LR"), office.rosa)
    declared(office.alice, "14, larch road", "nm47lr")
    looks(office.alice, office.ines, office.rosa, how=OPENED)
    assert whom("same-name-or-address") == [(office.alice.id, office.ines.id)]


def declared(who: Account, lines: str, postcode: str) -> None:
    with as_keeper("telling an address"):
        StaffAddress.objects.create(account=who, lines=lines, postcode=postcode, declared_at=at("09:00"))


def test_a_declared_conflict_is_told_even_when_refused(office: Office) -> None:
    barred(office.alice, office.ines)
    looks(office.alice, office.ines, how=REFUSED)
    looks(office.bob, office.ines, how=REFUSED)
    assert whom("own-or-colleague") == [(office.alice.id, office.ines.id)]


@pytest.mark.parametrize(("since", "seen"), [("09:59", True), ("10:01", False)])
def test_a_conflict_counts_from_when_it_was_declared(office: Office, since: str, seen: bool) -> None:
    barred(office.alice, office.ines, since=since)
    looks(office.alice, office.ines, clock="10:00")
    assert bool(found("own-or-colleague")) is seen


def barred(who: Account, whom_: Person, *, since: str = "08:00") -> None:
    with as_keeper("telling a conflict"):
        Conflict.objects.create(account=who, person_id=whom_.pk, kind="family", since=at(since))


def linked(o: Office) -> Person:
    with as_keeper("telling a link"):
        StaffPerson.objects.create(account=o.bob, person_id=o.ines.pk)
    return o.ines


def of_a_colleagues_name(o: Office) -> Person:
    return b.somebody("Bob Brook")


def at_a_colleagues_home(o: Office) -> Person:
    b.lives_at(b.a_home("14 Larch Road", postcode="NM4 7LR"), o.ines)
    declared(o.bob, "14 Larch Road", "NM4 7LR")
    return o.ines


@pytest.mark.parametrize("way", [linked, of_a_colleagues_name, at_a_colleagues_home])
def test_a_colleague_or_their_household(office: Office, way) -> None:
    person = way(office)
    looks(office.charlie, person)
    assert whom("own-or-colleague") == [(office.charlie.id, person.id)]


@pytest.mark.parametrize("way", [linked, of_a_colleagues_name, at_a_colleagues_home])
def test_work_with_a_colleagues_family_is_work(office: Office, way) -> None:
    looks(office.charlie, way(office), how=OPENED)
    assert found("own-or-colleague") == []


@pytest.mark.parametrize(("readers", "seen"), [(5, False), (6, True)])
def test_more_than_five_in_a_day_on_one_child(office: Office, readers: int, seen: bool) -> None:
    for number in range(readers):
        looks(b.a_person(role="worker", name=f"Reader {number}"), office.ines, clock=f"{9 + number}:00")
    assert (whom("everyone-looks") == [(None, office.ines.id)]) is seen


def test_a_headline_child_whom_many_duly_open(office: Office) -> None:
    for number in range(9):
        reader = b.a_person(role="worker", name=f"Reader {number}")
        looks(reader, office.ines, how=FOUND if number < 4 else OPENED, clock=f"{9 + number}:00")
    assert found("everyone-looks") == []


def test_twenty_four_hours_go_over_midnight(office: Office) -> None:
    for number in range(6):
        on = DAY - timedelta(1) if number < 3 else DAY
        clock = f"{20 + number}:00" if number < 3 else f"0{number}:00"
        looks(b.a_person(role="worker", name=f"Reader {number}"), office.ines, on=on, clock=clock)
    assert whom("everyone-looks") == [(None, office.ines.id)]
