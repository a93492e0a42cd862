"""Which explanation may be written, which signals nobody has explained, and how an address names a signal."""

from datetime import date

import pytest

from throughline.access.problems import AccessProblem
from throughline.measures.control_chart import Kind
from throughline.oversight.explaining import problems
from throughline.oversight.explaining.rules import check, unexplained
from throughline.oversight.explaining.signals import Signal, read

ON = date(2026, 11, 20)
MAR, SEP, OCT, NOV = (date(2026, month, 1) for month in (3, 9, 10, 11))
KNOWN, DOING = "Two workers left.", "Both posts are advertised."


def signal(since=SEP, team=7, measure="visits"):
    return Signal.of(measure, team, Kind.WORSE, since)


# fmt: off
WRITING = {
    # month, signal, known, doing, check on                                          refused
    "a month that is over":     ((OCT, None, KNOWN, DOING, date(2026, 12, 18)),       None),
    "the month under way":      ((NOV, None, KNOWN, DOING, date(2026, 12, 18)),       problems.NOT_A_MONTH),
    "the month it began":       ((SEP, signal(SEP), KNOWN, DOING, date(2026, 12, 18)), None),
    "a month before it":        ((SEP, signal(OCT), KNOWN, DOING, date(2026, 12, 18)), problems.AFTER_THE_MONTH),
    "two words known":          ((OCT, None, "Two left.", DOING, date(2026, 12, 18)), problems.KNOWN),
    "two words done":           ((OCT, None, KNOWN, "We advertise.", date(2026, 12, 18)), problems.DOING),
    "checked today":            ((OCT, None, KNOWN, DOING, ON),                       problems.CHECK_TO_COME),
    "checked tomorrow":         ((OCT, None, KNOWN, DOING, date(2026, 11, 21)),       None),
    "checked in a year":        ((OCT, None, KNOWN, DOING, date(2027, 11, 21)),       None),
    "checked a day later":      ((OCT, None, KNOWN, DOING, date(2027, 11, 22)),       problems.CHECK_TOO_FAR),
}
SAID = {
    # explained: measure, team, month                      still asked
    "nothing":                 ([],                                       True),
    "the month it began":      ([("visits", 7, SEP)],                     False),
    "the month before":        ([("visits", 7, date(2026, 8, 1))],        True),
    "later, then older again": ([("visits", 7, OCT), ("visits", 7, MAR)], False),
    "of another team":         ([("visits", 8, OCT)],                     True),
    "of the whole service":    ([("visits", None, OCT)],                  True),
    "of another measure":      ([("reviews", 7, OCT)],                    True),
}
# fmt: on


@pytest.mark.parametrize("case", WRITING)
def test_an_explanation_is_of_a_month_that_is_over_and_is_looked_at_again(case: str) -> None:
    (month, one, known, doing, check_on), refusal = WRITING[case]
    asked = {"month": month, "signal": one, "known": known, "doing": doing, "check_on": check_on, "on": ON}
    if refusal is None:
        check(**asked)
        return
    with pytest.raises(AccessProblem) as said:
        check(**asked)
    assert str(said.value) == str(refusal)


@pytest.mark.parametrize("case", SAID)
def test_a_signal_is_asked_about_until_somebody_explains_a_month_since_it_began(case: str) -> None:
    explained, still = SAID[case]
    assert (unexplained([signal()], explained) == [signal()]) is still


def test_an_address_names_a_signal_without_a_word_of_its_own() -> None:
    assert signal().key == "worse-2026-09" and signal().words == "Worse than chance since September 2026"
    assert read(signal().key, "visits", 7) == signal()
    assert read("", "visits", 7) is None


@pytest.mark.parametrize(
    "key", ["worse", "worse-2026-13", "normal-2026-09", "worse-2026-09-02", "<b>-2026-09", "-"]
)
def test_what_names_no_signal_is_refused(key: str) -> None:
    with pytest.raises(AccessProblem):
        read(key, "visits", 7)
