"""What an assessment tells the clocks when it is begun, looked at, signed and authorised; and what its forms refuse."""

from datetime import date, datetime

import pytest

from throughline.config.clock import LONDON
from throughline.record.assessment.tests.conftest import BEGAN, FRIDAY

FIRST_SIGHT = date(2026, 10, 13)


def refused(write, words: str, **said) -> None:
    from throughline.synthetic.writing import Impossible

    with pytest.raises(Impossible, match=words):
        write(**said)


def test_beginning_tells_who_has_it_from_when_and_by_when_for_each_child(begun, house, facts_of) -> None:
    entry = begun()
    for child in house.children:
        assert facts_of(entry, child) == [
            ("assessment", BEGAN, None),
            ("assessment_allocated", BEGAN, None),
            ("assessment_planned_end_recorded", BEGAN, None),
            ("assessment_started", BEGAN, None),
            ("decision_to_assess", BEGAN, None),
        ]


# what is said otherwise, and the sentence
REFUSED_STARTS = [
    ({"on": date(2026, 11, 21), "told": None}, "on the day it is decided or after"),
    ({"planned_end": date(2026, 12, 11)}, "The most is 45 working days"),
    ({"planned_end": date(2026, 10, 7)}, "The planned end comes after the start"),
    ({"requires": "supervised"}, "a child protection plan since .*: only a social worker may lead"),
    ({"steps": [{"what": "child", "owner": "Alice", "by_when": date(2026, 12, 11)}]}, "outside the time"),
    ({"left_out": {"Esme Dunn": ""}}, "Say why Esme Dunn is left out"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "words"), REFUSED_STARTS)
def test_a_start_that_cannot_be_is_refused_in_a_sentence(begun, said, words) -> None:
    refused(begun, words, **said)


def test_the_last_day_that_may_be_planned_is_day_45(begun) -> None:
    assert begun(planned_end=date(2026, 12, 10))


def test_only_a_registered_social_worker_leads_where_a_status_asks_for_one(begun, cast) -> None:
    refused(begun, "lead_id: Select a valid choice", lead=cast.ada, by=cast.alice)


# what is said otherwise, and the sentence
REFUSED_ASSESSMENTS = [
    ({"on": date(2026, 11, 21)}, "This day has not come yet"),
    ({"began": FRIDAY, "on": BEGAN}, "It began before it was finished"),
    ({"adults": [{"who": "Jon Pell", "stands": "father", "met": "not met"}]}, "Say why Jon Pell was not met"),
    ({"adults": [{"who": "Kelly Marsden", "stands": "mother", "met": "met"}]}, "Give the day Kelly Marsden was met"),
    ({"analysis": ""}, "Say what it all means"),
    ({"worries": ""}, "Say what worries you"),
    ({"network": ""}, "Say who else matters"),
    ({"scales": [{"scale": "safe now", "whose": "mother", "scored": "4"}]}, "Say what it rests on"),
    ({"views": [{"source": "school", "who": "Mrs Oyelaran"}]}, "Say what Mrs Oyelaran sees"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "words"), REFUSED_ASSESSMENTS)
def test_an_assessment_that_lacks_something_is_refused_in_a_sentence(assessed, said, words) -> None:
    refused(assessed, words, **said)


# a child's part, and the sentence
REFUSED_PARTS = [
    ({"lived": ""}, "Say what a day is like for Tia"),
    ({"identity": ""}, "Say who Tia is"),
    ({"outcome": ""}, "Say what comes next for Tia"),
    ({"why": ""}, "Say why, for Tia"),
]


@pytest.mark.parametrize(("part", "words"), REFUSED_PARTS)
def test_each_child_has_a_day_in_their_life_and_an_outcome(assessed, house, part, words) -> None:
    refused(assessed, words, each={house.tia: part})


def test_signing_meets_nothing_and_a_manager_who_did_not_write_it_authorises(
    assessed, begun, house, cast, facts_of
) -> None:
    from throughline.synthetic.assessments import authorise

    start = begun()
    outcomes = {house.tia: "conference", house.kai: "need plan", house.esme: "need plan"}
    entry = assessed(start=start, sort="again", outcome=outcomes)
    assert facts_of(entry, house.tia) == []
    assert ("assessment", BEGAN, None) in facts_of(start, house.tia)
    authorise(entry, by=cast.mariam)
    assert facts_of(entry, house.tia) == [
        ("assessment_authorised", FRIDAY, None), ("assessment_updated", FRIDAY, None),
    ]  # fmt: skip
    assert ("assessment_authorised_cin", FRIDAY, None) in facts_of(entry, house.kai)
    assert ("assessment", BEGAN, FRIDAY) in facts_of(start, house.tia)


