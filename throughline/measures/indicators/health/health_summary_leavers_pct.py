"""Young people who left care with their health history."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="health_summary_leavers_pct",
    area="health",
    title="Health history given on leaving care",
    counts="Each young person of 16 or over who left care.",
    numerator="Young people who were given a summary of their health history by the day they left.",
    denominator="Young people who left care at 16 or over.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="young people",
    cohort="Young people aged 16 or over on the day they left care. Series of short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child who left care before 16",
        (
            "a young person who died (E2), was adopted (E11, E12), or whose care another authority took "
            "over (E3)"
        ),
    ),
    limit="by the day the young person left care",
    caveat="None on record counts as not given. Of children under 16 the health record goes with them to "
    "their parents or carers: they are not asked about here.",
    source="Promoting the health and well-being of looked-after children, statutory guidance, March "
    "2015; inspection of Doncaster 2011: not provided.",
    confidence="high",
    sql="""
select
    in_care.person_id,
    in_care.period_id as thing_id,
    in_care.left_care as counted_on,
    case when count(summary.health_summary_id) > 0 then 1 else 0 end as n,
    1 as total
from in_care
inner join snapshot on in_care.left_care <= snapshot.taken_on
inner join child on child.person_id = in_care.person_id and child.turns_16 <= in_care.left_care
left join sup_health_summary as summary
    on summary.person_id = in_care.person_id
    and summary.given_on <= in_care.left_care
where in_care.left_care >= $first
    and in_care.left_care < $after
    and coalesce(in_care.left_reason, '') not in ('E2', 'E3', 'E11', 'E12')
group by in_care.person_id, in_care.period_id, in_care.left_care
""",
    cases=cases_beside(__file__),
)
