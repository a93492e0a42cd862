"""Placements and ends of care that have an age: too young for the placement, too young or too old for the end."""

from throughline.exchange.returns.rule import LATEST, Rule


def too_young_for(
    place: str, *, age: int, code: str, says: str, since: str = "2022-23", until: str = "9999-00"
) -> Rule:
    """The child must have reached the age on the day the episode started."""
    born = int(min(until, LATEST)[:4]) - age
    started = born + age
    return Rule(
        code=code,
        since=since,
        until=until,
        says=says,
        advice=f"Check the placement type and the date of birth: {place} is for children of {age} and over.",
        blames={"Episodes": "DECOM PLACE"},
        sql=f"""
            select e.row_key as Episodes
            from Episodes e
            join header_once h on h.child = e.child
            where e.place = '{place}' and h.dob + interval {age} year > e.decom
        """,
        cases=(
            f"""
            Header | CHILD | DOB
                   | 1     | 30/04/{born}
                   | 2     | 01/05/{born}
                   | 3     | 02/05/{born}
                   | 4     | 02/05/{born}
                   | 5     | 02/05/{born}
                   | 6     |
                   | 7     | 02/05/{born}

            Episodes | CHILD | DECOM         | PLACE
                     | 1     | 01/05/{started} | {place}
                     | 2     | 01/05/{started} | {place}
            fails    | 3     | 01/05/{started} | {place}
                     | 3     | 02/05/{started} | {place}
                     | 4     | 01/05/{started} | U4
                     | 5     |                 | {place}
                     | 6     | 01/05/{started} | {place}
                     | 7     | 01/05/{started} |
                     | 8     | 01/05/{started} | {place}
            """,
        ),
    )


placements_with_an_age = (
    too_young_for(
        "P2",
        age=15,
        code="370",
        until="2022-23",
        says="Child in independent living should be at least 15.",
    ),
    too_young_for(
        "P2",
        age=16,
        code="370",
        since="2023-24",
        until="2023-24",
        says="Child in independent living should be at least 16.",
    ),
    too_young_for(
        "H5",
        age=14,
        code="371",
        until="2022-23",
        says="Child in semi-independent living accommodation not subject to children’s homes regulations should be at "
        "least 14.",
    ),
    too_young_for(
        "H5",
        age=16,
        code="371",
        since="2023-24",
        until="2023-24",
        says="Child in semi-independent living accommodation not subject to children’s homes regulations should be at "
        "least 16.",
    ),
    too_young_for(
        "K3",
        age=16,
        code="371",
        since="2024-25",
        says="Child in supported accomodation not subject to children’s homes regulations should be at least 16.",
    ),
    too_young_for("R5", age=10, code="372", says="Child in youth custody or prison should be at least 10."),
    too_young_for("S1", age=4, code="373", says="Child placed in a school should be at least 4 years old."),
    too_young_for(
        "P3", age=14, code="374", says="Child in residential employment should be at least 14 years old."
    ),
)

adopted_after_eighteen = Rule(
    code="386",
    says="Reason episode ceased is adopted but child has reached age 18.",
    advice="Check the day, the reason and the date of birth: nobody is adopted from care at 18.",
    blames={"Episodes": "REC DEC"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join header_once h on h.child = e.child
        where e.rec in ('E11', 'E12') and h.dob + interval 18 year <= e.dec
    """,
    cases=(
        """
        Header | CHILD | DOB
               | 1     | 02/05/2008
               | 2     | 01/05/2008
               | 3     | 30/04/2008
               | 4     | 01/05/2008
               | 5     | 01/05/2008
               | 6     |

        Episodes | CHILD | DEC        | REC
                 | 1     | 01/05/2026 | E11
        fails    | 2     | 01/05/2026 | E11
        fails    | 3     | 01/05/2026 | E12
                 | 4     | 01/05/2026 | E17
                 | 4     | 01/05/2026 |
                 | 5     |            | E11
                 | 6     | 01/05/2026 | E11
                 | 7     | 01/05/2026 | E12
        """,
    ),
)

guardian_after_eighteen = Rule(
    code="407",
    says="Reason episode ceased is Special Guardianship Order, but child has reached age 18.",
    advice="Check the day, the reason and the date of birth: the order is for children under 18.",
    blames={"Episodes": "DEC REC", "Header": "DOB"},
    sql="""
        select e.row_key as Episodes, h.row_key as Header
        from Episodes e
        join header_once h on h.child = e.child
        where e.rec in ('E45', 'E46', 'E47', 'E48') and h.dob + interval 18 year <= e.dec
    """,
    cases=(
        """
        Header | CHILD | DOB
               | 1     | 02/05/2008
        fails  | 2     | 01/05/2008
        fails  | 3     | 30/04/2008
        fails  | 4     | 01/05/2008
        fails  | 5     | 01/05/2008
               | 6     | 01/05/2008
               | 7     |
               | 8     | 01/05/2008

        Episodes | CHILD | DEC        | REC
                 | 1     | 01/05/2026 | E45
        fails    | 2     | 01/05/2026 | E45
        fails    | 3     | 01/05/2026 | E46
        fails    | 4     | 01/05/2026 | E47
        fails    | 5     | 01/05/2026 | E48
                 | 6     | 01/05/2026 | E41
                 | 6     | 01/05/2026 |
                 | 7     | 01/05/2026 | E45
                 | 8     |            | E45
        """,
    ),
)


def too_young_to_end(reasons: str, *, age: int, code: str, says: str, advice: str) -> Rule:
    """The child must have reached the age on the day the episode ended."""
    listed = ", ".join(f"'{reason}'" for reason in reasons.split())
    ended = "".join(f"fails    | 3     | 01/05/2026 | {reason}\n            " for reason in reasons.split())
    return Rule(
        code=code,
        says=says,
        advice=advice,
        blames={"Episodes": "REC DEC"},
        sql=f"""
            select e.row_key as Episodes
            from Episodes e
            join header_once h on h.child = e.child
            where e.rec in ({listed}) and h.dob + interval {age} year > e.dec
        """,
        cases=(
            f"""
            Header | CHILD | DOB
                   | 1     | 30/04/{2026 - age}
                   | 2     | 01/05/{2026 - age}
                   | 3     | 02/05/{2026 - age}
                   | 4     |

            Episodes | CHILD | DEC        | REC
                     | 1     | 01/05/2026 | {reasons[:3]}
                     | 2     | 01/05/2026 | {reasons[:3]}
            {ended}         | 3     | 02/05/2026 | {reasons[:3]}
                     | 3     | 01/05/2026 | E4A
                     | 3     | 01/05/2026 |
                     | 3     |            | {reasons[:3]}
                     | 4     | 01/05/2026 | {reasons[:3]}
                     | 5     | 01/05/2026 | {reasons[:3]}
            """,
        ),
    )


ends_with_an_age = (
    too_young_to_end(
        "E5 E6",
        age=14,
        code="387",
        says="Reason episode ceased is child moved into independent living arrangement, but the child is aged under "
        "14.",
        advice="Check the reason and the date of birth: a child under 14 does not leave care to live alone.",
    ),
    too_young_to_end(
        "E7",
        age=16,
        code="389",
        says="Reason episode ceased is that child transferred to care of adult social care services, but child is aged "
        "under 16.",
        advice="Check the reason and the date of birth: adult services do not take over a child under 16.",
    ),
    too_young_to_end(
        "E17",
        age=18,
        code="460",
        says="Reason episode ceased is that child stayed with current carers at age 18 (or above), but child is aged "
        "under 18.",
        advice="Check the day, the reason and the date of birth: E17 is for those who stay on at 18.",
    ),
)
