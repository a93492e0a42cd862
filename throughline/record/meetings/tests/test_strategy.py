"""What a strategy discussion has to decide before it is signed, and how its record shows it."""

from datetime import date

import pytest

FRIDAY = date(2026, 11, 20)
ENQUIRY = {"decision": "enquiry", "reached": "consensus"}


@pytest.fixture
def strategy(house, held):
    def hold(**said):
        said = {"by": house.cast.mariam, "children": [house.tia], "on": FRIDAY} | said
        part = {house.tia: ENQUIRY | said.pop("part", {})}
        return held("strategy", decided=part, **said)

    return hold


# of the meeting: an answer left out, and its sentence
OF_THE_MEETING = [
    ({"safe_now": ""}, "Say where each child is now, with whom and until when"),
    ({"safe_tonight": ""}, "Say what keeps the children safe tonight"),
    ({"safe_by": ""}, "Say who sees to the plan for tonight"),
    ({"safe_at": ""}, "Give the time at which the plan for tonight is checked"),
    ({"family_told": ""}, "Say what parents and children are told"),
    ({"criminal": ""}, "Say whether the police investigate a crime"),
    ({"criminal": "yes"}, "Say how interviews are planned"),
]


@pytest.mark.parametrize(("said", "words"), OF_THE_MEETING)
def test_tonight_and_the_investigation_are_settled_before_it_is_signed(strategy, said, words) -> None:
    from throughline.synthetic.writing import Impossible

    with pytest.raises(Impossible, match=words):
        strategy(**said)


# of the child: an answer put otherwise, and its sentence
OF_A_CHILD = [
    ({"threshold": ""}, "Say whether the threshold for an enquiry is met"),
    ({"threshold": "not met"}, "An enquiry needs the threshold to be met"),
    ({"enquiry": ""}, "Say whether the enquiry is made jointly with the police"),
    ({"seen_first": ""}, "Say who sees this child first, where and when"),
    ({"medical": ""}, "Say whether there is to be a medical examination"),
    ({"medical": "agreed"}, "Say who agreed to the examination, and where"),
]


@pytest.mark.parametrize(("part", "words"), OF_A_CHILD)
def test_an_enquiry_says_for_each_child_how_it_is_made(strategy, part, words) -> None:
    from throughline.synthetic.writing import Impossible

    with pytest.raises(Impossible, match=words):
        strategy(part=part)


def test_each_agency_that_has_to_be_there_has_a_view_of_each_child(strategy, house, kept) -> None:
    """The control: the same discussion with every view is signed, and the grades stand side by side as they were given."""
    from throughline.record.meetings.models import MeetingPosition
    from throughline.synthetic.writing import Impossible

    silent = [
        ("Mariam Achebe", "manager", "here"),
        ("PC Lunt", "police", "here"),
        ("Dr Kerr", "named nurse", "here"),
    ]
    views = [
        {"agency": "police", "stands": "agrees", "threshold": "yes", "grade": "0", "person_id": house.tia},
        {"agency": "authority", "stands": "agrees", "threshold": "yes", "grade": "1", "person_id": house.tia},
        {
            "agency": "health",
            "stands": "unsure",
            "threshold": "not yet",
            "grade": "3",
            "person_id": house.tia,
        },
    ]
    with pytest.raises(Impossible, match="Write down the view of each agency.*Missing: health"):
        strategy(present=silent, rows={"positions": views[:2]}, filled=False)
    entry = strategy(present=silent, rows={"positions": views}, filled=False)
    rows = kept(
        lambda: list(MeetingPosition.objects.filter(entry_id=entry.pk).values_list("agency", "grade"))
    )
    assert rows == [("police", "0"), ("authority", "1"), ("health", "3")]


def test_a_child_of_the_home_who_is_left_out_stands_there_to_be_given_a_reason(as_, house) -> None:
    mariam = as_("mariam")
    page = mariam.get(f"/write/meeting?children={house.tia.id}&type=strategy", follow=True).content.decode()
    assert str(house.esme) in page or house.esme.given_name in page


def test_its_record_shows_each_view_with_its_grade_and_what_it_starts(strategy, house, as_) -> None:
    views = [
        {
            "agency": "police",
            "stands": "differs",
            "threshold": "no",
            "grade": "4",
            "words": "No report about her",
        },
        {"agency": "health", "stands": "agrees", "threshold": "yes", "grade": "1"},
    ]
    part = {
        "medical": "agreed",
        "medical_consent": "Kelly",
        "medical_where": "Children’s ward",
        "medical_at": "14:00",
    }
    entry = strategy(
        part=part, rows={"positions": views}, on=date(2026, 11, 19), safe_by="D Whitlow", safe_at="21:00"
    )
    page = as_("mariam").get(f"/meetings/{entry.pk}").content.decode()
    for words in (
        "Not met, does not agree: No report about her. Safe tonight 4 of 5", "Met. Safe tonight 1 of 5",
        "Agreed, Children’s ward, 14:00, agreed by Kelly", "Jointly with the police", "D Whitlow, 21:00",
        "by Thu 10 Dec 2026, 15 working days on", "A second discussion in the same enquiry does not move the 15 days",
    ):  # fmt: skip
        assert words in page, words


def test_a_strategy_discussion_is_called_out_of_any_review(held, house, as_) -> None:
    entry = held("core group")
    page = as_("alice").get(f"/meetings/{entry.pk}").content.decode()
    ids = "%2C".join(str(child.id) for child in house.children)
    assert "Call a strategy discussion" in page and "type=strategy" in page and ids.split("%2C")[0] in page


def test_the_plan_for_interviews_and_police_items_are_in_no_copy_for_the_family() -> None:
    """The control: what it means is a shared passage that may be released."""
    from throughline.record.entries.kinds import kind

    asked = {question.name: question for question in kind("meeting").fitted({"type": "strategy"}).shared}
    assert asked["interview_plan"].confidence and not asked["discussion"].confidence
