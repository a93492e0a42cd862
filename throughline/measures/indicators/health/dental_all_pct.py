"""All children in care, however long, whose teeth were checked in the last twelve months."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="dental_all_pct",
    area="health",
    title="Dental check in the year, all in care",
    counts="Each child in care on the last day of the month.",
    numerator="Children whose teeth were checked by a dentist in the twelve months that end with the "
    "day, in care or before.",
    denominator="Children in care.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a check that was planned, refused or cancelled",
    ),
    limit="one check in 12 months",
    caveat="Nobody publishes this: it is here because the yearly figure does not see children new to "
    "care. A check before the child came into care is often not known to us, so it is lower.",
    source="Local, beside SSDA903 OC2.",
    confidence="high",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    case when count(health_check.check_id) > 0 then 1 else 0 end as n,
    1 as total
from looked_after
left join health_check
    on health_check.person_id = looked_after.person_id
    and health_check.kind = 'DENTAL'
    and health_check.day >= looked_after.year_began
    and health_check.day <= looked_after.day
where looked_after.day >= $first
    and looked_after.day < $after
group by looked_after.person_id, looked_after.period_id, looked_after.day
""",
    cases=cases_beside(__file__),
)
