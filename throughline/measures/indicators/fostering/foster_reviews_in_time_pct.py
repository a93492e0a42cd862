"""Fostering households whose yearly review is not overdue."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="foster_reviews_in_time_pct",
    area="fostering",
    title="Foster carers reviewed in twelve months",
    counts="Each fostering household approved on the last day of the month.",
    numerator="Households approved or last reviewed no more than twelve months before.",
    denominator="Approved households.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="household",
    noun="households",
    cohort="Households that this authority approved. On the due day itself a review is still in time.",
    limit="12 months from the approval or the last review; regulation",
    caveat="A household approved less than a year ago counts as in time without a review. The first review "
    "goes to the fostering panel. Whether the review heard the children and the carers is not in the number.",
    source="Fostering Services (England) Regulations 2011, regulation 28(2).",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    household.household_id as thing_id,
    household.day as counted_on,
    case when review.due >= household.day then 1 else 0 end as n,
    1 as total,
    'Whole service' as team
from foster_household_at as household
left join foster_review_due as review
    on review.household_id = household.household_id
    and review.day <= household.day
    and coalesce(review.next_day, date '9999-12-31') > household.day
where household.day >= $first and household.day < $after
""",
    cases=cases_beside(__file__),
)
