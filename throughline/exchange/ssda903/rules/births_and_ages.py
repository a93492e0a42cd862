"""A date of birth that cannot be, or that makes the child too young or too old for what is recorded."""

from throughline.exchange.returns.rule import Rule

asylum_seeking_under_11 = Rule(
    code="231",
    since="2024-25",
    says="We expect that unaccompanied asylum seeking children are generally older young people. Please check the date "
    "of birth is correct. If the date of birth is correct then please provide details in a bypass request.",
    advice="Check the date of birth; if the child truly is under 11, tell the Department so in a bypass request.",
    blames={"Header": "DOB UASC"},
    # “More than 11 years prior” to the end of the year: an eleventh birthday on 31 March is not more.
    sql="""
        select h.row_key as Header
        from Header h
        cross join collection c
        where h.uasc = '1' and h.dob + interval 11 year >= c.ends
    """,
    cases=(
        """
        Header | CHILD | UASC | DOB
               | 1     | 1    | 30/03/2016
        fails  | 2     | 1    | 31/03/2016
        fails  | 3     | 1    | 01/04/2016
               | 4     | 0    | 01/04/2016
               | 5     |      | 01/04/2016
               | 6     | 1    |
        """,
    ),
)

sex_not_known = Rule(
    code="232",
    since="2024-25",
    says="Sex of the child/young person has been reported as unknown.",
    advice="Enter M or F if you can find out; U is only for a child whose sex is truly not known.",
    blames={"Header": "SEX"},
    sql="select h.row_key as Header from Header h where h.sex = 'U'",
    cases=(
        """
        Header | CHILD | SEX
               | 1     | M
               | 2     | F
        fails  | 3     | U
               | 4     |
        """,
    ),
)

custody_under_10 = Rule(
    code="234",
    since="2025-26",
    says="A child aged under 10 can not change placement due to being admitted to custody",
    advice="Check why the placement changed, and the date of birth: a child under 10 cannot be held in custody.",
    blames={"Episodes": "REASON_PLACE_CHANGE", "Header": "DOB"},
    # The reason stands on the episode that ended; the age is that on the day the next one began.
    sql="""
        select p.row_key as Episodes, h.row_key as Header
        from episode e
        join Episodes p on p.row_key = e.previous_key
        join Header h on h.child = e.child
        where p.reason_place_change = 'CUSTOD' and e.decom < h.dob + interval 10 year
    """,
    cases=(
        """
        Header | CHILD | DOB
        fails  | 1     | 02/05/2016
               | 2     | 01/05/2016
               | 3     | 30/04/2016
               | 4     | 02/05/2016
               | 5     | 02/05/2016
               | 6     |

        Episodes | CHILD | DECOM      | REASON_PLACE_CHANGE
        fails    | 1     | 01/04/2026 | CUSTOD
                 | 1     | 01/05/2026 |
                 | 2     | 01/04/2026 | CUSTOD
                 | 2     | 01/05/2026 |
                 | 3     | 01/04/2026 | CUSTOD
                 | 3     | 01/05/2026 |
                 | 4     | 01/04/2026 | CARPL
                 | 4     | 01/05/2026 | CUSTOD
                 | 5     | 01/04/2026 |
                 | 5     | 01/05/2026 |
                 | 6     | 01/04/2026 | CUSTOD
                 | 6     | 01/05/2026 |
        """,
    ),
)

born_after_the_year = Rule(
    code="301",
    says="Date of birth falls after the year ended.",
    advice="Check the date of birth: it is after this year's 31 March.",
    blames={"Header": "DOB"},
    sql="select h.row_key as Header from Header h cross join collection c where h.dob > c.ends",
    cases=(
        """
        Header | CHILD | DOB
               | 1     | 30/03/2027
               | 2     | 31/03/2027
        fails  | 3     | 01/04/2027
               | 4     |
        """,
    ),
)

in_care_before_birth = Rule(
    code="302",
    says="First episode starts before child was born.",
    advice="Check the date of birth and the day the first episode began.",
    blames={"Episodes": "DECOM", "Header": "DOB"},
    sql="""
        select e.row_key as Episodes, h.row_key as Header
        from episode e
        join Header h on h.child = e.child
        where e.episode_no = 1 and e.decom < h.dob
    """,
    cases=(
        """
        Header | CHILD | DOB
        fails  | 1     | 02/05/2026
               | 2     | 01/05/2026
               | 3     | 30/04/2026
               | 4     |
        fails  | 5     | 02/07/2026

        Episodes | CHILD | DECOM
        fails    | 1     | 01/05/2026
                 | 2     | 01/05/2026
                 | 3     | 01/05/2026
                 | 4     | 01/05/2026
                 | 5     | 01/06/2026
        fails    | 5     | 01/05/2026
                 | 5     |
        """,
    ),
)

over_25_when_the_year_began = Rule(
    code="351",
    says="Child was over 25 at the start of the current collection year.",
    advice="Check the date of birth; a young person who was over 25 does not belong in the return.",
    blames={"Header": "DOB"},
    sql="""
        select h.row_key as Header
        from Header h
        cross join collection c
        where h.dob + interval 25 year < c.starts
    """,
    cases=(
        """
        Header | CHILD | DOB
        fails  | 1     | 31/03/2001
               | 2     | 01/04/2001
               | 3     | 02/04/2001
               | 4     |
        """,
    ),
)

came_into_care_at_18 = Rule(
    code="352",
    says="Child who started to be looked after was aged 18 or over.",
    advice="Check the date of birth and the day care began: nobody comes into care from the 18th birthday on.",
    blames={"Episodes": "DECOM RNE"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join header_once h on h.child = e.child
        where e.rne = 'S' and e.decom >= h.dob + interval 18 year
    """,
    cases=(
        """
        Header | CHILD | DOB
               | 1     | 02/05/2008
               | 2     | 01/05/2008
               | 3     | 30/04/2008
               | 4     |

        Episodes | CHILD | RNE | DECOM
                 | 1     | S   | 01/05/2026
        fails    | 2     | S   | 01/05/2026
                 | 2     | P   | 02/05/2026
        fails    | 3     | S   | 01/05/2026
                 | 3     |     | 01/05/2026
                 | 3     | S   |
                 | 4     | S   | 01/05/2026
        """,
    ),
)
