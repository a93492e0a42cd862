"""An earlier permanent home, asked of each child whose care began after 31 March 2016."""

from throughline.exchange.returns.rule import Rule

previous_permanence_not_told = Rule(
    code="630",
    says="Information on previous permanence option should be returned.",
    advice="Say which permanent home this child had before, P1 to P4, or Z1 if there was none.",
    blames={"Episodes": "RNE DECOM LS", "PrevPerm": "PREV_PERM"},
    # The question is put when care begins, so in the year in which it began; short breaks are not asked.
    sql="""
        select e.row_key as Episodes, p.row_key as PrevPerm
        from Episodes e
        cross join collection c
        left join PrevPerm p on p.child = e.child
        where e.rne = 'S' and e.decom between c.starts and c.ends
          and coalesce(e.ls, '') not in ('V3', 'V4') and p.prev_perm is null
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE | LS
        fails    | 1     | 01/04/2026 | S   | C2
        fails    | 2     | 31/03/2027 | S   | V2
                 | 3     | 01/06/2026 | S   | C2
                 | 4     | 31/03/2026 | S   | C2
                 | 5     | 01/04/2027 | S   | C2
                 | 6     | 01/06/2026 | P   | C2
                 | 7     | 01/06/2026 | S   | V3
                 | 8     | 01/06/2026 | S   | V4
        fails    | 9     | 01/06/2026 | S   |
                 | 10    |            | S   | C2

        PrevPerm | CHILD | PREV_PERM | LA_PERM
        fails    | 2     |           | 352
                 | 3     | Z1        |
                 | 6     |           |
        """,
    ),
)

previous_permanence_before_it_was_asked = Rule(
    code="634",
    says="There are entries for previous permanence options, but child has not started to be looked after from 1 April "
    "2016 onwards.",
    advice="Leave the earlier permanent home blank: it is asked only when care began on or after 1 April 2016.",
    blames={"PrevPerm": "PREV_PERM LA_PERM DATE_PERM", "Episodes": "DECOM"},
    sql="""
        select p.row_key as PrevPerm, e.row_key as Episodes
        from PrevPerm p
        left join Episodes e on e.child = p.child
        where coalesce(p.prev_perm, p.la_perm, p.date_perm) is not null
          and not exists (
            select 1 from Episodes since where since.child = p.child and since.decom >= date '2016-04-01'
          )
    """,
    cases=(
        """
        PrevPerm | CHILD | PREV_PERM | LA_PERM | DATE_PERM
        fails    | 1     | Z1        |         |
        fails    | 2     |           | 352     |
        fails    | 3     |           |         | zz/05/2010
                 | 4     | P1        | 352     | 01/05/2010
                 | 5     | P1        | 352     | 01/05/2010
                 | 6     |           |         |
        fails    | 7     | P1        |         |
                 | 8     | P1        |         |

        Episodes | CHILD | DECOM
        fails    | 1     | 31/03/2016
        fails    | 2     | 01/01/2015
        fails    | 2     | 01/01/2016
        fails    | 3     | 31/03/2016
                 | 4     | 01/04/2016
                 | 5     | 31/03/2016
                 | 5     | 02/04/2016
                 | 6     | 31/03/2016
                 | 8     | 01/06/2026
        """,
    ),
)

details_of_a_home_there_was_not = Rule(
    code="635",
    says="There are entries for date of order and local authority code where previous permanence option was arranged "
    "but previous permanence code is Z1",
    advice="Take out the day and the authority, or choose the permanent home that the child had.",
    blames={"PrevPerm": "PREV_PERM LA_PERM DATE_PERM"},
    sql="""
        select p.row_key as PrevPerm
        from PrevPerm p
        where p.prev_perm = 'Z1' and coalesce(p.la_perm, p.date_perm) is not null
    """,
    cases=(
        """
        PrevPerm | CHILD | PREV_PERM | LA_PERM | DATE_PERM
                 | 1     | Z1        |         |
        fails    | 2     | Z1        | 352     |
        fails    | 3     | Z1        |         | 01/05/2010
        fails    | 4     | Z1        | 352     | zz/zz/zzzz
                 | 5     | P1        | 352     | 01/05/2010
                 | 6     |           | 352     | 01/05/2010
        """,
    ),
)
