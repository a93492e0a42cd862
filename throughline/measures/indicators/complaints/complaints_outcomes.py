"""Complaints, by how they ended."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="complaints_outcomes",
    area="complaints",
    title="Complaints by outcome",
    counts="Each complaint received.",
    numerator="Complaints with each outcome.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="complaint",
    noun="complaints",
    cohort="Complaints by or for children under the Children Act 1989.",
    left_out=("complaints under the council's own procedure rather than the Children Act",),
    caveat="By the month in which the complaint was received, so the latest months hold many that have not "
    "ended. The outcome is that of the last stage.",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738), "
    "regulation 13 (yearly report). The measure of themes and outcomes is two here, as one complaint "
    "has both.",
    confidence="high",
    categories=(
        ("upheld", "Upheld"),
        ("partly upheld", "Partly upheld"),
        ("not upheld", "Not upheld"),
        ("withdrawn", "Withdrawn"),
        ("open", "Not yet ended"),
    ),
    gives=("category", "team"),
    sql="""
select
    cast(null as varchar) as person_id,
    complaint.complaint_id as thing_id,
    complaint.received_on as counted_on,
    1 as n,
    1 as total,
    coalesce(complaint.outcome, 'open') as category,
    complaint.team
from complaint
where complaint.received_on >= $first and complaint.received_on < $after
""",
    cases=cases_beside(__file__),
)
