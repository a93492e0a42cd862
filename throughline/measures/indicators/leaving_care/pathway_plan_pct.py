"""Young people owed a pathway plan who have one."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="pathway_plan_pct",
    area="leaving_care",
    title="Pathway plan in place",
    counts="Each young person owed a pathway plan, on the last day of the month.",
    numerator="Young people with a pathway plan that stood on that day.",
    denominator="Eligible, relevant and former relevant young people.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="young person",
    noun="young people",
    cohort="Eligible (in care at 16 or 17, after 13 weeks or more since 14), relevant and former relevant "
    "young people, from 16 to the day before the 25th birthday, while the duty stands.",
    left_out=("qualifying young people: they are owed advice, and no pathway plan",),
    caveat="That there is a plan says nothing about how good it is. The law gives three months to assess a "
    "young person who becomes eligible and then asks for the plan as soon as possible: those who came "
    "lately count as without.",
    source="Children Act 1989, section 23B and schedule 2, paragraph 19B; Care Leavers (England) "
    "Regulations 2010; Care Planning, Placement and Case Review (England) Regulations 2010, regulations 42 "
    "and 43; Annex A, list 9.",
    confidence="high",
    sql="""
select
    leaver.person_id,
    leaver.person_id as thing_id,
    leaver.day as counted_on,
    max(case when pathway.person_id is null then 0 else 1 end) as n,
    1 as total
from leaver_at as leaver
inner join child
    on child.person_id = leaver.person_id
    and child.turns_16 <= leaver.day
    and child.turns_25 > leaver.day
left join sup_pathway_plan as pathway
    on pathway.person_id = leaver.person_id
    and pathway.started <= leaver.day
    and coalesce(pathway.ended, date '9999-12-31') > leaver.day
where leaver.day >= $first
    and leaver.day < $after
    and leaver.eligibility in ('Eligible', 'Relevant', 'Former Relevant')
group by leaver.person_id, leaver.day
""",
    cases=cases_beside(__file__),
)
