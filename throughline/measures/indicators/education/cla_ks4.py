"""Key stage 4: the mean Attainment 8 score."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cla_ks4",
    area="education",
    title="Attainment 8 at the end of secondary school",
    counts="Each child in care who reached the end of key stage 4 and whose score is known.",
    numerator="Their Attainment 8 scores, added up.",
    denominator="Children who reached the end of the key stage and whose score is known.",
    unit=Unit.MEAN,
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care for twelve full months on the 31 March of that school year. Series of short "
    "breaks are left out.",
    left_out=("a child whose score is not known yet: a child who sat nothing has the score 0 and counts",),
    caveat="Few children each year, many with special needs; a child who sat nothing pulls it down. Grades "
    "of 2020 and 2021 were given without examinations and do not compare. Five good passes, used up to "
    "2015, is another measure with its own name.",
    source="Department for Education, Outcomes for children in need, including children looked after; "
    "virtual school’s record.",
    confidence="high",
    sql="""
select
    result.person_id,
    result.key_stage_id as thing_id,
    result.told as counted_on,
    result.attainment_8 as n,
    1 as total
from result_in_care as result
inner join snapshot on result.told <= snapshot.taken_on
where result.told >= $first
    and result.told < $after
    and result.stage = 'KS4'
    and result.attainment_8 is not null
""",
    cases=cases_beside(__file__),
)
