"""Children in pre-proceedings at the end of a month."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="plo_children",
    area="court_plo",
    title="Children in pre-proceedings",
    counts="Each child in pre-proceedings on the last day of the month.",
    numerator="Children in pre-proceedings.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Children from the decision to start pre-proceedings to the decision to step down or to "
    "issue; unborn children too.",
    left_out=(
        "a child whose legal gateway decided to carry on with the plan, or to issue at once",
        "a child on the day that stepping down or issuing was agreed",
    ),
    caveat="From the decision, not from the letter, so that a letter that was slow to go out is "
    "seen. Brothers and sisters count apart; one who joins later counts from then.",
    source="Standard dataset, pre-proceedings. Doncaster letter, Nov 2016: 32 children.",
    confidence="high",
    sql="""
select
    person_id,
    spell_id as thing_id,
    day as counted_on,
    1 as n,
    1 as total
from in_pre_proceedings
where day >= $first
    and day < $after
""",
    cases=cases_beside(__file__),
)
