"""Children who were offered an advocate and have one."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="advocacy_taken_up_pct",
    area="care",
    title="Took up the offer of an advocate",
    counts="Each child of the day who has been offered an advocate.",
    numerator="Children for whom an advocate began.",
    denominator="Children in care, and children aged five or over on a child protection plan, who have "
    "been offered an advocate since this time in care or this plan began.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care of any age, and children aged five and over on a child protection plan of "
    "this authority. A child who is both is one. Children not yet born are not in. Series of short "
    "breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child who has not been offered one",
    ),
    caveat="A child may rightly say no. A low share with a high share offered asks how the offer is "
    "made. The catalogue's offered and taken up are two figures here.",
    source="Local, and the letters on Doncaster 2016 and Buckinghamshire 2018. Section 26A of the "
    "Children Act 1989 is about complaints alone.",
    confidence="high",
    sql="""
select
    eligible.person_id,
    eligible.person_id as thing_id,
    eligible.day as counted_on,
    case
        when count(case when offer.taken_up_on <= eligible.day then offer.advocacy_id end) > 0 then 1
        else 0
    end as n,
    1 as total
from advocacy_eligible as eligible
inner join sup_advocacy as offer
    on offer.person_id = eligible.person_id
    and offer.offered_on >= eligible.since
    and offer.offered_on <= eligible.day
where eligible.day >= $first
    and eligible.day < $after
group by eligible.person_id, eligible.day
""",
    cases=cases_beside(__file__),
)
