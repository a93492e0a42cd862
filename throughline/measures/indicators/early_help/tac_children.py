"""Children with a team around them at the end of a month."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="tac_children",
    area="early_help",
    title="Children with a team around the child",
    counts="Each child in a team around the child or family that is open on the last day of the month.",
    numerator="Children in an open team.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Every child in an open team, unborn children too.",
    left_out=("a child whose part in the team ended on or before the day",),
    caveat="Counted by child: four brothers and sisters in one team are four. The teams have their own name.",
    source="Local, beside tac_count.",
    confidence="high",
    sql="""
select
    person_id,
    min(team_around_id) as thing_id,
    day as counted_on,
    1 as n,
    1 as total
from team_around
where day >= $first
    and day < $after
group by person_id, day
""",
    cases=cases_beside(__file__),
)
