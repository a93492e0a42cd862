"""Applications for a care or a supervision order, per 10,000 children."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="care_applications_rate",
    area="court_plo",
    title="Care applications per 10,000",
    counts="Each application under section 31 that was issued, once however many children it was about.",
    numerator="Applications under section 31 issued in the twelve months.",
    unit=Unit.RATE,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="application",
    noun="applications",
    cohort="Applications of this authority for a care or a supervision order.",
    left_out=(
        "emergency protection orders, placement orders and every other application",
        "applications by other people, such as parents",
    ),
    caveat="Counted by application, as Cafcass counts them, not by child: one about four brothers "
    "and sisters is one. It stands under the first child by key. Neither high nor low is "
    "good.",
    source="Cafcass counts care applications by local authority; here from the authority's own list "
    "of applications.",
    confidence="high",
    sql="""
select
    person_id,
    case_id as thing_id,
    issued_on as counted_on,
    1 as n,
    1 as total
from care_case
inner join snapshot on care_case.issued_on <= snapshot.taken_on
where issued_on >= $first
    and issued_on < $after
""",
    cases=cases_beside(__file__),
)
