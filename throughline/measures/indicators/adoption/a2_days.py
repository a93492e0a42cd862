"""A2: days from the placement order to the match."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="a2_days",
    area="adoption",
    title="Days from placement order to match (A2)",
    counts="Each child adopted in the three years up to the last day of the month, after a placement order.",
    numerator="Days from the placement order to the decision on a match, added up; none where the match "
    "came first.",
    denominator="Children adopted after a placement order.",
    unit=Unit.MEAN,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children adopted in the three years up to the day, who left care for that reason (E11, E12). "
    "Series of short breaks are left out.",
    left_out=(
        "a child adopted with consent, without a placement order",
        "a child whose day of matching is not recorded: there is nothing to average",
    ),
    limit="121 days (4 months), the scorecard’s threshold from 2013 to 2016 on",
    caveat="It looks only at children who were adopted: placing those who have waited longest makes it "
    "worse, so read it with the children still waiting. The national measure is a mean of three years, so "
    "this is worked out anew at the end of each month over the three years behind it. A match before the "
    "order counts as no days, so early permanence brings it down.",
    source="Department for Education, adoption scorecards; Adoption and special guardianship data, "
    "indicator A2.",
    confidence="high",
    sql="""
select
    adopted.person_id,
    adopted.adoption_plan_id as thing_id,
    adopted.day as counted_on,
    case when matched.day < granted.day then 0 else matched.day_index - granted.day_index end as n,
    1 as total
from adopted_in_3_years as adopted
inner join calendar as granted on granted.day = adopted.ordered
inner join calendar as matched on matched.day = adopted.matched
where adopted.day >= $first and adopted.day < $after
""",
    cases=cases_beside(__file__),
)
