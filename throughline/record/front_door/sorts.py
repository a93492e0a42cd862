"""The words of the front door: what sort of contact, how it came, what cannot wait, and what can be decided."""

from collections.abc import Mapping

from throughline.record.network.services import SERVICES

HOW = [
    ("phone", "By telephone"),
    ("form", "By form"),
    ("email", "By e-mail"),
    ("in person", "In person"),
    ("letter", "By letter"),
]
SORTS = [
    ("harm", "Worry that a child is harmed"),
    ("help", "Asks for help"),
    ("police", "Police notification"),
    ("missing", "Missing, or found"),
    ("marac", "From or for MARAC"),
    ("mappa", "From or for MAPPA"),
    ("prevent", "Prevent or Channel"),
    ("information", "Information only"),
    ("other authority", "From another authority"),
]
PUBLIC, FAMILY, SELF, AUTHORITY = "public", "family", "young person", "authority"
AGENCIES = [
    (PUBLIC, "Member of the public"),
    (FAMILY, "The family"),
    (SELF, "The child or young person"),
    *((one.key, one.words) for one in SERVICES),
    (AUTHORITY, "Another authority"),
    ("ambulance", "Ambulance or fire service"),
    ("border", "Home Office"),
]
AGENCY: Mapping[str, str] = dict(AGENCIES)

ACT_NOW = [
    ("not mobile", "Injury to a child who cannot yet move about"),
    ("injury", "Injury that can be seen, or the child has said they are hurt"),
    ("sexual", "Sexual abuse"),
    ("tonight", "Alone, or back tonight with the person who is said to harm"),
    ("missing", "Missing now"),
]
"""Each is outside every timer: a strategy discussion is opened at once."""

THRESHOLDS = [
    ("universal", "Services for everybody"),
    ("early", "Early help"),
    ("family-help", "Family help"),
    ("need", "Child in need (section 17)"),
    ("harm", "Likely significant harm (section 47)"),
]
SEEN = [
    ("seen", "Seen"),
    ("heard", "Heard, not seen"),
    ("not seen", "Not seen"),
    ("not known", "Not yet known"),
]

STRATEGY, ASSESSMENT, HELP, NEED, NOTHING_MORE = "strategy", "assessment", "help", "need", "nothing"
INFORMATION, TRANSFER, RETURN = "information", "transfer", "return"
DECISIONS = [
    (STRATEGY, "Strategy discussion"),
    (ASSESSMENT, "Assessment"),
    (HELP, "Family help"),
    (NEED, "Child in need, continuing"),
    (NOTHING_MORE, "Advice, no further action"),
    (INFORMATION, "Information only"),
    (TRANSFER, "Transfer to another authority"),
    (RETURN, "Returned to the referrer"),
]
"""Section 47 is not among them: the strategy discussion alone decides it."""

NEW, CHECKS, READY, DECIDED, JOINED = "new", "checks", "ready", "decided", "joined"
STAGES = [
    (NEW, "New"),
    (CHECKS, "Checks"),
    (READY, "Ready for a decision"),
    (DECIDED, "Decided"),
    (JOINED, "Joined to another contact"),
]
GRADES = [
    (0, "0, no worry"),
    (1, "1, low"),
    (2, "2, some"),
    (3, "3, real"),
    (4, "4, serious"),
    (5, "5, danger now"),
]
