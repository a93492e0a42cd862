"""Who came and who went between two takings: by child, and every child of both lists is in exactly one group."""

from throughline.measures.cohorts.comparing import moves
from throughline.measures.cohorts.listing import Member, Only


def a_member(person, thing="p", team="North", row="9", column="NEG"):
    return Member(person, thing, None, row, column, (), team)


def people(listed):
    return {one.person_id for one in listed}


def test_each_child_came_went_or_stayed():
    earlier, later = [a_member("tia"), a_member("kai")], [a_member("kai"), a_member("jo")]
    found = moves(earlier, later)
    assert (people(found.came), people(found.went), people(found.stayed)) == ({"jo"}, {"tia"}, {"kai"})


def test_a_child_whose_plan_began_again_has_stayed():
    found = moves([a_member("tia", "first")], [a_member("tia", "second")])
    assert found.came == found.went == [] and found.stayed[0].thing_id == "second"


def test_a_part_is_asked_for_by_team_and_either_way_of_counting():
    listed = [a_member("tia"), a_member("kai", team="South"), a_member("jo", row="24")]
    assert people(Only().of(listed)) == {"tia", "kai", "jo"}
    assert people(Only(team="North", row="9").of(listed)) == {"tia"}
    assert Only(column="").of(listed) == []
