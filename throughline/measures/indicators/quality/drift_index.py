"""Days from a referral to the next level of need."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="drift_index",
    area="quality",
    title="Days to the next level of need",
    counts="Each child's first move onto a child protection plan, and first move into care, after a "
    "referral.",
    numerator="Days from the last referral to the move, added up.",
    denominator="Moves.",
    unit=Unit.MEAN,
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="child",
    noun="moves",
    cohort="Children who went onto a child protection plan or into care, unborn children included; short "
    "breaks are not care.",
    left_out=(
        "a move without any referral before it",
        "a referral made in the 14 days after a move, which is late paper of that move",
        "a second move to the same level after one referral",
    ),
    caveat="The last referral is taken to be the one that led to the move, which is not always so. A child "
    "who went onto a plan and then into care counts once for each. Low is not good in itself: an "
    "emergency is quick. The sector's tool also sets aside a referral on the very day of the move, "
    "which here counts as nought days.",
    source="Data to Insight, PATCh, Drift Tool; local.",
    confidence="high",
    categories=(
        ("protection", "Onto a child protection plan"),
        ("care", "Into care"),
    ),
    gives=("category",),
    sql="""
select
    move.person_id,
    move.move_id as thing_id,
    move.moved_on as counted_on,
    move.days as n,
    1 as total,
    move.level as category
from first_higher_need as move
inner join snapshot on move.moved_on <= snapshot.taken_on
where move.moved_on >= $first and move.moved_on < $after
""",
    cases=cases_beside(__file__),
)
