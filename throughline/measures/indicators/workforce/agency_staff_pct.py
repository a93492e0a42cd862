"""Agency staff as a share of all staff."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="agency_staff_pct",
    area="workforce",
    title="Agency staff of every kind",
    counts="Each member of staff in post, on the last day of the month, by full-time equivalent.",
    numerator="Agency staff, as full-time equivalents.",
    denominator="Agency and employed staff, as full-time equivalents.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="worker",
    noun="staff",
    cohort="All staff of children’s services: social workers, managers and others.",
    left_out=("somebody whose hours are not recorded",),
    caveat="Another measure than agency social workers, which is what England publishes. It is here because "
    "Doncaster’s letter of 2016 gives 11% of agency staff without saying who is counted.",
    source="Ofsted, monitoring letter to Doncaster, November 2016; local.",
    confidence="medium",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    staff_id as thing_id,
    day as counted_on,
    case when agency = 'Y' then fte else 0 end as n,
    fte as total,
    team,
    worker_id
from staff_at
where day >= $first
    and day < $after
    and fte > 0
""",
    cases=cases_beside(__file__),
)
