"""A child placed for adoption, or under a placement order: the decision behind it, and how it ended."""

from throughline.exchange.returns.rule import Rule

_PLACED = "('A3', 'A4', 'A5', 'A6')"

placed_without_decision = Rule(
    code="551",
    says="Child has been placed for adoption but there is no date of the decision that the child should be placed for "
    "adoption.",
    advice="Give the day of the decision that this child should be placed for adoption.",
    blames={"Episodes": "PLACE", "PlacedAdoption": "DATE_PLACED"},
    sql=f"""
        select e.row_key as Episodes, p.row_key as PlacedAdoption
        from Episodes e
        left join PlacedAdoption p on p.child = e.child
        where e.place in {_PLACED}
          and not exists (
            select 1 from PlacedAdoption told where told.child = e.child and told.date_placed_raw is not null
          )
    """,
    cases=(
        """
        Episodes | CHILD | PLACE
        fails    | 1     | A3
        fails    | 2     | A4
                 | 3     | A5
                 | 4     | U5
                 | 5     | A6
        fails    | 6     | A5
        fails    | 7     | A6
                 | 8     |
                 | 9     | A3

        PlacedAdoption | CHILD | DATE_PLACED
        fails          | 2     |
                       | 3     | 01/06/2026
                       | 4     |
                       | 5     | 31/06/2026
        fails          | 6     |
                       | 9     |
                       | 9     | 01/06/2026
        """,
    ),
)

placed_before_decision = Rule(
    code="552",
    says="Date of Decision to place a child for adoption should be on or prior to the date that the child was placed "
    "for adoption.",
    advice="Check the day of the decision: it is after the child was placed for adoption.",
    blames={"PlacedAdoption": "DATE_PLACED", "Episodes": "DECOM PLACE"},
    # A decision that was made again is later than the first placement, and rightly: the first one counts.
    sql=f"""
        select p.row_key as PlacedAdoption, e.row_key as Episodes
        from PlacedAdoption p
        join Episodes e on e.child = p.child
        where e.place in {_PLACED} and p.date_placed > e.decom
          and not exists (
            select 1 from PlacedAdoption first
            where first.child = p.child and first.date_placed < p.date_placed
          )
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED
                       | 1     | 31/05/2026
                       | 2     | 01/06/2026
        fails          | 3     | 02/06/2026
                       | 4     | 02/06/2026
                       | 5     |
                       | 6     | 01/05/2026
                       | 6     | 02/07/2026
                       | 7     | 02/06/2026
        fails          | 8     | 02/06/2026
                       | 8     | 03/06/2026
        fails          | 9     | 02/06/2026
        fails          | 10    | 02/06/2026

        Episodes | CHILD | DECOM      | PLACE
                 | 1     | 01/06/2026 | A3
                 | 2     | 01/06/2026 | A4
        fails    | 3     | 01/06/2026 | A5
                 | 3     | 02/06/2026 | A6
                 | 4     | 01/06/2026 | U5
                 | 5     | 01/06/2026 | A3
                 | 6     | 01/06/2026 | A3
                 | 7     |            | A3
        fails    | 8     | 01/06/2026 | A6
        fails    | 9     | 01/06/2026 | A3
        fails    | 10    | 01/06/2026 | A4
        """,
    ),
)


def _order_without_decision(code: str, status: str, order: str, until: str = "9999-00") -> Rule:
    return Rule(
        code=code,
        until=until,
        says=f"{order} order has been granted but there is no date of decision that the child should be placed for "
        "adoption.",
        advice="Give the day of the decision that this child should be placed for adoption.",
        blames={
            "Episodes": "CHILD LS",
            "PlacedAdoption": "DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
        },
        sql=f"""
            select e.row_key as Episodes, p.row_key as PlacedAdoption
            from Episodes e
            left join PlacedAdoption p on p.child = e.child
            where e.ls = '{status}'
              and not exists (
                select 1 from PlacedAdoption told where told.child = e.child and told.date_placed_raw is not null
              )
        """,
        cases=(
            f"""
            Episodes | CHILD | LS
            fails    | 1     | {status}
            fails    | 2     | {status}
                     | 3     | {status}
                     | 4     | C2
                     | 5     | {status}
                     | 6     |
                     | 7     | {status}

            PlacedAdoption | CHILD | DATE_PLACED
            fails          | 2     |
                           | 3     | 01/06/2026
                           | 4     |
                           | 5     | 31/06/2026
                           | 7     |
                           | 7     | 01/06/2026
            """,
        ),
    )


