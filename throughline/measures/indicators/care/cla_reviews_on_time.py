"""Reviews of children in care on time: the share of the reviews that fell due in a month."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_reviews_on_time",
    area="care",
    title="Reviews on time, by review",
    counts="Each review that fell due to a child in care.",
    numerator="Reviews held on or before the day they were due.",
    denominator="Reviews that fell due.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="review",
    noun="reviews",
    cohort="Children in care on the due day, of any age. Series of short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a review whose due day is not over when the figures are taken",
        "a review of a child who had left care by the due day",
    ),
    limit="the first 20 working days after entering care, the second three months after the first was "
    "held, each later one six months after the one before",
    caveat="By review, month by month. All reviews on time in 12 months is by child and all or nothing, "
    "and so lower.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 33. "
    "A second reading of National Indicator 66, which is by child.",
    confidence="high",
    sql="""
select
    care_review_due.person_id,
    care_review_due.due_id as thing_id,
    care_review_due.due as counted_on,
    case when care_review_due.held <= care_review_due.due then 1 else 0 end as n,
    1 as total
from care_review_due
inner join snapshot on care_review_due.due < snapshot.taken_on
where care_review_due.due >= $first
    and care_review_due.due < $after
""",
    cases=cases_beside(__file__),
)
