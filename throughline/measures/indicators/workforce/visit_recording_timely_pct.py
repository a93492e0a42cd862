"""Visits written up within two working days."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="visit_recording_timely_pct",
    area="workforce",
    title="Visits written up in time",
    counts="Each visit to a child.",
    numerator="Visits whose record was complete within two working days of the visit.",
    denominator="Visits.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="visit",
    noun="visits",
    cohort="Visits to children of every kind: on plans, in care and in need.",
    left_out=("a visit whose two working days are not over",),
    limit="2 working days; the first working day after the visit is day one; local",
    caveat="It asks when the visit was written up, not whether it was on time. A visit that nobody has "
    "written up at all is seen only if it was booked. Twenty-four hours to five working days are in use "
    "elsewhere.",
    source="Local; Doncaster inspection report, 2011, paragraph 108: some delay in decisions and actions "
    "being recorded.",
    confidence="high",
    sql="""
select
    visit.person_id,
    visit.visit_record_id as thing_id,
    visit.visited as counted_on,
    case when written.working_index - made.working_index <= 2 then 1 else 0 end as n,
    1 as total
from sup_visit_record as visit
inner join calendar as made on made.day = visit.visited
inner join snapshot on visit.visited <= snapshot.taken_on
inner join calendar as taken
    on taken.day = snapshot.taken_on
    and taken.working_index - made.working_index > 2
left join calendar as written on written.day = visit.recorded
where visit.visited >= $first and visit.visited < $after
""",
    cases=cases_beside(__file__),
)
