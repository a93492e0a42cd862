"""Children in care with an education, health and care plan."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_sen_ehcp_pct",
    area="education",
    title="Children in care with an education, health and care plan",
    counts="Each child of school age in care, on the last day of the month.",
    numerator="Children with an education, health and care plan that stood on that day.",
    denominator="Children of school age in care.",
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Children in care aged 5 to 15 on that day, however long in care. Series of short breaks are "
    "left out.",
    left_out=("special needs that the school supports without a plan",),
    caveat="More is neither better nor worse: a plan shows a need that was met with a right. A child with "
    "no plan recorded counts as without one, so plans kept by another authority may be missing. The "
    "Department publishes those in care for a year.",
    source="Local, from the special educational needs tables of the standard dataset; Department for "
    "Education, Outcomes for children in need, including children looked after.",
    confidence="high",
    sql="""
select
    pupil.person_id,
    pupil.period_id as thing_id,
    pupil.day as counted_on,
    max(case when ehc.person_id is null then 0 else 1 end) as n,
    1 as total
from school_age_in_care as pupil
left join ehc_plan as ehc
    on ehc.person_id = pupil.person_id
    and ehc.started <= pupil.day
    and coalesce(ehc.ended, date '9999-12-31') > pupil.day
where pupil.day >= $first and pupil.day < $after
group by pupil.person_id, pupil.period_id, pupil.day
""",
    cases=cases_beside(__file__),
)
