"""Contact, referral and the front door."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind

referral_decision_1wd = Standard(
    key="referral_decision_1wd",
    title="Referral: decision on next step",
    kind=Kind.DEADLINE,
    starts="referral_received",
    met_by="referral_decision_recorded",
    within={date(2000, 4, 1): Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010",
    paragraph="chapter 5; Working Together 2013/2015/2018/2023 ch 1/3",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note=(
        "A manager or social worker decides type of response and acknowledges to the referrer. Clock "
        "starts when the request is received, not when typed in. Received after hours/weekend: start on "
        "next working day. A CONTACT is not yet a referral: store both dates."
    ),
)

referral_acknowledged_1wd = Standard(
    key="referral_acknowledged_1wd",
    title="Referrer: receipt acknowledged",
    kind=Kind.DEADLINE,
    starts="referral_received",
    met_by=("referral_acknowledged", "referrer_acknowledged"),
    within={date(2013, 4, 15): Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2013/2015/2018/2023",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Separate event from the decision and from the outcome letter.",
)

referrer_outcome_feedback = Standard(
    key="referrer_outcome_feedback",
    title="Referrer: outcome letter",
    kind=Kind.DEADLINE,
    starts="referral_decision_recorded",
    met_by="referrer_outcome_sent",
    within={ALWAYS: Limit(3, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source=(
        "Working Together to Safeguard Children 2018/2023 require feedback to referrer, no number; 3wd "
        "is a common local number"
    ),
    confidence=Confidence.LOW,
    evidence="Doncaster peer review, July 2016",
    note=(
        "Doncaster peer review, July 2016: health and schools did not routinely receive a response; a "
        "MASH template exists but is not embedded."
    ),
)

referrer_chase_3wd = Standard(
    key="referrer_chase_3wd",
    title="Referrer chases if no acknowledgement",
    kind=Kind.DEADLINE,
    starts="referral_received",
    met_by=("referrer_acknowledged", "referral_acknowledged"),
    within={ALWAYS: Limit(3, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010",
    paragraph="paragraph 5.36 (approx); Local safeguarding partnership procedures",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Alert rather than a breach: if no acknowledgement by then the referrer is told to ring back.",
)

referral_confirmed_writing_48h = Standard(
    key="referral_confirmed_writing_48h",
    title="Professional confirms telephone referral in writing",
    kind=Kind.DEADLINE,
    starts="referral_received_verbally",
    met_by="written_referral_received",
    within={ALWAYS: Limit(48, Unit.HOURS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010",
    paragraph="chapter 5; Local safeguarding partnership procedures",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Do not hold the decision clock for the written form.",
)

contact_screened_24h = Standard(
    key="contact_screened_24h",
    title="Contact screened",
    kind=Kind.DEADLINE,
    starts="contact_received",
    met_by="contact_outcome_recorded",
    within={ALWAYS: Limit(24, Unit.HOURS)},
    basis=Basis.LOCAL,
    source="Common MASH local standard",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Some authorities use 1 working day. Calendar vs working-day reading must be a setting.",
)

mash_red_4h = Standard(
    key="mash_red_4h",
    title="Multi-agency enquiry: red",
    kind=Kind.DEADLINE,
    starts="mash_red_opened",
    met_by="mash_decision_recorded",
    within={ALWAYS: Limit(4, Unit.HOURS)},
    basis=Basis.LOCAL,
    source="London MASH model; local",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
    note="Clock hours inside office opening; hand to EDT out of hours.",
)

mash_amber_24h = Standard(
    key="mash_amber_24h",
    title="Multi-agency enquiry: amber",
    kind=Kind.DEADLINE,
    starts="mash_amber_opened",
    met_by="mash_decision_recorded",
    within={ALWAYS: Limit(24, Unit.HOURS)},
    basis=Basis.LOCAL,
    source="London MASH model; local",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
)

mash_green_72h = Standard(
    key="mash_green_72h",
    title="Multi-agency enquiry: green",
    kind=Kind.DEADLINE,
    starts="mash_green_opened",
    met_by="mash_decision_recorded",
    within={ALWAYS: Limit(72, Unit.HOURS)},
    basis=Basis.LOCAL,
    source="London MASH model; local",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
)

child_seen_after_referral = Standard(
    key="child_seen_after_referral",
    title="Child first seen after referral",
    kind=Kind.DEADLINE,
    starts="referral_received",
    met_by="child_first_seen",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local. Working Together removed any number in 2013",
    confidence=Confidence.LOW,
    evidence="Doncaster peer review, July 2016",
    note=(
        "Immediate/same day where significant harm suspected. Doncaster peer review, July 2016: 30+ day "
        'NFA assessments "raises a concern over how quickly children were being seen".'
    ),
)

police_notification_quality_return = Standard(
    key="police_notification_quality_return",
    title="Police notification returned for more information",
    kind=Kind.DEADLINE,
    starts="police_notification_received",
    met_by="police_notification_answered",
    within={ALWAYS: Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local; the inspection names the practice, no number",
    confidence=Confidence.LOW,
    evidence="Doncaster peer review, July 2016",
    note="Doncaster peer review, July 2016: police QA their notifications and record outcomes back.",
)
