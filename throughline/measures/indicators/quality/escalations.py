"""Disagreements that partners raised above the worker."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="escalations",
    area="quality",
    title="Escalations by partners",
    counts="Each escalation by a partner.",
    numerator="Escalations raised.",
    unit=Unit.COUNT,
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="escalation",
    noun="escalations",
    cohort="Professional disagreements under the partnership's procedure.",
    caveat="A fall is good where partners agree more, and bad where they have stopped asking.",
    source="Doncaster peer review, July 2016 (reducing); local procedure.",
    confidence="high",
    categories=(
        ("police", "Police"),
        ("health", "Health"),
        ("education", "Education"),
        ("housing", "Housing"),
        ("probation", "Probation"),
        ("voluntary", "Voluntary"),
        ("other", "Other"),
        ("none", "Not said"),
    ),
    gives=("category", "team"),
    sql="""
select
    cast(null as varchar) as person_id,
    escalation.escalation_id as thing_id,
    escalation.raised_on as counted_on,
    1 as n,
    1 as total,
    coalesce(escalation.agency, 'none') as category,
    escalation.team
from escalation
where escalation.raised_on >= $first and escalation.raised_on < $after
""",
    cases=cases_beside(__file__),
)
