"""Serious incidents, practice reviews and child deaths."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind

serious_incident_5wd = Standard(
    key="serious_incident_5wd",
    title="Serious incident notification",
    kind=Kind.DEADLINE,
    starts="la_aware",
    met_by="notified_panel_and_ofsted",
    within={date(2018, 6, 29): Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Children Act 2004",
    paragraph="section 16C; Working Together 2018/2023",
    confidence=Confidence.HIGH,
    evidence="looked up: Devon SCP and others",
)

rapid_review_15wd = Standard(
    key="rapid_review_15wd",
    title="Rapid review",
    kind=Kind.DEADLINE,
    starts="incident_notified",
    met_by="rapid_review_sent",
    within={date(2018, 6, 29): Limit(15, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2018/2023",
    confidence=Confidence.HIGH,
    evidence="looked up: Devon SCP; Trafford",
)

lcspr_6m = Standard(
    key="lcspr_6m",
    title="Local child safeguarding practice review published",
    kind=Kind.DEADLINE,
    starts="lcspr_decided",
    met_by="lcspr_published",
    within={date(2018, 6, 29): Limit(6, Unit.MONTHS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2018/2023",
    confidence=Confidence.HIGH,
    evidence="looked up: Trafford",
)

scr_decision_1m = Standard(
    key="scr_decision_1m",
    title="Serious case review decision (until 2018)",
    kind=Kind.DEADLINE,
    starts="scr_incident_known",
    met_by="scr_decision",
    within={ALWAYS: Limit(1, Unit.MONTHS), date(2018, 6, 29): None},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010, 2013, 2015",
    confidence=Confidence.MEDIUM,
    evidence="Doncaster inspection, 2011",
    note="Doncaster inspection, 2011: eight SCRs since 2008.",
)

scr_6m = Standard(
    key="scr_6m",
    title="Serious case review complete (until 2018)",
    kind=Kind.DEADLINE,
    starts="scr_initiated",
    met_by="scr_completed",
    within={ALWAYS: Limit(6, Unit.MONTHS), date(2018, 6, 29): None},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010, 2013, 2015",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

child_death_notification_24h = Standard(
    key="child_death_notification_24h",
    title="Child death notified",
    kind=Kind.DEADLINE,
    starts="death",
    met_by="cdr_notified",
    within={ALWAYS: Limit(24, Unit.HOURS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Child Death Review statutory guidance 2018",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

cdop_review_6m = Standard(
    key="cdop_review_6m",
    title="Child death review panel",
    kind=Kind.DEADLINE,
    starts="death",
    met_by="cdop_reviewed",
    within={ALWAYS: Limit(6, Unit.MONTHS)},
    waits_while={"inquest": "the coroner or the court"},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Child Death Review statutory guidance 2018",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Pauses for inquest/prosecution.",
)
