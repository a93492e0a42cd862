"""Children taught at home who were visited within the year."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="ehe_visited_12m_pct",
    area="education",
    title="Home-educated children visited in twelve months",
    counts="Each child known to be taught at home for more than a year, on the last day of the month.",
    numerator="Children whose next yearly visit was not yet overdue: visited, and no more than twelve "
    "months before.",
    denominator="Children known to be taught at home for more than twelve months.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children whose parents chose to teach them at home and who are known to the authority, in care "
    "or not.",
    left_out=(
        "a child known for twelve months or less: the first yearly visit is not overdue",
        "a try at a visit without seeing anybody",
    ),
    limit="12 months from the last visit; local",
    caveat="No law lets the authority in: a family may refuse a visit and still teach well. A child nobody "
    "told us of is not here. Registers of children not in school come with the Children’s Wellbeing and "
    "Schools Act 2026; check whether they are in force.",
    source="Doncaster inspection report, 2011, paragraph 23: all homes are visited annually. Local.",
    confidence="high",
    sql="""
select
    taught.person_id,
    taught.home_education_id as thing_id,
    as_at.day as counted_on,
    max(case when visit.person_id is null then 0 else 1 end) as n,
    1 as total
from sup_home_education as taught
inner join calendar as known on known.day = taught.started
inner join as_at
    on as_at.day > known.after_12_months
    and coalesce(taught.ended, date '9999-12-31') > as_at.day
left join (
    select seen.person_id, seen.visited, visited_on.after_12_months as next_due
    from sup_home_education_visit as seen
    inner join calendar as visited_on on visited_on.day = seen.visited
) as visit
    on visit.person_id = taught.person_id
    and visit.visited <= as_at.day
    and visit.next_due >= as_at.day
where as_at.day >= $first and as_at.day < $after
group by taught.person_id, taught.home_education_id, as_at.day
""",
    cases=cases_beside(__file__),
)
