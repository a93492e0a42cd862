"""Every promise explains every thing it ever asked, on the days round everything that could change the answer."""

import re
from collections import Counter

import pytest

from throughline.standards.catalogue import by_key
from throughline.standards.explain import DAYS_DRAWN, Explanation, explain
from throughline.standards.stretch import MOST
from throughline.standards.ways import Direction

from .comparing import CALENDAR, generated
from .test_every_state import days_round

TITLES = 6
BADLY_SAID = re.compile(
    r"\.\.|\s[.,:]|  |: :|\(\)|None[^ ]|_|: \.|\b1 (days|weeks|months|hours|working days)\b"
)
"""Two full stops, a space before one, empty brackets, a name out of the code, "1 days"."""
DRAWN = Counter()


def faults(told: Explanation) -> list[str]:
    return [step.text for step in told.steps if not _is_said(step.text)]


def _is_said(text: str) -> bool:
    begins = text[:1].isupper() or text[:1].isdigit()
    return begins and text.endswith(".") and not BADLY_SAID.search(text)


@pytest.mark.parametrize("standard", by_key().values(), ids=lambda one: one.key)
def test_each_step_is_a_sentence_and_each_row_can_be_counted(standard):
    for _, found in generated(standard.key):
        for one in found:
            for on in days_round(one):
                told = explain(one, standard, on, CALENDAR)
                assert len(told.steps) == TITLES
                assert faults(told) == []
                assert len(told.strip) <= DAYS_DRAWN and len(told.stretches) <= MOST + 1
                DRAWN[_row(told), bool(one.due), standard.direction] += 1


def _row(told: Explanation) -> str:
    if told.strip:
        return "days"
    return told.stretches[0].words.split()[1].rstrip("s") if told.stretches else "none"


def test_every_length_of_row_was_drawn():
    assert {row for row, *_ in DRAWN} == {"days", "hour", "week", "month", "year", "none"}


def test_control_a_sentence_that_says_nothing_is_seen():
    one = next(one for _, found in generated("cp_visit_10wd") for one in found)
    told = explain(one, by_key()["cp_visit_10wd"], one.start, CALENDAR)
    assert faults(told) == []
    for wrong in (
        "",
        ": Wed 4 Nov 2026.",
        "The child_seen_alone ended.",
        "Within 1 days.",
        "Not a sentence",
        "No ().",
    ):
        assert not _is_said(wrong), wrong


def test_what_is_counted_back_or_summed_has_no_row():
    rows = {row for row, due, direction in DRAWN if due and direction == Direction.BEFORE}
    assert rows == {"none"}
