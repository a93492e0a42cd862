"""Children in care who miss a tenth or more of their school sessions."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_persistent_absence_pct",
    area="education",
    title="Children in care persistently absent from school",
    counts="Each child in care for a year whose attendance is known, on the last day of the month.",
    numerator="Children who missed 10% or more of their possible sessions in the twelve months up to that "
    "day.",
    denominator="Children with any possible session in those months.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children aged 5 to 15, in care for twelve full months on that day. Series of short breaks are "
    "left out.",
    left_out=(
        "a child of whom no month’s attendance was recorded: taking the child for present would flatter",
    ),
    limit="10% of possible sessions; the Department’s definition since the school year 2015 to 2016",
    caveat="A share of children, each counted once however many months are added up; it is not the share of "
    "sessions missed. Before 2015 the Department’s line was 15%: older figures are another measure.",
    source="Department for Education, Outcomes for children in need, including children looked after; Pupil "
    "absence in schools in England, methodology.",
    confidence="high",
    sql="""
select
    pupil.person_id,
    pupil.period_id as thing_id,
    pupil.day as counted_on,
    case when 10 * sum(attendance.missed) >= sum(attendance.possible) then 1 else 0 end as n,
    1 as total
from school_age_in_care as pupil
inner join sup_attendance as attendance
    on attendance.person_id = pupil.person_id
    and attendance.month_ends <= pupil.day
inner join calendar as month_end
    on month_end.day = attendance.month_ends
    and month_end.after_12_months > pupil.day
where pupil.day >= $first
    and pupil.day < $after
    and pupil.for_a_year = 'Y'
group by pupil.person_id, pupil.period_id, pupil.day
having sum(attendance.possible) > 0
""",
    cases=cases_beside(__file__),
)