def test_nobody_authorises_what_they_wrote(assessed, cast, facts_of, house) -> None:
    from throughline.record.entries.problems import Problem
    from throughline.synthetic.assessments import authorise

    entry = assessed(by=cast.mariam)
    with pytest.raises(Problem):
        authorise(entry, by=cast.mariam)
    assert facts_of(entry, house.tia) == []


def test_an_assessment_that_is_returned_puts_the_plan_under_way_again(
    assessed, begun, house, cast, facts_of, kept, acting_as
) -> None:
    from throughline.record.assessment.models import PlannedStep
    from throughline.record.entries.actions import give_back
    from throughline.record.entries.models import Entry
    from throughline.synthetic.assessments import authorise
    from throughline.synthetic.writing import corrected

    start = begun()
    entry = assessed(start=start)
    authorise(entry, by=cast.mariam)
    step = {"entry_id": start.pk, "what": "authorised"}
    assert kept(lambda: PlannedStep.objects.get(**step).done_on) == FRIDAY
    corrected(entry=entry, by=cast.alice, network="Nan, and her neighbour.", correction="A name was wrong.")
    assert ("assessment_authorised", FRIDAY, None) in facts_of(entry, house.tia), "a correction moves no day"
    with acting_as(cast.mariam):
        give_back(entry=Entry.objects.get(pk=entry.pk), reason="Esme is missing from it.")
    assert facts_of(entry, house.tia) == []
    assert ("assessment", BEGAN, None) in facts_of(start, house.tia)
    assert kept(lambda: PlannedStep.objects.get(**step).done_on) is None


def test_an_assessment_before_a_birth_says_so_to_its_clock(begun, house, facts_of) -> None:
    entry = begun(sort="unborn")
    assert ("prebirth_assessment_started", BEGAN, None) in facts_of(entry, house.tia)
    assert "decision_to_assess" not in {what for what, *_ in facts_of(entry, house.tia)}


def test_a_checkpoint_meets_its_clock_and_ticks_the_plan(begun, house, cast, facts_of, kept) -> None:
    from throughline.record.assessment.models import PlannedStep
    from throughline.synthetic.assessments import a_checkpoint

    start = begun()
    told = datetime(2026, 10, 22, 12, tzinfo=LONDON)
    entry = a_checkpoint(by=cast.mariam, children=house.children, on=told.date(), start=start, told=told)
    assert facts_of(entry, house.tia) == [("manager_checkpoint_recorded", told.date(), None)]
    steps = kept(lambda: list(PlannedStep.objects.filter(entry_id=start.pk, what="manager")))
    assert [one.done_on for one in steps] == [told.date(), None]


# what is said otherwise, and the sentence
REFUSED_CHECKPOINTS = [
    ({"unknown": ""}, "Say what is still unknown"),
    ({"could_close": "soon"}, "Give the day by which it will be finished"),
    ({"planned_end": date(2026, 12, 11), "moved_why": "Father abroad."}, "The most is 45 working days"),
    ({"planned_end": date(2026, 12, 10)}, "It ends later than was planned: say why"),
    ({"on": date(2026, 11, 21)}, "This day has not come yet"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "words"), REFUSED_CHECKPOINTS)
def test_a_checkpoint_that_lacks_something_is_refused(begun, house, cast, said, words) -> None:
    from throughline.synthetic.assessments import a_checkpoint

    start = begun()
    given = {"by": cast.mariam, "children": house.children, "on": FRIDAY, "start": start} | said
    refused(a_checkpoint, words, **given)


def test_who_assesses_does_not_look_at_it_as_the_manager(begun, house, cast) -> None:
    from throughline.synthetic.assessments import a_checkpoint

    begun(lead=cast.mariam)
    refused(a_checkpoint, "Another manager looks at it", by=cast.mariam, children=house.children, on=FRIDAY)


def test_a_later_assessment_says_what_changed(assessed, house) -> None:
    first = assessed(
        on=date(2026, 5, 8), began=date(2026, 4, 1), told=datetime(2026, 5, 8, 12, tzinfo=LONDON)
    )
    refused(assessed, "say what changed since", last=first, changed="")


def test_the_neglect_tool_counts_and_never_adds_up(house, cast, kept) -> None:
    from throughline.record.entries.models import Entry
    from throughline.synthetic.assessments import a_neglect_tool

    levels = {"food": "often not", "watched": "not met", "sleep": "unknown", "home": "mostly"}
    entry = a_neglect_tool(by=cast.alice, children=[house.tia], on=FRIDAY, levels=levels)
    said = kept(lambda: Entry.objects.get(pk=entry.pk).headline)
    assert said == "Neglect tool. Tia: 2 of 10 needs often not met, 1 not known"
