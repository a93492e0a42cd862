"""What was left empty in what was written."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="unknown_in_records_pct",
    area="quality",
    title="Left empty in what was written",
    counts="Each thing that figures need of a contact, a referral, a visit, a conference or a plan, for one child.",
    numerator="Things that are empty.",
    denominator="Things that were to be said.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="field",
    noun="things",
    cohort="Contacts, referrals, visits on which the child was seen, conferences and plans of every child.",
    left_out=("whether a child was seen alone, where the child was not seen",),
    caveat="It says what figures cannot use, and not whether the record is good: the words may say it. It is counted "
    "under whoever held the child on the day, and the writer may be somebody else.",
    source="Child in need census guide, 2026; local.",
    confidence="high",
    gives=("category",),
    categories=(
        ("CONTACT SOURCE", "Who made the contact"), ("THRESHOLD", "Threshold of a contact"),
        ("REFERRAL SOURCE", "Who referred"), ("SEEN ALONE", "Whether seen alone"),
        ("PARTICIPATION", "How the child took part in a conference"), ("CATEGORY", "Category of the plan"),
    ),
    sql="""
select
    person_id,
    thing_id || field as thing_id,
    day as counted_on,
    case when unknown is null then 0 else 1 end as n,
    1 as total,
    field as category
from asked_in_record
where day >= $first and day < $after
""",
    cases=cases_beside(__file__),
)  # fmt: skip
