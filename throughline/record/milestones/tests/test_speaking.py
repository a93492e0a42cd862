"""About a clock: what is said is a mark beside it, decided by somebody who may, and fits a clock that stands."""

from datetime import date

import pytest

from throughline.record.clocks.nightly import check
from throughline.record.milestones.tests.conftest import line

ICPC = date(2026, 11, 13)
ANSWERS = ("said", "begins", "until", "why", "because", "decided_by")
TOLD = """
said    | begins          | until           | why     | because | decided_by | what      | mark
booked  | Thu 26 Nov 2026 |                 |         |         |            | booked    | 2026-11-26
tried   | Thu 19 Nov 2026 |                 |         |         |            | attempted | 2026-11-19
waiting | Mon 16 Nov 2026 |                 | court   | hearing |            | waiting   | 2026-11-16, the court, a hearing is awaited
waiting | Mon 16 Nov 2026 | Fri 20 Nov 2026 | police  |         |            | waiting   | 2026-11-16 to 2026-11-20, the police
excused | Mon 16 Nov 2026 |                 | abroad  |         | mariam     | exempt    | 2026-11-16, the child is abroad
stopped | Wed 18 Nov 2026 |                 | died    |         | mariam     | stop      | 2026-11-18, the child died
set     | Mon 16 Nov 2026 | Mon 30 Nov 2026 | set-by-court |    | ruth       | set       | 2026-11-16 to 2026-11-30, the court
"""


@pytest.fixture
def conference(milestone, house):
    """From which the first core group is due by Fri 27 Nov 2026."""
    return milestone("icpc_held", children=house.children, on=ICPC)


@pytest.fixture
def said(house, cast, conference):
    from throughline.record.milestones.kinds import clock_note
    from throughline.synthetic.writing import written

    def write(row, *, standard="core_group_first_10wd", by=None, children=None, **more):
        raw = {name: answer for name, answer in zip(ANSWERS, row, strict=False) if answer}
        if "decided_by" in raw:
            raw["decided_by"] = str(getattr(cast, raw["decided_by"]).id)
        raw = {"standard": standard, "day": "Fri 20 Nov 2026"} | raw | more
        return written(kind=clock_note, by=by or cast.alice, children=children or [house.tia], raw=raw)

    return write


def mark(row) -> str:
    said = str(row.day) + (f" to {row.until}" if row.until else "")
    return ", ".join(filter(None, (said, row.why, row.because)))


@pytest.mark.parametrize("row", line(TOLD)[1:], ids=str)
def test_what_is_said_is_a_mark_on_that_promise(said, house, facts_of, row):
    entry = said(row, of="Fri 13 Nov 2026")
    (fact,) = facts_of(entry, house.tia)
    assert (fact.what, fact.key, fact.of) == (row[-2], "core_group_first_10wd", ICPC)
    assert mark(fact) == row[-1]
    assert check().differences == 0


REFUSED = """
said    | begins          | until           | why      | because | decided_by | sentence
        | Thu 19 Nov 2026 |                 |          |         |            | Say what about it.
booked  |                 |                 |          |         |            | Give the day.
tried   | Sat 21 Nov 2026 |                 |          |         |            | begins: This day has not come yet
tried   | Fri 20 Nov 2026 |                 |          |         |            |
booked  | Thu 26 Nov 2026 | Fri 27 Nov 2026 |          |         |            | until: Only a wait, an excuse or another day
booked  | Thu 26 Nov 2026 |                 | court    |         |            | why: This needs no reason
waiting | Mon 16 Nov 2026 |                 |          |         |            | why: Choose one under “It waits on”
waiting | Mon 16 Nov 2026 |                 | abroad   |         |            | why: Choose one under “It waits on”
waiting | Mon 16 Nov 2026 | Mon 16 Nov 2026 | court    |         |            | until: This comes after the day it began
waiting | Mon 16 Nov 2026 | Tue 17 Nov 2026 | court    |         |            |
excused | Mon 16 Nov 2026 |                 | abroad   | asked   | mariam     | because: This is about a wait
excused | Mon 16 Nov 2026 |                 | abroad   |         |            | decided_by: Say who decided
excused | Mon 16 Nov 2026 |                 | abroad   |         | alice      | decided_by: Select a valid choice
excused | Mon 16 Nov 2026 |                 | abroad   |         | charlie    | decided_by: Select a valid choice
excused | Mon 16 Nov 2026 |                 | abroad   |         | ruth       |
stopped | Sat 21 Nov 2026 |                 | died     |         | mariam     | begins: This day has not come yet
stopped | Wed 18 Nov 2026 |                 | died     |         |            | decided_by: Say who decided
set     | Mon 16 Nov 2026 |                 | set-by-court |     | mariam     | until: Say which day was set
set     | Mon 16 Nov 2026 | Mon 30 Nov 2026 | set-by-court |     |            | decided_by: Say who decided
"""


