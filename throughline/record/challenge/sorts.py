"""The words of a challenge: who raises one, about what, its stages, its steps and how it can end."""

IRO, CHAIR, PARTNER = "iro", "chair", "partner"
RAISED_AS = (
    (IRO, "Independent reviewing officer"),
    (CHAIR, "Conference chair"),
    (PARTNER, "A partner agency"),
)
REVIEWERS = (IRO, CHAIR)

THRESHOLD = "threshold"
ABOUT = (
    (THRESHOLD, "Threshold: what was decided about a contact"),
    ("drift", "Drift: something that does not move"),
    ("plan", "The plan"),
    ("care", "Where and how the child is cared for"),
    ("risk", "Risk: how safe the child is"),
    ("practice", "Practice: how the work is done"),
)
ABOUT_SHORT = {key: words.partition(":")[0] for key, words in ABOUT}

INFORMAL, MANAGER, HEAD, DIRECTOR = "informal", "manager", "head", "director"
STAGES = (
    (INFORMAL, "Informal"),
    (MANAGER, "Formal, team manager"),
    (HEAD, "Formal, head of service"),
    (DIRECTOR, "Formal, director"),
)
ORDER = tuple(key for key, _ in STAGES)

ANSWERED, FURTHER, REFERRED, CLOSED = "answered", "further", "referred", "closed"
DIDS = (
    (ANSWERED, "Answered"),
    (FURTHER, "Taken further"),
    (REFERRED, "Referred"),
    (CLOSED, "Closed"),
)

REFERRALS = (
    ("cafcass", "Referred to Cafcass"),
    ("advice", "Independent legal advice taken"),
    ("both", "Referred to Cafcass, and independent legal advice taken"),
)
OUTCOMES = (
    ("agreed", "Resolved: what was asked for is agreed"),
    ("partly", "Resolved in part"),
    ("explained", "Resolved: the decision stands, and the reasons are accepted"),
    ("overtaken", "Overtaken by what happened since"),
)
