"""Who comes to meetings: each role by the agency it speaks for. The register counts by both."""

from functools import cache

AGENCIES: dict[str, tuple[str, dict[str, str]]] = {
    "authority": ("Children’s services", {
        "social worker": "Social worker",
        "manager": "Team manager",
        "reviewing officer": "Independent reviewing officer",
        "conference chair": "Conference chair",
        "family help": "Family help lead practitioner",
        "personal adviser": "Personal adviser",
        "head of service": "Head of service",
        "carer": "Foster carer or home",
        "minutes": "Keeps the minutes",
    }),
    "police": ("Police", {"police": "Police"}),
    "health": ("Health", {
        "health visitor": "Health visitor",
        "school nurse": "School nurse",
        "named nurse": "Named nurse or doctor",
        "gp": "GP",
        "midwife": "Midwife",
        "ward": "Maternity ward",
        "children’s mental health": "Children’s mental health",
        "nurse for children in care": "Nurse for children in care",
    }),
    "education": ("School or nursery", {
        "safeguarding lead": "Designated safeguarding lead",
        "designated teacher": "Designated teacher",
        "virtual school": "Virtual school",
    }),
    "adults": ("Services for adults", {
        "adult mental health": "Adult mental health",
        "substance": "Drug and alcohol service",
        "adult social care": "Adult social care",
        "probation": "Probation",
        "domestic abuse": "Domestic abuse service",
    }),
    "housing": ("Housing", {"housing": "Housing officer"}),
    "law": ("Lawyers and court", {
        "our lawyer": "The authority’s lawyer",
        "parent’s lawyer": "Parent’s solicitor",
        "guardian": "Children’s guardian",
    }),
    "family": ("Family", {
        "child": "The child",
        "mother": "Mother",
        "father": "Father",
        "parent": "Another with parental responsibility",
        "relative": "Other family or friend",
    }),
    "voice": ("Speaks for somebody", {
        "advocate": "Child’s advocate",
        "parent’s advocate": "Parent’s advocate",
        "interpreter": "Interpreter",
    }),
    "other": ("Somebody else", {"voluntary": "Voluntary service", "coordinator": "Coordinator", "other": "Other"}),
}  # fmt: skip
"""Agency -> its words, and its roles with theirs."""

OPTIONS = tuple((words, tuple(roles.items())) for words, roles in AGENCIES.values())
PROFESSIONAL = frozenset(AGENCIES) - {"family", "voice"}
PARENTS = ("mother", "father", "parent")


@cache
def agency_by_role() -> dict[str, str]:
    return {role: agency for agency, (_, roles) in AGENCIES.items() for role in roles}


@cache
def role_words() -> dict[str, str]:
    return {role: words for _, roles in AGENCIES.values() for role, words in roles.items()}


def role_in_a_line(role: str) -> str:
    """Inside a sentence: "social worker", but "GP"."""
    words = role_words().get(role, role)
    return words if words[1:2].isupper() else f"{words[:1].lower()}{words[1:]}"


def agency_words(agency: str) -> str:
    return AGENCIES[agency][0] if agency in AGENCIES else agency


AGENCY_OPTIONS = tuple((key, words) for key, (words, _) in AGENCIES.items() if key in PROFESSIONAL)
