"""The date of birth of a young mother's first child, against her own and against last year's return."""

from throughline.exchange.returns.rule import Rule

first_child_left_out = Rule(
    code="611",
    says="Date of birth field is blank, but child is a mother.",
    advice="Give the date of birth of her first child.",
    blames={"Header": "MOTHER MC_DOB"},
    sql="select h.row_key as Header from Header h where h.mother = '1' and h.mc_dob_raw is null",
    cases=(
        """
        Header | CHILD | MOTHER | MC_DOB
        fails  | 1     | 1      |
               | 2     | 1      | 01/05/2026
               | 3     | 1      | 31/02/2026
               | 4     | 0      |
               | 5     |        |
        """,
    ),
)

mother_under_11 = Rule(
    code="620",
    says="Child has been recorded as a mother, but date of birth shows that the mother is under 11 years of age.",
    advice="Check her date of birth and whether she is a mother: she was under 11 when the year began.",
    blames={"Header": "DOB MOTHER"},
    sql="""
        select h.row_key as Header
        from Header h
        cross join collection c
        where h.mother = '1' and h.dob + interval 11 year > c.starts
    """,
    cases=(
        """
        Header | CHILD | MOTHER | DOB
               | 1     | 1      | 31/03/2015
               | 2     | 1      | 01/04/2015
        fails  | 3     | 1      | 02/04/2015
               | 4     | 0      | 02/04/2015
               | 5     |        | 02/04/2015
               | 6     | 1      |
        """,
    ),
)

mother_younger_than_child = Rule(
    code="621",
    says="Mother’s field has been completed but date of birth shows that the mother is younger than her child.",
    advice="Check both dates of birth: the first child was not born after the mother.",
    blames={"Header": "DOB MC_DOB"},
    sql="select h.row_key as Header from Header h where h.mc_dob <= h.dob",
    cases=(
        """
        Header | CHILD | DOB        | MC_DOB
        fails  | 1     | 02/05/2010 | 01/05/2010
        fails  | 2     | 02/05/2010 | 02/05/2010
               | 3     | 02/05/2010 | 03/05/2010
               | 4     | 02/05/2010 |
               | 5     |            | 02/05/2010
        """,
    ),
)

first_child_differs_from_last_year = Rule(
    code="624",
    says="Date of birth of the first child contradicts the date of birth of the first child previously recorded.",
    advice="Check which date of birth of the first child is right: last year's return gave another.",
    blames={"Header": "MC_DOB"},
    # A date that was there and is gone is a contradiction too.
    sql="""
        select h.row_key as Header
        from Header h
        join last_header_once l on l.child = h.child
        where h.mc_dob <> l.mc_dob or (h.mc_dob_raw is null and l.mc_dob is not null)
    """,
    cases=(
        """
        Header | CHILD | MC_DOB
               | 1     | 01/05/2025
        fails  | 2     | 02/05/2025
        fails  | 3     |
               | 4     | 01/05/2025
               | 5     | 31/02/2025
               | 6     |
               | 7     | 01/05/2025

        last_Header | CHILD | MC_DOB
                    | 1     | 01/05/2025
                    | 2     | 01/05/2025
                    | 3     | 01/05/2025
                    | 4     |
                    | 5     | 01/05/2025
                    | 6     |
        """,
    ),
)

first_child_born_too_late = Rule(
    code="625",
    says="Date of birth of the first child is beyond the end of this reporting year or the date the child ceased to be "
    "looked after.",
    advice="Check the date of birth of the first child: it is after the year, or after the mother left care.",
    blames={"Header": "MC_DOB", "Episodes": "DEC"},
    sql="""
        select h.row_key as Header, e.row_key as Episodes
        from Header h
        cross join collection c
        left join (
          select row_key, child, dec, row_number() over (
            partition by child order by dec_raw is null desc, dec desc nulls last, decom desc nulls last, row_key desc
          ) as nth
          from Episodes
        ) e on e.child = h.child and e.nth = 1
        where h.mc_dob > c.ends or h.mc_dob > e.dec
    """,
    cases=(
        """
        Header | CHILD | MC_DOB
               | 1     | 31/03/2027
        fails  | 2     | 01/04/2027
               | 3     | 01/06/2026
        fails  | 4     | 02/06/2026
               | 5     | 02/06/2026
               | 6     |
        fails  | 7     | 01/04/2027
               | 8     | 02/06/2026
               | 9     | 02/06/2026

        Episodes | CHILD | DECOM      | DEC
                 | 1     | 01/05/2026 |
        fails    | 2     | 01/05/2026 |
                 | 3     | 01/05/2026 | 01/06/2026
                 | 4     | 01/05/2026 | 15/05/2026
        fails    | 4     | 15/05/2026 | 01/06/2026
                 | 5     | 01/05/2026 | 01/06/2026
                 | 5     | 01/06/2026 |
                 | 6     | 01/05/2026 | 01/06/2026
                 | 8     | 01/05/2026 | 31/06/2026
                 | 9     | 01/05/2026 | 01/06/2026
                 | 9     | 01/06/2026 | 02/06/2026
        """,
    ),
)

already_a_mother_last_year = Rule(
    code="626",
    says="Child was reported as a mother but the date of birth of the first child is before the current year which "
    "contradicts with the mother status recorded last year.",
    advice="Check the date of birth of the first child: by it she was a mother when last year's return said she was not.",
    blames={"Header": "MOTHER MC_DOB"},
    sql="""
        select h.row_key as Header
        from Header h
        join last_header_once l on l.child = h.child
        cross join collection c
        where h.mother = '1' and l.mother = '0' and h.mc_dob < c.starts
    """,
    cases=(
        """
        Header | CHILD | MOTHER | MC_DOB
        fails  | 1     | 1      | 31/03/2026
               | 2     | 1      | 01/04/2026
               | 3     | 0      | 31/03/2026
               | 4     |        | 31/03/2026
               | 5     | 1      |
               | 6     | 1      | 31/03/2026
               | 7     | 1      | 31/03/2026
               | 8     | 1      | 31/03/2026

        last_Header | CHILD | MOTHER
                    | 1     | 0
                    | 2     | 0
                    | 3     | 0
                    | 4     | 0
                    | 5     | 0
                    | 6     | 1
                    | 7     |
        """,
    ),
)
