"""Children in care who had a plan for permanence by their second review."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="permanence_plan_2nd_review_pct",
    area="permanence",
    title="Permanence plan by the second review",
    counts="Each child whose second review in this period of care was held.",
    numerator="Children with a plan for permanence on record on or before the day of the second review.",
    denominator="Children whose second review was held.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care of any age. Series of short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child who left care before a second review",
        ("a child whose second review is late: it counts when it is held, and as late under reviews on time"),
    ),
    limit="by the day the second review was held",
    caveat="Any plan that names how the child is to have a permanent home counts, return to the family "
    "too; shared care and other plans do not. An earlier plan of the same period counts even if it "
    "ended. Whether the plan is carried out is another question.",
    source="Children Act 1989 Guidance and Regulations, volume 2 (2015, updated 2021); letter on "
    "Darlington 2016.",
    confidence="high",
    sql="""
select
    care_review.person_id,
    care_review.period_id as thing_id,
    care_review.held as counted_on,
    case when count(permanence_plan.plan_id) > 0 then 1 else 0 end as n,
    1 as total
from care_review
inner join in_care
    on in_care.period_id = care_review.period_id
    and in_care.person_id = care_review.person_id
left join permanence_plan
    on permanence_plan.person_id = care_review.person_id
    and permanence_plan.started <= care_review.held
    and coalesce(permanence_plan.ended, date '9999-12-31') > in_care.entered
where care_review.number = 2
    and care_review.held >= $first
    and care_review.held < $after
group by care_review.person_id, care_review.period_id, care_review.held
""",
    cases=cases_beside(__file__),
)
