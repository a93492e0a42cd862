"""Who the made-up children are: near England's children in need, alike in a family, asked only of whoever is born and held."""

from collections import Counter
from dataclasses import replace

import pytest

from throughline.synthetic.borough import names
from throughline.synthetic.borough.identity import GROUPS
from throughline.synthetic.borough.making import story
from throughline.synthetic.borough.sizes import size_of
from throughline.synthetic.borough.story import Asked, Size, Story
from throughline.synthetic.tests.test_story import AS_AT, office

OF_ENGLAND = {
    "White": (71.7, GROUPS[0]), "Mixed": (8.8, GROUPS[1]), "Asian": (7.4, GROUPS[2]), "Black": (8.6, GROUPS[3]),
    "Other": (3.4, GROUPS[4]),
}  # fmt: skip
"""Of every hundred children in need whose ethnic group is known: DfE, 31 March 2020, table A4."""


@pytest.fixture(scope="module")
def told() -> Story:
    return story(size=size_of(20_000), office=office(4), first_person=1, as_at=AS_AT, seed=1)


def asked(made: Story) -> list[Asked]:
    return [event.what for events in made.events for event in events if isinstance(event.what, Asked)]


def answers(made: Story, detail: str) -> list[set[str]]:
    """Of each child who was asked."""
    return [{says.answer for says in one.said if says.detail == detail} for one in asked(made)]


@pytest.mark.parametrize("group", OF_ENGLAND)
def test_ethnic_groups_are_near_englands(told, group):
    england, (_, codes) = OF_ENGLAND[group]
    known = [code for said in answers(told, "ethnicity") for code in said - {"REFU"}]
    ours = 100 * sum(code in codes for code in known) / len(known)
    assert abs(ours - england) < 3


def test_the_groups_are_those_of_the_published_table():
    known = sum(group.england for group in GROUPS)
    assert [round(100 * group.england / known, 1) for group in GROUPS] == [
        one for one, _ in OF_ENGLAND.values()
    ]


@pytest.mark.parametrize(
    ("detail", "least", "most"), [("gender", 0, 3), ("ethnicity", 2, 6), ("disability", 3, 8)]
)
def test_a_small_share_is_left_unknown(told, detail, least, most):
    found = answers(told, detail)
    unknown = sum(not said or said == {"REFU"} for said in found)
    assert least < 100 * unknown / len(found) < most


def test_one_child_in_eight_has_a_disability_and_of_the_others_none_was_found(told):
    known = [said for said in answers(told, "disability") if said]
    assert 11 < 100 * sum(said != {"NONE"} for said in known) / len(known) < 14.5
    assert not [said for said in known if "NONE" in said and len(said) > 1]


def test_a_team_for_disabled_children_has_more_of_them():
    one, other = office(2).teams
    there = replace(office(2), teams=[replace(one, disabled=1.0), replace(other, disabled=0.0)])
    made = story(size=size_of(2_000), office=there, first_person=1, as_at=AS_AT, seed=1)
    found = Counter(
        (event.by.account // 10, says.answer == "NONE")
        for events in made.events for event in events if isinstance(event.what, Asked)
        for says in event.what.said if says.detail == "disability"
    )  # fmt: skip
    assert set(found) == {(0, False), (1, True)}


def test_brothers_and_sisters_of_a_family_have_one_ethnic_group(told):
    for events in told.events:
        said = {
            s.answer
            for e in events
            if isinstance(e.what, Asked)
            for s in e.what.said
            if s.detail == "ethnicity"
        }
        assert len(said) <= 1


def test_nobody_is_asked_of_before_birth_or_as_an_adult_and_each_child_once(told):
    assert all(one.child.born < one.on < one.child.grown for one in asked(told))
    assert max(Counter(one.child.person for one in asked(told)).values()) == 1


def test_a_childs_sex_goes_with_the_given_name():
    assert not names.BOYS - set(names.GIVEN)
    assert 0.45 < len(names.BOYS) / len(names.GIVEN) < 0.6


def test_families_that_came_over_are_there_from_the_first_weeks():
    size = Size(people=2_000, open_children=250, days=700, known=0.95)
    begun = {}
    for brought in (0.0, 0.35):
        made = story(
            size=replace(size, brought=brought), office=office(2), first_person=1, as_at=AS_AT, seed=1
        )
        days = [(AS_AT.date() - one.known).days for one in made.families if one.episodes]
        begun[brought] = 100 * sum(ago > 655 for ago in days) / len(days)
    assert begun[0.0] < 12 and 28 < begun[0.35] < 48
