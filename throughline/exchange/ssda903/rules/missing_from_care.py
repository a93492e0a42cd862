"""Times when a child was missing, beside the child's episodes of care and last year's return."""

from throughline.exchange.returns.rule import Rule

missing_goes_on_after_placement = Rule(
    code="575",
    says="If the placement from which the child goes missing/away from placement without authorisation ends, the "
    "missing/away from placement without authorisation period in the missing module must also have an end date.",
    advice="Give the day the missing period ended: on or before the day the placement ended.",
    blames={"Missing": "MIS_END"},
    # A change of legal status alone (L) ends the episode and leaves the child in the placement.
    sql="""
        select m.row_key as Missing
        from Missing m
        join episode left_from on left_from.child = m.child
        join episode e on e.child = m.child
        left join episode n on n.row_key = e.next_key
        where m.mis_end_raw is null
          and left_from.decom <= m.mis_start and left_from.dec > m.mis_start
          and e.dec > m.mis_start
          and (n.rne is distinct from 'L' or n.decom <> e.dec)
    """,
    cases=(
        """
        Missing | CHILD | MIS_START  | MIS_END
                | 1     | 01/06/2026 | 05/06/2026
        fails   | 2     | 01/06/2026 |
        fails   | 3     | 09/06/2026 |
                | 4     | 10/06/2026 |
                | 5     | 31/05/2026 |
                | 6     | 01/06/2026 |
                | 7     | 01/06/2026 |
        fails   | 8     | 01/06/2026 |
                | 9     |            |
                | 10    | 12/06/2026 |
                | 11    | 05/06/2026 | 31/06/2026
        fails   | 12    | 01/06/2026 |
                | 13    | 05/06/2026 |
                | 14    | 15/06/2026 |
                | 15    | 10/06/2026 |
                | 16    | 05/06/2026 |

        Episodes | CHILD | DECOM      | DEC        | RNE
                 | 1     | 01/06/2026 | 10/06/2026 | S
                 | 2     | 01/06/2026 | 10/06/2026 | S
                 | 3     | 01/06/2026 | 10/06/2026 | S
                 | 3     | 10/06/2026 |            | P
                 | 4     | 01/06/2026 | 10/06/2026 | S
                 | 4     | 10/06/2026 |            | P
                 | 5     | 01/06/2026 | 10/06/2026 | S
                 | 6     | 01/06/2026 |            | S
                 | 7     | 01/06/2026 | 10/06/2026 | S
                 | 7     | 10/06/2026 |            | L
                 | 8     | 01/06/2026 | 10/06/2026 | S
                 | 8     | 10/06/2026 | 20/06/2026 | L
                 | 8     | 20/06/2026 |            | P
                 | 9     | 01/06/2026 | 10/06/2026 | S
                 | 10    | 01/06/2026 | 10/06/2026 | S
                 | 10    | 12/06/2026 |            | S
                 | 11    | 01/06/2026 | 10/06/2026 | S
                 | 12    | 01/06/2026 | 10/06/2026 | S
                 | 12    | 11/06/2026 |            | L
                 | 13    | 01/06/2026 |            | S
                 | 13    | 06/06/2026 | 10/06/2026 | P
                 | 14    | 01/06/2026 | 10/06/2026 | S
                 | 14    | 20/06/2026 | 30/06/2026 | S
                 | 15    | 01/06/2026 | 10/06/2026 | S
                 | 15    | 12/06/2026 | 20/06/2026 | S
                 | 16    | 01/06/2026 | 05/06/2026 | S
                 | 16    | 05/06/2026 | 10/06/2026 | P
                 | 16    | 10/06/2026 |            | L
        """,
    ),
)

