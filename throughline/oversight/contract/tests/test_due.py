"""When the quarterly meeting and the annual review are due, and which is late: by the standards, day by day."""

from datetime import date

import pytest

from throughline.oversight.contract.due import due
from throughline.record.clocks.in_force import Promises
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND

HERE = Promises(catalogue.by_key(), (), ENGLAND)
Q, A = "quarterly", "annual"

# fmt: off
CASES = [  # since, until, held, on, late, next
    ("2026-01-01", None, [],                                     "2026-03-31", [],                   [(Q, "2026-03-31"), (A, "2027-03-31")]),
    ("2026-01-01", None, [],                                     "2026-04-01", [(Q, "2026-03-31")],  [(Q, "2026-06-30"), (A, "2027-03-31")]),
    ("2026-01-01", None, [(Q, "2026-01-14")],                    "2026-01-14", [],                   [(Q, "2026-06-30"), (A, "2027-03-31")]),
    ("2026-01-02", None, [],                                     "2026-01-10", [],                   [(Q, "2026-06-30"), (A, "2027-03-31")]),
    ("2026-01-01", None, [(A, "2026-01-14")],                    "2026-04-01", [(Q, "2026-03-31")],  [(Q, "2026-06-30"), (A, "2027-03-31")]),
    ("2026-01-01", None, [(Q, "2026-04-01")],                    "2026-04-02", [],                   [(Q, "2026-09-30"), (A, "2027-03-31")]),
    ("2026-04-01", None, [(Q, "2026-04-20"), (A, "2026-05-01")], "2026-12-31", [(Q, "2026-09-30")],  [(Q, "2026-12-31"), (A, "2028-03-31")]),
    ("2026-04-01", None, [],                                     "2027-04-01", [(Q, "2026-06-30"), (Q, "2026-09-30"), (Q, "2026-12-31"), (Q, "2027-03-31"), (A, "2027-03-31")],
                                                                                                     [(Q, "2027-06-30"), (A, "2028-03-31")]),
    ("2026-04-01", "2026-07-01", [(Q, "2026-04-20")],            "2026-09-01", [],                   [(A, "2027-03-31")]),
]
# fmt: on


def told(found):
    return [(one.kind, one.by.isoformat()) for one in found]


@pytest.mark.parametrize(("since", "until", "held", "on", "late", "to_come"), CASES)
def test_each_quarter_asks_for_a_meeting_and_each_year_for_a_review(since, until, held, on, late, to_come):
    found = due(
        since=date.fromisoformat(since), until=until and date.fromisoformat(until), on=date.fromisoformat(on),
        held=[(kind, date.fromisoformat(day)) for kind, day in held], here=HERE,
    )  # fmt: skip
    assert (told(one for one in found if one.is_late), told(one for one in found if not one.is_late)) == (
        late,
        to_come,
    )
