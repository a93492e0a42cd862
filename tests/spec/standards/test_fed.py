"""What the vocabulary calls fed is what the record tells, and what it calls unfed the record does not tell yet."""

import re
from pathlib import Path

from throughline.standards.catalogue import by_key, on_by_default
from throughline.standards.vocabulary import FED, by_name

RECORD = Path(__file__).resolve().parents[3] / "throughline" / "record"
TELLS = re.compile(r'(?:what="|told = \[\(")(\w+)"')


def told_by_the_record() -> set[str]:
    """Every fact that a part of the record gives by name, read from its source."""
    sources = (path for path in RECORD.rglob("*.py") if "tests" not in path.parts)
    return {name for path in sources for name in TELLS.findall(path.read_text("utf-8"))}


def test_a_fact_is_fed_when_and_only_when_a_part_of_the_record_tells_it():
    fed = {word.name for word in by_name().values() if word.fed_by == FED}
    assert fed == told_by_the_record() & by_name().keys()


def test_control_the_visit_and_the_plan_are_told():
    assert {"cp_plan", "cp_visit_child_seen"} <= told_by_the_record()


def test_how_many_promises_wait_for_their_facts(capsys):
    waiting = [one.key for one in by_key().values() if not any(fed(name) for name in one.start_names)]
    on = [one.key for one in on_by_default() if one.key not in waiting]
    with capsys.disabled():
        print(
            f"\n{len(waiting)} of {len(by_key())} promises wait for the fact that starts them; on and fed: {on}"
        )
    assert "cp_visit_10wd" in on


def fed(name: str) -> bool:
    return by_name()[name].fed_by == FED
