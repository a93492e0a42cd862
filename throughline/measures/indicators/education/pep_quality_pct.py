"""Personal education plans that the virtual school judged good."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="pep_quality_pct",
    area="education",
    title="Education plans judged good",
    counts="Each personal education plan whose quality the virtual school judged.",
    numerator="Plans judged good.",
    denominator="Plans judged.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="plan",
    noun="plans",
    cohort="Plans of children in care on the day the plan was completed.",
    left_out=("a plan whose quality nobody has judged",),
    caveat="Only plans that somebody chose to judge are in it: the share judged changes what it says. The "
    "standard is the virtual school’s own, so another authority’s good need not be ours.",
    source="Local: virtual school.",
    confidence="high",
    sql="""
select
    pep.person_id,
    pep.pep_id as thing_id,
    pep.assured as counted_on,
    case when pep.quality = 'GOOD' then 1 else 0 end as n,
    1 as total
from sup_pep as pep
inner join snapshot on pep.assured <= snapshot.taken_on
inner join in_care
    on in_care.person_id = pep.person_id
    and in_care.entered <= pep.completed
    and coalesce(in_care.left_care, date '9999-12-31') > pep.completed
where pep.assured >= $first and pep.assured < $after
""",
    cases=cases_beside(__file__),
)
