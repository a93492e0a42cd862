"""Something that happened: what is written is what the clocks are told, and what cannot be is refused in a sentence."""

from datetime import UTC, date, datetime, time

import pytest

from throughline.record.clocks.nightly import check
from throughline.record.milestones.tests.conftest import line
from throughline.standards.feeding import by_hand, planned

ANSWERS = ("which", "day", "clock", "until", "known", "why")
TOLD = """
which           | day             | clock | until           | known           | why       | fact
core_group_held | Thu 19 Nov 2026 |       |                 |                 |           | 2026-11-19
core_group_held | Thu 19 Nov 2026 | 14:30 |                 |                 |           | 2026-11-19 at 14:30
cla             | Thu 1 Oct 2026  |       |                 |                 |           | 2026-10-01
cla             | Thu 1 Oct 2026  |       | Fri 20 Nov 2026 |                 |           | 2026-10-01 to 2026-11-20
placement_first_year | Thu 1 Oct 2026 |   | Fri 1 Oct 2027  |                 |           | 2026-10-01 to 2027-10-01
placement_first_year | Thu 1 Oct 2026 |   | Tue 3 Nov 2026  |                 | placement | 2026-10-01 to 2026-11-03 with placement
cla             | Mon 7 Dec 2026  |       |                 | Fri 20 Nov 2026 |           | 2026-12-07 known 2026-11-20
icpc_date       | Thu 3 Dec 2026  | 10:00 |                 | Thu 19 Nov 2026 |           | 2026-12-03 at 10:00 known 2026-11-19
icpc_date       | Thu 19 Nov 2026 |       |                 | Thu 19 Nov 2026 |           | 2026-11-19 known 2026-11-19
"""


def said_of(row) -> str:
    said = str(row.day)
    said += f" at {row.at.astimezone(UTC):%H:%M}" if row.at else ""
    said += f" to {row.until}" if row.until else ""
    said += f" known {row.known}" if row.known else ""
    return said + (f" with {row.why}" if row.why else "")


@pytest.mark.parametrize("row", line(TOLD)[1:], ids=str)
def test_what_is_written_is_what_the_clocks_are_told(house, cast, facts_of, row):
    from throughline.record.milestones.kinds import milestone
    from throughline.synthetic.writing import written

    raw = {name: said for name, said in zip(ANSWERS, row, strict=False) if said}
    entry = written(kind=milestone, by=cast.alice, children=house.children, raw=raw)
    for child in house.children:
        (fact,) = facts_of(entry, child)
        assert (fact.what, said_of(fact)) == (row[0], row[-1])
    assert check().differences == 0


def test_a_spell_may_end_for_one_child_on_a_day_of_their_own(milestone, house, facts_of):
    own = {f"child-{house.kai.id}-until": "Mon 2 Nov 2026"}
    entry = milestone("cla", children=[house.tia, house.kai], on=date(2026, 10, 1), **own)
    ends = {child: facts_of(entry, child)[0].until for child in (house.tia, house.kai)}
    assert ends == {house.tia: None, house.kai: date(2026, 11, 2)}
    assert check().differences == 0


REFUSED = """
which           | day             | clock | until           | known           | why | said
                | Thu 19 Nov 2026 |       |                 |                 |     | Choose what happened.
core_group_held |                 |       |                 |                 |     | Give the day.
cp_plan         | Thu 19 Nov 2026 |       |                 |                 |     | Select a valid choice
supervision_held| Thu 19 Nov 2026 |       |                 |                 |     | Select a valid choice
core_group_held | Sat 21 Nov 2026 |       |                 |                 |     | day: This day has not come yet. To book it
core_group_held | Sat 21 Nov 2026 |       |                 | Thu 19 Nov 2026 |     | day: This day has not come yet. To book it
core_group_held | Fri 20 Nov 2026 | 12:01 |                 |                 |     | clock: This time has not come yet
core_group_held | Fri 20 Nov 2026 | 12:00 |                 |                 |     |
core_group_held | Fri 20 Nov 2026 |       |                 |                 |     |
core_group_held | Thu 19 Nov 2026 |       | Fri 20 Nov 2026 |                 |     | until: This does not go on
cla             | Thu 19 Nov 2026 |       | Thu 19 Nov 2026 |                 |     | until: The first day it no longer holds comes after
cla             | Thu 19 Nov 2026 |       | Fri 20 Nov 2026 |                 |     |
cla             | Sat 21 Nov 2026 |       |                 |                 |     | known: The day is still to come
cla             | Thu 19 Nov 2026 |       |                 | Sat 21 Nov 2026 |     | known: This day has not come yet
cla             | Thu 19 Nov 2026 |       |                 |                 | placement | why: This says what it ended with
icpc_date       | Thu 3 Dec 2026  |       |                 |                 |     | known: Say since when the day was known
icpc_date       | Thu 12 Nov 2026 |       |                 | Fri 13 Nov 2026 |     | known: It was known before it came
icpc_date       | Thu 3 Dec 2026  |       |                 | Fri 20 Nov 2026 |     |
"""


