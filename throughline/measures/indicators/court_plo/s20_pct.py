"""Share of looked after children by agreement at the end of a month."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="s20_pct",
    area="court_plo",
    title="Share of looked after children by agreement",
    counts="Each child looked after on the last day of the month.",
    numerator="Children whose legal status is accommodation under section 20, code V2.",
    denominator="Children looked after.",
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Children looked after, unaccompanied children too, up to their eighteenth birthday.",
    left_out=(
        "series of short breaks, which are under section 20 too (codes V3 and V4)",
        "a child on the day the child left care",
    ),
    caveat="Neither high nor low is good. A child whose legal status is not recorded stays in the "
    "whole and does not count. England: 17% in 2020.",
    source="Children Act 1989 s.20; the looked after children return, code V2. Beside s20_children, "
    "as the published figure is a share.",
    confidence="high",
    sql="""
select
    person_id,
    period_id as thing_id,
    day as counted_on,
    is_section_20 as n,
    1 as total
from on_section_20
where day >= $first
    and day < $after
""",
    cases=cases_beside(__file__),
)
