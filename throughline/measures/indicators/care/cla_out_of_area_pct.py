"""Children in care who live outside the authority."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_out_of_area_pct",
    area="care",
    title="Living outside the authority",
    counts="Each child in care on the last day of the month.",
    numerator="Children whose placement lies outside the authority's boundary.",
    denominator="Children in care.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=("a series of short breaks (legal status V3 or V4)",),
    caveat="A child of whose placement nobody recorded the place stays in the total and does not count "
    "as outside, so the share may be too low. Across the boundary may be nearer home than the far end of "
    "the borough: read it with the distance.",
    source="Department for Education, Children looked after in England including adoptions, reporting "
    "year 2025.",
    confidence="high",
    sql="""
select
    placed.person_id,
    placed.period_id as thing_id,
    placed.day as counted_on,
    case when detail.in_area = 'N' then 1 else 0 end as n,
    1 as total
from placed
left join sup_placement_detail as detail on detail.placement_id = placed.placement_id
where placed.day >= $first
    and placed.day < $after
""",
    cases=cases_beside(__file__),
)