open_last_year_and_not_carried_on = Rule(
    code="576",
    says="There is an open missing/away from placement without authorisation period in last year’s return and there is "
    "no corresponding period recorded at the start of this year.",
    advice="Report the period that was open on 31 March again, with the same start, as this year's first.",
    blames={"Missing": "CHILD MIS_START", "last_Missing": "CHILD MIS_START MIS_END"},
    sql="""
        select now.row_key as Missing, case when now.row_key is null then l.row_key end as last_Missing
        from (
          select m.*, row_number() over (
            partition by child order by mis_start desc, mis_end desc nulls first, row_key desc
          ) as from_last
          from last_Missing m where child is not null and mis_start is not null
        ) l
        left join (
          select m.*, row_number() over (partition by child order by mis_start, row_key) as period_no
          from Missing m where child is not null
        ) now on now.child = l.child and now.period_no = 1
        where l.from_last = 1 and l.mis_end_raw is null and now.mis_start is distinct from l.mis_start
    """,
    cases=(
        """
        Missing | CHILD | MIS_START
                | 1     | 01/02/2026
                | 1     | 01/05/2026
        fails   | 2     | 02/02/2026
                | 3     | 01/05/2026
        fails   | 5     |
        fails   | 7     | 31/01/2026
                | 7     | 01/05/2026

        last_Missing | CHILD | MIS_START  | MIS_END
                     | 1     | 01/01/2026 | 02/01/2026
                     | 1     | 01/02/2026 |
                     | 2     | 01/02/2026 |
                     | 3     | 01/02/2026 | 01/03/2026
        fails        | 4     | 01/02/2026 |
                     | 5     | 01/02/2026 |
                     | 6     |            |
                     | 7     | 01/02/2026 |
                     | 8     | 01/02/2026 | 31/02/2026
                     | 9     | 01/01/2026 |
                     | 9     | 01/02/2026 | 01/03/2026
                     |       | 01/02/2026 |
                     | 10    | 01/02/2026 | 02/02/2026
        fails        | 10    | 01/02/2026 |
                     | 11    | 01/02/2026 |
        fails        | 11    | 01/02/2026 |
        """,
    ),
)

missing_goes_on_after_care = Rule(
    code="577",
    says="Child ceased to be looked after but there is a missing/away from placement without authorisation period "
    "without an end date.",
    advice="Give the day the missing period ended: on or before the day the child's care ended.",
    blames={"Missing": "MIS_END"},
    sql="""
        select m.row_key as Missing
        from Missing m
        join Episodes e on e.child = m.child
        where m.mis_end_raw is null and m.mis_start <= e.dec and e.rec <> 'X1'
    """,
    cases=(
        """
        Missing | CHILD | MIS_START  | MIS_END
        fails   | 1     | 05/06/2026 |
                | 2     | 05/06/2026 | 06/06/2026
                | 3     | 05/06/2026 |
                | 4     | 05/06/2026 |
        fails   | 5     | 10/06/2026 |
                | 6     | 11/06/2026 |
                | 7     | 05/06/2026 | 31/06/2026
                | 8     |            |
        fails   | 9     | 05/06/2026 |
                | 9     | 21/06/2026 |
                | 10    | 05/06/2026 |

        Episodes | CHILD | DECOM      | DEC        | REC
                 | 1     | 01/06/2026 | 10/06/2026 | E8
                 | 2     | 01/06/2026 | 10/06/2026 | E8
                 | 3     | 01/06/2026 | 10/06/2026 | X1
                 | 4     | 01/06/2026 |            |
                 | 5     | 01/06/2026 | 10/06/2026 | E4A
                 | 6     | 01/06/2026 | 10/06/2026 | E4A
                 | 7     | 01/06/2026 | 10/06/2026 | E4A
                 | 8     | 01/06/2026 | 10/06/2026 | E4A
                 | 9     | 01/06/2026 | 10/06/2026 | E4A
                 | 9     | 20/06/2026 |            |
                 | 10    | 01/06/2026 | 10/06/2026 |
        """,
    ),
)

missing_after_care = Rule(
    code="578",
    says="The date that the child started to be missing is after the child ceased to be looked after.",
    advice="Take out this missing period, or correct its start: the child was no longer looked after.",
    blames={"Missing": "MIS_START", "Episodes": "DEC REC"},
    # The Department's logic counts the day itself (MIS_START >= DEC), unless care began again by then.
    sql="""
        select m.row_key as Missing, e.row_key as Episodes
        from Missing m
        join episode e on e.child = m.child
        where e.rec <> 'X1' and m.mis_start >= e.dec
          and (e.next_decom is null or e.next_decom > m.mis_start)
    """,
    cases=(
        """
        Missing | CHILD | MIS_START
        fails   | 1     | 11/06/2026
        fails   | 2     | 10/06/2026
                | 3     | 09/06/2026
                | 4     | 11/06/2026
                | 5     |
        fails   | 6     | 19/06/2026
                | 6     | 20/06/2026
                | 6     | 21/06/2026
                | 7     | 10/06/2026
                | 8     | 11/06/2026

        Episodes | CHILD | DECOM      | DEC        | REC
        fails    | 1     | 01/06/2026 | 10/06/2026 | E8
        fails    | 2     | 01/06/2026 | 10/06/2026 | E4A
                 | 3     | 01/06/2026 | 10/06/2026 | E4A
                 | 4     | 01/06/2026 | 10/06/2026 | X1
                 | 5     | 01/06/2026 | 10/06/2026 | E4A
        fails    | 6     | 01/06/2026 | 10/06/2026 | E4A
                 | 6     | 20/06/2026 |            |
                 | 7     | 01/06/2026 | 10/06/2026 | E4A
                 | 7     | 10/06/2026 |            |
                 | 8     | 01/06/2026 |            |
        """,
    ),
)

