"""Private fostering arrangements all of whose visits of the last twelve months were on time."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="pf_visits_in_time_pct",
    area="private_fostering",
    title="Private fostering: all visits on time",
    counts="Each private fostering arrangement that stands on the last day of the month.",
    numerator="Arrangements whose every visit that fell due in the twelve months that end with the day "
    "was made by the day it was due.",
    denominator="Arrangements that stand on the day.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="arrangement",
    noun="arrangements",
    cohort="Children privately fostered: under 16, or under 18 if disabled, living for 28 days or more "
    "with somebody who is neither a parent nor a close relative. A child of this authority's own or of "
    "anywhere else, if the home is here.",
    left_out=(
        "an arrangement that had ended by the day",
        "a visit where the child was not seen",
    ),
    limit="the first in 7 working days of being told, then 6 weeks from one to the next in the first "
    "year, and 12 weeks after",
    caveat="All or nothing, so it is asked of those that stand and not added up over months. The first "
    "year runs from the day the authority became aware, not from the day the child moved in. An interval "
    "that begins in the first year is 6 weeks even if it ends in the second.",
    source="Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533), reg. 8; the "
    "Department's former return PF1.",
    confidence="high",
    sql="""
select
    arrangement.person_id,
    arrangement.arrangement_id as thing_id,
    year_to.day as counted_on,
    case when count(late.due_id) = 0 then 1 else 0 end as n,
    1 as total
from year_to
inner join sup_private_fostering as arrangement
    on arrangement.notified_on <= year_to.day
    and coalesce(arrangement.ended_on, date '9999-12-31') > year_to.day
left join private_fostering_due as late
    on late.arrangement_id = arrangement.arrangement_id
    and late.due >= year_to.first_day
    and late.due <= year_to.day
    and coalesce(late.made, date '9999-12-31') > late.due
where year_to.day >= $first
    and year_to.day < $after
group by arrangement.person_id, arrangement.arrangement_id, year_to.day
""",
    cases=cases_beside(__file__),
)
