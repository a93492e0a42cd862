"""Temporary placements (T0 to T4): the child comes from a placement and goes back to it; and reasons for a change."""

from throughline.exchange.returns.rule import Rule

_TEMPORARY = "'T0', 'T1', 'T2', 'T3', 'T4'"

reason_for_change_missing = Rule(
    code="225",
    says="Reason for placement change must be recorded.",
    advice="Say why the placement that this episode ended with was changed.",
    blames={"Episodes": "REASON_PLACE_CHANGE"},
    sql=f"""
        select e.row_key as Episodes
        from episode e
        join Episodes n on n.row_key = e.next_key
        where e.rec = 'X1' and e.reason_place_change is null and n.rne in ('P', 'B', 'T', 'U')
          and coalesce(e.place, '') not in ({_TEMPORARY}) and coalesce(n.place, '') not in ({_TEMPORARY})
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE | REC | PLACE | REASON_PLACE_CHANGE
        fails    | 1     | 01/05/2026 | S   | X1  | U1    |
        fails    | 1     | 02/05/2026 | P   | X1  | U4    |
        fails    | 1     | 03/05/2026 | B   | X1  | U1    |
        fails    | 1     | 04/05/2026 | T   | X1  |       |
                 | 1     | 05/05/2026 | U   | X1  | K2    | CARPL
                 | 1     | 06/05/2026 | P   | X1  | U1    |
                 | 1     | 07/05/2026 | L   | X1  | U1    |
                 | 1     | 08/05/2026 | P   | X1  | T1    |
        fails    | 1     | 09/05/2026 | P   | X1  | U1    |
                 | 1     | 10/05/2026 | P   | E4A | U6    |
                 | 1     | 11/05/2026 | P   | X1  | U6    |
                 | 2     | 12/05/2026 | P   | X1  | U6    |
        """,
    ),
)

_REASON_FOR_TEMPORARY = f"""
    select e.row_key as Episodes
    from episode e
    left join Episodes p on p.row_key = e.previous_key
    where e.place in ({_TEMPORARY})
      and (e.reason_place_change is not null or p.reason_place_change is not null)
"""
_REASON_FOR_TEMPORARY_CASES = (
    """
    Episodes | CHILD | DECOM      | PLACE | REASON_PLACE_CHANGE
             | 1     | 01/05/2026 | U1    |
             | 1     | 02/05/2026 | T1    |
             | 1     | 03/05/2026 | U1    | CARPL
    fails    | 1     | 04/05/2026 | T4    |
    fails    | 1     | 05/05/2026 | T2    | OTHER
             | 1     | 06/05/2026 | U1    |
    fails    | 2     | 06/05/2026 | T0    | OTHER
             | 3     | 06/05/2026 | U1    | OTHER
             | 4     | 07/05/2026 | T3    |
             | 5     | 07/05/2026 |       | OTHER
    """,
)

reason_for_temporary_change_before_2025 = Rule(
    code="226",
    until="2024-25",
    says="Reason for placement change is not required.",
    advice="Leave the reason for change blank for a temporary placement and for the episode before it.",
    blames={"Episodes": "REASON_PLACE_CHANGE PLACE"},
    sql=_REASON_FOR_TEMPORARY,
    cases=_REASON_FOR_TEMPORARY_CASES,
)

reason_for_temporary_change = Rule(
    code="226",
    since="2025-26",
    says="Reason for placement change is not required for temporary placements.",
    advice="Leave the reason for change blank for a temporary placement and for the episode before it.",
    blames={"Episodes": "REASON_PLACE_CHANGE PLACE"},
    sql=_REASON_FOR_TEMPORARY,
    cases=_REASON_FOR_TEMPORARY_CASES,
)

