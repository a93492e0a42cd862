"""Care leavers of 17 and 18 in suitable accommodation."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cl_17_18_suitable",
    area="leaving_care",
    title="Care leavers of 17 and 18 in suitable homes",
    counts="Each 17th and 18th birthday of a young person who left care at 16 or after.",
    numerator="Birthdays around which the young person lived in accommodation judged suitable.",
    denominator="Birthdays of young people who left care.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="birthday",
    noun="birthdays",
    cohort="At 17, relevant children: out of care on the day, after 13 weeks or more since 14 and some time "
    "at 16. At 18, those who became former relevant by that day, whoever left care on the birthday itself "
    "among them.",
    left_out=(
        (
            "a young person who died, who went home to a parent for six months or more, or whose duty "
            "another authority took over"
        ),
        "a birthday whose month after it is not over: the answer may still be found",
    ),
    caveat="Not known stays in the total and counts as not suitable. Hardly anybody is out of care at 17, "
    "so it is nearly all about 18-year-olds. It is another group than ages 19 to 21.",
    source="Department for Education, Children looked after in England including adoptions; SSDA903 return.",
    confidence="high",
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
    and leaver.age in (17, 18)
""",
    cases=cases_beside(__file__),
)
