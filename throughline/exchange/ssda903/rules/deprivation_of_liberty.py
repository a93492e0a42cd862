"""Deprivation of liberty orders (DoLO), new in 2026-27."""

from throughline.exchange.returns.rule import Rule

order_ends_before_it_starts = Rule(
    code="702",
    since="2026-27",
    says="The date that the DoLO ended is before the date that it started.",
    advice="Check both days of the order.",
    blames={"DoLo": "DOLO_START DOLO_END"},
    sql="select d.row_key as DoLo from DoLo d where d.dolo_end < d.dolo_start",
    cases=(
        """
        DoLo  | CHILD | DOLO_START | DOLO_END
              | 1     | 02/05/2026 | 02/05/2026
        fails | 2     | 02/05/2026 | 01/05/2026
              | 3     | 02/05/2026 |
        """,
    ),
)

order_open_last_year_not_carried_on = Rule(
    code="706",
    since="2026-27",
    says="There is an open DoLO in last year’s return and there is no corresponding DoLO recorded at the start of "
    "this year..",
    advice="Report the order that was open on 31 March again, with the same start, as this year's first.",
    blames={"DoLo": "DOLO_START", "last_DoLo": "DOLO_START DOLO_END"},
    sql="""
        select now.row_key as DoLo, case when now.row_key is null then l.row_key end as last_DoLo
        from (
          select d.*, row_number() over (
            partition by child order by dolo_start desc, dolo_end desc nulls first, row_key desc
          ) as from_last
          from last_DoLo d where child is not null and dolo_start is not null
        ) l
        left join (
          select d.*, row_number() over (partition by child order by dolo_start, row_key) as order_no
          from DoLo d where child is not null
        ) now on now.child = l.child and now.order_no = 1
        where l.from_last = 1 and l.dolo_end_raw is null and now.dolo_start is distinct from l.dolo_start
    """,
    cases=(
        """
        DoLo  | CHILD | DOLO_START
              | 1     | 01/02/2026
              | 1     | 01/05/2026
        fails | 2     | 02/02/2026
              | 3     | 01/05/2026

        last_DoLo | CHILD | DOLO_START | DOLO_END
                  | 1     | 01/02/2026 |
                  | 2     | 01/02/2026 |
                  | 3     | 01/02/2026 | 01/03/2026
        fails     | 4     | 01/02/2026 |
                  | 5     | 01/02/2026 | 02/02/2026
        fails     | 5     | 01/02/2026 |
                  | 6     | 01/02/2026 |
        fails     | 6     | 01/02/2026 |
                  | 7     | 01/02/2026 | 31/02/2026
                  |       | 01/02/2026 |
                  | 8     |            |
                  | 9     | 01/01/2026 |
                  | 9     | 01/02/2026 | 01/03/2026
        """,
    ),
)

order_starts_after_the_year = Rule(
    code="703",
    since="2026-27",
    says="The date that the DoLO started is after the end of the collection year.",
    advice="Check the day the order started: after 31 March it belongs to next year's return.",
    blames={"DoLo": "DOLO_START"},
    sql="select d.row_key as DoLo from DoLo d cross join collection c where d.dolo_start > c.ends",
    cases=(
        """
        DoLo  | CHILD | DOLO_START
              | 1     | 30/03/2027
              | 2     | 31/03/2027
        fails | 3     | 01/04/2027
              | 4     |
        """,
    ),
)

order_ends_outside_the_year = Rule(
    code="704",
    since="2026-27",
    says="The date that the DoLO ended is before the start or after the end of the collection year.",
    advice="Check the day the order ended: it is outside 1 April to 31 March. Leave it blank if it goes on.",
    blames={"DoLo": "DOLO_END"},
    sql="""
        select d.row_key as DoLo
        from DoLo d
        cross join collection c
        where d.dolo_end < c.starts or d.dolo_end > c.ends
    """,
    cases=(
        """
        DoLo  | CHILD | DOLO_END
        fails | 1     | 31/03/2026
              | 2     | 01/04/2026
              | 3     | 31/03/2027
        fails | 4     | 01/04/2027
              | 5     |
        """,
    ),
)

