"""Care leavers of 18 to 25 whom the authority supports."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="care_leavers_supported",
    area="leaving_care",
    title="Care leavers supported",
    counts="Each young person supported after care, on the last day of the month.",
    numerator="Young people of 18 and over to whom a duty stood on that day.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="young person",
    noun="young people",
    cohort="Former relevant and qualifying young people, from the 18th birthday to the day before the 25th.",
    caveat="How many the duty reaches, not how well. It rises with how many grew up in care, and with how "
    "many ask for support after 21.",
    source="Annex A, list 9; Children Act 1989, sections 23A to 24D.",
    confidence="high",
    sql="""
select
    leaver.person_id,
    leaver.person_id as thing_id,
    leaver.day as counted_on,
    1 as n,
    1 as total
from leaver_at as leaver
inner join child
    on child.person_id = leaver.person_id
    and child.turns_18 <= leaver.day
    and child.turns_25 > leaver.day
where leaver.day >= $first
    and leaver.day < $after
    and leaver.eligibility in ('Former Relevant', 'Qualifying')
""",
    cases=cases_beside(__file__),
)
