"""What the outcome of a section 47 enquiry lacks before it is signed, and what it tells the clocks of each child."""

from datetime import date

import pytest

from throughline.record.protection.tests.conftest import FRIDAY

BEGAN = date(2026, 11, 2)
STOPS = {"outcome": "not continuing", "after": "in need"}

# one part, other answers, and the sentence
LACKS = [
    ({}, {"on": date(2026, 11, 21)}, "This day has not come yet"),
    ({}, {"began": date(2026, 11, 20), "on": date(2026, 11, 19)}, "begins before it is concluded"),
    ({"seen": "not seen"}, {}, "Say why this child was not seen in the enquiry"),
    ({"after": "in need"}, {}, "A continuing risk goes to a conference"),
    ({"outcome": "not substantiated"}, {}, "Nothing continues, so no conference follows"),
    ({"after": "early review"}, {}, "This child has no protection plan: choose the initial conference"),
    (STOPS, {"shared": ()}, "Say which agencies were told that no conference is held"),
    ({"reason": ""}, {}, "Say why, for"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "said", "words"), LACKS)
def test_what_is_missing_is_said_where_it_is_missing(enquiry, part, said, words) -> None:
    from throughline.synthetic.writing import Impossible

    with pytest.raises(Impossible, match=words):
        enquiry(each=part, **said)


def facts(kept, entry, child) -> set:
    from throughline.record.clocks.models import Fact

    told = {"source_kind": "entry", "source_id": entry.pk, "subject_id": child.pk}
    return set(kept(lambda: list(Fact.objects.filter(**told).values_list("what", "key", "day", "of"))))


# the outcome, and what the clock of the conference learns beside that an outcome was recorded
OUTCOMES = [
    ({}, set()),
    (STOPS, {("stop", "icpc_15wd", FRIDAY, BEGAN)}),
    ({"outcome": "not substantiated", "after": "nothing"}, {("stop", "icpc_15wd", FRIDAY, BEGAN)}),
]


@pytest.mark.parametrize(("part", "more"), OUTCOMES)
def test_each_outcome_is_recorded_and_lets_go_of_a_conference_that_is_not_held(
    enquiry, house, kept, part, more
) -> None:
    entry = enquiry(each=part)
    assert facts(kept, entry, house.tia) == {("s47_outcome_recorded", "", FRIDAY, None)} | more


def test_each_child_has_an_outcome_of_its_own(enquiry, house, kept) -> None:
    entry = enquiry(children=[house.tia, house.kai], each={house.tia: {}, house.kai: STOPS})
    assert len(facts(kept, entry, house.tia)) == 1 and len(facts(kept, entry, house.kai)) == 2


def test_a_child_who_has_a_plan_goes_to_an_earlier_review_and_no_second_initial_conference(
    enquiry, conference, house, kept
) -> None:
    from throughline.synthetic.writing import Impossible

    conference(on=date(2026, 7, 13))
    with pytest.raises(Impossible, match="has a protection plan already: choose the earlier review"):
        enquiry()
    entry = enquiry(each={"after": "early review"})
    assert ("exempt", "icpc_15wd", FRIDAY, BEGAN) in facts(kept, entry, house.tia)


def test_the_lead_is_a_registered_social_worker_and_a_manager_decides(enquiry, house, cast) -> None:
    """The control: a worker and a manager are taken; a family help lead, and a worker who decides, are not."""
    from throughline.synthetic.builders import a_person
    from throughline.synthetic.writing import Impossible

    helper = a_person(name="Fay Help", role="family-help", title="Family help lead practitioner")
    with pytest.raises(Impossible, match="lead_id: Select a valid choice"):
        enquiry(lead=helper)
    with pytest.raises(Impossible, match="decided_by: Select a valid choice"):
        enquiry(decided_by=cast.alice)
    enquiry(lead=cast.alice, decided_by=cast.mariam)


def test_a_second_discussion_in_the_same_enquiry_does_not_move_the_fifteen_days(house, cast, kept) -> None:
    from throughline.record.clocks.models import Obligation
    from throughline.synthetic.meetings import a_meeting

    said = {"by": cast.mariam, "children": [house.tia]}
    a_meeting("strategy", on=BEGAN, decided="enquiry", **said)

    def due():
        mine = {"person_id": house.tia.pk, "standard": "icpc_15wd"}
        return kept(lambda: sorted(Obligation.objects.filter(**mine).values_list("start", "due")))

    first = due()
    assert first == [(BEGAN, date(2026, 11, 23))]
    a_meeting("strategy", on=date(2026, 11, 12), decided="goes on", **said)
    assert due() == first
    a_meeting("strategy", on=date(2026, 11, 19), decided="enquiry", **said)
    assert len(due()) == 2
