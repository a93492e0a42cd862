"""What the vocabulary calls fed is what the record tells by a kind of its own; the rest of a child is told by hand."""

import ast
import re
from pathlib import Path

from throughline.standards.catalogue import by_key
from throughline.standards.feeding import by_hand, fed_by
from throughline.standards.vocabulary import EITHER, FED, by_name, has_kind
from throughline.standards.ways import Subject

BY_HAND = "milestones"
"""The one part that tells what no other part tells yet."""
TELLS = re.compile(r"import Told\b|\bTold,")
RECORD = Path(__file__).resolve().parents[3] / "throughline" / "record"
FIELDS = {"missing"}
"""Names of answers that are words of the vocabulary too."""


def told_by_the_record() -> set[str]:
    """Every word that a module names which tells the clocks anything, and every word of the kinds of meeting."""
    sources = (
        path for path in RECORD.rglob("*.py") if not {"tests", BY_HAND} & {*path.relative_to(RECORD).parts}
    )
    named = (word for path in sources for word in named_in(path.read_text("utf-8"), path))
    return ({*named} & by_name().keys()) - FIELDS


def named_in(source: str, path: Path) -> set[str]:
    if "catalogue" not in path.parts and not TELLS.search(source):
        return set()
    parts = (part for part in ast.walk(ast.parse(source)) if isinstance(part, ast.Constant))
    return {part.value for part in parts if isinstance(part.value, str)}


def marked(*how: str) -> set[str]:
    return {word.name for word in by_name().values() if word.fed_by in how}


def test_a_fact_is_marked_when_and_only_when_a_part_of_the_record_tells_it():
    assert marked(FED, EITHER) == told_by_the_record()


def test_control_the_visit_the_plan_and_the_core_group_are_told_and_a_hearing_is_not():
    told = told_by_the_record()
    assert {"cp_plan", "cp_visit_child_seen", "core_group_held"} <= told and "cmh_held" not in told


def test_every_promise_about_a_child_can_be_started_and_met_and_what_is_told_both_ways_says_so():
    about_children = [one for one in by_key().values() if one.subject == Subject.CHILD]
    read = set().union(*(one.reads for one in about_children)) & by_name().keys()
    assert read == {name for name in read if fed(name)} | by_hand().keys()
    assert by_hand().keys() & told_by_the_record() == marked(EITHER) & by_hand().keys()


def test_a_fact_told_by_hand_says_so_and_names_what_brings_its_own_kind():
    words = by_name()
    assert fed_by(words["core_group_held"]) == "by its own kind of entry, or by hand"
    assert fed_by(words["prebirth_assessment_started"]) == "by its own kind of entry, or by hand"
    assert fed_by(words["cmh_held"]) == "by hand, until the court part, without an issue yet"
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
    assert "cp_visit_10wd" in own and "pep_first_20wd" in hand
    assert {by_key()[key].subject for key in waiting} == {*Subject} - {Subject.CHILD}


def fed(name: str) -> bool:
    return has_kind(name)
