"""Complaints, by what they were about."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="complaints_themes",
    area="complaints",
    title="Complaints by theme",
    counts="Each complaint received.",
    numerator="Complaints about each theme.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="complaint",
    noun="complaints",
    cohort="Complaints by or for children under the Children Act 1989.",
    left_out=("complaints under the council's own procedure rather than the Children Act",),
    caveat="Few complaints may mean that children do not know how to complain, or do not trust it. A "
    "complaint about several things is counted under the first.",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738), "
    "regulation 13 (yearly report); Doncaster inspection, 2011 (themes that changed policy).",
    confidence="high",
    categories=(
        ("communication", "Communication"),
        ("decision", "A decision"),
        ("delay", "Delay"),
        ("worker", "A worker's conduct"),
        ("family time", "Time with family"),
        ("plan", "The plan or an assessment"),
        ("placement", "A placement"),
        ("record", "What is on record"),
        ("other", "Other"),
        ("none", "Not said"),
    ),
    gives=("category", "team"),
    sql="""
select
    cast(null as varchar) as person_id,
    complaint.complaint_id as thing_id,
    complaint.received_on as counted_on,
    1 as n,
    1 as total,
    coalesce(complaint.theme, 'none') as category,
    complaint.team
from complaint
where complaint.received_on >= $first and complaint.received_on < $after
""",
    cases=cases_beside(__file__),
)
