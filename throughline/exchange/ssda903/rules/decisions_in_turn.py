"""One decision that a child should be placed for adoption after another, in this year and since last year."""

from throughline.exchange.returns.rule import Rule

earlier_decision_not_reported_last_year = Rule(
    code="559",
    says="Date of decision that a child should be placed for adoption was not in the current year but the date of the "
    "decision that the child should be placed for adoption was not completed in a previous return.",
    advice="Check the day of the decision: it is before this year, and last year's return does not have it.",
    blames={"PlacedAdoption": "DATE_PLACED"},
    sql="""
        select p.row_key as PlacedAdoption
        from PlacedAdoption p
        cross join collection c
        where p.date_placed < c.starts
          and not exists (
            select 1 from last_PlacedAdoption l where l.child = p.child and l.date_placed is not null
          )
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED
                       | 1     | 01/04/2026
        fails          | 2     | 31/03/2026
                       | 3     | 31/03/2026
        fails          | 4     | 31/03/2026
                       | 5     |

        last_PlacedAdoption | CHILD | DATE_PLACED
                            | 3     | 31/03/2026
                            | 4     |
        """,
    ),
)

standing_decision_has_another_day = Rule(
    code="560",
    says="Date of decision that the child should be placed for adoption this year is different from that recorded last "
    "year but the decision to place the child for adoption did not change.",
    advice="Report last year's decision again with its day: it was not reversed.",
    blames={"PlacedAdoption": "DATE_PLACED DATE_PLACED_CEASED"},
    # A second decision of this year is no change of the first, if the first is there with its own day.
    sql="""
        select p.row_key as PlacedAdoption
        from PlacedAdoption p
        join last_PlacedAdoption l on l.child = p.child
        where l.date_placed_ceased_raw is null and p.date_placed <> l.date_placed
          and not exists (
            select 1 from PlacedAdoption same where same.child = l.child and same.date_placed = l.date_placed
          )
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED
                       | 1     | 01/02/2026  |
        fails          | 2     | 02/02/2026  |
        fails          | 3     | 31/01/2026  |
                       | 4     | 02/02/2026  |
                       | 5     |             |
                       | 6     | 02/02/2026  |
                       | 7     | 01/02/2026  | 01/05/2026
                       | 7     | 01/06/2026  |
                       | 8     | 01/06/2026  |
                       | 9     | 01/06/2026  |

        last_PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED
                            | 1     | 01/02/2026  |
                            | 2     | 01/02/2026  |
                            | 3     | 01/02/2026  |
                            | 4     | 01/02/2026  | 01/03/2026
                            | 5     | 01/02/2026  |
                            | 6     |             |
                            | 7     | 01/02/2026  |
                            | 9     | 01/02/2026  | 31/02/2026
        """,
    ),
)

reversed_decision_given_again = Rule(
    code="561",
    says="Date of the decision that the child should be placed for adoption this year is the same as that recorded "
    "last year but records show that the decision changed, and the child should no longer be placed for adoption "
    "last year.",
    advice="Take out the decision that was reversed last year, or give the day of the new one.",
    blames={"PlacedAdoption": "DATE_PLACED"},
    sql="""
        select p.row_key as PlacedAdoption
        from PlacedAdoption p
        join last_PlacedAdoption l on l.child = p.child
        where p.date_placed = l.date_placed
          and (l.date_placed_ceased_raw is not null or l.reason_placed_ceased is not null)
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED
        fails          | 1     | 01/02/2026
        fails          | 2     | 01/02/2026
                       | 3     | 01/02/2026
                       | 4     | 02/02/2026
                       | 5     |
                       | 6     | 01/02/2026
        fails          | 7     | 01/02/2026

        last_PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
                            | 1     | 01/02/2026  | 01/03/2026         |
                            | 2     | 01/02/2026  |                    | RD1
                            | 3     | 01/02/2026  |                    |
                            | 4     | 01/02/2026  | 01/03/2026         | RD1
                            | 5     |             | 01/03/2026         | RD1
                            | 7     | 01/02/2026  | 31/02/2026         |
        """,
    ),
)

