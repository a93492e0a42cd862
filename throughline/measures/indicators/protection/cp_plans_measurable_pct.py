"""Of the child protection plans audited, those whose actions all have an owner, a date and a measure."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cp_plans_measurable_pct",
    area="protection",
    title="Plans with dated, measurable actions",
    counts="Each child protection plan that was audited.",
    numerator="Plans in which every action says who does it, by when, and how change will be seen.",
    denominator="Plans audited.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="plan",
    noun="audited plans",
    cohort="Plans of children of any age, unborn children too, by the day the audit was finished.",
    left_out=("a plan that was not audited",),
    caveat="Only the plans that were audited, which may not be like the rest: say how they were "
    "chosen. A question that the audit left open stays in the whole and does not count. A "
    "plan audited twice counts twice.",
    source="Local audit; Doncaster inspection, 2011, Doncaster letter, Nov 2016, and Buckinghamshire "
    "letter, Dec 2018 all found plans without dates or measures.",
    confidence="high",
    sql="""
select
    audit.person_id,
    audit.cp_plan_audit_id as thing_id,
    audit.audited_on as counted_on,
    case
        when audit.actions_owned = 'Y' and audit.actions_dated = 'Y' and audit.actions_measured = 'Y' then 1
        else 0
    end as n,
    1 as total
from sup_cp_plan_audit as audit
inner join snapshot on audit.audited_on <= snapshot.taken_on
where audit.audited_on >= $first
    and audit.audited_on < $after
""",
    cases=cases_beside(__file__),
)