@pytest.mark.parametrize("row", line(REFUSED)[1:], ids=str)
def test_what_cannot_be_is_refused_in_a_sentence_and_what_just_can_is_not(house, cast, row):
    from throughline.record.milestones.kinds import milestone
    from throughline.synthetic.writing import Impossible, written

    raw = {name: said for name, said in zip(ANSWERS, row, strict=False) if said}
    if not row[-1]:
        assert written(kind=milestone, by=cast.alice, children=[house.tia], raw=raw).pk
        return
    with pytest.raises(Impossible, match=row[-1]):
        written(kind=milestone, by=cast.alice, children=[house.tia], raw=raw)


HEADLINES = [
    ("core_group_held", {"on": date(2026, 11, 19)}, "A core group was held"),
    ("cla", {"on": date(2026, 10, 1)}, "The period of care: from Thu 1 Oct 2026"),
    ("cla", {"on": date(2026, 10, 1), "until": date(2026, 11, 2)},
     "The period of care: from Thu 1 Oct 2026 to Mon 2 Nov 2026"),
    ("icpc_date", {"on": date(2026, 12, 3), "known": date(2026, 11, 19)}, "The day of the initial conference: Thu 3 Dec 2026"),
]  # fmt: skip


@pytest.mark.parametrize(("which", "said", "headline"), HEADLINES)
def test_its_line_in_lists_says_what_and_where_it_matters_from_when_to_when(milestone, which, said, headline):
    assert milestone(which, **said).headline == headline


def test_today_without_a_time_is_now_and_another_day_its_noon(milestone):
    assert milestone("core_group_held", on=date(2026, 11, 20)).happened_at == datetime(
        2026, 11, 20, 12, tzinfo=UTC
    )
    earlier = milestone("core_group_held", on=date(2026, 7, 1))
    assert earlier.happened_at == datetime(2026, 7, 1, 11, tzinfo=UTC), "noon in London, in summer"
    timed = milestone("core_group_held", on=date(2026, 11, 20), at=time(9, 5))
    assert timed.happened_at == datetime(2026, 11, 20, 9, 5, tzinfo=UTC)


def test_what_another_kind_tells_is_not_offered_and_everything_else_of_a_child_is(house):
    from throughline.record.milestones.kinds import milestone

    offered = next(question for question in milestone.shared if question.name == "which").words
    assert offered.keys() == by_hand().keys()
    assert not {"cp_plan", "visit_held", "lac_visit_child_seen", "manager_review_recorded"} & offered.keys()
    assert {"core_group_held", "cla", "icpc_date", "s47_started", "pf_visit_held"} <= offered.keys()


def test_every_fact_that_can_be_told_can_be_told_and_is_agreed_with_at_night(house, cast):
    """All of them of one child, so that no name is too long for its column and no clock falls over."""
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Fact
    from throughline.synthetic.milestones import a_milestone

    for word in by_hand().values():
        known = date(2026, 11, 2) if word.name in planned() else None
        a_milestone(word.name, by=cast.alice, children=[house.tia], on=date(2026, 11, 2), known=known)
    with as_keeper("a test"):
        told = set(Fact.objects.filter(subject_id=house.tia.id).values_list("what", flat=True))
    assert by_hand().keys() <= told
    assert check().differences == 0
