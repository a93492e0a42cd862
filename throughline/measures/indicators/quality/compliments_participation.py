"""Children who took part in shaping the service."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="compliments_participation",
    area="quality",
    title="Children who shape the service",
    counts="Each child who took part in the twelve months up to the last day.",
    numerator="Children who took part.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children and care leavers of any age who took part in a council, an interview panel, a "
    "consultation, training or an inspection.",
    caveat="Each child once, however often: it looks back twelve months on a day, as months cannot be added "
    "up. Compliments are another figure under their own name.",
    source="Doncaster letter, November 2016; Doncaster peer review, July 2016; local.",
    confidence="high",
    sql="""
select
    took_part.person_id,
    took_part.person_id as thing_id,
    year_to.day as counted_on,
    1 as n,
    1 as total
from year_to
inner join took_part
    on took_part.took_part_on >= year_to.first_day
    and took_part.took_part_on <= year_to.day
where year_to.day >= $first and year_to.day < $after
group by took_part.person_id, year_to.day
""",
    cases=cases_beside(__file__),
)
