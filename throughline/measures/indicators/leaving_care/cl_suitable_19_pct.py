"""Care leavers of 19 in suitable accommodation, as was counted up to 2013."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cl_suitable_19_pct",
    area="leaving_care",
    title="Care leavers of 19 in suitable homes",
    counts="Each 19th birthday of a young person who left care.",
    numerator="Birthdays around which the young person lived in accommodation judged suitable.",
    denominator="19th birthdays of young people who left care.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="birthday",
    noun="birthdays",
    cohort="Young people who were former relevant by their 19th birthday.",
    left_out=(
        (
            "a young person who died, who went home to a parent for six months or more, or whose duty "
            "another authority took over"
        ),
        "a birthday whose month after it is not over: the answer may still be found",
    ),
    caveat="The older measure, of one age: it does not join on to that of 19 to 21. Not known stays in the "
    "total and counts against. The national indicator took those who had been in care at 16 on a 1 April, "
    "which this does not ask.",
    source="National indicator set, NI 147, 2008 to 2011; SSDA903 return up to 2013.",
    confidence="medium",
    sql="""
select
    leaver.person_id,
    leaver.person_id as thing_id,
    leaver.birthday as counted_on,
    case when leaver.suitable = '1' then 1 else 0 end as n,
    1 as total
from leaver_birthday as leaver
where leaver.birthday >= $first
    and leaver.birthday < $after
    and leaver.age in (19)
""",
    cases=cases_beside(__file__),
)
