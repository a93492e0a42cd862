"""Audits whose moderator agreed with the auditor."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="audit_moderation_agreement_pct",
    area="quality",
    title="Moderator agrees with the auditor",
    counts="Each audit that was moderated.",
    numerator="Audits where the moderator gave the auditor's grade.",
    denominator="Audits moderated.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="audit",
    noun="audits",
    cohort="Children whose record was audited and the audit moderated.",
    left_out=("an audit that nobody moderated",),
    caveat="Few audits are moderated, so read the two numbers and not the share: five of six in the "
    "Darlington letter. An audit without a first grade counts as no agreement.",
    source="Darlington letter, November 2016 (5 of 6); local.",
    confidence="high",
    sql="""
select
    audit.person_id,
    audit.audit_id as thing_id,
    audit.moderated_on as counted_on,
    case when audit.moderated_grade = audit.grade then 1 else 0 end as n,
    1 as total
from audit
where audit.moderated_on >= $first and audit.moderated_on < $after
""",
    cases=cases_beside(__file__),
)
