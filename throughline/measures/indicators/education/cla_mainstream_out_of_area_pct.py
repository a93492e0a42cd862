"""Children in care who live outside the authority and go to a mainstream school."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_mainstream_out_of_area_pct",
    area="education",
    title="Children living elsewhere in a mainstream school",
    counts="Each child of school age in care who lives outside the authority, on the last day of the month.",
    numerator="Children on the roll of a mainstream school on that day.",
    denominator="Children of school age who live outside the authority.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care aged 5 to 15 on that day whose placement is recorded as outside the "
    "authority’s boundary. Series of short breaks are left out.",
    left_out=("a child of whose placement nobody recorded on which side of the boundary it lies",),
    caveat="A child whose school nobody recorded counts as not in a mainstream school. A special school may "
    "be the right one: read it beside the plans for special needs. The school itself may lie on either side "
    "of the boundary.",
    source="Doncaster inspection report, 2011, paragraph 95: only 20% of those placed out of the area are "
    "in mainstream schools. Local.",
    confidence="high",
    sql="""
select
    pupil.person_id,
    pupil.period_id as thing_id,
    pupil.day as counted_on,
    max(case when schooling.person_id is null then 0 else 1 end) as n,
    1 as total
from school_age_in_care as pupil
inner join placed
    on placed.period_id = pupil.period_id
    and placed.person_id = pupil.person_id
    and placed.day = pupil.day
inner join sup_placement_detail as detail
    on detail.placement_id = placed.placement_id
    and detail.in_area = 'N'
left join sup_schooling as schooling
    on schooling.person_id = pupil.person_id
    and schooling.setting = 'MAINSTREAM'
    and schooling.started <= pupil.day
    and coalesce(schooling.ended, date '9999-12-31') > pupil.day
where pupil.day >= $first and pupil.day < $after
group by pupil.person_id, pupil.period_id, pupil.day
""",
    cases=cases_beside(__file__),
)
