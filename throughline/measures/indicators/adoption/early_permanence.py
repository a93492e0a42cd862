"""Children with a plan for adoption who live with those who may adopt them."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="early_permanence",
    area="adoption",
    title="Early permanence",
    counts="Each child with a decision for adoption that stood, on the last day of the month.",
    numerator="Children placed in fostering for adoption or concurrent planning by that day.",
    denominator="Children with a decision for adoption that stood.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care with a decision of the agency’s decision-maker, placed for adoption or not, "
    "until the order or until the plan was given up.",
    left_out=("a child placed in fostering for adoption before the decision for adoption was made",),
    caveat="A state, so taken at the end of each month: those placed early stay in it after the placement "
    "becomes one for adoption. Few children, so one of them changes it.",
    source="Annex A, list 10; Adoption and special guardianship data.",
    confidence="high",
    sql="""
select
    adoption.person_id,
    adoption.adoption_plan_id as thing_id,
    as_at.day as counted_on,
    case when adoption.placed_early <= as_at.day then 1 else 0 end as n,
    1 as total
from adoption_plan as adoption
inner join as_at
    on as_at.day >= adoption.decided
    and coalesce(adoption.reversed, date '9999-12-31') > as_at.day
    and coalesce(adoption.left_care, date '9999-12-31') > as_at.day
where as_at.day >= $first and as_at.day < $after
""",
    cases=cases_beside(__file__),
)
