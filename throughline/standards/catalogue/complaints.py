"""Complaints and representations."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind, Subject

complaint_ack_2wd = Standard(
    key="complaint_ack_2wd",
    title="Complaint acknowledged",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="complaint_received",
    met_by="complaint_acknowledged",
    within={ALWAYS: Limit(2, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Getting the Best from Complaints 2006; local",
    confidence=Confidence.HIGH,
    evidence="looked up: bexley.gov.uk",
)

complaint_stage1_10wd = Standard(
    key="complaint_stage1_10wd",
    title="Stage 1 local resolution",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="complaint_received",
    met_by="stage1_response",
    within={date(2006, 9, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 14",
    confidence=Confidence.HIGH,
    evidence="looked up: frg.org.uk",
)

complaint_stage1_20wd = Standard(
    key="complaint_stage1_20wd",
    title="Stage 1 extended maximum",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="stage1_complex_received",
    met_by="stage1_response",
    within={date(2006, 9, 1): Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 14(5)",
    confidence=Confidence.HIGH,
    evidence="looked up: frg.org.uk; royalgreenwich.gov.uk",
    note="Complex or advocate needed; complainant can go to stage 2 after.",
)

complaint_stage2_request_20wd = Standard(
    key="complaint_stage2_request_20wd",
    title="Stage 2 request window",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="stage1_response",
    met_by="stage2_requested",
    within={ALWAYS: Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 15",
    confidence=Confidence.HIGH,
    evidence="looked up: bexley.gov.uk; devon.gov.uk",
)

complaint_stage2_25wd = Standard(
    key="complaint_stage2_25wd",
    title="Stage 2 investigation and response",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="stage2_request_recorded",
    met_by="stage2_response",
    within={date(2006, 9, 1): Limit(25, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 17",
    confidence=Confidence.HIGH,
    evidence="looked up: frg.org.uk",
    note=(
        "Starts when the complaint is agreed in writing; includes adjudication letter, not just IO report."
    ),
)

complaint_stage2_65wd = Standard(
    key="complaint_stage2_65wd",
    title="Stage 2 extended maximum",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="stage2_request_recorded",
    met_by="stage2_response",
    within={date(2006, 9, 1): Limit(65, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 17(6)",
    confidence=Confidence.HIGH,
    evidence="looked up: frg.org.uk",
    note="Needs written notice with reasons.",
)

complaint_stage3_request_20wd = Standard(
    key="complaint_stage3_request_20wd",
    title="Panel request window",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="stage2_response",
    met_by="stage3_requested",
    within={ALWAYS: Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 18",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

complaint_panel_30wd = Standard(
    key="complaint_panel_30wd",
    title="Review panel held",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="stage3_requested",
    met_by="panel_held",
    within={date(2006, 9, 1): Limit(30, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 19",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

complaint_panel_report_5wd = Standard(
    key="complaint_panel_report_5wd",
    title="Panel report",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="panel_held",
    met_by="panel_report_sent",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 20",
    confidence=Confidence.HIGH,
    evidence="looked up: frg.org.uk",
)

complaint_final_15wd = Standard(
    key="complaint_final_15wd",
    title="Authority response to panel",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="panel_report_sent",
    met_by="final_response",
    within={ALWAYS: Limit(15, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 20(3)",
    confidence=Confidence.HIGH,
    evidence="looked up: frg.org.uk",
)

complaint_12m_limit = Standard(
    key="complaint_12m_limit",
    title="Complaint accepted if within 12 months",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="grounds_arose",
    met_by="complaint_received",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 9",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Discretion to accept later.",
)
