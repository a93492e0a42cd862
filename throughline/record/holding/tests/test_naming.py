"""Who may have which role for which child: registration by the child's status, independence, one at a time, dated."""

from datetime import date

import pytest

from throughline.access.principal import as_keeper
from throughline.record.entries.problems import Problem
from throughline.record.holding import naming
from throughline.record.people.actions import end_allocation
from throughline.record.people.child_roles import ROLES, Registered
from throughline.record.people.models import Allocation, NamedRole
from throughline.record.people.queries import running
from throughline.synthetic.builders import a_child, a_person

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)


def nobody_holds(child):
    with as_keeper("a test"):
        for held in Allocation.objects.filter(person=child, ended=None):
            end_allocation(allocation=held, ended=MONDAY)
    return child


def test_every_role_says_in_one_table_what_it_asks():
    for role in ROLES.values():
        assert role.registered is Registered.NO or role.because, role.key
        assert not role.outside or role.registered is Registered.ALWAYS, role.key
        assert not role.tells or role.held, role.key


@pytest.mark.parametrize(
    ("who", "plan", "refused"),
    [
        ("faye", False, ""),
        ("faye", True, "not a registered social worker"),
        ("sunny", False, "holds no post"),
        ("jo", True, ""),
        ("bob", True, ""),
    ],
)
def test_a_lead_may_be_anybody_s_for_help_and_is_a_social_worker_for_a_plan(
    cast, house, colleagues, help_child, acting_as, who, plan, refused
):
    child = nobody_holds(house.tia if plan else help_child)
    account = colleagues.get(who) or cast.everybody[who]
    if who == "faye":
        with as_keeper("a test"):
            account.posts.update(team=cast.north, reports_to=cast.mariam.posts.get())
    with acting_as(cast.mariam):
        if refused:
            with pytest.raises(Problem, match=refused):
                naming.give(child=child, to=account.pk, role="worker", started=FRIDAY, why="Next in turn")
        else:
            given = naming.give(child=child, to=account.pk, role="worker", started=FRIDAY, why="Next in turn")
            assert given.registered is (who != "faye")


def test_the_promise_of_a_social_worker_is_not_kept_by_somebody_who_is_none(
    cast, colleagues, help_child, acting_as
):
    from throughline.record.clocks.models import Fact

    nobody_holds(help_child)
    with as_keeper("a test"):
        colleagues["faye"].posts.update(team=cast.north, reports_to=cast.mariam.posts.get())
        before = Fact.objects.filter(subject_id=help_child.pk, what="social_worker_allocated").count()
    with acting_as(cast.mariam):
        naming.give(
            child=help_child, to=colleagues["faye"].pk, role="worker", started=FRIDAY, why="Family help leads"
        )
    with as_keeper("a test"):
        assert Fact.objects.filter(subject_id=help_child.pk, what="social_worker_allocated").count() == before


def test_a_worker_is_followed_by_a_handover_and_a_manager_s_name_is_not(cast, house, acting_as):
    with acting_as(cast.mariam):
        with pytest.raises(Problem, match="Hand the child over"):
            naming.give(
                child=house.tia, to=cast.bob.pk, role="worker", started=FRIDAY, why="Alice has too many"
            )
        naming.give(child=house.tia, to=cast.mariam.pk, role="held", started=FRIDAY, why="Alice has left")
        naming.give(child=house.tia, to=cast.bob.pk, role="worker", started=FRIDAY, why="Bob has room")
        now = Allocation.objects.filter(running(FRIDAY), person=house.tia).get()
    assert (now.worker_id, now.role, now.by_id) == (cast.bob.pk, "worker", cast.mariam.pk)


@pytest.mark.parametrize(
    ("by", "refused"), [("alice", "Only a manager"), ("charlie", "Only a manager"), ("mariam", "")]
)
def test_only_a_manager_gives_a_child(cast, house, acting_as, by, refused):
    child = nobody_holds(house.tia)
    with acting_as(cast.everybody[by]):
        if refused:
            with pytest.raises(Problem, match=refused):
                naming.give(child=child, to=cast.bob.pk, role="worker", started=FRIDAY, why="Mine to take")
        else:
            naming.give(child=child, to=cast.bob.pk, role="worker", started=FRIDAY, why="Next in turn")


