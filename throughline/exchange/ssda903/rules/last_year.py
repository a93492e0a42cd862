"""What this year says of a child must agree with what last year said."""

from throughline.exchange.returns.rule import Rule

birth_date_differs_from_last_year = Rule(
    code="203",
    says="Date of birth disagrees with the date of birth already recorded for this child.",
    advice="Check which date of birth is right: last year's return gave another.",
    blames={"Header": "DOB"},
    sql="""
        select h.row_key as Header
        from Header h
        join last_header_once l on l.child = h.child
        where h.dob <> l.dob
    """,
    cases=(
        """
        Header | CHILD | DOB
               | 1     | 01/01/2012
        fails  | 2     | 01/01/2012
               | 3     | 01/01/2012
               | 4     |

        last_Header | CHILD | DOB
                    | 1     | 01/01/2012
                    | 2     | 02/01/2012
                    | 4     | 01/01/2012
        """,
    ),
)

sex_differs_from_last_year = Rule(
    code="202",
    says="The gender code conflicts with the gender already recorded for this child.",
    advice="Check which is right: last year's return gave another sex.",
    blames={"Header": "SEX"},
    # Until 2023-24 sex was written 1 or 2, so the first year of letters is compared with numbers.
    sql="""
        select h.row_key as Header
        from Header h
        join last_header_once l on l.child = h.child
        where translate(h.sex, '12', 'MF') <> translate(l.sex, '12', 'MF')
    """,
    cases=(
        """
        Header | CHILD | SEX
               | 1     | M
        fails  | 2     | M
               | 3     |
               | 4     | F
        fails  | 5     | F
               | 6     | M
               | 7     | F

        last_Header | CHILD | SEX
                    | 1     | M
                    | 2     | F
                    | 3     | F
                    | 4     |
                    | 5     | U
                    | 7     | F
        """,
        """
        collection | year
                   | 2024-25

        Header | CHILD | SEX
               | 1     | M
               | 2     | F
        fails  | 3     | F
        fails  | 4     | M

        last_Header | CHILD | SEX
                    | 1     | 1
                    | 2     | 2
                    | 3     | 1
                    | 4     | 2
        """,
    ),
)

ethnicity_differs_from_last_year = Rule(
    code="204",
    says="Ethnic origin code disagrees with the ethnic origin already recorded for this child.",
    advice="Check which ethnicity is right with the child and family: last year's return gave another.",
    blames={"Header": "ETHNIC"},
    sql="""
        select h.row_key as Header
        from Header h
        join last_header_once l on l.child = h.child
        where h.ethnic <> l.ethnic
    """,
    cases=(
        """
        Header | CHILD | ETHNIC
               | 1     | WBRI
        fails  | 2     | WBRI
               | 3     |
               | 4     | WBRI
               | 5     | WBRI
        fails  | 6     | WBRI

        last_Header | CHILD | ETHNIC
                    | 1     | WBRI
                    | 2     | MWBC
                    | 3     | MWBC
                    | 4     |
                    | 6     | NOBT
        """,
    ),
)

_NO_NUMBER = "('UN1', 'UN2', 'UN3', 'UN4', 'UN5')"

pupil_number_differs_from_last_year = Rule(
    code="208",
    says="Unique Pupil Number (UPN) for the current year disagrees with the Unique Pupil Number (UPN) already recorded "
    "for this child.",
    advice="Ask the school which UPN is right: last year's return gave another.",
    blames={"Header": "UPN"},
    # A number found in the year is no contradiction, nor is a better reason than UN1; a blank is for rule 442.
    sql=f"""
        select h.row_key as Header
        from Header h
        join last_header_once l on l.child = h.child
        where h.upn <> l.upn
          and (h.upn in {_NO_NUMBER} or l.upn not in {_NO_NUMBER})
          and not (l.upn = 'UN1' and h.upn in {_NO_NUMBER})
    """,
    cases=(
        """
        Header | CHILD | UPN
               | 1     | B208000000001
        fails  | 2     | B208000000002
        fails  | 3     | UN2
               | 4     | B208000000004
               | 5     | B208000000005
               | 6     | UN5
        fails  | 7     | UN1
        fails  | 8     | UN3
               | 9     |
               | 10    | B208000000010
               | 11    | B208000000011

        last_Header | CHILD | UPN
                    | 1     | B208000000001
                    | 2     | B208000000092
                    | 3     | B208000000003
                    | 4     | UN1
                    | 5     | UN4
                    | 6     | UN1
                    | 7     | UN2
                    | 8     | UN2
                    | 9     | B208000000009
                    | 10    |
        """,
    ),
)

adopted_before = Rule(
    code="199",
    says="Episode information shows child has been previously adopted from care. [NOTE: This only tests the current "
    "and previous year data loaded into the tool]",
    advice="Check the adoption: a child who comes back into care after it has a new identity and a new number.",
    blames={"Episodes": "CHILD"},
    sql="""
        select e.row_key as Episodes
        from episode e
        where exists (
          select 1
          from (select child, decom, rec from episode union all select child, decom, rec from last_episode) a
          where a.child = e.child and a.rec in ('E11', 'E12') and a.decom < e.decom
        )
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | REC
                 | 1     | 01/05/2026 | E11
        fails    | 1     | 02/05/2026 |
                 | 2     | 01/05/2026 | E12
        fails    | 2     | 02/06/2026 | E12
        fails    | 3     | 01/05/2026 | X1
                 | 4     | 01/05/2026 | E13
                 | 4     | 01/06/2026 |
                 | 5     | 01/05/2025 |
                 | 6     | 01/05/2026 |
                 | 6     |            |
                 | 7     | 01/05/2026 |

        last_Episodes | CHILD | DECOM      | REC
                      | 3     | 01/05/2025 | E11
                      | 4     | 01/05/2025 | E13
                      | 5     | 01/05/2025 | E12
                      | 7     |            | E12
        """,
    ),
)
