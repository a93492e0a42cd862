"""Workers, and what they write up."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Direction, Kind, Subject

asye_12m = Standard(
    key="asye_12m",
    title="ASYE completed",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="asye_started",
    met_by="asye_outcome",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.NATIONAL_STANDARD,
    source="ASYE framework",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Extended for part time/absence.",
)

swe_registration_annual = Standard(
    key="swe_registration_annual",
    title="Social Work England renewal",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="swe_year_ended",
    met_by="registration_renewed",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    on_the_day=False,
    basis=Basis.REGULATION,
    source="SWE Rules (renew by 30 November)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Fixed date.",
)

dbs_recheck_3y = Standard(
    key="dbs_recheck_3y",
    title="DBS re-check",
    kind=Kind.CADENCE,
    subject=Subject.WORKER,
    starts=("last_dbs", "dbs_renewed"),
    met_by="dbs_renewed",
    while_="employed",
    within={ALWAYS: Limit(3, Unit.YEARS)},
    carries_over=True,
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

agency_cooling_off_3m = Standard(
    key="agency_cooling_off_3m",
    title="Agency: cannot return in region after permanent post",
    kind=Kind.DEADLINE,
    subject=Subject.WORKER,
    starts="left_permanent_post",
    met_by="agency_start",
    within={date(2024, 10, 31): Limit(3, Unit.MONTHS)},
    direction=Direction.NOT_BEFORE,
    basis=Basis.STATUTORY_GUIDANCE,
    source="Agency child and family social workers statutory guidance",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

visit_recorded_2wd = Standard(
    key="visit_recorded_2wd",
    title="Visit written up",
    kind=Kind.DEADLINE,
    starts="visit_held",
    met_by="visit_record_completed",
    within={ALWAYS: Limit(2, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local (24h to 5wd)",
    confidence=Confidence.MEDIUM,
    evidence="Doncaster inspection, 2011",
    note=(
        'Doncaster inspection, 2011 para 108: "some delay in decisions and actions being recorded". '
        "Timeliness of the visit uses visit date; timeliness of recording is its own measure."
    ),
)

management_decision_recorded_1wd = Standard(
    key="management_decision_recorded_1wd",
    title="Management decision recorded on child record",
    kind=Kind.DEADLINE,
    starts="decision_made",
    met_by="decision_recorded",
    within={ALWAYS: Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source='Local; Doncaster inspection, 2011: "ensure that all key decisions and actions are recorded"',
    confidence=Confidence.MEDIUM,
    evidence="Doncaster inspection, 2011",
)

chronology_update_3m = Standard(
    key="chronology_update_3m",
    title="Chronology brought up to date",
    kind=Kind.CADENCE,
    starts="chronology_updated",
    met_by="chronology_updated",
    while_="open",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.MEDIUM,
    evidence="Buckinghamshire letter, Dec 2018",
    note=(
        "Doncaster letter, Nov 2016; Doncaster inspection, 2011; Buckinghamshire letter, Dec 2018 all weak."
    ),
)

case_transfer_5wd = Standard(
    key="case_transfer_5wd",
    title="Child transferred between teams with a handover record",
    kind=Kind.DEADLINE,
    starts="transfer_agreed",
    met_by="new_worker_accepted",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
)
