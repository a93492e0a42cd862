"""The tables that a CIN census file is read into. Each row carries our own numbers of what it belongs to.

`child_no` counts the children of the file, `cin_no` their CIN episodes, `plan_no` their protection plans and
`assessment_no` their assessments: the authority's ids repeat by mistake, and the file has none for the rest.
"""

from throughline.exchange.returns.codes import CODE_LIST
from throughline.exchange.returns.shape import Table, columns

REFERENCE = "throughline.exchange.cin_census.reference"
CHILD = "LAchildID"

HEADER = Table(
    "Header",
    columns(
        text="Collection Year SourceLevel LEA SoftwareCode Release SerialNo DateTime",
        iso_date="ReferenceDate",
    ),
    child="",
)
IDENTIFIERS = Table(
    "ChildIdentifiers",
    columns(
        # GenderCurrent is how the census up to 2023-24 said what it now says in Sex.
        text=f"{CHILD} UPN FormerUPN UPNunknown Sex GenderCurrent",
        iso_date="PersonBirthDate ExpectedPersonBirthDate PersonDeathDate",
    ),
    child=CHILD,
    keys=("child_no",),
)
CHARACTERISTICS = Table(
    "ChildCharacteristics", columns(text=f"{CHILD} Ethnicity"), child=CHILD, keys=("child_no",)
)
DISABILITIES = Table("Disabilities", columns(text=f"{CHILD} Disability"), child=CHILD, keys=("child_no",))
CIN_DETAILS = Table(
    "CINdetails",
    columns(
        text=f"{CHILD} ReferralSource PrimaryNeedCode ReasonForClosure",
        iso_date="CINreferralDate CINclosureDate DateOfInitialCPC",
        yes_no="ReferralNFA",
    ),
    child=CHILD,
    keys=("child_no", "cin_no"),
)
ASSESSMENTS = Table(
    "Assessments",
    columns(
        text=CHILD,
        iso_date="AssessmentActualStartDate AssessmentInternalReviewDate AssessmentAuthorisationDate",
    ),
    child=CHILD,
    keys=("child_no", "cin_no", "assessment_no"),
)
FACTORS = Table(
    "AssessmentFactors",
    columns(text=f"{CHILD} AssessmentFactors"),
    child=CHILD,
    keys=("child_no", "cin_no", "assessment_no"),
)
CIN_PLANS = Table(
    "CINplanDates",
    columns(text=CHILD, iso_date="CINPlanStartDate CINPlanEndDate"),
    child=CHILD,
    keys=("child_no", "cin_no"),
)
SECTION_47 = Table(
    "Section47",
    columns(
        text=CHILD, iso_date="S47ActualStartDate InitialCPCtarget DateOfInitialCPC", yes_no="ICPCnotRequired"
    ),
    child=CHILD,
    keys=("child_no", "cin_no"),
)
PROTECTION_PLANS = Table(
    "ChildProtectionPlans",
    columns(
        text=f"{CHILD} InitialCategoryOfAbuse LatestCategoryOfAbuse",
        iso_date="CPPstartDate CPPendDate",
        integer="NumberOfPreviousCPP",
    ),
    child=CHILD,
    keys=("child_no", "cin_no", "plan_no"),
)
REVIEWS = Table(
    "Reviews",
    columns(text=CHILD, iso_date="CPPreviewDate"),
    child=CHILD,
    keys=("child_no", "cin_no", "plan_no"),
)
PRE_PROCEEDINGS = Table(
    "PreProceedingsandFGDM",
    columns(
        text=f"{CHILD} PPOutcome",
        iso_date="PPStartDate LBPSentDate InitialPPMeetingDate StepDecisionDate CourtAppDate LetterInitCPDate",
        count="ReviewMeetingsCount",
        yes_no="FGDMMeetingOffer FGDMMeetingFac",
    ),
    child=CHILD,
    keys=("child_no", "cin_no"),
)
IN_THE_FILE = (
    HEADER, IDENTIFIERS, CHARACTERISTICS, DISABILITIES, CIN_DETAILS, ASSESSMENTS, FACTORS, CIN_PLANS,
    SECTION_47, PROTECTION_PLANS, REVIEWS, PRE_PROCEEDINGS,
)  # fmt: skip
TABLES = (*IN_THE_FILE, CODE_LIST)
