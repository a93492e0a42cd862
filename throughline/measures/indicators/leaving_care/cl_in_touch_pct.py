"""Care leavers of 19 to 21 with whom the authority is in touch."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cl_in_touch_pct",
    area="leaving_care",
    title="Care leavers in touch with us",
    counts="Each 19th, 20th and 21st birthday of a young person who left care.",
    numerator="Birthdays around which we were in touch: from three months before to one month after.",
    denominator="Birthdays of young people who left care.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
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
    limit="Contact from three months before the birthday to one month after; SSDA903",
    caveat="Not known counts as not in touch, and so does a young person who refuses contact or needs no "
    "more: leaving them out would flatter. Where no day of contact is recorded, the answer is taken as "
    "given. It says how it was around a birthday, not today.",
    source="Department for Education, Children looked after in England including adoptions; SSDA903 return, "
    "data item IN_TOUCH.",
    confidence="high",
    sql="""
select
    leaver.person_id,
    leaver.person_id as thing_id,
    leaver.birthday as counted_on,
    case when leaver.in_touch = 'YES' and leaver.contact_window <> 'outside' then 1 else 0 end as n,
    1 as total
from leaver_birthday as leaver
where leaver.birthday >= $first
    and leaver.birthday < $after
    and leaver.age in (19, 20, 21)
""",
    cases=cases_beside(__file__),
)
