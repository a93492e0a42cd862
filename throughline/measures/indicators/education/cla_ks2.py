"""Key stage 2: the expected standard in reading, writing and maths."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_ks2",
    area="education",
    title="Expected standard at the end of primary school",
    counts="Each child in care who reached the end of key stage 2.",
    numerator="Children who met the expected standard in reading, writing and maths together.",
    denominator="Children who reached the end of the key stage.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care for twelve full months on the 31 March of that school year. Series of short "
    "breaks are left out.",
    left_out=("a child who came into care within the year before that 31 March",),
    caveat="A child without a result counts as not meeting it. Few children each year, many with special "
    "needs. The test changed in 2016: level 4, used before, is another measure and does not join on. The "
    "virtual school’s own record; the Department’s figure, of all schools’ returns, comes out the next "
    "spring.",
    source="Department for Education, Outcomes for children in need, including children looked after; "
    "virtual school’s record.",
    confidence="high",
    sql="""
select
    result.person_id,
    result.key_stage_id as thing_id,
    result.told as counted_on,
    case when result.expected = 'Y' then 1 else 0 end as n,
    1 as total
from result_in_care as result
inner join snapshot on result.told <= snapshot.taken_on
where result.told >= $first
    and result.told < $after
    and result.stage = 'KS2'
""",
    cases=cases_beside(__file__),
)
