"""The one statement against the pure table, and what may be written about a standstill by whom."""

from datetime import date, timedelta

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.principal import as_keeper, as_person

TODAY = date(2026, 11, 20)


@pytest.fixture
def cast(database):
    from throughline.synthetic.cast import the_cast

    return the_cast()


def child(name: str, worker, plan_since: date, **more):
    from throughline.synthetic.builders import a_child

    return a_child(name, worker=worker, plan_since=plan_since, **more)


def read(account, *, answers: bool):
    from throughline.config.clock import now
    from throughline.record.drift.queries import for_reader

    with as_person(principal_of(account)):
        return for_reader(account.id, now(), answers=answers)


def said(found) -> set:
    return {(one.person_id, one.about, one.day, one.last) for one in found if one.stands(TODAY)}


def test_the_statement_finds_what_the_table_of_movers_finds(cast):
    """Every fact that begins, moves or ends something, told of five children on made-up days."""
    from throughline.record.clocks.models import Fact as Stored
    from throughline.record.drift.rules import LONG
    from throughline.standards import drift
    from throughline.standards.facts import Fact

    names = sorted(drift.reads())
    children = [child(f"Child {n}", cast.alice, TODAY - timedelta(days=30 + 40 * n)) for n in range(5)]
    with as_keeper("facts of made-up days"):
        Stored.objects.bulk_create(
            Stored(
                subject_kind="child", subject_id=one.id, what=what, day=TODAY - timedelta(days=(7 * n + 31 * m) % 400),
                until=TODAY + timedelta(days=n - 8) if (n + m) % 3 == 0 else None, source_kind="test", source_id=n,
            )
            for m, one in enumerate(children) for n, what in enumerate(names) if (n * 7 + m * 3) % 4 == 0
        )  # fmt: skip
        told = {
            one.id: [Fact(f.what, f.day, f.until) for f in Stored.objects.filter(subject_id=one.id)]
            for one in children
        }
    expected = {
        (key, one.mover.key, one.day) for key, facts in told.items() for one in drift.still(facts, TODAY)
        if one.days >= LONG[one.mover.key]
    }  # fmt: skip
    assert {row[:3] for row in said(read(cast.alice, answers=False))} == expected
    assert len(expected) > 5


def test_a_worker_sees_their_own_and_a_manager_all_whom_they_answer_for(cast):
    hers, his = (
        child("Hers Alone", cast.alice, date(2026, 7, 13)),
        child("His Alone", cast.bob, date(2026, 7, 13)),
    )
    child("Other Team", cast.charlie, date(2026, 7, 13))
    assert {one.person_id for one in read(cast.alice, answers=False)} == {hers.id}
    assert {one.person_id for one in read(cast.mariam, answers=True)} == {hers.id, his.id}
    assert read(cast.olu, answers=True) == []


def test_a_finished_action_moves_a_plan_and_an_open_one_says_who_holds_it(cast):
    from throughline.record.drift import rules, steps
    from throughline.synthetic.meetings import a_meeting

    one = child("Ada Acting", cast.alice, date(2026, 7, 13))
    rows = [{"what": "Third test", "who": "Alice Arden", "by_when": date(2026, 11, 25)}]
    came = [("Alice Arden", "social worker", "here"), ("A Rowntree", "health visitor", "here")]
    a_meeting(
        "professionals", by=cast.alice, children=[one], on=date(2026, 10, 1), present=came, decided="as it is",
        rows={"actions": rows},
    )  # fmt: skip
    with as_person(principal_of(cast.alice)):
        (found,) = [still for still in read(cast.alice, answers=False) if still.about == "plan"]
        step = steps.held([found], TODAY)[one.id, "plan"]
        assert (step.holder, step.what, step.account, step.by) == (
            rules.Holder.OURS, "Third test", cast.alice.id, date(2026, 11, 25),
        )  # fmt: skip
    from throughline.record.planning.models import PlanAction

    with as_keeper("an action that was finished"):
        PlanAction.objects.update(done_on=date(2026, 10, 10))
    (moved,) = [still for still in read(cast.alice, answers=False) if still.about == "plan"]
    assert (moved.day, moved.words, moved.stands(TODAY)) == (
        date(2026, 10, 10),
        "“Third test” finished",
        False,
    )


