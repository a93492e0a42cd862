"""Children of 4 to 16, in care for a year, with a Strengths and Difficulties Questionnaire."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="sdq_completed_pct",
    area="health",
    title="Strengths and Difficulties Questionnaire completed",
    counts="Each child aged 4 to 16 who has been in care for twelve months on the last day of the month.",
    numerator="Children with a questionnaire with a score in those twelve months.",
    denominator="Children aged 4 to 16 in care for twelve months.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care on the day and for the whole of the twelve months that end with it, without "
    "a day's gap. Series of short breaks are not in. Aged 4 to 16 on the day.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child in care for less than twelve months, or who has left",
        "a child under 4, or of 17 and over, on the day",
        "a questionnaire without a score, whatever the reason: its child stays in the total",
    ),
    limit="one score in 12 months, at ages 4 to 16",
    caveat="It is asked at the end of each month about the twelve months before, of a cohort that has to "
    "be there all the time: months cannot be added up. A carer who refused, a severe disability and a "
    "young person who did not want to are in the total like the rest.",
    source="SSDA903 OC2 and its guide; Promoting the health and well-being of looked-after children, "
    "statutory guidance, March 2015.",
    confidence="high",
    sql="""
select
    in_care_a_year.person_id,
    in_care_a_year.period_id as thing_id,
    in_care_a_year.day as counted_on,
    case when count(sdq.sdq_id) > 0 then 1 else 0 end as n,
    1 as total
from in_care_a_year
left join sdq
    on sdq.person_id = in_care_a_year.person_id
    and sdq.completed >= in_care_a_year.year_began
    and sdq.completed <= in_care_a_year.day
    and coalesce(sdq.next_completed, date '9999-12-31') > in_care_a_year.day
where in_care_a_year.day >= $first
    and in_care_a_year.day < $after
    and in_care_a_year.turns_4 <= in_care_a_year.day
    and in_care_a_year.turns_17 > in_care_a_year.day
group by in_care_a_year.person_id, in_care_a_year.period_id, in_care_a_year.day
""",
    cases=cases_beside(__file__),
)
