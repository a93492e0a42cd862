"""Employed social workers who left within the year."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="turnover_pct",
    area="workforce",
    title="Social workers who left in the year",
    counts="Each employed social worker in post on the last day of the month, and each who left the "
    "authority in the twelve months up to it.",
    numerator="Those who left, as full-time equivalents.",
    denominator="Those in post on the day, as full-time equivalents.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="worker",
    noun="social workers",
    cohort="Employed social workers, seniors and managers who are social workers.",
    left_out=(
        "an agency worker",
        "a move to another team inside the authority",
        "a worker whose hours are not recorded",
    ),
    caveat="Leavers of a year over those in post at its end, as the Department counts, so it can pass 100%. "
    "It is taken at the end of each month over the year behind it and not added up from months. Promotion "
    "to another team is no leaving. England: 15.9% in 2023.",
    source="Department for Education, Children’s social work workforce.",
    confidence="high",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    counted.staff_id as thing_id,
    counted.day as counted_on,
    counted.n,
    counted.total,
    counted.team,
    counted.worker_id
from (
    select staff_id, worker_id, team, day, 0 as n, fte as total
    from staff_at
    where social_worker = 'Y' and agency = 'N' and fte > 0
    union all
    select staff.staff_id, staff.worker_id, staff.team, as_at.day, staff.fte as n, 0 as total
    from staff
    inner join calendar as departure on departure.day = staff.ended
    inner join as_at
        on as_at.day >= staff.ended
        and as_at.day < departure.after_12_months
    where staff.leaves = 'Y' and staff.social_worker = 'Y' and staff.agency = 'N' and staff.fte > 0
) as counted
where counted.day >= $first and counted.day < $after
""",
    cases=cases_beside(__file__),
)
