"""Section 47 enquiries whose outcome was that no conference was needed."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="s47_nfa_pct",
    area="protection",
    title="Section 47 enquiries with no conference needed",
    counts="Each section 47 enquiry that ended, one for each child.",
    numerator="Enquiries that ended with the decision that no child protection conference was needed.",
    denominator="Section 47 enquiries that ended.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="enquiry",
    noun="enquiries",
    cohort="Every child, unborn children too, by the day the enquiry ended.",
    left_out=("an enquiry that is still open",),
    caveat="This reads the decision, not whether a conference was held later. Where the outcome is "
    "not recorded the enquiry stays in the whole and does not count as no conference, so the "
    "share can only be too low. It is not a fault that an enquiry finds no need: a very low "
    "share may mean that too few are made.",
    source="ChAT; Annex A, list 5; the outcome of the standard dataset's section 47 enquiries.",
    confidence="high",
    sql="""
select
    person_id,
    enquiry_id as thing_id,
    ended as counted_on,
    case when conference_needed = 'N' then 1 else 0 end as n,
    1 as total
from enquiry
inner join snapshot on enquiry.ended <= snapshot.taken_on
where ended >= $first
    and ended < $after
""",
    cases=cases_beside(__file__),
)
