"""How audits graded the work with children."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="audit_grade_mix",
    area="quality",
    title="Audit grades",
    counts="Each audit completed, of the work with one child.",
    numerator="Audits with each grade: the moderator's where there is one, or else the auditor's.",
    denominator="Audits completed.",
    unit=Unit.SHARES,
    period=Period.ROLLING,
    polarity=Polarity.NEITHER,
    basis="audit",
    noun="audits",
    cohort="Children whose record was audited.",
    left_out=("an audit planned and not completed",),
    caveat="Children are chosen for audit for a reason, so these are not shares of all work. An audit "
    "moderated later changes its grade here: the moderated grade is the official one.",
    source="Local, in the grades of Ofsted's framework; Doncaster inspection, 2011, Doncaster peer review, "
    "July 2016, Doncaster and Darlington letters, November 2016.",
    confidence="high",
    categories=(
        ("outstanding", "Outstanding"),
        ("good", "Good"),
        ("requires improvement", "Requires improvement"),
        ("adequate", "Adequate (used until 2013)"),
        ("inadequate", "Inadequate"),
        ("none", "Not graded"),
    ),
    gives=("category",),
    sql="""
select
    audit.person_id,
    audit.audit_id as thing_id,
    audit.completed_on as counted_on,
    1 as n,
    1 as total,
    coalesce(audit.official_grade, 'none') as category
from audit
where audit.completed_on >= $first and audit.completed_on < $after
""",
    cases=cases_beside(__file__),
)
