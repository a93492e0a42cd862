"""Codes that several cohorts count by, in plain words."""

CATEGORIES = (
    ("NEG", "Neglect"), ("EMO", "Emotional"), ("PHY", "Physical"), ("SAB", "Sexual"), ("MUL", "Several"),
)  # fmt: skip
NEEDS = (
    ("N1", "Abuse or neglect"), ("N2", "Child’s disability"), ("N3", "Parent’s illness or disability"),
    ("N4", "Family in acute stress"), ("N5", "Family dysfunction"), ("N6", "Unacceptable behaviour"), ("N7", "Low income"),
    ("N8", "Absent parenting"), ("N9", "Cases other than in need"), ("N0", "Not stated"),
)  # fmt: skip
AGENCIES = (
    ("family", "Family and neighbours"), ("school", "Schools and education"), ("health", "Health"),
    ("housing", "Housing"), ("council", "The council itself"), ("police", "Police"),
    ("justice", "Courts and probation"), ("other", "Voluntary and other"), ("nobody", "No name given"),
)  # fmt: skip
"""Sources of the census, 1A to 10, put together by agency: one column for all of health."""
