"""Children in care who have been visited within the interval that the law sets for each."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_visits_in_time_pct",
    area="care",
    title="Visited within their own interval",
    counts="Each child in care on the last day of the month.",
    numerator="Children who on the day are inside their own interval since they were last seen in the "
    "present placement.",
    denominator="Children in care.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        (
            "of the visits: one at which the child was not seen, and one before the present placement "
            "began (a short time away, or another kind of placement with the same carers, begins none)"
        ),
    ),
    limit="a week from the start of each placement; then 6 weeks, or 3 months after the first year in a "
    "placement meant to last until 18; weekly until the first review and then 4 weeks with a connected "
    "person approved for a time (reg. 24) or with parents under an interim care order; weekly for the "
    "first 28 days of a placement for adoption",
    caveat="This is how it stood on the day: it does not say whether earlier visits were on time. For a "
    "child missing the interval runs on. With adopters the law leaves the interval after the first "
    "review to that review; 6 weeks is used. Weekly visits to a child placed with parents before the "
    "assessment (reg. 19) are not told apart. Where no placement is known the day of entering care is "
    "used. The rules of April to September 2020 are not in it.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 28; "
    "Adoption Agencies Regulations 2005, reg. 36; ChAT.",
    confidence="high",
    sql="""
select
    person_id,
    period_id as thing_id,
    day as counted_on,
    case
        when days_allowed is null and three_months_on >= day then 1
        when days_allowed >= days_since then 1
        else 0
    end as n,
    1 as total
from visit_wanted
where day >= $first
    and day < $after
""",
    cases=cases_beside(__file__),
)
