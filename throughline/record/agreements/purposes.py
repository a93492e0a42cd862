"""What agreement is asked for: who may give it, what stops when it is withdrawn, and whether one may act without."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Purpose:
    key: str
    words: str
    stops: str
    """What stops on the day it is withdrawn."""
    law: str
    needs_responsibility: bool = False
    """Only whoever has parental responsibility can give it, or a young person of 16 or 17."""
    without: bool = True
    """It may be done without agreement, on a ground that a manager decides."""
    with_whom: bool = False
    """It says with or by whom."""


PURPOSES = (
    Purpose(
        key="family-help", words="Family help or child in need services (section 17)",
        stops="The service ends, unless a child is then at risk of significant harm: ask for a strategy discussion.",
        law="Children Act 1989 s17; Working Together 2023 ch 3", without=False,
    ),
    Purpose(
        key="assessment", words="An assessment",
        stops="Checks with other agencies end. The manager decides whether there is ground for section 47.",
        law="Children Act 1989 s17; Working Together 2023 ch 3",
    ),
    Purpose(
        key="sharing", words="Sharing information with somebody",
        stops="Nothing more is shared for this purpose. What was shared stays in the register of what left.",
        law="UK GDPR art 6 and 9; Data Protection Act 2018 sch 1; DfE information sharing advice 2024", with_whom=True,
    ),
    Purpose(
        key="checks", words="Asking other agencies about the family",
        stops="No further agency is asked. Answers that came stay on the record.",
        law="Children Act 1989 s17, s47(9); AB v Haringey [2013] EWHC 416 (Admin)", with_whom=True,
    ),
    Purpose(
        key="section-20", words="Looking after a child (section 20)",
        stops="The child goes home the same day, unless somebody with parental responsibility agrees, or a court or the"
        " police decide otherwise. Ring legal services now.",
        law="Children Act 1989 s20(7), s20(8), s20(11)", needs_responsibility=True, without=False,
    ),
    Purpose(
        key="medical", words="A medical examination or treatment",
        stops="The examination or treatment does not go on.",
        law="Family Law Reform Act 1969 s8; Gillick [1985] UKHL 7; Children Act 1989 s3(5)", needs_responsibility=True,
    ),
    Purpose(
        key="picture", words="A photograph, film or sound recording",
        stops="It is not used again, and those who have it are told.",
        law="UK GDPR art 6; local", without=False,
    ),
    Purpose(
        key="family-meeting", words="A family group decision-making meeting",
        stops="The meeting is not held.",
        law="Children Act 1989 s17; Working Together 2023 ch 3", without=False,
    ),
    Purpose(
        key="advocate", words="Referral to an advocate or another service",
        stops="The referral is taken back.", law="Children Act 1989 s26A; local", without=False, with_whom=True,
    ),
    Purpose(
        key="contact-arrangements", words="Arrangements for the child to see family",
        stops="The arrangements go back to what stood before, or to the order.", law="Children Act 1989 s34, sch 2 para 15",
    ),
)  # fmt: skip
BY_KEY = {purpose.key: purpose for purpose in PURPOSES}
OPTIONS = tuple((purpose.key, purpose.words) for purpose in PURPOSES)

GROUNDS = (
    ("harm", "Asking would put a child or an adult at greater risk of serious harm"),
    ("crime", "Asking would hinder the prevention or detection of a serious crime"),
    ("section-47", "There is reasonable cause to suspect significant harm (section 47)"),
    ("order", "A court has ordered it"),
    ("duty", "Another duty in law requires it"),
    ("unreached", "Nobody who could agree can be reached in time, and it cannot wait"),
)
"""Children Act 1989 s47; Working Together 2023 ch 1 on sharing without agreement; DfE information sharing advice 2024."""
