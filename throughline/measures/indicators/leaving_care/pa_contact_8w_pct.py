"""Care leavers with whom their personal adviser spoke in eight weeks."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="pa_contact_8w_pct",
    area="leaving_care",
    title="Personal adviser in contact in eight weeks",
    counts="Each young person supported after care, on the last day of the month.",
    numerator="Young people who met or spoke with a personal adviser in the 56 days up to that day.",
    denominator="Former relevant young people who are supported.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="young person",
    noun="young people",
    cohort="Former relevant young people of 18 to 20, and of 21 to 24 where the duty still stands because "
    "they asked.",
    left_out=("a message without an answer: it is a try",),
    limit="8 weeks (56 days); local",
    caveat="The law asks for a visit every two months, and only in accommodation that the authority "
    "provides: eight weeks for everybody is a local rule. Contact here is two-way, by whatever means; it is "
    "not a visit. Someone who never had a contact counts as without.",
    source="Local; see Care Leavers (England) Regulations 2010, regulation 8, for what the law asks.",
    confidence="high",
    sql="""
select
    leaver.person_id,
    leaver.person_id as thing_id,
    leaver.day as counted_on,
    case when asked.day_index - contact.day_index <= 56 then 1 else 0 end as n,
    1 as total
from leaver_at as leaver
inner join calendar as asked on asked.day = leaver.day
inner join child
    on child.person_id = leaver.person_id
    and child.turns_18 <= leaver.day
    and child.turns_25 > leaver.day
left join adviser_contact as contact
    on contact.person_id = leaver.person_id
    and contact.day <= leaver.day
    and coalesce(contact.next_day, date '9999-12-31') > leaver.day
where leaver.day >= $first
    and leaver.day < $after
    and leaver.eligibility = 'Former Relevant'
""",
    cases=cases_beside(__file__),
)
