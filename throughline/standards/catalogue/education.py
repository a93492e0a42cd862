"""Education of children in care, and social care advice to schools."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind

pep_initiated_10wd = Standard(
    key="pep_initiated_10wd",
    title="PEP started",
    kind=Kind.DEADLINE,
    starts="became_looked_after",
    met_by="pep_started",
    while_="cla",
    within={date(2014, 7, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Promoting the education of looked-after children (2014/2018)",
    confidence=Confidence.MEDIUM,
    evidence="looked up: Birmingham and Oldham virtual school pages",
    applies="Children in care from 3 to 18",
    note="Some local manuals say 10 school days. Social worker initiates, even without a school place.",
)

pep_first_20wd = Standard(
    key="pep_first_20wd",
    title="PEP available to first review",
    kind=Kind.DEADLINE,
    starts="became_looked_after",
    met_by="pep_completed",
    while_="cla",
    within={date(2014, 7, 1): Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Promoting the education of looked-after children (2014/2018)",
    confidence=Confidence.HIGH,
    evidence="looked up: Birmingham, Oldham, Somerset",
    applies="Children in care from 3 to 18",
)

pep_termly = Standard(
    key="pep_termly",
    title="PEP reviewed each school term",
    kind=Kind.DEADLINE,
    starts="term_start",
    met_by="pep_reviewed",
    while_="cla",
    within={date(2014, 7, 1): Limit(1, Unit.TERMS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Promoting the education of looked-after children (2014/2018)",
    confidence=Confidence.HIGH,
    evidence="looked up: virtual school pages; Knowsley (max four months)",
    applies="Children in care from 3 to 18",
    note=(
        "Test against term dates (3 terms), 4 months only a fallback. Placement LA term dates differ. "
        "Before 2014 reviewed 6-monthly with care plan. Applies to 16-17 in education too."
    ),
)

school_place_20sd = Standard(
    key="school_place_20sd",
    title="School place after care entry/move",
    kind=Kind.DEADLINE,
    starts="became_looked_after_or_moved",
    met_by="on_school_roll",
    while_="cla",
    within={ALWAYS: Limit(20, Unit.SCHOOL_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Promoting the education of looked-after children 2018",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Children in care of school age",
)

excluded_cla_day1 = Standard(
    key="excluded_cla_day1",
    title="Education from day 1 of an exclusion or suspension",
    kind=Kind.DEADLINE,
    starts="exclusion_started",
    met_by="alternative_provision_started",
    while_="cla",
    within={ALWAYS: Limit(1, Unit.SCHOOL_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Exclusion statutory guidance; 6th day for other pupils",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Children in care of school age",
)

ehe_annual_visit = Standard(
    key="ehe_annual_visit",
    title="Elective home education: annual visit",
    kind=Kind.CADENCE,
    starts="ehe_registered",
    met_by="ehe_visit",
    while_="educated_at_home",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.SEED_LOCAL,
    source='Doncaster inspection, 2011 para 23: "All homes are visited annually"',
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    note=(
        "Not a statutory power to enter. CWS Act 2026 adds children-not-in-school registers (check "
        "commencement)."
    ),
)

ehcp_20w = Standard(
    key="ehcp_20w",
    title="EHC plan issued",
    kind=Kind.DEADLINE,
    starts="ehc_request_received",
    met_by="ehcp_final_issued",
    within={date(2014, 9, 1): Limit(20, Unit.WEEKS)},
    basis=Basis.REGULATION,
    source="Special Educational Needs and Disability Regulations 2014 (SI 2014/1530)",
    paragraph="regulation 13",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Exceptions incl. school holidays over 4 weeks.",
)

ehc_social_care_advice_6w = Standard(
    key="ehc_social_care_advice_6w",
    title="Social care advice for EHC assessment",
    kind=Kind.DEADLINE,
    starts="advice_requested",
    met_by="advice_sent",
    within={date(2014, 9, 1): Limit(6, Unit.WEEKS)},
    basis=Basis.REGULATION,
    source="Special Educational Needs and Disability Regulations 2014 (SI 2014/1530)",
    paragraph="regulation 8",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)
