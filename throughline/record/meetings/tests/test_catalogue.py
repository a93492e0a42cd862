"""Every kind of meeting: who makes it one, what happens without them, who may lead it, and where its numbers come from."""

from datetime import date

import pytest

from throughline.access.roles import ROLES
from throughline.record.meetings import rules
from throughline.record.meetings.catalogue import by_key
from throughline.record.meetings.roles import role_words
from throughline.record.meetings.tests.cases import LEFT_TO_THE_CHAIR, OUTSIDE_THE_LINE, QUORUM
from throughline.standards.vocabulary import by_name

KINDS = by_key()


def there(*roles: str, how: str = "here") -> list[dict[str, str]]:
    return [{"role": role, "how": how} for role in roles]


def test_every_kind_has_its_cases() -> None:
    assert set(QUORUM) == set(KINDS)


@pytest.mark.parametrize("key", KINDS)
def test_it_is_quorate_with_those_who_must_be_there_and_not_without_one_of_them(key: str) -> None:
    enough, too_few = QUORUM[key]
    assert rules.quorum(KINDS[key], there(*enough)).quorate
    short = rules.quorum(KINDS[key], there(*too_few))
    assert not short.quorate and short.sentence.startswith("Not quorate: without ")


@pytest.mark.parametrize("key", KINDS)
def test_each_of_the_quorum_is_needed(key: str) -> None:
    """Take away any one agency or role that makes it quorate and, in these cases, it no longer is."""
    enough, _ = QUORUM[key]
    alone = [
        role for role in enough if rules.quorum(KINDS[key], there(*(r for r in enough if r != role))).quorate
    ]
    assert set(alone) <= {"conference chair"}


@pytest.mark.parametrize(("how", "counts"), [("here", True), ("by phone", True), ("sent somebody", True), ("apologies", False), ("no reply", False)])  # fmt: skip
def test_somebody_sent_counts_and_apologies_do_not(how: str, counts: bool) -> None:
    police = there("social worker", "named nurse") + there("police", how=how)
    assert rules.quorum(KINDS["strategy"], police).quorate is counts


@pytest.mark.parametrize("key", KINDS)
def test_not_quorate_is_not_held_unless_it_is_left_to_the_chair(key: str) -> None:
    kind, short = KINDS[key], rules.quorum(KINDS[key], [])
    assert not rules.held(kind, short, went_on=False)
    assert rules.held(kind, short, went_on=True) is (key in LEFT_TO_THE_CHAIR)
    assert (kind.quorum.resumes is None) is (key in LEFT_TO_THE_CHAIR)


@pytest.mark.parametrize("key", KINDS)
def test_the_chair_stands_outside_the_line_where_the_law_says_so(key: str) -> None:
    kind, line = KINDS[key], {7, 8}
    assert bool(kind.independent) is (key in OUTSIDE_THE_LINE)
    assert rules.outside_the_line(kind, 9, line)
    assert rules.outside_the_line(kind, 7, line) is (key not in OUTSIDE_THE_LINE)
    assert rules.outside_the_line(kind, None, line) is (key not in OUTSIDE_THE_LINE)


@pytest.mark.parametrize("key", KINDS)
def test_its_words_are_words_that_the_rest_of_the_program_knows(key: str) -> None:
    kind = KINDS[key]
    roles = {
        *kind.due,
        *(r for need in kind.quorum.needs for r in need.roles),
        *(r.role for r in kind.reports),
    }
    assert roles <= set(role_words())
    told = {*kind.tells, *kind.days, *kind.sent}
    told |= {name for one in (*kind.stages, *kind.decisions) for name in one.tells}
    assert told <= set(by_name())
    assert {one.type for one in kind.next} | set(kind.also) <= set(KINDS)
    assert set(kind.chairs) <= set(ROLES) and kind.decisions and kind.asks.endswith("?")


@pytest.mark.parametrize("key", KINDS)
def test_every_number_says_where_it_comes_from(key: str) -> None:
    kind = KINDS[key]
    numbers = [kind.minutes, kind.decisions_out, kind.quorum.resumes, *(one.within for one in kind.next)]
    numbers += [n for report in kind.reports for n in (report.to_chair, report.to_family)]
    assert all(number.source and number.n for number in numbers if number)
    assert kind.quorum.source and kind.law
    if "standard" not in kind.minutes.source and not kind.minutes.standard:
        assert "ocal" in kind.minutes.source, "a number of our own says that it is"


# by when the record of a meeting on this day is out: the last day in time
OUT = [
    ("strategy", date(2026, 11, 20), date(2026, 11, 23)),
    ("review conference", date(2026, 10, 12), date(2026, 11, 9)),
    ("core group", date(2026, 11, 20), date(2026, 11, 27)),
]


@pytest.mark.parametrize(("key", "on", "last"), OUT)
def test_the_record_is_late_from_the_day_after_its_last(key: str, on: date, last: date) -> None:
    sent = rules.minutes(KINDS[key], on, None)
    assert sent.due == last
    assert not sent.late(last) and sent.late(date.fromordinal(last.toordinal() + 1))
    assert not rules.minutes(KINDS[key], on, last).late(date(2027, 6, 1))


def test_reports_are_due_so_many_working_days_before() -> None:
    """Mon 7 December: five working days before is Mon 30 November."""
    worker = KINDS["review conference"].reports[0]
    assert worker.to_family.before(date(2026, 12, 7)) == date(2026, 11, 30)
    assert worker.to_chair.before(date(2026, 12, 7)) == date(2026, 12, 2)


REVIEW = KINDS["care review"]
WHOLE = {
    "present": there("reviewing officer", "social worker"),
    "chair": 9,
    "chair_roles": {"reviewer"},
    "line": {7},
    "reports_in": {one.role for one in REVIEW.reports},
}
# what is missing for a conference to be the review of a child in care as well
BOTH = [
    ({}, ()),
    ({"present": there("social worker")}, ("the reviewing officer",)),
    ({"chair": 7}, ("a chair outside the child’s line",)),
    ({"chair_roles": {"worker"}}, ("a chair who may lead it",)),
    ({"reports_in": {"social worker", "designated teacher"}}, ("the report of the nurse for children in care",)),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "missing"), BOTH)
def test_one_sitting_is_both_only_where_quorum_reports_and_chair_are_right_for_each(changed, missing) -> None:
    found = rules.both(REVIEW, **WHOLE | changed)
    assert found.missing == missing and found.satisfied is (not missing)
