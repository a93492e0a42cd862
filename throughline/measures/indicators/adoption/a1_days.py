"""A1: days from entering care to moving in with the adoptive family."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="a1_days",
    area="adoption",
    title="Days from entering care to the adoptive family (A1)",
    counts="Each child adopted in the three years up to the last day of the month.",
    numerator="Days from entering care to being placed for adoption, added up.",
    denominator="Children adopted in the three years.",
    unit=Unit.MEAN,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children adopted in the three years up to the day, who left care for that reason (E11, E12). "
    "Series of short breaks are left out.",
    left_out=("a child whose day of placement is not recorded: there is nothing to average",),
    limit="426 days (14 months), the scorecard’s threshold from 2013 to 2016 on",
    caveat="It looks only at children who were adopted: placing those who have waited longest makes it "
    "worse, so read it with the children still waiting. The national measure is a mean of three years, so "
    "this is worked out anew at the end of each month over the three years behind it. For a child whose "
    "foster carers adopt it stops only when the placement becomes one for adoption: A10 corrects that. "
    "England: 486 days in 2015 to 2018.",
    source="Department for Education, adoption scorecards; Adoption and special guardianship data, "
    "indicator A1.",
    confidence="high",
    sql="""
select
    adopted.person_id,
    adopted.adoption_plan_id as thing_id,
    adopted.day as counted_on,
    moved.day_index - entry.day_index as n,
    1 as total
from adopted_in_3_years as adopted
inner join calendar as entry on entry.day = adopted.entered
inner join calendar as moved on moved.day = adopted.placed
where adopted.day >= $first and adopted.day < $after
""",
    cases=cases_beside(__file__),
)
