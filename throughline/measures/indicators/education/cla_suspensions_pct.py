"""Children in care who were suspended from school."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_suspensions_pct",
    area="education",
    title="Children in care suspended from school",
    counts="Each child in care for a year, on the last day of the month.",
    numerator="Children suspended at least once in the twelve months up to that day.",
    denominator="Children of school age in care for a year.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children aged 5 to 15, in care for twelve full months on that day. Series of short breaks are "
    "left out.",
    left_out=("a suspension that was cancelled",),
    caveat="Each child counts once, however often suspended, so it is taken at the end of each month over "
    "the year behind it and not added up from months. A suspension that the school never told us of is not "
    "seen. The Department counts a school year, of those in care for a year on 31 March. Called fixed-term "
    "exclusions before 2020.",
    source="Department for Education, Outcomes for children in need, including children looked after. "
    "Local: virtual school.",
    confidence="high",
    sql="""
select
    pupil.person_id,
    pupil.period_id as thing_id,
    pupil.day as counted_on,
    case when suspended.person_id is null then 0 else 1 end as n,
    1 as total
from school_age_in_care as pupil
left join (
    select distinct exclusion.person_id, as_at.day
    from sup_exclusion as exclusion
    inner join calendar as began on began.day = exclusion.started
    inner join as_at
        on as_at.day >= exclusion.started
        and as_at.day < began.after_12_months
    where exclusion.kind = 'SUSPENSION' and exclusion.cancelled is null
) as suspended
    on suspended.person_id = pupil.person_id
    and suspended.day = pupil.day
where pupil.day >= $first
    and pupil.day < $after
    and pupil.for_a_year = 'Y'
""",
    cases=cases_beside(__file__),
)
