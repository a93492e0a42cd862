"""Disputes that reviewing officers raised, and whether they were resolved in twenty working days."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="iro_disputes",
    area="care",
    title="Reviewing officers' disputes resolved in time",
    counts="Each formal dispute whose twenty working days ran out in the month.",
    numerator="Disputes resolved within 20 working days of being raised.",
    denominator="Disputes raised, counted on the day their 20 working days ran out.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="dispute",
    noun="disputes",
    cohort="Disputes about children in care or who were so when it was raised, of any age.",
    left_out=(
        "a dispute whose twenty working days are not over when the figures are taken",
        "a concern that was settled informally",
    ),
    limit="20 working days",
    caveat="Few disputes are not good in themselves: they may mean that nobody challenges. Look at the "
    "themes, and at who raised none. A dispute about brothers and sisters is one for each child. "
    "Referring a child to Cafcass does not stop the days.",
    source="IRO Handbook 2010, chapter 6; inspection of Doncaster 2011.",
    confidence="high",
    categories=(
        ("DRIFT", "Drift and delay in the plan"),
        ("PLACEMENT", "Placement"),
        ("HEALTH", "Health"),
        ("EDUCATION", "Education"),
        ("FAMILY_TIME", "Time with the family"),
        ("RESOURCES", "Resources"),
        ("OTHER", "Something else"),
        ("", "Not recorded"),
    ),
    gives=("category",),
    sql="""
select
    sup_iro_dispute.person_id,
    sup_iro_dispute.dispute_id as thing_id,
    due.day as counted_on,
    case when sup_iro_dispute.resolved_on <= due.day then 1 else 0 end as n,
    1 as total,
    coalesce(sup_iro_dispute.theme, '') as category
from sup_iro_dispute
inner join calendar as raised on raised.day = sup_iro_dispute.raised_on
inner join calendar as due on due.working_index = raised.working_index + 20 and due.working_day
inner join snapshot on due.day < snapshot.taken_on
where due.day >= $first
    and due.day < $after
""",
    cases=cases_beside(__file__),
)
