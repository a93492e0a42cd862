"""Key stage 4 up to 2015: five good GCSEs with English and maths."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_ks4_five_good_pct",
    area="education",
    title="Five good GCSEs with English and maths, up to 2015",
    counts="Each child in care who reached the end of key stage 4 in 2015 or before.",
    numerator="Children with five GCSEs at A* to C, English and maths among them.",
    denominator="Children who reached the end of the key stage.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care for twelve full months on the 31 March of that school year. Series of short "
    "breaks are left out.",
    left_out=("a result of 2016 or later, when Attainment 8 took its place",),
    caveat="A measure of its time, kept so that the figures of 2009 to 2015 can be made again. It does not "
    "join on to Attainment 8. How equivalent exams counted changed in 2014. England: 12.0% of children in "
    "care in 2014.",
    source="Department for Education, Outcomes for children looked after by local authorities, to 31 March "
    "2015.",
    confidence="medium",
    sql="""
select
    result.person_id,
    result.key_stage_id as thing_id,
    result.told as counted_on,
    case when result.five_good = 'Y' then 1 else 0 end as n,
    1 as total
from result_in_care as result
inner join snapshot on result.told <= snapshot.taken_on
where result.told >= $first
    and result.told < $after
    and result.told < cast('2016-01-01' as date)
    and result.stage = 'KS4'
""",
    cases=cases_beside(__file__),
)
