"""First visits to privately fostered children within seven working days of being told."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="pf_first_visit_7wd_pct",
    area="private_fostering",
    title="Private fostering: first visit in 7 working days",
    counts="Each private fostering arrangement of which the authority was told.",
    numerator="Arrangements where the child was seen within 7 working days of the authority being told.",
    denominator="Arrangements that still stood 7 working days after the authority was told, counted on "
    "that day.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="arrangement",
    noun="arrangements",
    cohort="Children privately fostered: under 16, or under 18 if disabled, living for 28 days or more "
    "with somebody who is neither a parent nor a close relative. A child of this authority's own or of "
    "anywhere else, if the home is here.",
    left_out=(
        "an arrangement that ended by the seventh working day",
        "an arrangement whose seventh working day is not over when the figures are taken",
        "a visit where the child was not seen",
    ),
    limit="7 working days from the day after the authority was told",
    caveat="Few are told of: numbers are small, and each arrangement nobody told us of is missing. The "
    "wording of regulation 7 was not looked up for this: 7 working days is as the former return PF1 had "
    "it.",
    source="Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533), regs. 4 and "
    "7; the Department's former return PF1.",
    confidence="high",
    sql="""
select
    first_due.person_id,
    first_due.arrangement_id as thing_id,
    first_due.due as counted_on,
    case when first_due.made <= first_due.due then 1 else 0 end as n,
    1 as total
from private_fostering_due as first_due
inner join snapshot on first_due.due < snapshot.taken_on
where first_due.due_id = first_due.arrangement_id
    and first_due.due >= $first
    and first_due.due < $after
""",
    cases=cases_beside(__file__),
)