@pytest.mark.parametrize("row", line(REFUSED)[1:], ids=str)
def test_what_cannot_be_is_refused_in_a_sentence_and_what_just_can_is_not(said, row):
    from throughline.synthetic.writing import Impossible

    if not row[-1]:
        assert said(row).pk
        return
    with pytest.raises(Impossible, match=row[-1]):
        said(row)


IN_LAW = [
    ("stopped", "", "not-needed", "cannot end or move it"),
    ("stopped", "", "moved", ""),
    ("set", "Mon 30 Nov 2026", "set-by-manager", "cannot end or move it"),
    ("set", "Mon 30 Nov 2026", "set-by-court", ""),
]


@pytest.mark.parametrize(("what", "until", "why", "words"), IN_LAW)
@pytest.mark.parametrize("statutory", [True, False])
def test_a_limit_in_law_is_ended_or_moved_by_what_the_law_knows_alone(
    said, milestone, what, until, why, words, statutory
):
    from throughline.standards.catalogue import by_key
    from throughline.standards.ways import Layer
    from throughline.synthetic.writing import Impossible

    key = "lac_review_first_20wd" if statutory else "cp_visit_10wd"
    assert (by_key()[key].layer == Layer.STATUTORY) is statutory
    milestone("cla", on=ICPC)
    milestone("became_looked_after", on=ICPC)
    row = [what, "Mon 16 Nov 2026", until, why, "", "mariam"]
    if statutory and words:
        with pytest.raises(Impossible, match=words):
            said(row, standard=key)
    else:
        assert said(row, standard=key).pk


def test_whoever_holds_the_child_excuses_nothing_of_their_own(said, cast, house, acting_as):
    """Mariam may decide for Alice's child; once she holds the child herself, somebody else does."""
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Allocation
    from throughline.synthetic.writing import Impossible

    excuse = ["excused", "Mon 16 Nov 2026", "", "abroad", "", "mariam"]
    assert said(excuse, by=cast.mariam).pk, "a manager writes down what they decided themselves"
    with as_keeper("a test"):
        Allocation.objects.filter(person_id=house.tia.id, ended=None).update(worker_id=cast.mariam.id)
    with pytest.raises(Impossible, match="They hold Tia themselves"):
        said(excuse, by=cast.mariam)
    assert said([*excuse[:-1], "ruth"], by=cast.mariam).pk


def test_a_note_that_fits_no_clock_is_refused_and_says_for_whom(said, milestone, house):
    from throughline.synthetic.writing import Impossible

    booked = ["booked", "Thu 26 Nov 2026"]
    with pytest.raises(Impossible, match="standard: This is not due for Tia"):
        said(booked, standard="lac_review_first_20wd")
    with pytest.raises(Impossible, match="of: Nothing of this began on Thu 12 Nov 2026 for Tia"):
        said(booked, of="Thu 12 Nov 2026")
    assert said(booked, of="Fri 13 Nov 2026").pk


LINES = [
    (["booked", "Thu 26 Nov 2026"], "First core group: booked for Thu 26 Nov 2026"),
    (["tried", "Thu 19 Nov 2026"], "First core group: tried Thu 19 Nov 2026"),
    (["waiting", "Mon 16 Nov 2026", "", "court"], "First core group: waiting on the court since Mon 16 Nov 2026"),
    (["set", "Mon 16 Nov 2026", "Mon 30 Nov 2026", "set-by-court", "", "ruth"], "First core group: Mon 30 Nov 2026 set by the court"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "headline"), LINES)
def test_its_line_in_lists_says_the_promise_and_what_about_it(said, row, headline):
    assert said(row).headline == headline
