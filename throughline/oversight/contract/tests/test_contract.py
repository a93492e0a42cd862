"""Who sets the contract and agrees its measures, what is refused, and that nothing agreed is rewritten."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError

from throughline.access.problems import AccessProblem
from throughline.config.clock import now
from throughline.oversight.contract import problems, queries
from throughline.oversight.contract.actions import (
    agree_anew,
    agree_measure,
    end_contract,
    set_contract,
    take_out,
)
from throughline.oversight.contract.models import Contract, ContractMeasure
from throughline.oversight.contract.tests.conftest import APRIL
from throughline.oversight.steering import NOT_YOURS

VISITS, AGAIN, ALONE = "visits_on_time", "rereferral_12m_pct", "cp_seen_alone_pct"
OCT, NOV, DEC = date(2026, 10, 1), date(2026, 11, 20), date(2026, 12, 1)
WHY = "Agreed with the council."


def a_contract(people, **other):
    return set_contract(**{"party": people.eastmoor.pk, "since": APRIL, "until": None, "why": WHY} | other)


def a_measure(people, contract, **other):
    said = {
        "measure": ALONE,
        "green": Decimal(80),
        "amber": Decimal(70),
        "owner": people.ruth.pk,
        "since": NOV,
        "why": WHY,
    }
    return agree_measure(**{"contract": contract} | said | other)


@pytest.mark.parametrize(
    ("who", "may"),
    [("helen", True), ("ruth", True), ("mariam", False), ("ann", False), ("coco", False), ("alice", False), ("ada", False)],
)  # fmt: skip
def test_the_director_and_heads_of_service_set_a_contract_and_nobody_else(as_, people, refused, who, may):
    row = {
        "party_id": people.eastmoor.pk,
        "since": date(2020, 4, 1),
        "until": date(2021, 4, 1),
        "why": WHY,
        "at": now(),
    }
    assert refused(who, Contract, by_id=getattr(people, who).id, **row) is not may
    with as_(who):
        if may:
            assert a_contract(people).by_id == getattr(people, who).id
        else:
            with pytest.raises(AccessProblem) as said:
                a_contract(people)
            assert str(said.value) == str(NOT_YOURS)


@pytest.mark.parametrize(
    ("who", "reads"),
    [("helen", True), ("ruth", True), ("mariam", True), ("ann", True), ("coco", True), ("rex", False), ("alice", False), ("stella", False)],
)  # fmt: skip
def test_both_sides_and_whoever_decides_or_counts_read_it_and_nobody_else(as_, agreed, who, reads):
    with as_(who):
        assert Contract.objects.exists() is ContractMeasure.objects.exists() is reads


# fmt: off
AT_ONCE = [  # since, until, beside one that runs from April 2026 until April 2027
    (date(2027, 4, 1),  None,             True),
    (date(2027, 3, 31), None,             False),
    (date(2025, 4, 1),  date(2026, 4, 1), True),
    (date(2025, 4, 1),  date(2026, 4, 2), False),
    (date(2026, 6, 1),  date(2026, 7, 1), False),
    (date(2025, 4, 1),  None,             False),
]
# fmt: on


@pytest.mark.parametrize(("since", "until", "may"), AT_ONCE)
def test_there_is_one_contract_at_a_time(as_, people, refused, since, until, may):
    with as_("ruth"):
        a_contract(people, until=date(2027, 4, 1))
    row = {"party_id": people.eastmoor.pk, "since": since, "until": until, "why": WHY, "at": now()}
    with as_("ruth"):
        if may:
            assert a_contract(people, since=since, until=until).pk
        else:
            with pytest.raises(AccessProblem) as said:
                a_contract(people, since=since, until=until)
            assert "one at a time" in str(said.value)
    if not may:
        assert refused("ruth", Contract, by_id=people.ruth.id, **row), "the database has the last word"


def test_a_contract_that_ends_gives_its_day_to_the_next(as_, people, agreed):
    with as_("ruth"):
        end_contract(contract=agreed, until=DEC)
        a_contract(people, since=DEC)
        with pytest.raises(AccessProblem):
            end_contract(contract=agreed, until=None)
        assert (queries.running(NOV).pk, queries.running(DEC).since) == (agreed.pk, DEC)


@pytest.mark.parametrize(
    ("other", "problem"),
    [
        ({"until": date(2026, 3, 31)}, problems.ENDS_FIRST), ({"why": "Because so."}, problems.WHY), ({"party": 0}, problems.PARTY),
    ],
)  # fmt: skip
def test_what_cannot_be_a_contract_is_refused_in_one_sentence(as_, people, other, problem):
    with as_("ruth"), pytest.raises(AccessProblem) as said:
        a_contract(people, **other)
    assert str(said.value) == str(problem)


# fmt: off
WRONG = {
    "a measure twice":          ({"measure": VISITS, "green": Decimal(95)},   problems.TWICE),
    "on target worse than near": ({"green": Decimal(60)},                     problems.GREEN_IS_WORSE),
    "more than all":            ({"green": Decimal(101)},                     problems.NOT_A_SHARE),
    "before the contract":      ({"since": date(2026, 3, 31)},                problems.BEFORE_THE_CONTRACT),
    "owned by a worker":        ({"owner": "alice"},                          problems.NOT_AN_OWNER),
    "no reason":                ({"why": "So."},                              problems.WHY),
    "a mix of shares":          ({"measure": "shares"},                       problems.NO_ONE_FIGURE),
    "neither way is better":    ({"measure": "neither"},                      problems.NEITHER_WAY),
}
# fmt: on


def one_that(test) -> str:
    from throughline.measures.catalogue import all_indicators

    return next(one.key for one in all_indicators() if test(one))


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_agreed_is_refused_in_one_sentence(as_, people, agreed, stored, case):
    from throughline.measures.indicator import Polarity, Unit

    changed, problem = WRONG[case]
    changed = dict(changed)
    if changed.get("owner"):
        changed["owner"] = people.alice.id
    if changed.get("measure") == "shares":
        changed["measure"] = one_that(
            lambda one: one.unit is Unit.SHARES and one.polarity is not Polarity.NEITHER
        )
    if changed.get("measure") == "neither":
        changed["measure"] = one_that(lambda one: one.polarity is Polarity.NEITHER)
    with as_("ruth"), pytest.raises(AccessProblem) as said:
        a_measure(people, agreed, **changed)
    assert str(said.value) == str(problem)
    assert len(stored(ContractMeasure)) == 2


def test_something_else_is_agreed_from_a_day_on_and_what_was_agreed_stays(as_, people, agreed, stored):
    more = {
        "green": Decimal(95),
        "amber": Decimal(85),
        "owner": people.ruth.pk,
        "why": "The second year asks for more.",
    }
    with as_("ruth"):
        agree_anew(contract=agreed, measure=VISITS, since=OCT, **more)
        before, after = (
            {one.measure: one.green for one in queries.agreed(agreed, day)}
            for day in (date(2026, 9, 30), OCT)
        )
        assert (before[VISITS], after[VISITS]) == (90, 95)
        with pytest.raises(AccessProblem) as said:
            agree_anew(contract=agreed, measure=VISITS, since=APRIL, **more)
        assert "stays as it was" in str(said.value)
        take_out(contract=agreed, measure=VISITS, since=DEC, why="It is counted another way.")
        assert [one.measure for one in queries.agreed(agreed, DEC)] == [AGAIN]
        with pytest.raises(AccessProblem) as said:
            take_out(contract=agreed, measure=VISITS, since=DEC, why="It is counted another way.")
        assert str(said.value) == str(problems.NOT_IN_IT)
    assert len(stored(ContractMeasure)) == 4


def test_nobody_rewrites_what_was_agreed(as_, agreed):
    with as_("ruth"), pytest.raises(DatabaseError):
        ContractMeasure.objects.update(green=10)


def test_nobody_rewrites_with_whom_or_why_a_contract_is(as_, agreed):
    with as_("ruth"), pytest.raises(DatabaseError):
        Contract.objects.update(why="For another reason.")


def test_the_same_press_twice_leaves_one_row(as_, people, agreed, stored):
    with as_("ruth"):
        assert a_measure(people, agreed) == a_measure(people, agreed)
        first = set_contract(party=agreed.party_id, since=agreed.since, until=None, why=agreed.why)
    assert first == agreed
    assert (len(stored(Contract)), len(stored(ContractMeasure))) == (1, 3)


def test_what_was_agreed_later_is_not_known_on_a_past_day(as_, agreed):
    with as_("ruth"):
        yesterday = date(2026, 11, 19)
        assert queries.running(NOV, known=yesterday) is None
        assert queries.agreed(agreed, NOV, known=yesterday) == [] and len(queries.agreed(agreed, NOV)) == 2


def test_the_forms_keep_what_was_typed_and_say_what_is_wrong_beside_it(client, people, stored):
    sent = {
        "party": str(people.eastmoor.pk),
        "since": "Wed 1 Apr 2026",
        "until": "Tue 31 Mar 2026",
        "why": WHY,
    }
    wrong = client("ruth").post("/figures/contract/new", sent)
    assert wrong.status_code == 422
    assert WHY in wrong.content.decode() and str(problems.ENDS_FIRST) in wrong.content.decode()
    assert client("ruth").post("/figures/contract/new", sent | {"until": ""}).status_code == 303
    measure = {
        "measure": VISITS,
        "green": "80",
        "amber": "90",
        "owner": str(people.ruth.pk),
        "since": "Wed 1 Apr 2026",
        "why": WHY,
    }
    wrong = client("ruth").post("/figures/contract/measures/new", measure)
    assert wrong.status_code == 422 and "On target cannot be worse than near it" in wrong.content.decode()
    assert client("ruth").post("/figures/contract/measures/new", measure | {"green": "95"}).status_code == 303
    (line,) = stored(ContractMeasure)
    anew = {"since": "today", "state": "agreed", "green": "", "amber": "85", "owner": "", "why": WHY}
    wrong = client("ruth").post(f"/figures/contract/measures/{line.pk}", anew)
    assert wrong.status_code == 422 and "Name somebody who answers for it." in wrong.content.decode()
    out = anew | {"state": "out", "amber": ""}
    assert client("ruth").post(f"/figures/contract/measures/{line.pk}", out).status_code == 303
    (one,) = stored(Contract)
    ends = f"/figures/contract/{one.pk}/end"
    assert client("ruth").post(ends, {"until": "Tue 31 Mar 2026"}).status_code == 422
    assert client("ruth").post(ends, {"until": "Thu 1 Apr 2027"}).status_code == 303


@pytest.mark.parametrize("who", ["coco", "ann", "alice"])
def test_a_form_of_the_contract_opens_to_nobody_else(client, agreed, stored, who):
    (line, _) = stored(ContractMeasure)
    pages = ("new", "measures/new", f"{agreed.pk}/end", f"measures/{line.pk}")
    assert {client(who).get(f"/figures/contract/{page}").status_code for page in pages} == {403}
