"""Children of four and over who took part in their review."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_review_participation_pct",
    area="care",
    title="Children taking part in their reviews",
    counts="Each review held of a child of four or over.",
    numerator="Reviews that the child attended, or to which the child's views were conveyed (PN1 to PN6).",
    denominator="Reviews held of children aged four and over.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="review",
    noun="reviews",
    cohort="Children in care aged 4 to 17 on the day of the review. Series of short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a review of a child under four",
        "a cancelled review",
    ),
    caveat="A review for which nobody recorded how the child took part stays in the total and does not "
    "count. So does one marked as of a child under four (PN0) when the child was four.",
    source="SSDA903 review codes PN0 to PN7, kept by authorities since the return dropped them.",
    confidence="high",
    sql="""
select
    care_review.person_id,
    care_review.review_id as thing_id,
    care_review.held as counted_on,
    case
        when care_review.participation in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6') then 1
        else 0
    end as n,
    1 as total
from care_review
inner join child on child.person_id = care_review.person_id and child.turns_4 <= care_review.held
where care_review.held >= $first
    and care_review.held < $after
""",
    cases=cases_beside(__file__),
)
