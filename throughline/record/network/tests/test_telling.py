"""What is told of a family: once, by who may, put right, ended, taken away; and what the database refuses."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError

from throughline.access.principal import as_keeper, as_person
from throughline.record.network import actions
from throughline.record.network.actions import Address, once
from throughline.record.network.models import Involvement, Organisation, Professional
from throughline.record.network.problems import (
    ENDS_BEFORE,
    GONE,
    LIVES_THERE,
    NO_HOME,
    NOT_OF_THE_FAMILY,
    NOT_YET,
    NOT_YOURS,
    SAID,
    THEMSELVES,
    WHY_ENDED,
    NetworkProblem,
)
from throughline.record.people.models import Home, ParentalResponsibility, Relationship, Residence
from throughline.synthetic.builders import somebody

MAY = date(2026, 5, 4)


def related(house, who, **said):
    given = {
        "child": house.tia,
        "person": house.jon,
        "other": house.kelly,
        "kind": "partner",
        "by": who("alice"),
    }
    with as_person(who("alice")):
        return once(actions.relate, **(given | said))


def test_a_tie_of_two_adults_is_told_once_and_known_through_the_child(house, who) -> None:
    first = related(house, who, source="Kelly")
    assert related(house, who, source="Kelly").pk == first.pk
    with pytest.raises(NetworkProblem) as told:
        related(house, who, person=house.kelly, other=house.jon, source="Jon")
    assert told.value is SAID
    with as_keeper("look"):
        assert (
            Relationship.objects.filter(kind="partner").values_list("told_for_id", flat=True).get()
            == house.tia.pk
        )


def test_the_database_holds_one_row_for_both_directions_of_one_word(house) -> None:
    with as_keeper("tell it twice"), pytest.raises(IntegrityError):
        Relationship.objects.create(person=house.kai, other=house.tia, kind="brother or sister")


def test_who_parted_can_come_together_again(house, who) -> None:
    first = related(house, who, ended=date(2025, 3, 1))
    again = related(house, who, started=MAY)
    assert first.pk != again.pk


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"other": "jon"}, THEMSELVES),
        ({"person": "stranger", "other": "stranger_two"}, NOT_OF_THE_FAMILY),
        ({"started": date(2026, 5, 4), "ended": date(2026, 5, 3)}, ENDS_BEFORE),
        ({"started": date(2026, 11, 21)}, NOT_YET),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(house, who, said: dict, problem) -> None:
    people = {"jon": house.jon, "stranger": somebody("Ann Other"), "stranger_two": somebody("Bob Other")}
    with pytest.raises(NetworkProblem) as told:
        related(
            house,
            who,
            **{
                name: people.get(value, value) if isinstance(value, str) else value
                for name, value in said.items()
            },
        )
    assert told.value is problem


@pytest.mark.parametrize(("started", "ended"), [(MAY, MAY), (date(2026, 11, 20), None)])
def test_on_the_day_itself_it_can_be(house, who, started: date, ended: date | None) -> None:
    assert related(house, who, started=started, ended=ended).started == started


@pytest.mark.parametrize("name", ["charlie", "ada", "olu", "stella"])
def test_who_does_not_work_with_the_child_tells_nothing(house, who, name: str) -> None:
    with as_person(who(name)), pytest.raises(NetworkProblem) as told:
        actions.relate(child=house.tia, person=house.jon, other=house.kelly, kind="partner", by=who(name))
    assert told.value is NOT_YOURS


@pytest.mark.parametrize(
    "write",
    [
        lambda h: Relationship.objects.create(person=h.jon, other=h.tia, kind="uncle"),
        lambda h: ParentalResponsibility.objects.create(person=h.jon, child=h.esme, how="order"),
        lambda h: Residence.objects.create(person=h.tia, home=h.home, started=MAY),
        lambda h: Home.objects.create(lines="1 New Road"),
    ],
)
def test_past_the_program_the_database_refuses_whoever_does_not_work_with_the_child(
    house, who, write
) -> None:
    with pytest.raises(DatabaseError), as_person(who("charlie")):
        write(house)


def test_past_the_program_the_same_writing_is_the_workers_own(house, who) -> None:
    """The control: it is who writes that is refused, not what is written."""
    with as_person(who("alice")):
        assert Relationship.objects.create(person=house.jon, other=house.tia, kind="uncle").pk
        assert ParentalResponsibility.objects.create(person=house.jon, child=house.esme, how="order").pk
        assert Residence.objects.create(person=house.tia, home=house.home, started=MAY).pk


def test_what_was_never_so_is_taken_away_and_a_past_day_still_shows_it(house, who, superuser) -> None:
    row = related(house, who)
    with as_person(who("alice")):
        actions.take_away(child=house.tia, row=row, by=who("alice"))
    with as_person(who("alice")), pytest.raises(NetworkProblem) as told:
        actions.take_away(child=house.tia, row=row, by=who("alice"))
    assert told.value is GONE
    with superuser() as connection:
        old = connection.execute(
            "select kind from history.record_relationship where id = %s", [row.pk]
        ).fetchall()
    assert old == [("partner",)]


def responsible(house, who, **said):
    given = {"child": house.esme, "person": house.jon, "how": "order", "by": who("alice")}
    with as_person(who("alice")):
        return once(actions.make_responsible, **(given | said))


def test_parental_responsibility_ends_by_law_and_for_a_reason(house, who) -> None:
    row = responsible(house, who, started=MAY)
    assert responsible(house, who, started=MAY).pk == row.pk
    with as_person(who("alice")), pytest.raises(NetworkProblem) as told:
        actions.put_right(child=house.esme, row=row, by=who("alice"), ended=date(2026, 9, 1), ended_how="")
    assert told.value is WHY_ENDED
    with as_person(who("alice")):
        actions.put_right(
            child=house.esme, row=row, by=who("alice"), ended=date(2026, 9, 1), ended_how="court"
        )
        assert ParentalResponsibility.objects.get(pk=row.pk).ended == date(2026, 9, 1)


def moved(house, who, **said):
    given = {"child": house.tia, "person": house.jon, "started": MAY, "by": who("alice")}
    with as_person(who("alice")):
        row = once(actions.move_in, **(given | said))
        return Residence.objects.select_related("home").get(pk=row.pk)


def test_somebody_moves_into_a_new_home_and_a_child_is_there_for_part_of_the_week(house, who) -> None:
    home = moved(house, who, address=Address(lines="40 Quay Road")).home
    assert moved(house, who, person=house.tia, home=home, days="Friday to Sunday").days == "Friday to Sunday"
    with as_person(who("alice")):
        assert Residence.objects.filter(person=house.tia, ended=None).count() == 2


def test_a_new_confidential_address_opens_to_the_worker_and_to_nobody_elsewhere(house, who) -> None:
    home = moved(house, who, person=house.tia, address=Address(lines="9 Hidden Lane", confidential=True)).home
    with as_person(who("alice")):
        assert Home.objects.filter(pk=home.pk).exists()
    with as_person(who("charlie")):
        assert not Home.objects.filter(pk=home.pk).exists()
        assert Residence.objects.filter(home_id=home.pk, confidential=True).exists()


def test_nobody_lives_twice_in_one_home_and_nobody_lives_nowhere(house, who) -> None:
    home = moved(house, who, address=Address(lines="40 Quay Road")).home
    for said, problem in (
        ({"home": home, "days": "Mondays"}, LIVES_THERE),
        ({}, NO_HOME),
        ({"address": Address(lines=" ")}, NO_HOME),
    ):
        with pytest.raises(NetworkProblem) as told:
            moved(house, who, **said)
        assert told.value is problem


def involved(house, who, person, child=None, **said):
    with as_person(who("alice")):
        where = actions.service(name="Northmere Recovery", kind="substance", by=who("alice"))
        worker = actions.professional(
            name="Dele Ward", organisation=where, job="recovery worker", by=who("alice")
        )
        return once(
            actions.involve, child=child or house.tia, person=person, organisation=where, kind="substance", started=MAY,
            professional=worker, by=who("alice"), **said,
        )  # fmt: skip


def test_an_adults_service_is_known_through_the_child_and_to_nobody_who_only_finds_them(house, who) -> None:
    row = involved(house, who, house.kelly, reason="Alcohol")
    assert involved(house, who, house.kelly, reason="Alcohol").pk == row.pk
    assert (row.told_for_id, Organisation, Professional) == (house.tia.pk, Organisation, Professional)
    seen = {}
    for name in ("alice", "bob", "mariam", "charlie", "olu"):
        with as_person(who(name)):
            seen[name] = Involvement.objects.filter(pk=row.pk).exists()
    assert seen == {"alice": True, "bob": True, "mariam": True, "charlie": False, "olu": False}


def test_a_service_of_somebody_known_as_a_child_is_never_opened_through_their_own_child(house, who) -> None:
    """Their childhood record is theirs: what was told for them alone stays there."""
    with as_keeper("tell of a childhood"):
        where = Organisation.objects.create(name="Northmere Minds", kind="child mental health")
        row = Involvement.objects.create(
            person=house.kelly, organisation=where, kind="child mental health", started=MAY
        )
    with as_person(who("alice")):
        assert not Involvement.objects.filter(pk=row.pk).exists()


def test_a_professional_who_is_also_of_a_family_is_seen_by_whoever_sees_that_person(house, who) -> None:
    hidden = somebody("Sal Sealed", restriction=2)
    with as_keeper("tell of a professional"):
        where = Organisation.objects.create(name="Northmere Minds", kind="other")
        shown = Professional.objects.create(name="Kelly Marsden", organisation=where, person=house.kelly)
        sealed = Professional.objects.create(name="Sal Sealed", organisation=where, person=hidden)
    with as_person(who("alice")):
        assert set(Professional.objects.values_list("pk", flat=True)) == {shown.pk}
    assert sealed.pk
