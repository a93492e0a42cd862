"""Children in need seen in the last four weeks."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cin_visits_in_time_pct",
    area="assessment",
    title="Child in need visits in time",
    counts="Each child on a child in need plan for more than 28 days.",
    numerator="Children whom a worker saw on a visit in the last 28 days.",
    denominator="Children on a plan for more than 28 days.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children on a child in need plan, unborn children included.",
    left_out=(
        "a child on a plan for 28 days or fewer: the first visit may still be in time",
        "a child who is on a child protection plan as well",
    ),
    limit="28 days after the last visit at which the child was seen; local, 4 to 6 weeks",
    caveat="How it stood on one day, not the share of visits that fell due. A visit at which the child was "
    "not seen does not count. An unborn child cannot be seen, so a visit to the mother counts only "
    "where the record says seen.",
    source="Local; ChAT shows the day of the last visit; Annex A, list 6.",
    confidence="high",
    sql="""
select
    listed.person_id,
    listed.plan_id as thing_id,
    listed.day as counted_on,
    max(case when cin_visit.visited is null then 0 else 1 end) as n,
    1 as total
from cin_plan_day as listed
inner join calendar as today on today.day = listed.day
inner join calendar as first_day on first_day.day = listed.started
left join cin_visit
    on cin_visit.person_id = listed.person_id
    and cin_visit.visited <= listed.day
    and cin_visit.in_time_to >= listed.day
    and cin_visit.in_time_to >= $first
    and cin_visit.visited < $after
where listed.day >= $first
    and listed.day < $after
    and today.day_index - first_day.day_index > 28
group by listed.person_id, listed.plan_id, listed.day
""",
    cases=cases_beside(__file__),
)
