"""Planned audits that were done."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="audit_completed_pct",
    area="quality",
    title="Audits completed of those planned",
    counts="Each audit that the programme wanted done by a day in the month.",
    numerator="Audits completed, in time or later.",
    denominator="Audits planned.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="audit",
    noun="audits",
    cohort="Children whose record was to be audited.",
    left_out=(
        "an audit outside the programme",
        "an audit whose day is not over when the figures are taken",
    ),
    caveat="Done, however late: an earlier month improves when a late audit is completed.",
    source="Darlington letter, November 2016; local.",
    confidence="high",
    sql="""
select
    audit.person_id,
    audit.audit_id as thing_id,
    audit.due_on as counted_on,
    case when audit.completed_on is null then 0 else 1 end as n,
    1 as total
from audit
inner join snapshot on audit.due_on < snapshot.taken_on
where audit.due_on >= $first and audit.due_on < $after
""",
    cases=cases_beside(__file__),
)
