"""A10: days to the adoptive family, stopping when foster carers who adopt first took the child."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="a10_days",
    area="adoption",
    title="Days from entering care to the adoptive family, adjusted (A10)",
    counts="Each child adopted in the three years up to the last day of the month.",
    numerator="Days from entering care to moving in with those who adopted the child, as foster carers or "
    "as adopters, added up.",
    denominator="Children adopted in the three years.",
    unit=Unit.MEAN,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children adopted in the three years up to the day, who left care for that reason (E11, E12). "
    "Series of short breaks are left out.",
    left_out=("a child of whom no such day is recorded: there is nothing to average",),
    limit="426 days (14 months), the scorecard’s threshold from 2013 to 2016 on",
    caveat="The headline of the two. It looks only at children who were adopted: placing those who have "
    "waited longest makes it worse, so read it with the children still waiting. The national measure is a "
    "mean of three years, so this is worked out anew at the end of each month over the three years behind "
    "it. It stops at the first day with those carers: fostering for adoption, or the foster home of carers "
    "who adopted.",
    source="Department for Education, adoption scorecards; Adoption and special guardianship data, "
    "indicator A10, from 2020 to 2021.",
    confidence="high",
    sql="""
select
    adopted.person_id,
    adopted.adoption_plan_id as thing_id,
    adopted.day as counted_on,
    case when moved.day < entry.day then 0 else moved.day_index - entry.day_index end as n,
    1 as total
from adopted_in_3_years as adopted
inner join calendar as entry on entry.day = adopted.entered
inner join calendar as moved on moved.day = case
    when adopted.placed_early is not null then adopted.placed_early
    when adopted.by_carer = 'Y' and adopted.placed_with_carer is not null then adopted.placed_with_carer
    else adopted.placed
end
where adopted.day >= $first and adopted.day < $after
""",
    cases=cases_beside(__file__),
)
