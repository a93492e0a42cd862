"""Of the children stepped down to early help, those referred to social care again within six months."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="stepdown_bounce_6m_pct",
    area="early_help",
    title="Stepped down, then back within six months",
    counts="Each child stepped down from social care to early help, in the month in which the six "
    "months are over.",
    numerator="Children referred to social care again within six months of the step down.",
    denominator="Children stepped down to early help.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="child",
    noun="step-downs",
    cohort="Every child stepped down, unborn children too, by the day on which the six months end.",
    left_out=(
        "a step down whose six months are not over when the figures are taken",
        "a referral on the day of the step down itself",
    ),
    limit="six months after the step down, the corresponding day included; local",
    caveat="Any new referral, also one that led to nothing more. Counted in the month in which the "
    "six months end, so the figure speaks of steps down half a year ago. A child stepped down "
    "twice is there twice.",
    source="Doncaster peer review, July 2016: families passed backwards and forwards. Local.",
    confidence="high",
    sql="""
select
    step_down.person_id,
    step_down.step_down_id as thing_id,
    step_down.back_by as counted_on,
    case
        when exists (
            select 1
            from referral
            where referral.person_id = step_down.person_id
                and referral.received > step_down.stepped_down_on
                and referral.received <= step_down.back_by
        ) then 1
        else 0
    end as n,
    1 as total
from step_down
inner join snapshot on step_down.back_by < snapshot.taken_on
where step_down.back_by >= $first
    and step_down.back_by < $after
""",
    cases=cases_beside(__file__),
)
