"""Care leavers of 19 to 21 in education, employment or training."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cl_eet_pct",
    area="leaving_care",
    title="Care leavers in education, work or training",
    counts="Each 19th, 20th and 21st birthday of a young person who left care.",
    numerator="Birthdays around which the young person was in education, employment or training, full time "
    "or part time.",
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
    caveat="Not known counts as not in education, employment or training: leaving it out would flatter. "
    "Those who cannot work for illness, or who care for a child, stay in the total. Up to 2013 the national "
    "figure was of 19-year-olds alone.",
    source="Department for Education, Children looked after in England including adoptions; SSDA903 return, "
    "data item ACTIV.",
    confidence="high",
    sql="""
select
    leaver.person_id,
    leaver.person_id as thing_id,
    leaver.birthday as counted_on,
    case when leaver.activity in ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5') then 1 else 0 end as n,
    1 as total
from leaver_birthday as leaver
where leaver.birthday >= $first
    and leaver.birthday < $after
    and leaver.age in (19, 20, 21)
""",
    cases=cases_beside(__file__),
)
