"""Children who left care because they were adopted."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="adopted_pct",
    area="adoption",
    title="Children leaving care who were adopted",
    counts="Each time that a child left care.",
    numerator="Times that the reason was adoption (E11 or E12).",
    denominator="Times that a child left care, for whatever reason.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="leaving care",
    noun="times of leaving care",
    cohort="Children of any age up to the 18th birthday. Series of short breaks are left out.",
    caveat="A share of those who left: it falls when more leave for other good reasons, such as going home. "
    "A reason not recorded stays in the total. A child who left care twice in a year counts twice here; the "
    "Department counts the child once.",
    source="Department for Education, Children looked after in England including adoptions, 2024 to 2025.",
    confidence="high",
    sql="""
select
    person_id,
    period_id as thing_id,
    left_care as counted_on,
    case when left_reason in ('E11', 'E12') then 1 else 0 end as n,
    1 as total
from in_care
inner join snapshot on in_care.left_care <= snapshot.taken_on
where left_care >= $first and left_care < $after
""",
    cases=cases_beside(__file__),
)
