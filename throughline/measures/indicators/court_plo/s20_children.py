"""Children looked after by agreement at the end of a month."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="s20_children",
    area="court_plo",
    title="Children looked after by agreement",
    counts="Each child looked after by agreement under section 20 on the last day of the month.",
    numerator="Children whose legal status is accommodation under section 20, code V2.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Children looked after, unaccompanied children too, up to their eighteenth birthday.",
    left_out=(
        "series of short breaks, which are under section 20 too (codes V3 and V4)",
        "a child on the day the child left care",
    ),
    caveat="Neither high nor low is good: what matters is that each agreement has a purpose, an end "
    "and a review. Legal status that is not recorded cannot be counted. England: 17% of "
    "children looked after in 2020, which is the share under its own name.",
    source="Children Act 1989 s.20; the looked after children return, code V2; Darlington letter, Nov 2016.",
    confidence="high",
    sql="""
select
    person_id,
    period_id as thing_id,
    day as counted_on,
    1 as n,
    1 as total
from on_section_20
where is_section_20 = 1
    and day >= $first
    and day < $after
""",
    cases=cases_beside(__file__),
)