def _order_before_decision(
    code: str, status: str, order: str, note: str = "", until: str = "9999-00"
) -> Rule:
    """By the first episode of the order in a period of care, and by the first decision, as in rule 552."""
    return Rule(
        code=code,
        until=until,
        says="Date of decision that the child should be placed for adoption should be on or prior to the date that "
        f"the {order} order was granted.{note}",
        advice=f"Check the day of the decision: it is after the {order} order was granted.",
        blames={"PlacedAdoption": "DATE_PLACED", "Episodes": "DECOM LS"},
        sql=f"""
            select p.row_key as PlacedAdoption, e.row_key as Episodes
            from PlacedAdoption p
            join episode e on e.child = p.child
            where e.ls = '{status}' and p.date_placed > e.decom
              and not exists (
                select 1 from episode earlier
                where earlier.child = e.child and earlier.period_no = e.period_no
                  and earlier.ls = '{status}' and earlier.episode_no < e.episode_no
              )
              and not exists (
                select 1 from PlacedAdoption first
                where first.child = p.child and first.date_placed < p.date_placed
              )
        """,
        cases=(
            f"""
            PlacedAdoption | CHILD | DATE_PLACED
                           | 1     | 31/05/2026
                           | 2     | 01/06/2026
            fails          | 3     | 02/06/2026
                           | 4     | 02/06/2026
                           | 5     |
                           | 6     | 01/05/2026
                           | 6     | 02/07/2026
            fails          | 7     | 01/08/2026
            fails          | 8     | 01/08/2026
            fails          | 9     | 02/06/2026
                           | 9     | 03/06/2026
                           | 10    | 02/06/2026

            Episodes | CHILD | DECOM      | DEC        | RNE | REC | LS
                     | 1     | 01/06/2026 |            | S   |     | {status}
                     | 2     | 01/06/2026 |            | S   |     | {status}
            fails    | 3     | 01/06/2026 |            | S   |     | {status}
                     | 4     | 01/06/2026 |            | S   |     | C2
                     | 5     | 01/06/2026 |            | S   |     | {status}
                     | 6     | 01/06/2026 |            | S   |     | {status}
                     | 7     | 01/05/2026 | 01/06/2026 | S   | X1  | C2
            fails    | 7     | 01/06/2026 | 01/07/2026 | L   | X1  | {status}
                     | 7     | 01/07/2026 |            | P   |     | {status}
            fails    | 8     | 01/06/2026 | 01/07/2026 | S   | E4A | {status}
            fails    | 8     | 02/07/2026 |            | S   |     | {status}
            fails    | 9     | 01/06/2026 |            | S   |     | {status}
            """,
        ),
    )


orders_without_decision = (
    _order_without_decision("553", "E1", "Placement"),
    _order_without_decision("555", "D1", "Freeing", until="2023-24"),
)

orders_before_decision = (
    _order_before_decision(
        "554",
        "E1",
        "placement",
        " [NOTE: This rule may result in false positives or false negatives if relevant episodes are in previous "
        "years; please check carefully!]",
    ),
    _order_before_decision("556", "D1", "freeing", until="2023-24"),
)


