"""What a plan needs before it is signed, what it tells the clocks, and what undoing it puts back."""

from datetime import date

import pytest

from throughline.record.planning.tests.conftest import LATER, OCTOBER, SEPTEMBER


def row(**said) -> list[dict]:
    return [{"what": "Ring", "who": "Alice Arden", "by_when": OCTOBER, **said}]


LACKS = [
    ({"on": date(2026, 11, 21)}, "This day has not come yet"),
    ({"outcomes": [{"change": "Calm", "by_when": LATER}]}, "Say how everybody will know: Calm"),
    ({"if_not": ""}, "Say what happens if it does not change"),
    ({"if_not_who": ""}, "Say who decides that"),
    ({"actions": row()}, "Say which outcome it serves"),
    ({"actions": row(toward="3")}, "There is no outcome 3"),
    ({"next_review": date(2026, 8, 31)}, "The review comes after the plan"),
    ({"judgements": [{"toward": "1", "whose": "worker", "who": "A", "on": SEPTEMBER}]}, "Say what A goes by"),
]


@pytest.mark.parametrize(("said", "words"), LACKS)
def test_a_plan_says_what_it_lacks_where_it_lacks_it(planned, said, words) -> None:
    from throughline.synthetic.writing import Impossible

    with pytest.raises(Impossible, match=words):
        planned(**said)


def test_an_outline_needs_no_answer_to_what_happens_if_not(planned) -> None:
    """The control: the same plan, worked out, is refused without one."""
    assert planned(stage="outline", status="protection").pk


def test_a_child_in_need_plan_starts_its_clocks_once_and_an_undone_one_leaves_none(
    planned, house, kept, facts_of, acting_as, clock
) -> None:
    from throughline.config.clock import now
    from throughline.record.entries.actions import undo
    from throughline.record.entries.models import Entry
    from throughline.record.models import Fact, NeedPlan

    entry = planned()
    assert facts_of(entry, house.tia) == [("cin_plan_recorded", "", SEPTEMBER)]
    spells = kept(lambda: list(NeedPlan.objects.values_list("person_id", "started", "ended")))
    assert sorted(spells) == sorted((child.pk, SEPTEMBER, None) for child in house.children)
    planned(status="in need")
    assert kept(lambda: NeedPlan.objects.count()) == len(house.children), (
        "a plan that runs is not begun again"
    )
    told = {"source_kind": "need_plan", "subject_id": house.tia.pk}
    assert kept(lambda: sorted(Fact.objects.filter(**told).values_list("what", flat=True))) == [
        "cin_plan", "cin_plan_started",
    ]  # fmt: skip
    with acting_as(house.cast.alice):
        undo(entry=Entry.objects.get(pk=entry.pk), at=now())
    assert kept(lambda: NeedPlan.objects.count()) == 0 and not kept(
        lambda: Fact.objects.filter(**told).exists()
    )


def test_what_the_clocks_hold_is_what_the_rows_tell_again(planned, house, kept) -> None:
    from throughline.record.clocks.models import Fact
    from throughline.record.planning.facts import SOURCES

    planned()
    ids = [child.id for child in house.children]
    again = kept(lambda: sorted((key, one.person, one.what) for s in SOURCES for key, one in s.told(ids)))
    columns, mine = ("source_id", "subject_id", "what"), {"source_kind": "need_plan"}
    assert again and again == kept(lambda: sorted(Fact.objects.filter(**mine).values_list(*columns)))


def test_the_next_plan_opens_with_the_words_of_the_last_and_with_the_status_that_stands(
    planned, house, acting_as
) -> None:
    from throughline.record.planning.opening import of_plan

    planned(family_plan="Nan on Fridays")
    with acting_as(house.cast.alice):
        raw = of_plan([house.tia.pk], {})
    assert raw["outcomes-0-change"] == "Breakfast every school day" and raw["family_plan"] == "Nan on Fridays"
    assert raw["status"] == "in need" and "actions-0-what" not in raw
    assert not any(name.startswith(f"child-{house.kai.pk}-") for name in raw)


def test_a_day_put_otherwise_in_the_plan_is_one_more_move(planned, house, kept, actions_of) -> None:
    from throughline.record.planning.models import PlanStep
    from throughline.synthetic.writing import corrected

    entry = planned()
    corrected(entry=entry, by=house.cast.alice, **{"actions-0-by_when": "Fri 30 Oct 2026"})
    first = actions_of(entry)[0]
    assert (first.by_when, first.first_by) == (date(2026, 10, 30), OCTOBER)
    steps = kept(lambda: list(PlanStep.objects.filter(action=first).values_list("did", "moved_to", "how")))
    assert steps == [("moved", date(2026, 10, 30), "change")]


def test_a_plan_of_another_status_is_refused_while_a_protection_plan_stands(planned, house, kept) -> None:
    """The control: the same plan as a protection plan is signed."""
    from throughline.record.protection.models import ProtectionPlan
    from throughline.synthetic.writing import Impossible

    kept(lambda: ProtectionPlan.objects.create(person=house.tia, category="neglect", started=SEPTEMBER))
    with pytest.raises(Impossible, match="only a conference ends it"):
        planned()
    assert planned(status="protection").pk


def test_a_closure_shows_what_of_the_plan_is_open_and_ends_the_child_in_need_plan(
    planned, house, acting_as, kept
) -> None:
    from throughline.record.holding import checking
    from throughline.record.planning.models import NeedPlan

    planned()
    with acting_as(house.cast.alice):
        lines = checking.lines([house.tia.pk], date(2026, 11, 20))
        checking.closed([house.tia.pk], date(2026, 11, 20))
    assert lines == [
        "Tia: 2 steps of the plan are still open: Ring the nursery (Alice Arden); A third alcohol test (CGL)."
    ]
    assert kept(lambda: NeedPlan.objects.get(person=house.tia).ended) == date(2026, 11, 20)
    assert kept(lambda: NeedPlan.objects.get(person=house.kai).ended) is None
