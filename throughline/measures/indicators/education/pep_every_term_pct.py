"""Personal education plans completed in each term that is over."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="pep_every_term_pct",
    area="education",
    title="Education plan completed in each term",
    counts="Each school term that is over, for each child who was in care from its first day to its last.",
    numerator="Terms in which the child had a personal education plan completed, from the first day of the "
    "term to the last.",
    denominator="Terms that ended, for every such child.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="child and term",
    noun="terms",
    cohort="Children in care aged 5 to 15 on the first day of the term and on the last, with a school place "
    "or without. Series of short breaks are left out.",
    left_out=(
        "a child who came into care or left it during the term",
        "the term under way",
    ),
    limit="A plan in each school term of this authority; statutory guidance",
    caveat="A year holds three terms, so a child counts up to three times. This is not the share of "
    "children who have a plan this term.",
    source="Promoting the education of looked-after and previously looked-after children (statutory "
    "guidance, 2018). Local: virtual school.",
    confidence="high",
    sql="""
select
    in_care.person_id,
    term.school_term_id as thing_id,
    term.ends as counted_on,
    max(case when pep.pep_id is null then 0 else 1 end) as n,
    1 as total
from sup_school_term as term
inner join snapshot on term.ends < snapshot.taken_on
inner join in_care
    on in_care.entered <= term.begins
    and coalesce(in_care.left_care, date '9999-12-31') > term.ends
inner join child
    on child.person_id = in_care.person_id
    and child.turns_5 <= term.begins
    and child.turns_16 > term.ends
left join sup_pep as pep
    on pep.person_id = in_care.person_id
    and pep.completed >= term.begins
    and pep.completed <= term.ends
where term.ends >= $first and term.ends < $after
group by in_care.person_id, term.school_term_id, term.ends
""",
    cases=cases_beside(__file__),
)
