"""Section 47 enquiries started, per 10,000 children."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="s47_rate",
    area="protection",
    title="Section 47 enquiries per 10,000",
    counts="Each section 47 enquiry that began, one for each child.",
    numerator="Section 47 enquiries that began in the twelve months.",
    unit=Unit.RATE,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="enquiry",
    noun="enquiries",
    cohort="Every child, unborn children too, by the day the enquiry began.",
    left_out=("an enquiry whose start is not recorded",),
    caveat="A second enquiry about the same child counts again, and four brothers and sisters are "
    "four enquiries. Unborn children are in the count but not in the population. England: "
    "230,590 enquiries in 2025, about 189 per 10,000 by our own division.",
    source="Department for Education, Children in need, reporting year 2025, table C4; Annex A, list 5.",
    confidence="high",
    sql="""
select
    person_id,
    enquiry_id as thing_id,
    started as counted_on,
    1 as n,
    1 as total
from enquiry
inner join snapshot on enquiry.started <= snapshot.taken_on
where started >= $first
    and started < $after
""",
    cases=cases_beside(__file__),
)
