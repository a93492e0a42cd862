"""What Northmere agreed with the council that commissions it: eight measures, three quarterly meetings and a review.

The figures of the meetings are as they were brought: none were kept here before this record's first taking."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from throughline.access.models import Account, Organisation
from throughline.access.principal import as_keeper
from throughline.measures.figures import Figure
from throughline.measures.indicator import Unit
from throughline.measures.months import quarter_of
from throughline.oversight import measured
from throughline.oversight.contract.actions import agree_measure, set_contract
from throughline.oversight.contract.meeting import Action, Stood, add_line, record_meeting, tick_off
from throughline.oversight.contract.models import Contract, ContractMeeting
from throughline.oversight.contract.rules import GREEN, rating
from throughline.synthetic.beside.oversight import at
from throughline.synthetic.telling import PURPOSE, writing

COUNCIL = "Eastmoor Council"
SINCE = date(2026, 1, 1)
CAME = "Helen Hart and Ruth Calder for Northmere; Coco Court for Eastmoor Council."


class Term(NamedTuple):
    """On target from, near it from; how many of how many in each of three quarters, October 2025 to June 2026."""

    measure: str
    green: int
    amber: int
    figures: tuple[tuple[int, int], tuple[int, int], tuple[int, int]]


class Held(NamedTuple):
    kind: str
    day: date
    quarter: int
    """Which of a term's figures were looked at."""
    agreed: tuple[Action, ...] = ()


# fmt: off
TERMS = (
    Term("rereferral_12m_pct",       20, 22, ((92, 480), (100, 482), (103, 527))),
    Term("assessments_45wd_pct",     85, 80, ((213, 254), (223, 262), (226, 260))),
    Term("assessment_seen_pct",      90, 85, ((66, 69), (57, 65), (59, 63))),
    Term("icpc_15wd_pct",            90, 85, ((128, 145), (125, 138), (146, 166))),
    Term("visits_on_time",           90, 85, ((804, 847), (691, 741), (627, 718))),
    Term("cp_seen_alone_pct",        50, 40, ((35, 92), (40, 85), (41, 98))),
    Term("core_groups_in_time_pct",  85, 75, ((73, 109), (70, 99), (63, 113))),
    Term("cpp_reviewed_in_time_pct", 95, 85, ((79, 85), (69, 76), (65, 75))),
)
# fmt: on
SAID = {
    "rereferral_12m_pct": "Most who come back were closed with advice only, and come back from the same school.",
    "assessments_45wd_pct": "Assessments wait for reports of health; the council asks its health partners why.",
    "assessment_seen_pct": "Eight children were not seen before the assessment ended; each was looked at by a manager.",
    "icpc_15wd_pct": "Two conferences waited for a chair; each is now booked on the day of the enquiry.",
    "visits_on_time": "Three workers left one team in the spring. Families there were seen, but late.",
    "cp_seen_alone_pct": "Babies and small children are counted here as they were written: not seen alone.",
    "core_groups_in_time_pct": "Groups were missed while posts were empty; one late group fails a plan for as long as it lasts.",
    "cpp_reviewed_in_time_pct": "One review was put off because a parent was in hospital, and one for no good reason.",
}
RING = Action(
    words="Ring each school a month after closing with advice.", whose="Ruth Calder", due=date(2026, 10, 30)
)
POSTS = Action(words="Fill the three posts of Safeguarding East.", whose="Helen Hart", due=date(2026, 7, 31))
HEALTH = Action(
    words="Ask health why reports come late.", whose="Coco Court, Eastmoor Council", due=date(2026, 12, 11)
)
MEETINGS = (
    Held(ContractMeeting.QUARTERLY, date(2026, 2, 4), 0),
    Held(ContractMeeting.QUARTERLY, date(2026, 5, 6), 1, (POSTS,)),
    Held(ContractMeeting.ANNUAL, date(2026, 5, 14), 1),
    Held(ContractMeeting.QUARTERLY, date(2026, 8, 5), 2, (RING, HEALTH)),
)
FILLED = "The last of the three began on Mon 27 Jul 2026."
LINE = "The council asks that the next meeting hears from young people as well."


def contract_held(*, head: Account) -> None:
    with writing(by=head, told=at(date(2025, 12, 15))):
        contract = _contract(head)
    for held in MEETINGS:
        with writing(by=head, told=at(held.day, 16)):
            _meeting(contract, held)
    with writing(by=head, told=at(date(2026, 7, 30))):
        tick_off(
            action=contract.meetings.get(day=date(2026, 5, 6)).actions.get(),
            day=date(2026, 7, 27),
            words=FILLED,
        )
    with writing(by=_of_the_council(), told=at(date(2026, 8, 6))):
        add_line(meeting=contract.meetings.get(day=date(2026, 8, 5)), words=LINE)


def _contract(head: Account) -> Contract:
    council = Organisation.objects.get(name=COUNCIL)
    why = "The council commissions its children’s services from Northmere for five years."
    made = set_contract(party=council.pk, since=SINCE, until=date(2031, 1, 1), why=why)
    for term in TERMS:
        agree_measure(
            contract=made, measure=term.measure, green=Decimal(term.green), amber=Decimal(term.amber), owner=head.pk,
            since=SINCE, why="Agreed with the council in December 2025.",
        )  # fmt: skip
    return made


def _meeting(contract: Contract, held: Held) -> None:
    stood = {term.measure: _stood(term, held.quarter) for term in TERMS}
    record_meeting(
        contract=contract, kind=held.kind, day=held.day, came=CAME, stood=stood, said={term.measure: SAID[term.measure] for term in TERMS if _off(term, stood[term.measure])},
        agreed=held.agreed, taken_at=None,
    )  # fmt: skip


def _stood(term: Term, quarter: int) -> Stood:
    n, total = term.figures[quarter]
    value = Figure(quarter_of(SINCE), None, Unit.PERCENT, n, total, total).value
    return Stood(value=value, n=n, total=total, things=total)


def _off(term: Term, stood: Stood) -> bool:
    polarity = measured.indicator(term.measure).polarity
    return rating(polarity, stood.value, Decimal(term.green), Decimal(term.amber)) != GREEN


def _of_the_council() -> Account:
    with as_keeper(PURPOSE):
        return Account.objects.get(posts__role="commissioner", posts__ended=None)
