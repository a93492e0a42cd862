"""Who was there, and whether that is a meeting of its kind: both sides, for every kind there is."""

WORKER, MANAGER, POLICE, HEALTH, SCHOOL = (
    "social worker",
    "manager",
    "police",
    "named nurse",
    "safeguarding lead",
)
IRO, CHAIR, LAWYER, MOTHER, CHILD = "reviewing officer", "conference chair", "our lawyer", "mother", "child"

QUORUM = {
    "strategy": ((WORKER, POLICE, HEALTH), (WORKER, POLICE, SCHOOL)),
    "complex strategy": ((MANAGER, POLICE, "gp"), (POLICE, HEALTH)),
    "initial conference": ((CHAIR, WORKER, POLICE, SCHOOL), (CHAIR, WORKER, POLICE, MOTHER)),
    "review conference": ((CHAIR, MANAGER, HEALTH, SCHOOL), (CHAIR, POLICE, HEALTH, SCHOOL)),
    "transfer conference": ((CHAIR, WORKER, "other", POLICE, HEALTH), (CHAIR, WORKER, POLICE, HEALTH)),
    "discharge planning": (
        (WORKER, "midwife", "ward", "health visitor"),
        (WORKER, "midwife", "health visitor", MOTHER),
    ),
    "core group": ((WORKER, "health visitor"), (WORKER, MOTHER)),
    "in need review": (("family help", MOTHER), (WORKER, SCHOOL)),
    "professionals": ((WORKER, SCHOOL), (WORKER, MANAGER)),
    "permanence": ((WORKER, MANAGER), (WORKER, LAWYER)),
    "care review": ((IRO, WORKER), (IRO, CHILD)),
    "pep": (("designated teacher", WORKER), ("virtual school", WORKER)),
    "legal planning": ((WORKER, "head of service", LAWYER), (WORKER, "head of service")),
    "pre-proceedings": ((WORKER, LAWYER, "father"), (WORKER, LAWYER, "parent’s lawyer")),
    "family network": (("coordinator", "relative"), ("coordinator", WORKER)),
    "marac": ((POLICE, WORKER), ("domestic abuse", WORKER)),
    "mappa": (("probation", MANAGER), ("housing", MANAGER)),
}
"""Kind -> who makes it quorate, and who just does not."""

OUTSIDE_THE_LINE = {"initial conference", "review conference", "transfer conference", "care review"}
LEFT_TO_THE_CHAIR = {"in need review", "professionals", "marac", "mappa"}
