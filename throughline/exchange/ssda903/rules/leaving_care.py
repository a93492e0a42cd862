"""What must be known of a child whose care has ended."""

from throughline.exchange.returns.rule import Rule

_MOTHER_NOT_SAID = """
    select e.row_key as Episodes, h.row_key as Header
    from Episodes e
    cross join collection c
    join Header h on h.child = e.child
    where e.dec between c.starts and c.ends
      and e.rec <> 'X1' and coalesce(e.ls, '') not in ('V3', 'V4')
      and h.sex = '{female}' and h.mother is null
"""

mother_not_said_at_end_of_care_before_sex_letters = Rule(
    code="607",
    until="2023-24",
    says="Child ceased to be looked after in the year, but mother field has not been completed.",
    advice="Say in the Header whether she is a mother: 1 if she is, 0 if she is not.",
    blames={"Episodes": "DEC REC LS", "Header": "MOTHER SEX"},
    sql=_MOTHER_NOT_SAID.format(female="2"),
    cases=(
        """
        Header | CHILD | SEX | MOTHER
        fails  | 1     | 2   |
               | 2     | 2   | 0
               | 3     | 1   |

        Episodes | CHILD | DEC        | REC | LS
        fails    | 1     | 01/04/2023 | E11 | C2
                 | 2     | 01/04/2023 | E11 | C2
                 | 3     | 01/04/2023 | E11 | C2
        """,
    ),
)

mother_not_said_at_end_of_care = Rule(
    code="607",
    since="2024-25",
    says="Child ceased to be looked after in the year, but mother field has not been completed.",
    advice="Say in the Header whether she is a mother: 1 if she is, 0 if she is not.",
    blames={"Episodes": "DEC REC LS", "Header": "MOTHER SEX"},
    sql=_MOTHER_NOT_SAID.format(female="F"),
    cases=(
        """
        Header | CHILD | SEX | MOTHER
        fails  | 1     | F   |
               | 2     | F   | 0
               | 3     | M   |
               | 4     | F   |
               | 5     | F   |
               | 6     | F   |
        fails  | 7     | F   |
               | 8     | F   |

        Episodes | CHILD | DEC        | REC | LS
        fails    | 1     | 01/04/2026 | E11 | C2
                 | 2     | 01/04/2026 | E11 | C2
                 | 3     | 01/04/2026 | E11 | C2
                 | 4     | 31/03/2026 | E11 | C2
                 | 5     | 01/04/2026 | X1  | C2
                 | 6     | 01/04/2026 | E4A | V3
        fails    | 7     | 31/03/2027 | E11 |
                 | 8     | 01/04/2027 | E11 | C2
        """,
    ),
)