def _left_care_unreversed(orders: str, since: str, until: str) -> Rule:
    """The decision shows in its own file, in a placement for adoption or in an order that rests on it."""
    return Rule(
        code="557",
        since=since,
        until=until,
        says="Child for whom the decision was made that they should be placed for adoption has left care but was not "
        "adopted and information on the decision that they should no longer be placed for adoption items has not been "
        "completed.",
        advice="Give the day and the reason the decision was reversed: the child left care and was not adopted.",
        blames={
            "PlacedAdoption": "DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
            "Episodes": "PLACE LS REC DEC",
        },
        sql=f"""
            select p.row_key as PlacedAdoption, e.row_key as Episodes
            from PlacedAdoption p
            join Episodes e on e.child = p.child
            where e.rec not in ('X1', 'E11', 'E12') and p.date_placed <= e.dec
              and (p.date_placed_ceased_raw is null or p.reason_placed_ceased is null)
              and not exists (
                select 1 from PlacedAdoption later
                where later.child = p.child and later.date_placed > p.date_placed and later.date_placed <= e.dec
              )
            union all
            select null as PlacedAdoption, e.row_key as Episodes
            from Episodes e
            where e.rec not in ('X1', 'E11', 'E12') and (e.place in {_PLACED} or e.ls in ({orders}))
              and not exists (
                select 1 from PlacedAdoption told
                where told.child = e.child
                  and told.date_placed_ceased_raw is not null and told.reason_placed_ceased is not null
              )
        """,
        cases=(
            f"""
            PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
                           | 1     | 01/05/2026  | 01/06/2026         | RD1
            fails          | 2     | 01/05/2026  | 01/06/2026         |
            fails          | 3     | 01/05/2026  |                    | RD1
            fails          | 4     | 01/06/2026  |                    |
                           | 5     | 02/06/2026  |                    |
                           | 6     | 01/05/2026  |                    |
                           | 7     | 01/05/2026  |                    |
                           | 8     | 01/04/2026  | 01/05/2026         | RD1
                           | 8     | 02/06/2026  |                    |
                           | 9     |             | 01/06/2026         | RD1
                           | 10    | 01/04/2026  |                    | RD1
            fails          | 10    | 01/06/2026  |                    |
                           | 11    | 01/05/2026  |                    |
                           | 12    |             |                    | RD1
                           | 13    |             | 01/06/2026         |
                           | 20    | 01/05/2026  |                    |
                           | 21    | 01/05/2026  | 31/06/2026         | RD1

            Episodes | CHILD | DEC        | REC | LS  | PLACE
                     | 1     | 01/06/2026 | E4A | E1  | A5
            fails    | 2     | 01/06/2026 | E4A | C2  | U1
            fails    | 3     | 01/06/2026 | E8  | C2  | U1
            fails    | 4     | 01/06/2026 | E4A |     |
                     | 5     | 01/06/2026 | E4A | C2  | U1
                     | 6     | 01/06/2026 | E11 | E1  | A5
                     | 7     | 01/06/2026 | X1  | E1  | A5
                     | 8     | 01/06/2026 | E4A | E1  | U1
                     | 9     | 01/06/2026 | E4A | E1  | A6
            fails    | 10    | 01/06/2026 | E4A | C2  | U1
                     | 11    |            |     | E1  | A3
            fails    | 12    | 01/06/2026 | E4A | E1  | U1
            fails    | 13    | 01/06/2026 | E4A | C2  | A3
            fails    | 14    | 01/06/2026 | E4A | C2  | A4
                     | 15    | 01/06/2026 | E4A | C2  | U4
            fails    | 16    | 01/06/2026 | E4A | E1  | U4
                     | 17    | 01/06/2026 | E12 | C2  | A6
                     | 18    | 01/06/2026 | X1  | E1  | U4
                     | 20    | 01/06/2026 | E12 | C2  | U4
                     | 21    | 01/06/2026 | E4A | E1  | A5
            fails    | 22    | 01/06/2026 | E4A | C2  | A5
            fails    | 23    | 01/06/2026 | E4A | C2  | A6
            {"fails" if "D1" in orders else "     "}    | 19    | 01/06/2026 | E4A | D1  | U4
            """,
        ),
    )


left_care_unreversed = (
    _left_care_unreversed("'D1', 'E1'", "2022-23", "2023-24"),
    _left_care_unreversed("'E1'", "2024-25", "9999-00"),
)

adopted_though_reversed = Rule(
    code="558",
    says="If a child has been adopted, then the decision to place them for adoption has not been disrupted and the "
    "date of the decision that a child should no longer be placed for adoption should be left blank.",
    advice="Take out the day the latest decision was reversed: the child was adopted.",
    blames={"PlacedAdoption": "DATE_PLACED_CEASED", "Episodes": "REC"},
    # Only the latest decision leads to the adoption; one before it may have been reversed.
    sql="""
        select p.row_key as PlacedAdoption, e.row_key as Episodes
        from PlacedAdoption p
        join episode e on e.child = p.child
        where e.from_last = 1 and e.rec in ('E11', 'E12') and p.date_placed_ceased_raw is not null
          and not exists (
            select 1 from PlacedAdoption later where later.child = p.child and later.date_placed > p.date_placed
          )
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED
        fails          | 1     | 01/05/2026  | 01/06/2026
                       | 2     | 01/05/2026  |
                       | 3     | 01/05/2026  | 01/06/2026
                       | 3     | 01/07/2026  |
                       | 4     | 01/05/2026  | 01/06/2026
        fails          | 4     | 01/07/2026  | 01/08/2026
                       | 5     | 01/05/2026  | 01/06/2026
                       | 6     | 01/05/2026  | 01/06/2026
        fails          | 7     | 01/05/2026  | 31/06/2026
        fails          | 8     |             | 01/06/2026

        Episodes | CHILD | DECOM      | REC
        fails    | 1     | 01/04/2026 | E11
                 | 2     | 01/04/2026 | E11
                 | 3     | 01/04/2026 | E12
                 | 4     | 01/04/2026 | X1
        fails    | 4     | 01/05/2026 | E12
                 | 5     | 01/04/2026 | E4A
                 | 6     | 01/04/2026 | E11
                 | 6     | 01/09/2026 |
        fails    | 7     | 01/04/2026 | E11
        fails    | 8     | 01/04/2026 | E12
        """,
    ),
)
