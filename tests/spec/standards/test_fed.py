"""What the vocabulary calls fed is what the record tells by a kind of its own; the rest of a child is told by hand."""

import re
from pathlib import Path

from throughline.standards.catalogue import by_key
from throughline.standards.feeding import by_hand, fed_by
from throughline.standards.vocabulary import FED, by_name
from throughline.standards.ways import Subject

BY_HAND = "milestones"
"""The one part that tells what no other part tells yet."""
RECORD = Path(__file__).resolve().parents[3] / "throughline" / "record"
TELLS = re.compile(r'(?:what="|told = \[\(")(\w+)"')
LISTS = re.compile(r"_TELLS = \(([^)]*)\)")


def told_by_the_record() -> set[str]:
    """Every fact that a part of the record gives by name, read from its source."""
    sources = (
        path for path in RECORD.rglob("*.py") if not {"tests", BY_HAND} & {*path.relative_to(RECORD).parts}
    )
    return {name for path in sources for name in named(path.read_text("utf-8"))}


def named(source: str) -> set[str]:
    listed = " ".join(LISTS.findall(source))
    return {*TELLS.findall(source), *re.findall(r'"(\w+)"', listed)}


def test_a_fact_is_fed_when_and_only_when_a_part_of_the_record_tells_it():
    fed = {word.name for word in by_name().values() if word.fed_by == FED}
    assert fed == told_by_the_record() & by_name().keys()


def test_control_the_visit_and_the_plan_are_told():
    assert {"cp_plan", "cp_visit_child_seen", "lac_visit_child_seen"} <= told_by_the_record()


def test_every_promise_about_a_child_can_be_started_and_met_and_no_fact_of_a_child_is_told_twice():
    about_children = [one for one in by_key().values() if one.subject == Subject.CHILD]
    read = set().union(*(one.reads for one in about_children)) & by_name().keys()
    assert read == {name for name in read if fed(name)} | by_hand().keys()
    assert not by_hand().keys() & told_by_the_record()


def test_a_fact_told_by_hand_says_so_and_names_what_brings_its_own_kind():
    words = by_name()
    assert fed_by(words["core_group_held"]) == "by hand, until issue 6"
    assert fed_by(words["cp_plan"]) == "fed"
    assert fed_by(words["supervision_held"]) == "oversight, without an issue yet", "it is about a worker"


def test_how_many_promises_wait_for_their_facts(capsys):
    """Those that no fact starts, those that a person has to start by hand, and those that the record starts itself."""
    starts = {one.key: one.start_names for one in by_key().values()}
    own = {key for key, names in starts.items() if any(fed(name) for name in names)}
    hand = {key for key, names in starts.items() if key not in own and by_hand().keys() & {*names}}
    waiting = starts.keys() - own - hand
    with capsys.disabled():
        print(
            f"\n{len(waiting)} of {len(starts)} promises wait for the fact that starts them; {len(hand)} by hand"
        )
    assert "cp_visit_10wd" in own and "core_group_first_10wd" in hand
    assert {by_key()[key].subject for key in waiting} == {*Subject} - {Subject.CHILD}


def fed(name: str) -> bool:
    return by_name()[name].fed_by == FED
