"""Personal education plans completed in the term under way."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="pep_current_pct",
    area="education",
    title="Education plan completed this term",
    counts="Each child in care who is owed a personal education plan, on the last day of the month.",
    numerator="Children whose personal education plan was completed in the school term that began last, on "
    "or before that day.",
    denominator="Children who are owed one.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care aged 3 to 17: at 5 to 15 every child, with a school place or without; at 3, 4, "
    "16 and 17 those with an early years place, a school or a college. Series of short breaks are left out.",
    left_out=("a child of 3, 4, 16 or 17 who has no place to learn",),
    limit="A plan in each school term of this authority; statutory guidance",
    caveat="Every term begins again at nothing, so this is low in its first weeks and in the holidays shows "
    "the term just over. Compare the last month of one term with the last month of another, or use the "
    "plans of every term. A child placed elsewhere follows the terms of this authority here.",
    source="Promoting the education of looked-after and previously looked-after children (statutory "
    "guidance, 2018). Local: virtual school.",
    confidence="high",
    sql="""
select
    owed.person_id,
    owed.person_id as thing_id,
    owed.day as counted_on,
    max(case when pep.pep_id is null then 0 else 1 end) as n,
    1 as total
from pep_owed as owed
inner join (
    select as_at.day, max(term.begins) as begins
    from as_at
    inner join sup_school_term as term on term.begins <= as_at.day
    group by as_at.day
) as latest on latest.day = owed.day
left join sup_pep as pep
    on pep.person_id = owed.person_id
    and pep.completed >= latest.begins
    and pep.completed <= owed.day
where owed.day >= $first and owed.day < $after
group by owed.person_id, owed.day
""",
    cases=cases_beside(__file__),
)
