"""What each told family says must not be seen, in a copy of an entry for one of the family."""

from uuid import uuid4

import pytest

from throughline.config.clock import today
from throughline.record.entries.problems import Problem
from throughline.record.letters import actions, problems
from throughline.record.letters.compose import Composition, compose
from throughline.record.letters.guard import State
from throughline.record.letters.recipients import Recipient, To
from throughline.record.restricting.tests.families import Told, the_families

COPIES = """
entry  | child  | for    | by    | must not say                       | says
belt   | kacper | tomasz | novak | beltcanary, Storycanary, Oskar     | Kacper was
belt   | oskar  | marek  | novak | Poplar, Kacper, Storycanary        |
babies | rosie  | ryan   | pike  | Carer, unborn, Baby                |
obi    | noah   | dale   | priya | Obi                                |
care   | leon   | gary   | stone | Epilepsycanary, Ruby               | Leon was
care   | ruby   | steve  | stone | Gary, Leon, calm                   | Ruby was
"""
NOT_FAMILY = (("rosie", "curtis"), ("unborn", "ryan"))


def table(drawn: str) -> list[dict[str, str]]:
    lines = [[cell.strip() for cell in line.split("|")] for line in drawn.strip().splitlines()]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


@pytest.fixture(scope="module")
def told(module_database) -> Told:
    return the_families()


def a_copy(told: Told, entry: str, child: str, reader: str) -> Composition:
    person = told.people[reader]
    letter = actions.begin(
        child=told.people[child], template="entry-copy", key=uuid4(), entries=[told.entries[entry].pk],
        recipient=Recipient(kind=To.FAMILY, name=str(person), person=person.pk),
    )  # fmt: skip
    return compose(letter, on=today())


@pytest.mark.parametrize("row", table(COPIES), ids=lambda row: f"{row['child']} for {row['for']}")
def test_a_copy_for_the_family_says_nothing_of_what_is_not_theirs(told, row):
    with told.acting(row["by"]):
        whole = a_copy(told, row["entry"], row["child"], row["for"])
        goes = " ".join(f"{one.label} {one.words}" for one in whole.going)
    assert not [said for said in row["must not say"].split(", ") if said in goes]
    assert row["says"] in goes
    assert [one for one in whole.judged if one.state in (State.NEVER, State.HELD)]


@pytest.mark.parametrize(("child", "reader"), NOT_FAMILY)
def test_rosies_file_is_not_copied_for_curtis_nor_the_unborns_for_ryan(told, child, reader):
    with pytest.raises(Problem) as said, told.acting("pike"):
        a_copy(told, "babies", child, reader)
    assert said.value is problems.NOT_FAMILY
