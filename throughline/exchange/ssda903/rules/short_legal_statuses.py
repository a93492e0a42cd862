"""Legal statuses that the law allows only for a number of days, over all the episodes that run on in them."""

from throughline.exchange.returns.rule import Rule


def _longer_than(days: int, status: str) -> str:
    return f"""
        select s.row_key as Episodes
        from status_run s
        where s.ls = '{status}' and s.run_ended > s.run_started + interval {days} day
    """


police_protection_over_72_hours = Rule(
    code="361",
    says="Police protection legal status lasted longer than maximum 72 hours allowed in the Children Act 1989.",
    advice="Check the days of police protection: section 46(6) allows 72 hours. Record what status followed it.",
    blames={"Episodes": "DECOM LS DEC"},
    sql=_longer_than(3, "L1"),
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/06/2026 | 04/06/2026 | L1
        fails    | 2     | 01/06/2026 | 05/06/2026 | L1
        fails    | 3     | 01/06/2026 | 04/06/2026 | L1
        fails    | 3     | 04/06/2026 | 05/06/2026 | L1
                 | 4     | 01/06/2026 | 04/06/2026 | L1
                 | 4     | 05/06/2026 | 08/06/2026 | L1
                 | 5     | 28/03/2027 |            | L1
        fails    | 6     | 27/03/2027 |            | L1
                 | 7     | 01/06/2026 | 05/06/2026 | L2
        """,
    ),
)

emergency_protection_over_21_days = Rule(
    code="362",
    says="Emergency protection order (EPO) lasted longer than 21 days",
    advice="Check the days of the emergency protection order. Record what status followed it.",
    blames={"Episodes": "DECOM LS DEC"},
    sql=_longer_than(21, "L2"),
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/06/2026 | 22/06/2026 | L2
        fails    | 2     | 01/06/2026 | 23/06/2026 | L2
        fails    | 3     | 01/06/2026 | 15/06/2026 | L2
        fails    | 3     | 15/06/2026 | 23/06/2026 | L2
                 | 4     | 01/06/2026 | 23/06/2026 | C2
        """,
    ),
)

child_assessment_over_7_days = Rule(
    code="363",
    says="Child assessment order (CAO) lasted longer than 7 days allowed in the Children Act 1989.",
    advice="Check the days of the child assessment order: section 43(5) allows 7. Record what status followed it.",
    blames={"Episodes": "LS DECOM DEC"},
    sql=_longer_than(7, "L3"),
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/06/2026 | 08/06/2026 | L3
        fails    | 2     | 01/06/2026 | 09/06/2026 | L3
        fails    | 3     | 01/06/2026 | 05/06/2026 | L3
        fails    | 3     | 05/06/2026 | 09/06/2026 | L3
                 | 4     | 24/03/2027 |            | L3
        fails    | 5     | 23/03/2027 |            | L3
                 | 6     | 01/06/2026 | 09/06/2026 | L2
                 | 7     | 01/06/2026 | 09/06/2026 |
        """,
    ),
)

# The Act counts in hours, and no day of release is reported: the Department's limit for the return is 21 days.
police_custody_over_21_days = Rule(
    code="364",
    says="Sections 41-46 of Police and Criminal Evidence (PACE; 1984) severely limits the time a child can be detained "
    "in custody in Local Authority (LA) accommodation.",
    advice="Check the days in accommodation under PACE: they are more than 21. Record what status followed it.",
    blames={"Episodes": "LS DECOM DEC"},
    sql=_longer_than(21, "J2"),
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/06/2026 | 22/06/2026 | J2
        fails    | 2     | 01/06/2026 | 23/06/2026 | J2
        fails    | 3     | 01/06/2026 | 15/06/2026 | J2
        fails    | 3     | 15/06/2026 | 23/06/2026 | J2
                 | 4     | 10/03/2027 |            | J2
        fails    | 5     | 09/03/2027 |            | J2
                 | 6     | 01/06/2026 | 23/06/2026 | J1
        """,
    ),
)