def test_a_restricted_record_is_given_only_by_who_may_open_it(cast, acting_as):
    child = a_child("Rita Rarely", restriction=1)
    with acting_as(cast.mariam), pytest.raises(Problem, match="restricted"):
        naming.give(child=child, to=cast.bob.pk, role="worker", started=FRIDAY, why="To read it")


def test_and_the_database_refuses_it_whatever_sql_is_used(cast, acting_as):
    child = a_child("Rita Rarely", restriction=1)
    with pytest.raises(Exception, match="row-level security"), acting_as(cast.mariam):
        Allocation.objects.create(person=child, worker=cast.bob, team=cast.north, started=FRIDAY)
    with pytest.raises(Exception, match="row-level security"), acting_as(cast.alice):
        NamedRole.objects.create(person=child, account=cast.alice, kind="second pair of eyes", started=FRIDAY)


@pytest.mark.parametrize("who", ["mariam", "ruth", "alice"])
def test_whoever_reviews_is_neither_in_the_line_nor_spends_nor_holds(cast, house, acting_as, who):
    """As an IRO: given a reviewer's post beside the one they have, they still stand inside."""
    account = cast.everybody[who]
    with as_keeper("a test"):
        account.posts.create(role="reviewer", title="Independent reviewing officer", started=date(2026, 1, 5))
    with acting_as(cast.mariam), pytest.raises(Problem, match="stands outside"):
        naming.name(child=house.tia, to=account.pk, role="independent reviewing officer", started=FRIDAY)


def test_a_reviewer_who_already_advises_the_child_is_refused_and_one_who_stands_outside_is_named(
    cast, house, colleagues, acting_as
):
    irene, perry = colleagues["irene"], colleagues["perry"]
    with as_keeper("a test"):
        perry.posts.create(role="reviewer", title="Independent reviewing officer", started=date(2026, 1, 5))
    with acting_as(cast.mariam):
        naming.name(child=house.tia, to=perry.pk, role="personal adviser", started=FRIDAY)
        with pytest.raises(Problem, match="stands outside"):
            naming.name(child=house.tia, to=perry.pk, role="conference chair", started=FRIDAY)
        naming.name(child=house.tia, to=irene.pk, role="conference chair", started=FRIDAY)


def test_of_a_role_that_one_person_has_the_one_before_ends_that_day(cast, house, colleagues, acting_as):
    other = a_person(name="Ian Ives", role="reviewer")
    with acting_as(cast.mariam):
        first = naming.name(
            child=house.tia, to=colleagues["irene"].pk, role="independent reviewing officer", started=MONDAY
        )
        naming.name(child=house.tia, to=other.pk, role="independent reviewing officer", started=FRIDAY)
        first.refresh_from_db()
        assert first.ended == FRIDAY
        now = NamedRole.objects.filter(running(FRIDAY), person=house.tia).get()
        assert now.account == other
        with pytest.raises(Problem, match="holds the child already"):
            naming.name(child=house.tia, to=other.pk, role="independent reviewing officer", started=FRIDAY)


def test_a_duty_holder_without_the_qualification_is_a_manager_s_decision_with_a_reason(
    cast, house, acting_as
):
    """A registered post is asked first; the reason is asked where the law leaves it to a manager."""
    told = {"child": house.tia, "to": cast.bob.pk, "role": "duty holder", "started": FRIDAY}
    with acting_as(cast.mariam):
        assert naming.name(**told).kind == "duty holder"
        with pytest.raises(Problem, match="holds no post"):
            naming.name(**told | {"to": cast.ann.pk})


def test_somebody_s_own_family_is_never_theirs_and_the_sentence_does_not_say_why(cast, house, acting_as):
    from throughline.access.models import Conflict
    from throughline.config.clock import now

    nobody_holds(house.tia)
    with as_keeper("a test"):
        Conflict.objects.create(account=cast.bob, person_id=house.tia.pk, kind="family", since=now())
    with (
        acting_as(cast.mariam),
        pytest.raises(Problem, match="cannot be named for this child. Choose") as found,
    ):
        naming.give(child=house.tia, to=cast.bob.pk, role="worker", started=FRIDAY, why="Next in turn")
    assert "family" not in str(found.value)
