"""Care leavers who asked for support and received it, at 22."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cl_22_25_support_pct",
    area="leaving_care",
    title="Care leavers supported at 22",
    counts="Each 22nd birthday of a young person who left care.",
    numerator="Birthdays around which the young person had asked for support and was receiving it.",
    denominator="22nd birthdays of young people who left care.",
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="birthday",
    noun="birthdays",
    cohort="Young people who were former relevant by that birthday: in care for 13 weeks or more since 14, "
    "at 16 or after, and since of age.",
    left_out=(
        (
            "a young person who died, who went home to a parent for six months or more, or whose duty "
            "another authority took over"
        ),
        "a birthday whose month after it is not over: the answer may still be found",
    ),
    caveat="From 21 support is a right for whoever asks, until 25. Few asking may mean that few need it or "
    "that few know of it, so neither is better. Not known counts as not supported. England: 58% in 2025 "
    "(6,780 of 11,670).",
    source="Department for Education, Children looked after in England including adoptions; SSDA903 return, "
    "2024 to 2025; Children and Social Work Act 2017, section 3.",
    confidence="high",
    sql="""
select
    leaver.person_id,
    leaver.person_id as thing_id,
    leaver.birthday as counted_on,
    case when leaver.support = 'RECEIVED' then 1 else 0 end as n,
    1 as total
from leaver_birthday as leaver
where leaver.birthday >= $first
    and leaver.birthday < $after
    and leaver.age in (22)
""",
    cases=cases_beside(__file__),
)
