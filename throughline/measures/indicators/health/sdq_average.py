"""The mean Strengths and Difficulties score of children aged 4 to 16, in care for a year."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="sdq_average",
    area="health",
    title="Strengths and Difficulties score",
    counts="Each child aged 4 to 16, in care for twelve months on the last day of the month, with a "
    "score in them.",
    numerator="The scores, the last of each child in those twelve months, added up.",
    denominator="Children with a score.",
    unit=Unit.MEAN,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children in care on the day and for the whole of the twelve months that end with it, without "
    "a day's gap. Series of short breaks are not in. Aged 4 to 16 on the day, with a score.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child in care for less than twelve months, or who has left",
        "a child without a score in the twelve months",
    ),
    limit="0 to 13 no concern, 14 to 16 borderline, 17 and over concern",
    caveat="It is asked at the end of each month about the twelve months before. Read it with the share "
    "completed: the children without a score are not a chance sample. The mean hides the few with high "
    "scores: look at the bands. LG Inform describes ages 5 to 16: that is a figure of its own.",
    source="SSDA903 OC2 and its guide; Department for Education, Children looked after in England "
    "including adoptions, reporting year 2025.",
    confidence="high",
    categories=(
        ("low", "0 to 13: no concern"),
        ("borderline", "14 to 16: borderline"),
        ("high", "17 and over: concern"),
    ),
    gives=("category",),
    sql="""
select
    in_care_a_year.person_id,
    sdq.sdq_id as thing_id,
    in_care_a_year.day as counted_on,
    sdq.score as n,
    1 as total,
    case when sdq.score <= 13 then 'low' when sdq.score <= 16 then 'borderline' else 'high' end as category
from in_care_a_year
inner join sdq
    on sdq.person_id = in_care_a_year.person_id
    and sdq.completed >= in_care_a_year.year_began
    and sdq.completed <= in_care_a_year.day
    and coalesce(sdq.next_completed, date '9999-12-31') > in_care_a_year.day
where in_care_a_year.day >= $first
    and in_care_a_year.day < $after
    and in_care_a_year.turns_4 <= in_care_a_year.day
    and in_care_a_year.turns_17 > in_care_a_year.day
""",
    cases=cases_beside(__file__),
)