missing_when_care_ended = Rule(
    code="580",
    says="Child is missing when cease being looked after but reason episode ceased not ‘E8’.",
    advice="End the child's care with E8: the child was missing on that day.",
    blames={"Episodes": "REC"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join Missing m on m.child = e.child
        where e.rec not in ('E8', 'X1')
          and (m.mis_end >= e.dec or m.mis_end_raw is null)
          and (m.mis_start < e.dec or m.mis_end = e.dec)
    """,
    cases=(
        """
        Episodes | CHILD | DEC        | REC
        fails    | 1     | 10/06/2026 | E4A
                 | 2     | 10/06/2026 | E8
                 | 3     | 10/06/2026 | X1
                 | 4     | 10/06/2026 |
                 | 5     | 10/06/2026 | E4A
        fails    | 6     | 10/06/2026 | E4A
        fails    | 7     | 10/06/2026 | E4A
                 | 8     | 10/06/2026 | E4A
                 | 9     | 10/06/2026 | E4A
                 | 10    |            | E4A
                 | 11    | 10/06/2026 | E4A
                 | 12    | 10/06/2026 | E4A

        Missing | CHILD | MIS_START  | MIS_END
                | 1     | 09/06/2026 | 10/06/2026
                | 2     | 09/06/2026 | 10/06/2026
                | 3     | 09/06/2026 | 10/06/2026
                | 4     | 09/06/2026 | 10/06/2026
                | 5     | 08/06/2026 | 09/06/2026
                | 6     | 09/06/2026 | 11/06/2026
                | 7     | 09/06/2026 |
                | 8     | 10/06/2026 |
                | 9     | 10/06/2026 | 11/06/2026
                | 10    | 09/06/2026 |
                | 11    | 09/06/2026 | 31/06/2026
        """,
    ),
)

missing_before_care = Rule(
    code="581",
    says="Child is missing but has not yet started to be looked after.",
    advice="Check the day the child went missing: care had not begun, or had not begun again.",
    blames={"Missing": "MIS_START"},
    sql="""
        select m.row_key as Missing
        from Missing m
        where exists (select 1 from Episodes e where e.child = m.child and e.decom > m.mis_start)
          and not exists (
            select 1 from Episodes e
            where e.child = m.child and e.decom <= m.mis_start and (e.dec is null or e.dec >= m.mis_start)
          )
    """,
    cases=(
        """
        Missing | CHILD | MIS_START
        fails   | 1     | 31/05/2026
                | 2     | 01/06/2026
                | 3     | 02/06/2026
                | 4     | 10/06/2026
        fails   | 5     | 11/06/2026
                | 6     | 20/06/2026
                | 7     | 11/06/2026
                | 8     |
                | 9     | 31/05/2026
                | 10    | 05/06/2026
                | 11    | 11/06/2026
                | 12    | 05/06/2026

        Episodes | CHILD | DECOM      | DEC
                 | 1     | 01/06/2026 |
                 | 2     | 01/06/2026 | 01/06/2026
                 | 2     | 20/06/2026 |
                 | 3     | 01/06/2026 | 10/06/2026
                 | 4     | 01/06/2026 | 10/06/2026
                 | 4     | 20/06/2026 |
                 | 5     | 01/06/2026 | 10/06/2026
                 | 5     | 20/06/2026 |
                 | 6     | 01/06/2026 | 10/06/2026
                 | 6     | 20/06/2026 | 30/06/2026
                 | 7     | 01/06/2026 | 10/06/2026
                 | 8     | 01/06/2026 | 10/06/2026
                 | 10    | 01/06/2026 |
                 | 10    | 20/06/2026 |
                 | 11    | 11/06/2026 | 10/06/2026
                 | 12    | 01/06/2026 | 31/06/2026
                 | 12    | 20/06/2026 |
        """,
    ),
)