orders_overlap = Rule(
    code="705",
    since="2026-27",
    says="A DoLO cannot start when the previous DoLO is still open.",
    advice="End the earlier order on or before the day this one starts.",
    blames={"DoLo": "DOLO_START DOLO_END"},
    sql="""
        select d.row_key as DoLo
        from DoLo d
        join (
          select o.row_key, o.child, o.dolo_end, o.dolo_end_raw,
            lead(o.row_key) over (
              partition by o.child order by o.dolo_start, o.dolo_end nulls last, o.row_key
            ) as next_key
          from DoLo o
          where o.dolo_start is not null
        ) previous on previous.next_key = d.row_key and previous.child = d.child
        where previous.dolo_end_raw is null or d.dolo_start < previous.dolo_end
    """,
    cases=(
        """
        DoLo  | CHILD | DOLO_START | DOLO_END
              | 1     | 01/05/2026 | 03/05/2026
              | 1     | 03/05/2026 |
              | 2     | 01/05/2026 | 03/05/2026
        fails | 2     | 02/05/2026 |
              | 3     | 01/05/2026 |
        fails | 3     | 09/05/2026 |
              | 4     | 01/05/2026 |
        fails | 5     | 09/05/2026 |
              | 5     | 01/05/2026 |
              | 6     | 01/05/2026 | 31/06/2026
              | 6     | 01/07/2026 |
              | 7     |            |
              | 7     | 01/07/2026 |
              | 8     | 01/05/2026 | 03/05/2026
        fails | 8     | 01/05/2026 |
              |       | 01/05/2026 |
              |       | 01/07/2026 |
        """,
    ),
)