reason_for_change_that_has_not_come = Rule(
    code="233",
    since="2025-26",
    says="Reason for placement change is not required when the episode has not ceased.",
    advice="Take the reason for change out, or give the day the episode ended.",
    blames={"Episodes": "REASON_PLACE_CHANGE DEC"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.dec_raw is null and e.reason_place_change is not null
    """,
    cases=(
        """
        Episodes | CHILD | DEC        | REASON_PLACE_CHANGE
        fails    | 1     |            | CARPL
                 | 2     |            |
                 | 3     | 01/05/2026 | CARPL
                 | 4     | 32/05/2026 | CARPL
        """,
    ),
)

care_starts_in_temporary_placement = Rule(
    code="380",
    says="A period of care cannot start with a temporary placement.",
    advice="Give the placement that care started in; a temporary one can only follow another.",
    blames={"Episodes": "PLACE RNE"},
    sql=f"select e.row_key as Episodes from Episodes e where e.rne = 'S' and e.place in ({_TEMPORARY})",
    cases=(
        """
        Episodes | CHILD | RNE | PLACE
        fails    | 1     | S   | T0
        fails    | 2     | S   | T1
        fails    | 3     | S   | T2
        fails    | 4     | S   | T3
        fails    | 5     | S   | T4
                 | 6     | S   | U4
                 | 7     | P   | T1
                 | 8     | L   | T1
                 | 9     |     | T1
                 | 10    | S   |
        """,
    ),
)

care_ends_in_temporary_placement = Rule(
    code="381",
    says="A period of care cannot end with a temporary placement.",
    advice="Give the placement that care ended from, or end the temporary one with X1 and add the return.",
    blames={"Episodes": "PLACE REC"},
    sql=f"select e.row_key as Episodes from Episodes e where e.rec <> 'X1' and e.place in ({_TEMPORARY})",
    cases=(
        """
        Episodes | CHILD | REC | PLACE
        fails    | 1     | E11 | T0
        fails    | 2     | E4A | T4
                 | 3     | X1  | T1
                 | 4     |     | T1
                 | 5     | E4A | U1
                 | 6     | E4A |
        """,
    ),
)

_NO_RETURN = """
    select e.row_key as Episodes
    from episode e
    join episode away on away.row_key = e.previous_key
    left join Episodes home on home.row_key = away.previous_key
    where away.place in ('T0', 'T1', 'T2', 'T3', 'T4')
      and (e.rne is distinct from 'P' or (home.row_key is not null and ({not_home})))
"""

no_return_from_temporary_placement_before_2025 = Rule(
    code="383",
    until="2024-25",
    says="A child in a temporary placement must subsequently return to his/her normal placement.",
    advice="After a temporary placement give the reason P and the placement the child was in before it.",
    blames={"Episodes": "PLACE RNE"},
    sql=_NO_RETURN.format(not_home="e.place is distinct from home.place"),
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE | PLACE | PL_POST
                 | 1     | 01/05/2024 | S   | U4    | NM1 1AA
                 | 1     | 02/05/2024 | P   | T1    | NM1 1AB
                 | 1     | 03/05/2024 | P   | U4    | NM1 1AC
                 | 1     | 04/05/2024 | P   | T4    | NM1 1AB
        fails    | 1     | 05/05/2024 | P   | U1    | NM1 1AC
                 | 1     | 06/05/2024 | P   | T4    | NM1 1AB
        fails    | 1     | 07/05/2024 | T   | U1    | NM1 1AC
        """,
    ),
)

no_return_from_temporary_placement = Rule(
    code="383",
    since="2025-26",
    says="A child in a temporary placement must subsequently return to his/her normal placement.",
    advice="After a temporary placement give the reason P and the placement and postcode of before it.",
    blames={"Episodes": "PLACE RNE PL_POST"},
    sql=_NO_RETURN.format(
        not_home="e.place is distinct from home.place or e.pl_post is distinct from home.pl_post"
    ),
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE | PLACE | PL_POST
                 | 1     | 01/05/2026 | S   | U4    | NM1 1AA
                 | 1     | 02/05/2026 | P   | T1    | NM1 1AB
                 | 1     | 03/05/2026 | P   | U4    | NM1 1AA
                 | 1     | 04/05/2026 | P   | T4    | NM1 1AB
        fails    | 1     | 05/05/2026 | P   | U4    | NM1 1AC
                 | 1     | 06/05/2026 | P   | T0    | NM1 1AB
        fails    | 1     | 07/05/2026 | P   | U1    | NM1 1AC
                 | 1     | 08/05/2026 | P   | T2    | NM1 1AB
        fails    | 1     | 09/05/2026 | T   | U1    | NM1 1AC
                 | 1     | 10/05/2026 | P   | T3    | NM1 1AB
        fails    | 1     | 11/05/2026 |     | U1    | NM1 1AC
                 | 1     | 12/05/2026 | L   | K2    |
                 | 1     | 13/05/2026 | P   | T3    | NM1 1AB
                 | 1     | 14/05/2026 | P   | K2    |
                 | 2     | 01/05/2026 | P   | T1    | NM1 1AB
                 | 2     | 02/05/2026 | P   | U1    | NM1 1AC
                 | 3     | 01/05/2026 | P   | T1    | NM1 1AB
        fails    | 3     | 02/05/2026 | S   | U1    | NM1 1AC
                 | 4     | 03/05/2026 | S   | U1    | NM1 1AC
        """,
    ),
)
