"""Early help, and stepping down to it."""

from datetime import date

from ..calendar import StartDay, Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind, Subject

eha_completed_45wd = Standard(
    key="eha_completed_45wd",
    title="Early help assessment completed (current common standard)",
    kind=Kind.DEADLINE,
    starts="eha_started",
    met_by="eha_completed",
    within={date(2013, 4, 15): Limit(45, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="No national limit. Many authorities mirror the single assessment",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Make it a local setting; 30wd and 35wd also used.",
)

caf_completed_35wd = Standard(
    key="caf_completed_35wd",
    title="CAF completed (2006-2013 practice)",
    kind=Kind.DEADLINE,
    starts="caf_started",
    met_by="caf_completed",
    within={date(2006, 4, 1): Limit(35, Unit.WORKING_DAYS), date(2013, 4, 15): None},
    basis=Basis.LOCAL,
    source="Children's Workforce Development Council CAF practice guidance/local",
    confidence=Confidence.LOW,
    evidence="Doncaster inspection, 2011",
    note='Doncaster inspection, 2011 para 29: "almost half are out of time".',
)

tac_review_6w = Standard(
    key="tac_review_6w",
    title="Team around the child/family review",
    kind=Kind.CADENCE,
    starts="eh_plan_started",
    met_by="tac_review_held",
    while_="early_help",
    within={ALWAYS: Limit(6, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source="Local; 6 to 12 weeks usual",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

eh_first_contact_5wd = Standard(
    key="eh_first_contact_5wd",
    title="Family contacted after early help allocation",
    kind=Kind.DEADLINE,
    starts="eh_allocated",
    met_by="family_first_contacted",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
)

stepdown_direct_handover_5wd = Standard(
    key="stepdown_direct_handover_5wd",
    title="Step-down received by early help, no re-assessment",
    kind=Kind.DEADLINE,
    starts="stepdown_decision",
    met_by="eh_lead_worker_allocated",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local; the inspection says step-down must not trigger a second assessment",
    confidence=Confidence.LOW,
    evidence="Doncaster peer review, July 2016",
    note=(
        "Doncaster peer review, July 2016: work went back through the hub and a further assessment was "
        'done "to feed" the other system.'
    ),
)

eh_audit_weekly = Standard(
    key="eh_audit_weekly",
    title="Early help QA: 24 cases audited per week",
    kind=Kind.DEADLINE,
    subject=Subject.TEAM,
    starts="week_start",
    met_by="eh_audit_completed",
    within={ALWAYS: Limit(1, Unit.WEEKS)},
    start_day=StartDay.IS_ONE,
    times=24,
    basis=Basis.SEED_LOCAL,
    source="Doncaster peer review, July 2016 section 3.3",
    confidence=Confidence.HIGH,
    evidence="Doncaster peer review, July 2016",
    note="Volume standard (24 per week), check count not interval.",
)
