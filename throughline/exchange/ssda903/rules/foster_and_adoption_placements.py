"""Placements for adoption and what comes before and after them; carers who become guardians."""

from throughline.exchange.returns.rule import Rule

stays_with_carers_who_adopt = Rule(
    code="217",
    says="Children who are placed for adoption with current foster carers (placement types A3 or A5) must have a reason "
    "for new episode of S, T or U.",
    advice="The child stays where they are: give the reason T or U (S if care started then), or check the type.",
    blames={"Episodes": "PLACE DECOM RNE"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.place in ('A3', 'A5') and coalesce(e.rne, '') not in ('S', 'T', 'U')
          and e.decom >= date '2015-04-01'
    """,
    cases=(
        """
        Episodes | CHILD | PLACE | RNE | DECOM
                 | 1     | A3    | S   | 01/04/2015
                 | 2     | A3    | T   | 01/05/2026
                 | 3     | A5    | U   | 01/05/2026
        fails    | 4     | A3    | P   | 01/04/2015
        fails    | 5     | A5    | B   | 02/04/2015
        fails    | 6     | A5    |     | 01/05/2026
                 | 7     | A5    | P   | 31/03/2015
                 | 8     | A4    | P   | 01/05/2026
                 | 9     |       | P   | 01/05/2026
                 | 10    | A5    | P   |
        """,
    ),
)

not_fostered_before_adoption = Rule(
    code="336",
    says="Child does not have a foster placement immediately prior to being placed for adoption.",
    advice="Check both placement types: A3 and A5 follow a stay with the same carers.",
    blames={"Episodes": "PLACE"},
    sql="""
        select e.row_key as Episodes
        from episode e
        join Episodes p on p.row_key = e.previous_key
        where e.place in ('A3', 'A5')
          and coalesce(p.place, '') not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | PLACE
                 | 1     | 01/05/2026 | U1
                 | 1     | 02/05/2026 | A3
                 | 1     | 03/05/2026 | A5
                 | 1     | 04/05/2026 | K2
        fails    | 1     | 05/05/2026 | A3
                 | 1     | 06/05/2026 |
        fails    | 1     | 07/05/2026 | A5
                 | 1     | 08/05/2026 | K2
                 | 1     | 09/05/2026 | A4
                 | 1     | 10/05/2026 | K2
                 | 2     | 11/05/2026 | A5
                 | 3     | 01/05/2026 | U6
                 | 3     | 11/05/2026 | A5
        """,
    ),
)

adopted_without_placement = Rule(
    code="390",
    says="Reason episode ceased is adopted but child has not been previously placed for adoption.",
    advice="Check the placement type and the reason: before adoption the child is in A3, A4, A5 or A6.",
    blames={"Episodes": "PLACE REC"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.rec in ('E11', 'E12') and coalesce(e.place, '') not in ('A3', 'A4', 'A5', 'A6')
    """,
    cases=(
        """
        Episodes | CHILD | REC | PLACE
                 | 1     | E11 | A3
                 | 2     | E12 | A4
                 | 3     | E11 | A5
                 | 4     | E12 | A6
        fails    | 5     | E11 | U5
        fails    | 6     | E12 | U1
        fails    | 7     | E11 |
                 | 8     | E4A | U5
                 | 9     |     | U5
        """,
    ),
)

guardian_was_not_the_carer = Rule(
    code="516",
    says="The episode data submitted for this child does not show that he/she was with their former foster carer(s) "
    "during the year.If the code in the reason episode ceased is E45 or E46 the child must have a placement code of U1 "
    "to U6.",
    advice="Check the reason and the placement type; E47 and E48 are for guardians who were not the carers.",
    blames={"Episodes": "REC PLACE"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.rec in ('E45', 'E46') and coalesce(e.place, '') not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
    """,
    cases=(
        """
        Episodes | CHILD | REC | PLACE
                 | 1     | E45 | U1
                 | 2     | E46 | U6
        fails    | 3     | E45 | K2
        fails    | 4     | E46 | A3
        fails    | 5     | E45 |
                 | 6     | E47 | K2
                 | 7     |     | K2
        """,
    ),
)
