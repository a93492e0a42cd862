"""Legal statuses that do not fit the child's age, the placement, or the law of the day."""

from throughline.exchange.returns.rule import Rule

criminal_status_under_ten = Rule(
    code="358",
    says="Child with this legal status should not be under 10.",
    advice="Check the legal status and the date of birth: no child under 10 can be remanded or sentenced.",
    blames={"Header": "DOB", "Episodes": "DECOM LS"},
    sql="""
        select h.row_key as Header, e.row_key as Episodes
        from Episodes e
        join header_once h on h.child = e.child
        where e.ls in ('J1', 'J2', 'J3') and h.dob + interval 10 year > e.decom
    """,
    cases=(
        """
        Header | CHILD | DOB
               | 1     | 30/04/2016
               | 2     | 01/05/2016
        fails  | 3     | 02/05/2016
        fails  | 4     | 02/05/2016
        fails  | 5     | 02/05/2016
               | 6     | 02/05/2016
               | 7     |
               | 8     | 02/05/2016
               | 9     | 02/05/2016

        Episodes | CHILD | DECOM      | LS
                 | 1     | 01/05/2026 | J1
                 | 2     | 01/05/2026 | J1
        fails    | 3     | 01/05/2026 | J1
        fails    | 4     | 01/05/2026 | J2
        fails    | 5     | 01/05/2026 | J3
                 | 6     | 01/05/2026 | C2
                 | 7     | 01/05/2026 | J1
                 | 8     |            | J1
                 | 9     | 01/05/2026 |
                 | 10    | 01/05/2026 | J1
        """,
    ),
)

looked_after_past_eighteen = Rule(
    code="359",
    says="Child being looked after following 18th birthday must be accommodated under section 20(5) of the Children "
    "Act 1989 in a community home.",
    advice="Check the end of this episode and the date of birth: past 18 only status V2 in a home K2 can go on.",
    blames={"Episodes": "DEC LS PLACE"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join header_once h on h.child = e.child
        cross join collection c
        where coalesce(e.dec, case when e.dec_raw is null then c.ends end) > h.dob + interval 18 year
          and not (coalesce(e.ls, '') = 'V2' and coalesce(e.place, '') = 'K2')
    """,
    cases=(
        """
        Header | CHILD | DOB
               | 1     | 01/05/2008
               | 2     | 01/05/2008
               | 3     | 31/03/2009
               | 4     | 30/03/2009
               | 5     | 01/05/2008
               | 6     | 01/05/2008
               | 7     | 01/05/2008
               | 8     |
               | 9     | 01/05/2008
               | 11    | 01/05/2008

        Episodes | CHILD | DEC        | LS | PLACE
                 | 1     | 01/05/2026 | C2 | U4
        fails    | 2     | 02/05/2026 | C2 | U4
                 | 3     |            | C2 | U4
        fails    | 4     |            | C2 | U4
                 | 5     |            | V2 | K2
        fails    | 6     |            | V2 | K1
        fails    | 7     |            | C2 | K2
                 | 8     |            | C2 | U4
        fails    | 9     |            |    |
                 | 10    |            | C2 | U4
                 | 11    | 31/04/2026 | C2 | U4
        """,
    ),
)

single_accommodation_with_parents = Rule(
    code="378",
    says="A child who is placed with parent(s) cannot be looked after under a single period of accommodation under "
    "Section 20 of the Children Act 1989.",
    advice="Check the legal status: a child accommodated under section 20 who lives with parents is not looked after.",
    blames={"Episodes": "PLACE LS"},
    sql="select e.row_key as Episodes from Episodes e where e.place = 'P1' and e.ls = 'V2'",
    cases=(
        """
        Episodes | CHILD | PLACE | LS
        fails    | 1     | P1    | V2
                 | 2     | P1    | C2
                 | 3     | U1    | V2
                 | 4     | P1    |
                 | 5     |       | V2
        """,
    ),
)

placed_without_placement_order = Rule(
    code="408",
    says="Child is placed for adoption with a placement order, but no placement order has been recorded.",
    advice="Record the placement order (E1), or use A3 or A4 if the parents consented.",
    blames={"Episodes": "PLACE LS"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.place in ('A5', 'A6') and e.ls is distinct from 'E1'
    """,
    cases=(
        """
        Episodes | CHILD | PLACE | LS
                 | 1     | A5    | E1
                 | 2     | A6    | E1
        fails    | 3     | A5    | C2
        fails    | 4     | A6    |
                 | 5     | A3    | C2
                 | 6     |       | C2
        """,
    ),
)

freeing_order_after_2005 = Rule(
    code="445",
    until="2023-24",
    says="D1 is not a valid code for episodes starting after December 2005.",
    advice="Check the legal status: freeing orders ended on 30 December 2005.",
    blames={"Episodes": "LS DECOM"},
    sql="select e.row_key as Episodes from Episodes e where e.ls = 'D1' and e.decom > date '2005-12-31'",
    cases=(
        """
        Episodes | CHILD | LS | DECOM
                 | 1     | D1 | 30/12/2005
                 | 2     | D1 | 31/12/2005
        fails    | 3     | D1 | 01/01/2006
                 | 4     | E1 | 01/01/2006
                 | 5     | D1 |
                 | 6     |    | 01/01/2006
        """,
    ),
)

placement_order_before_2005 = Rule(
    code="446",
    says="E1 is not a valid code for episodes starting before December 2005.",
    advice="Check the legal status and the start: there were no placement orders before December 2005.",
    blames={"Episodes": "LS DECOM"},
    sql="select e.row_key as Episodes from Episodes e where e.ls = 'E1' and e.decom < date '2005-12-01'",
    cases=(
        """
        Episodes | CHILD | LS | DECOM
        fails    | 1     | E1 | 30/11/2005
                 | 2     | E1 | 01/12/2005
                 | 3     | E1 | 02/12/2005
                 | 4     | D1 | 30/11/2005
                 | 5     | E1 |
                 | 6     |    | 30/11/2005
        """,
    ),
)

still_freed_for_adoption = Rule(
    code="451",
    until="2023-24",
    says="Child is still freed for adoption, but freeing orders could not be applied for since 30 December 2005.",
    advice="Check whether the freeing order still stands: record the status the child has now.",
    blames={"Episodes": "DEC REC LS"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.ls = 'D1' and e.dec_raw is null and e.rec is null
    """,
    cases=(
        """
        Episodes | CHILD | LS | DEC        | REC
        fails    | 1     | D1 |            |
                 | 2     | D1 | 01/05/2023 | X1
                 | 3     | D1 | 01/05/2023 |
                 | 4     | D1 |            | X1
                 | 5     | E1 |            |
                 | 6     |    |            |
        """,
    ),
)
