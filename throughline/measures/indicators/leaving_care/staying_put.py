"""Young people of 18 who stayed with their former foster carers."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="staying_put",
    area="leaving_care",
    title="Staying put at 18",
    counts="Each young person of 18 who was fostered until the 18th birthday, on the last day of the month.",
    numerator="Young people still living with the former foster carer on that day.",
    denominator="Young people who were in a foster home on the eve of the birthday.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="young person",
    noun="young people",
    cohort="From the 18th birthday to the day before the 19th, of those whose placement on the eve was "
    "fostering, with relatives or others. Series of short breaks are left out.",
    left_out=("a young person whose placement on the eve was a temporary one, such as a hospital",),
    caveat="Staying put is the young person’s and the carer’s choice. England’s figures are for 18, 19 and "
    "20 and three months after the birthday; this one is of all who are 18 on the day. Where nothing is "
    "recorded the young person counts as having moved.",
    source="Children Act 1989, section 23CZA (inserted by the Children and Families Act 2014); Department "
    "for Education, Children looked after in England including adoptions; SSDA903 return.",
    confidence="high",
    sql="""
select
    fostered.person_id,
    fostered.person_id as thing_id,
    as_at.day as counted_on,
    max(case when staying.person_id is null then 0 else 1 end) as n,
    1 as total
from fostered_until_18 as fostered
inner join as_at
    on as_at.day >= fostered.turns_18
    and as_at.day < fostered.turns_19
left join sup_staying_put as staying
    on staying.person_id = fostered.person_id
    and staying.started <= as_at.day
    and coalesce(staying.ended, date '9999-12-31') > as_at.day
where as_at.day >= $first and as_at.day < $after
group by fostered.person_id, as_at.day
""",
    cases=cases_beside(__file__),
)
