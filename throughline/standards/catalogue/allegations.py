"""Allegations against adults who work with children."""

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind, Subject

lado_referral_1wd = Standard(
    key="lado_referral_1wd",
    title="Employer tells LADO",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="allegation_known",
    met_by="lado_contacted",
    within={ALWAYS: Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source=(
        "Working Together to Safeguard Children 2010 app 5; Keeping Children Safe in Education part 4; "
        "Working Together 2018+"
    ),
    confidence=Confidence.HIGH,
    evidence="looked up: Sheffield; national LADO network",
)

lado_evaluation_1wd = Standard(
    key="lado_evaluation_1wd",
    title="LADO initial evaluation/decision",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="lado_contacted",
    met_by="lado_decision",
    within={ALWAYS: Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.NATIONAL_STANDARD,
    source="National LADO Network minimum standards",
    confidence=Confidence.HIGH,
    evidence="looked up: national-lado-network.co.uk",
)

lado_meeting_5wd = Standard(
    key="lado_meeting_5wd",
    title="Allegation meeting",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="lado_contacted",
    met_by="allegation_meeting_held",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.NATIONAL_STANDARD,
    source='National LADO Network minimum standards ("5 days")',
    confidence=Confidence.HIGH,
    evidence="looked up: national-lado-network.co.uk",
)

lado_monthly_review = Standard(
    key="lado_monthly_review",
    title="Open allegation monitored monthly",
    kind=Kind.CADENCE,
    subject=Subject.WORKER,
    starts="lado_contacted",
    met_by="allegation_reviewed",
    while_="allegation",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    within_while={"allegation_complex": Limit(2, Unit.WEEKS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010 app 5; NLN standard 4 (after 3 months, monthly)",
    confidence=Confidence.HIGH,
    evidence="looked up: national-lado-network.co.uk",
    note="Fortnightly in complex cases.",
)

lado_80pct_1m = Standard(
    key="lado_80pct_1m",
    title="Allegation resolved: 80% in one month",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="lado_contacted",
    met_by="allegation_concluded",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010 appendix 5; DfE dealing with allegations 2012",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note=(
        "Percentage target: 80% in 1m, 90% in 3m, all but exceptional in 12m. Dropped from WT in 2013; "
        "lived on in schools guidance for some years."
    ),
)

lado_90pct_3m = Standard(
    key="lado_90pct_3m",
    title="Allegation resolved: 90% in three months",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="lado_contacted",
    met_by="allegation_concluded",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source=(
        'Working Together to Safeguard Children 2010 appendix 5; NLN standard 4 ("wherever possible '
        'within 3 months")'
    ),
    confidence=Confidence.MEDIUM,
    evidence="looked up: national-lado-network.co.uk",
)

lado_12m = Standard(
    key="lado_12m",
    title="Allegation resolved: all but exceptional",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="lado_contacted",
    met_by="allegation_concluded",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010 appendix 5",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

dbs_referral_1m = Standard(
    key="dbs_referral_1m",
    title="Referral to DBS after removal",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="removed_from_role",
    met_by="dbs_referred",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Safeguarding Vulnerable Groups Act 2006; DfE guidance 2012",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
    note="Law says as soon as conditions met.",
)
