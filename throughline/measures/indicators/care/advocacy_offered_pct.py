"""Children who may have an advocate and have been offered one."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="advocacy_offered_pct",
    area="care",
    title="Offered an advocate",
    counts="Each child in care, or five or over and on a child protection plan, on the last day of the "
    "month.",
    numerator="Children who have been offered an advocate since this time in care or this plan began.",
    denominator="Children in care, and children aged five or over on a child protection plan.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care of any age, and children aged five and over on a child protection plan of "
    "this authority. A child who is both is one. Children not yet born are not in. Series of short "
    "breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child under five who is on a plan and not in care",
    ),
    caveat="It is asked of the children of the day, as an offer once made lasts. No offer on record "
    "counts as none. Being offered is not having one: see taken up.",
    source="Local, and the letters on Doncaster 2016 and Buckinghamshire 2018. Section 26A of the "
    "Children Act 1989 is about complaints alone.",
    confidence="high",
    sql="""
select
    eligible.person_id,
    eligible.person_id as thing_id,
    eligible.day as counted_on,
    case
        when count(offer.advocacy_id) > 0 then 1
        else 0
    end as n,
    1 as total
from advocacy_eligible as eligible
left join sup_advocacy as offer
    on offer.person_id = eligible.person_id
    and offer.offered_on >= eligible.since
    and offer.offered_on <= eligible.day
where eligible.day >= $first
    and eligible.day < $after
group by eligible.person_id, eligible.day
""",
    cases=cases_beside(__file__),
)
