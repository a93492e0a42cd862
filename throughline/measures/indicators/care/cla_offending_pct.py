"""Children of ten and over, in care for a year, who were convicted or cautioned in it."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_offending_pct",
    area="care",
    title="In care and convicted or cautioned",
    counts="Each child aged 10 to 17 who has been in care for twelve months on the last day of the month.",
    numerator="Children with a conviction or youth caution in those twelve months.",
    denominator="Children aged 10 to 17 in care for twelve months.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children in care on the day and for the whole of the twelve months that end with it, without "
    "a day's gap. Series of short breaks are not in. Aged 10 to 17 on the day.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child in care for less than twelve months, or who has left",
        "a child under 10 on the day, of whom none can be convicted",
    ),
    caveat="It is asked at the end of each month about the year before, as a child convicted twice "
    "counts once. The standard's day is that of the offence, not of the court. Nothing on record counts "
    "as none.",
    source="SSDA903 OC2; Department for Education, Children looked after in England including adoptions, "
    "reporting year 2025.",
    confidence="high",
    sql="""
select
    in_care_a_year.person_id,
    in_care_a_year.period_id as thing_id,
    in_care_a_year.day as counted_on,
    case when count(conviction.conviction_id) > 0 then 1 else 0 end as n,
    1 as total
from in_care_a_year
left join conviction
    on conviction.person_id = in_care_a_year.person_id
    and conviction.day >= in_care_a_year.year_began
    and conviction.day <= in_care_a_year.day
where in_care_a_year.day >= $first
    and in_care_a_year.day < $after
    and in_care_a_year.turns_10 <= in_care_a_year.day
    and in_care_a_year.turns_18 > in_care_a_year.day
group by in_care_a_year.person_id, in_care_a_year.period_id, in_care_a_year.day
""",
    cases=cases_beside(__file__),
)