order_goes_on_after_care = Rule(
    code="707",
    since="2026-27",
    says="Child ceased to be looked after but there is a DoLO without an end date.",
    advice="Give the day the order ended: on or before the day the child's care ended.",
    blames={"DoLo": "DOLO_END"},
    sql="""
        select d.row_key as DoLo
        from DoLo d
        join Episodes e on e.child = d.child
        where d.dolo_end_raw is null and d.dolo_start <= e.dec and e.rec <> 'X1'
    """,
    cases=(
        """
        DoLo  | CHILD | DOLO_START | DOLO_END
        fails | 1     | 05/06/2026 |
              | 2     | 05/06/2026 | 06/06/2026
              | 3     | 05/06/2026 |
              | 4     | 05/06/2026 |
        fails | 5     | 10/06/2026 |
              | 6     | 11/06/2026 |
              | 7     | 05/06/2026 | 31/06/2026
              | 8     |            |
        fails | 9     | 05/06/2026 |
              | 9     | 21/06/2026 |
              | 10    | 05/06/2026 |

        Episodes | CHILD | DECOM      | DEC        | REC
                 | 1     | 01/06/2026 | 10/06/2026 | E4A
                 | 2     | 01/06/2026 | 10/06/2026 | E4A
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

order_before_birth = Rule(
    code="708",
    since="2026-27",
    says="Dates of DoLOs are before child’s date of birth.",
    advice="Check the day the order started and the date of birth.",
    blames={"DoLo": "DOLO_START DOB"},
    # The Department's logic asks for a later day: an order of the day of birth itself fails too.
    sql="select d.row_key as DoLo from DoLo d where d.dolo_start <= d.dob",
    cases=(
        """
        DoLo  | CHILD | DOB        | DOLO_START
        fails | 1     | 02/06/2026 | 01/06/2026
        fails | 2     | 01/06/2026 | 01/06/2026
              | 3     | 31/05/2026 | 01/06/2026
              | 4     |            | 01/06/2026
              | 5     | 01/06/2026 |
        """,
    ),
)


def _each_placement(right: tuple[str, ...], fails: tuple[str, ...]) -> str:
    """One child for each code."""
    marks = [*((code, "") for code in right), *((code, "fails") for code in fails)]
    orders = [f"{mark} | {code} | 02/06/2026 | 05/06/2026" for code, mark in marks]
    episodes = [f"{mark} | {code} | 01/06/2026 | {code}" for code, mark in marks]
    return "\n".join(
        ["DoLo | CHILD | DOLO_START | DOLO_END", *orders, "", "Episodes | CHILD | DECOM | PLACE", *episodes]
    )


def _placed_while_under_order(
    *, code: str, says: str, advice: str, wrong: str, right: tuple[str, ...], fails: tuple[str, ...]
) -> Rule:
    """The Department's logic reads only orders that have both days; one that goes on is not judged.

    An order that ends on the day of a move does not reach into the new placement.
    """
    bad, good = fails[0], right[0]
    return Rule(
        code=code,
        since="2026-27",
        says=says,
        advice=advice,
        blames={"DoLo": "DOLO_START DOLO_END", "Episodes": "PLACE DECOM DEC"},
        sql=f"""
            select d.row_key as DoLo, e.row_key as Episodes
            from DoLo d
            join Episodes e on e.child = d.child
            where e.place {wrong}
              and (e.decom < d.dolo_end or e.decom = d.dolo_start)
              and d.dolo_start <= d.dolo_end
              and (e.dec_raw is null or e.dec > d.dolo_start)
        """,
        cases=(
            f"""
            DoLo  | CHILD | DOLO_START | DOLO_END
            fails | 1     | 02/06/2026 | 05/06/2026
                  | 2     | 02/06/2026 | 05/06/2026
                  | 3     | 02/06/2026 |
                  | 4     |            | 05/06/2026
                  | 5     | 01/06/2026 | 05/06/2026
            fails | 6     | 01/06/2026 | 06/06/2026
                  | 7     | 10/06/2026 | 15/06/2026
            fails | 8     | 09/06/2026 | 15/06/2026
            fails | 9     | 05/06/2026 | 05/06/2026
            fails | 10    | 20/06/2026 | 25/06/2026
                  | 11    | 02/06/2026 | 05/06/2026
                  | 12    | 02/06/2026 | 05/06/2026
                  | 13    | 20/06/2026 | 25/06/2026
                  | 14    | 06/06/2026 | 04/06/2026

            Episodes | CHILD | DECOM      | DEC        | PLACE
            fails    | 1     | 01/06/2026 | 10/06/2026 | {bad}
                     | 2     | 01/06/2026 | 10/06/2026 | {good}
                     | 3     | 01/06/2026 | 10/06/2026 | {bad}
                     | 4     | 01/06/2026 | 10/06/2026 | {bad}
                     | 5     | 05/06/2026 | 10/06/2026 | {bad}
            fails    | 6     | 05/06/2026 | 10/06/2026 | {bad}
                     | 7     | 01/06/2026 | 10/06/2026 | {bad}
            fails    | 8     | 01/06/2026 | 10/06/2026 | {bad}
            fails    | 9     | 05/06/2026 | 10/06/2026 | {bad}
            fails    | 10    | 01/06/2026 |            | {bad}
                     | 11    |            | 10/06/2026 | {bad}
                     | 12    | 01/06/2026 | 10/06/2026 |
                     | 13    | 01/06/2026 | 31/06/2026 | {bad}
                     | 14    | 01/06/2026 | 10/06/2026 | {bad}
            """,
            f"""
            DoLo  | CHILD | DOLO_START | DOLO_END
            fails | 1     | 02/06/2026 | 05/06/2026

            Episodes | CHILD | DECOM      | DEC        | PLACE
                     | 1     | 01/05/2026 | 02/06/2026 | {bad}
                     | 1     | 02/06/2026 | 03/06/2026 | {good}
            fails    | 1     | 03/06/2026 | 05/06/2026 | {bad}
                     | 1     | 05/06/2026 |            | {bad}
            """,
            _each_placement(right, fails),
        ),
    )


placed_while_under_order = (
    _placed_while_under_order(
        code="709",
        says="Child with a DoLO is in an unexpected placement type.",
        advice="Check the placement while the order lasted: K2, Z12 or Z13 is expected.",
        wrong="not in ('K2', 'Z12', 'Z13')",
        right=("Z13", "Z12", "K2"),
        fails=("U1",),
    ),
    _placed_while_under_order(
        code="710",
        says="Child with a DoLO can not be placed in secure children's homes, with parents, young offender institutions, or "
        "supported accommodation.",
        advice="Check the placement and the order: they cannot both be right while the order lasted.",
        wrong="in ('K1', 'P1', 'R5', 'K3')",
        right=("K2",),
        fails=("R5", "K1", "P1", "K3"),
    ),
)