new_decision_before_the_one_reversed = Rule(
    code="584",
    says="Date of decision that the child should be placed for adoption this year is different from that recorded last "
    "year, but the decision to placed the child for adoption changed and the child should no longer be placed for "
    "adoption.",
    advice="Give the day of the new decision: it is later than that of the one reversed last year.",
    blames={"PlacedAdoption": "DATE_PLACED"},
    # The Department's logic asks for a later day, so the same day fails here as well as by rule 561.
    sql="""
        select p.row_key as PlacedAdoption
        from PlacedAdoption p
        join last_PlacedAdoption l on l.child = p.child
        where p.date_placed <= l.date_placed
          and (l.date_placed_ceased_raw is not null or l.reason_placed_ceased is not null)
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED
        fails          | 1     | 31/01/2026
        fails          | 2     | 01/02/2026
                       | 3     | 02/02/2026
                       | 4     | 31/01/2026
        fails          | 5     | 31/01/2026
                       | 6     |
                       | 7     | 31/01/2026
        fails          | 8     | 31/01/2026

        last_PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
                            | 1     | 01/02/2026  | 01/03/2026         |
                            | 2     | 01/02/2026  | 01/03/2026         | RD1
                            | 3     | 01/02/2026  | 01/03/2026         | RD1
                            | 4     | 01/02/2026  |                    |
                            | 5     | 01/02/2026  |                    | RD1
                            | 6     | 01/02/2026  | 01/03/2026         | RD1
                            | 8     | 01/02/2026  | 31/02/2026         |
        """,
    ),
)

decisions_overlap = Rule(
    code="579",
    says="A new decision that the child should be placed for adoption this year cannot start when the previous "
    "decision is still open. Decisions to place the child for adoption should also not overlap. The date of any new "
    "decision to place the child for adoption must not be before the date placed ceased of previous decisions.",
    advice="End the earlier decision on or before the day of this one.",
    blames={"PlacedAdoption": "DATE_PLACED DATE_PLACED_CEASED"},
    sql="""
        select p.row_key as PlacedAdoption
        from PlacedAdoption p
        join PlacedAdoption earlier on earlier.child = p.child
        where (
            earlier.date_placed < p.date_placed
            or (earlier.date_placed = p.date_placed and earlier.row_key < p.row_key)
          )
          and (earlier.date_placed_ceased_raw is null or p.date_placed < earlier.date_placed_ceased)
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED
                       | 1     | 01/05/2026  | 01/06/2026
                       | 1     | 01/06/2026  |
                       | 2     | 01/05/2026  | 01/06/2026
        fails          | 2     | 31/05/2026  |
                       | 3     | 01/05/2026  |
        fails          | 3     | 01/06/2026  |
                       | 4     | 01/05/2026  |
        fails          | 5     | 01/06/2026  |
                       | 5     | 01/05/2026  |
                       | 6     | 01/05/2026  |
        fails          | 6     | 01/05/2026  |
                       | 7     | 01/05/2026  | 31/06/2026
                       | 7     | 01/06/2026  |
                       | 8     |             |
                       | 8     | 01/06/2026  |
                       | 9     | 01/05/2026  | 01/09/2026
        fails          | 9     | 01/06/2026  | 01/07/2026
        fails          | 9     | 01/08/2026  |
        """,
    ),
)

earlier_decision_not_ended = Rule(
    code="583",
    says="More than one date the child should be placed for adoption has been reported, but an earlier decision has "
    "not been revoked. Check that both dates are required and add in the date the earlier decision was revoked. Note "
    "this may be in a previous year.",
    advice="Give the day the earlier decision was reversed, or take out the one that is not needed.",
    blames={"PlacedAdoption": "DATE_PLACED DATE_PLACED_CEASED"},
    sql="""
        select p.row_key as PlacedAdoption
        from PlacedAdoption p
        join PlacedAdoption later on later.child = p.child
        where p.date_placed_ceased_raw is null
          and (
            later.date_placed > p.date_placed
            or (later.date_placed = p.date_placed and later.row_key > p.row_key)
          )
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED
                       | 1     | 01/05/2026  | 01/06/2026
                       | 1     | 02/06/2026  |
        fails          | 2     | 01/05/2026  |
                       | 2     | 02/05/2026  |
                       | 3     | 02/05/2026  |
        fails          | 3     | 01/05/2026  |
        fails          | 4     | 01/05/2026  |
                       | 4     | 01/05/2026  |
                       | 5     | 01/05/2026  |
                       | 6     |             |
                       | 6     | 01/05/2026  |
                       | 7     | 01/05/2026  | 31/05/2026
                       | 7     | 01/06/2026  |
                       | 8     | 01/05/2026  | 31/06/2026
                       | 8     | 01/07/2026  |
        """,
    ),
)
