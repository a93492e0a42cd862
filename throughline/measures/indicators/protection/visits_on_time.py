"""Child protection visits on time: the share of the visits that fell due in a month."""

from datetime import date

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="visits_on_time",
    area="protection",
    title="Child protection visits on time",
    counts="Each visit that fell due to a child on a child protection plan.",
    numerator="Visits where the child was seen on or before the day it was due. A home visit where the child was "
    "not seen does not count, nor does a try.",
    denominator="Visits that fell due.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="visit",
    noun="visits",
    cohort="Children on a child protection plan on the due day.",
    left_out=(
        "a visit whose due day is not over when the figures are taken: it may still be made on time",
        "a visit whose clock stopped before the due day, or whose child was not on a plan on the due day",
        "a visit that the record exempted on its due day, such as to a baby not yet born, with the reason there",
    ),
    limit="10 working days from the last day the child was seen, or from the start of the plan; local",
    caveat="This is the share of the visits that fell due, over a month. It is not the share of children who "
    "are overdue today, and a child seen often has more visits in it.",
    source="Local: neither law nor Working Together sets a number of days. "
    "Annex A, list 7, and ChAT show the day of the last visit.",
    confidence="high",
    since=date(2026, 4, 1),
    sql="""
select
    visit.person_id,
    cast(visit.obligation_id as varchar) as thing_id,
    visit.due as counted_on,
    case when visit.met <= visit.due then 1 else 0 end as n,
    1 as total
from obligation as visit
inner join snapshot on visit.due < snapshot.taken_on
inner join cp_plan
    on cp_plan.person_id = visit.person_id
    and cp_plan.started <= visit.due
    and coalesce(cp_plan.ended, date '9999-12-31') > visit.due
where visit.standard = 'cp_visit_10wd'
    and visit.due >= $first
    and visit.due < $after
    and coalesce(visit.stopped, date '9999-12-31') >= visit.due
    and not visit.exempt
""",
    cases=cases_beside(__file__),
)
