"""Fostered children with a safe care plan of their own."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="safe_care_plan_pct",
    area="fostering",
    title="Fostered children with a safe care plan",
    counts="Each child in a foster home on the last day of the month.",
    numerator="Children with a safe care plan of their own that stood on that day.",
    denominator="Children in foster homes.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care in a foster home, with relatives or others, of this authority or of an agency. "
    "Series of short breaks are left out.",
    left_out=("a child placed for adoption, with the foster carers or others",),
    limit="From the day of the placement; national minimum standard",
    caveat="The safe caring part of a carer’s agreement is not a child’s own plan. A plan made for an "
    "earlier home and not ended counts, so ask when it was made. What it says is not in the number.",
    source="Fostering services: national minimum standards (2011), standard 4; Doncaster inspection report, "
    "2011.",
    confidence="high",
    sql="""
select
    fostered.person_id,
    fostered.period_id as thing_id,
    fostered.day as counted_on,
    max(case when safe_care.person_id is null then 0 else 1 end) as n,
    1 as total
from fostered_at as fostered
left join sup_safe_care_plan as safe_care
    on safe_care.person_id = fostered.person_id
    and safe_care.made <= fostered.day
    and coalesce(safe_care.ended, date '9999-12-31') > fostered.day
where fostered.day >= $first and fostered.day < $after
group by fostered.person_id, fostered.period_id, fostered.day
""",
    cases=cases_beside(__file__),
)
