"""Initial conferences held within 15 working days of the start of the section 47 enquiry."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="icpc_15wd_pct",
    area="protection",
    title="Initial conferences within 15 working days",
    counts="Each initial conference that followed a section 47 enquiry, one for each child.",
    numerator="Conferences held within 15 working days of the day the child's own section 47 enquiry began.",
    denominator="Initial conferences held that followed a section 47 enquiry.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="conference",
    noun="conferences",
    cohort="Every child, unborn children too, by the day the conference was held.",
    left_out=(
        "a transfer-in conference",
        "a conference dated before the enquiry began, or with no enquiry of this child recorded behind it",
        "a conference that has not been held, however late: it counts when it is held",
    ),
    limit="15 working days, the day after the enquiry began being day 1; weekends and bank holidays "
    "in England are not counted",
    caveat="The published measure counts from the start of the enquiry. Working Together counts from "
    "the strategy discussion that began it: that is shown under its own name. A conference "
    "that is overdue and not yet held is not in it, so look at those due as well. Validators "
    "of the census count the start day as day 1, which is a day stricter. England: 81.4% in "
    "2025 (58,670 of 72,090, our division).",
    source="Department for Education, Children in need, reporting year 2025, table C4; ChAT.",
    confidence="high",
    sql="""
select
    conference.person_id,
    conference.conference_id as thing_id,
    conference.held_on as counted_on,
    case when held.working_index - began.working_index <= 15 then 1 else 0 end as n,
    1 as total
from initial_conference as conference
inner join snapshot on conference.held_on <= snapshot.taken_on
inner join calendar as began on began.day = conference.enquiry_started
inner join calendar as held on held.day = conference.held_on
where conference.transfer_in <> 'Y'
    and conference.held_on >= conference.enquiry_started
    and conference.held_on >= $first
    and conference.held_on < $after
""",
    cases=cases_beside(__file__),
)
