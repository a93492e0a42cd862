"""Actions from audits done by their day."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="audit_actions_closed_pct",
    area="quality",
    title="Audit actions done in time",
    counts="Each action from an audit that fell due.",
    numerator="Actions confirmed as done on or before their day.",
    denominator="Actions that fell due.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="action",
    noun="actions",
    cohort="Children whose audit asked for something to be done.",
    left_out=("an action whose day is not over when the figures are taken",),
    limit="the day that the audit set; local",
    caveat="Done because somebody confirmed it, not because it was ticked by whoever had to do it.",
    source="Doncaster inspection, 2011, paragraph 65; Buckinghamshire letter, December 2018; local.",
    confidence="high",
    sql="""
select
    action.person_id,
    action.action_id as thing_id,
    action.due_on as counted_on,
    case when action.closed_on <= action.due_on then 1 else 0 end as n,
    1 as total
from audit_action as action
where action.due_on >= $first and action.due_on < $after
""",
    cases=cases_beside(__file__),
)
