"""Teams around the child or family open at the end of a month."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="tac_count",
    area="early_help",
    title="Teams around the child open",
    counts="Each team around the child or family that is open on the last day of the month, once "
    "however many children it is for.",
    numerator="Teams around the child or family.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="family",
    noun="teams around the child",
    cohort="Families with at least one child in an open team, unborn children too.",
    left_out=("a team that ended on or before the day",),
    caveat="Counted by team, which is mostly a family: the children in them have their own name. It "
    "stands under the first child by key. More is better only while the need is there.",
    source="Doncaster inspection, 2011: a substantial rise. Local.",
    confidence="high",
    sql="""
select
    min(person_id) as person_id,
    team_around_id as thing_id,
    day as counted_on,
    1 as n,
    1 as total
from team_around
where day >= $first
    and day < $after
group by team_around_id, day
""",
    cases=cases_beside(__file__),
)