SAID = {
    "about": "plan",
    "sort": "ours",
    "who": "",
    "step": "Book the core group",
    "by_when": date(2026, 11, 24),
    "why": "Left.",
}


def test_naming_somebody_makes_them_the_holder_and_puts_it_on_their_list(cast):
    """Control: before, nobody holds it, and Bob, whose child it is not, reads nothing of it as his."""
    from throughline.record.drift import actions, rules, steps
    from throughline.record.people.actions import end_allocation
    from throughline.record.people.models import Allocation

    one = child("Maisie Croft", cast.alice, date(2026, 7, 13))
    with as_keeper("a worker who left"):
        end_allocation(allocation=Allocation.objects.get(person=one), ended=date(2026, 10, 12))
    assert read(cast.bob, answers=False) == []
    with as_person(principal_of(cast.mariam)):
        (found,) = [still for still in read(cast.mariam, answers=True) if still.about == "plan"]
        step = steps.held([found], TODAY)[one.id, "plan"]
        assert (step.holder, step.since) == (rules.Holder.NOBODY, date(2026, 10, 12))
        actions.name_next(children=[one.id], to=cast.mariam.id, **SAID)
        (found,) = [still for still in read(cast.mariam, answers=True) if still.about == "plan"]
    assert (found.named.account, found.named.what, found.named.why.said) == (
        cast.mariam.id,
        "Book the core group",
        "Left.",
    )


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"sort": "nobody"}, "who"), ({"to": None}, "who"), ({"sort": "partner", "who": " "}, "name"), ({"step": " "}, "step"),
        ({"by_when": None}, "by"), ({"by_when": date(2026, 11, 19)}, "by"), ({"about": "score"}, "not still"),
        ({"to": "charlie"}, "cannot see"),
    ],
)  # fmt: skip
def test_naming_asks_for_somebody_who_can_act_a_step_and_a_day(cast, changed, code):
    from throughline.record.drift import actions
    from throughline.record.entries.problems import Problem

    one = child("Maisie Croft", cast.alice, date(2026, 7, 13))
    asked = SAID | {"to": cast.alice.id} | changed
    asked["to"] = getattr(cast, asked["to"]).id if isinstance(asked["to"], str) else asked["to"]
    with as_person(principal_of(cast.alice)), pytest.raises(Problem) as problem:
        actions.name_next(children=[one.id], **asked)
    assert problem.value.code == code


@pytest.mark.parametrize(
    ("who", "why", "days", "code"),
    [("alice", "Mum is ill.", 7, "not yours"), ("mariam", " ", 7, "why"), ("mariam", "Mum is ill.", 0, "again"),
     ("mariam", "Mum is ill.", 92, "again"), ("mariam", "Mum is ill.", 91, ""), ("charlie", "Mum is ill.", 7, "not yours"),
     ("ruth", "Mum is ill.", 1, "")],
)  # fmt: skip
def test_only_a_manager_of_the_child_explains_with_a_reason_and_a_day_within_thirteen_weeks(
    cast, who, why, days, code
):
    from throughline.record.drift import actions
    from throughline.record.drift.models import StillExplained
    from throughline.record.entries.problems import Problem

    one, account = child("Maisie Croft", cast.alice, date(2026, 7, 13)), getattr(cast, who)
    with as_person(principal_of(account)):
        try:
            actions.explain(children=[one.id], about="plan", why=why, look_again=TODAY + timedelta(days=days))
        except Problem as problem:
            assert problem.code == code
            assert not StillExplained.objects.exists()
        else:
            assert code == ""
            assert not any(one.about == "plan" and one.stands(TODAY) for one in read(account, answers=True))


def test_the_database_refuses_a_worker_who_explains_past_the_program(cast):
    from django.db import DatabaseError

    from throughline.config.clock import now
    from throughline.record.drift.models import StillExplained

    one = child("Maisie Croft", cast.alice, date(2026, 7, 13))
    row = {
        "person_id": one.id,
        "about": "plan",
        "why": "x",
        "look_again": date(2026, 12, 1),
        "explained_at": now(),
    }
    for account, by in ((cast.alice, cast.alice), (cast.mariam, cast.ruth)):
        with as_person(principal_of(account)), pytest.raises(DatabaseError, match="row-level security"):
            StillExplained.objects.create(explained_by=by, **row)
    with as_person(principal_of(cast.mariam)):
        StillExplained.objects.create(explained_by=cast.mariam, **row)
