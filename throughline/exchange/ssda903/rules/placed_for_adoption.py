"""The decision that a child should be placed for adoption, by itself and beside the child's other days."""

from throughline.exchange.returns.rule import Rule
from throughline.exchange.ssda903.answers import ADOPTION, any_given

decision_after_the_year_or_after_care = Rule(
    code="117",
    says="Date of decision that a child should/should no longer be placed for adoption is beyond the current "
    "collection year or after the child ceased to be looked after.",
    advice="Check both days of the decision: one is after 31 March or after the child's care ended.",
    blames={"PlacedAdoption": "DATE_PLACED DATE_PLACED_CEASED", "Episodes": "DECOM DEC REC"},
    sql="""
        select d.row_key as PlacedAdoption, case when d.day > e.dec then e.row_key end as Episodes
        from (
          select row_key, child, date_placed as day from PlacedAdoption
          union all
          select row_key, child, date_placed_ceased as day from PlacedAdoption
        ) d
        cross join collection c
        left join episode e on e.child = d.child and e.from_last = 1 and e.rec <> 'X1'
        where d.day > c.ends or d.day > e.dec
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED
                       | 1     | 31/03/2027  | 31/03/2027
        fails          | 2     | 01/04/2027  |
        fails          | 3     |             | 01/04/2027
                       | 4     | 01/06/2026  | 01/06/2026
        fails          | 5     | 02/06/2026  |
        fails          | 6     | 01/05/2026  | 02/06/2026
                       | 7     | 02/06/2026  |
                       | 8     | 02/06/2026  |
                       | 9     | 02/06/2026  |
                       | 10    |             |
        fails          | 11    | 01/04/2027  |

        Episodes | CHILD | DECOM      | DEC        | REC
                 | 4     | 01/04/2026 | 01/06/2026 | E4A
        fails    | 5     | 01/04/2026 | 01/06/2026 | E4A
        fails    | 6     | 01/04/2026 | 01/06/2026 | E4A
                 | 7     | 01/04/2026 | 01/06/2026 | X1
                 | 8     | 01/04/2026 | 01/06/2026 | E4A
                 | 8     | 01/07/2026 |            |
                 | 9     | 01/04/2026 |            |
                 | 10    | 01/04/2026 | 01/06/2026 | E4A
                 | 11    | 01/04/2026 | 01/04/2027 | E4A
        """,
    ),
)

reversal_before_the_year_or_before_care = Rule(
    code="118",
    says="Date of decision that a child should no longer be placed for adoption is before the current collection year "
    "or before the date the child started to be looked after.",
    advice="Check the day the decision was reversed: it is before 1 April or before the child's care began.",
    blames={"PlacedAdoption": "DATE_PLACED_CEASED", "Episodes": "DECOM LS"},
    sql="""
        select p.row_key as PlacedAdoption,
          case when p.date_placed_ceased < f.decom then f.row_key end as Episodes
        from PlacedAdoption p
        cross join collection c
        left join (
          select e.row_key, e.child, e.decom,
            row_number() over (partition by e.child order by e.decom, e.row_key) as nth
          from Episodes e
          where e.decom is not null and coalesce(e.ls, '') not in ('V3', 'V4')
        ) f on f.child = p.child and f.nth = 1
        where p.date_placed_ceased < c.starts or p.date_placed_ceased < f.decom
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED_CEASED
                       | 1     | 01/04/2026
        fails          | 2     | 31/03/2026
                       | 3     | 01/06/2026
        fails          | 4     | 31/05/2026
        fails          | 5     | 31/05/2026
                       | 6     | 31/05/2026
                       | 7     |
        fails          | 8     | 31/05/2026
                       | 9     | 15/06/2026
        fails          | 10    | 31/03/2026

        Episodes | CHILD | DECOM      | LS
                 | 2     | 31/03/2026 | C2
                 | 3     | 01/06/2026 | C2
        fails    | 4     | 01/06/2026 | E1
                 | 5     | 01/05/2026 | V3
                 | 5     | 02/05/2026 | V4
        fails    | 5     | 01/06/2026 | C2
                 | 5     | 01/07/2026 | C2
                 | 6     | 01/05/2026 | C2
                 | 6     | 01/06/2026 | C2
                 | 7     | 01/06/2026 | C2
                 | 8     |            | C2
        fails    | 8     | 01/06/2026 |
                 | 9     | 01/06/2026 | C2
                 | 9     | 01/07/2026 | C2
        """,
    ),
)

reversal_partly_told = Rule(
    code="119",
    says="If the decision is made that a child should no longer be placed for adoption, then the date of this decision "
    "and the reason why this decision was made must be completed.",
    advice="Give both the day the decision was reversed and why, or leave both blank.",
    blames={"PlacedAdoption": "DATE_PLACED_CEASED REASON_PLACED_CEASED"},
    sql="""
        select p.row_key as PlacedAdoption
        from PlacedAdoption p
        where (p.date_placed_ceased_raw is null) <> (p.reason_placed_ceased is null)
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED_CEASED | REASON_PLACED_CEASED
                       | 1     | 01/06/2026         | RD1
                       | 2     |                    |
        fails          | 3     | 01/06/2026         |
        fails          | 4     |                    | RD1
                       | 5     | 31/06/2026         | RD1
        """,
    ),
)

decision_before_birth = Rule(
    code="184",
    says="Date of decision that a child should be placed for adoption is before the child was born.",
    advice="Check the day of the decision and the date of birth.",
    blames={"PlacedAdoption": "DATE_PLACED", "Header": "DOB"},
    sql="""
        select p.row_key as PlacedAdoption, h.row_key as Header
        from PlacedAdoption p
        join header_once h on h.child = p.child
        where p.date_placed < h.dob
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED
        fails          | 1     | 31/05/2026
                       | 2     | 01/06/2026
                       | 3     | 02/06/2026
                       | 4     |
                       | 5     | 31/05/2026

        Header | CHILD | DOB
        fails  | 1     | 01/06/2026
               | 2     | 01/06/2026
               | 3     | 01/06/2026
               | 4     | 01/06/2026
               | 5     |
        """,
    ),
)

reversed_before_decided = Rule(
    code="522",
    says="Date of decision that the child should be placed for adoption must be on or before the date that a child "
    "should no longer be placed for adoption.",
    advice="Check both days: the decision was reversed before it was made.",
    blames={"PlacedAdoption": "DATE_PLACED DATE_PLACED_CEASED"},
    sql="select p.row_key as PlacedAdoption from PlacedAdoption p where p.date_placed > p.date_placed_ceased",
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED
                       | 1     | 31/05/2026  | 01/06/2026
                       | 2     | 01/06/2026  | 01/06/2026
        fails          | 3     | 02/06/2026  | 01/06/2026
                       | 4     | 02/06/2026  |
                       | 5     |             | 01/06/2026
        """,
    ),
)

two_days_for_one_decision = Rule(
    code="523",
    says="Date of decision that the child should be placed for adoption should be the same date as the decision that "
    "adoption is in the best interest (date should be placed).",
    advice="Check the day of the decision: the two files give two days for it.",
    blames={"PlacedAdoption": "DATE_PLACED", "AD1": "DATE_INT"},
    # A decision that was made again leads to the adoption by its latest day, not by the day of the one reversed.
    sql="""
        select p.row_key as PlacedAdoption, a.row_key as AD1
        from PlacedAdoption p
        join AD1 a on a.child = p.child
        where p.date_placed <> a.date_int
          and not exists (
            select 1 from PlacedAdoption later where later.child = p.child and later.date_placed > p.date_placed
          )
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED
                       | 1     | 01/06/2026
        fails          | 2     | 31/05/2026
        fails          | 3     | 02/06/2026
                       | 4     |
                       | 5     | 01/06/2026
                       | 6     | 01/05/2026
                       | 6     | 01/06/2026
                       | 7     | 01/06/2026
        fails          | 7     | 02/06/2026

        AD1   | CHILD | DATE_INT
              | 1     | 01/06/2026
        fails | 2     | 01/06/2026
        fails | 3     | 01/06/2026
              | 4     | 01/06/2026
              | 5     |
              | 6     | 01/06/2026
        fails | 7     | 01/06/2026
        """,
    ),
)

adopted_after_reversal = Rule(
    code="525",
    says="A child for whom the decision to be placed for adoption has been reversed cannot be adopted during the year.",
    advice="Take out the day the decision was reversed, or the answers about the adoption.",
    blames={"PlacedAdoption": "DATE_PLACED_CEASED", "AD1": ADOPTION},
    sql=f"""
        select p.row_key as PlacedAdoption, a.row_key as AD1
        from PlacedAdoption p
        join AD1 a on a.child = p.child
        where p.date_placed_ceased_raw is not null and {any_given("a", ADOPTION)}
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED_CEASED
        fails          | 1     | 01/06/2026
        fails          | 2     | 31/06/2026
        fails          | 3     | 01/06/2026
        fails          | 4     | 01/06/2026
        fails          | 5     | 01/06/2026
        fails          | 6     | 01/06/2026
                       | 7     | 01/06/2026
                       | 8     |
                       | 9     | 01/06/2026

        AD1   | CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR
        fails | 1     | 01/05/2026 |            |             |           |            |
        fails | 2     |            | 01/05/2026 |             |           |            |
        fails | 3     |            |            | 0           |           |            |
        fails | 4     |            |            |             | 1         |            |
        fails | 5     |            |            |             |           | F1         |
        fails | 6     |            |            |             |           |            | L0
              | 7     |            |            |             |           |            |
              | 8     | 01/05/2026 |            |             |           |            |
        """,
    ),
)

reversed_but_never_decided = Rule(
    code="563",
    says="The child should no longer be placed for adoption but the date of the decision that the child should be "
    "placed for adoption is blank",
    advice="Give the day of the decision that was reversed.",
    blames={"PlacedAdoption": "DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"},
    sql="""
        select p.row_key as PlacedAdoption
        from PlacedAdoption p
        where p.date_placed_raw is null
          and (p.date_placed_ceased_raw is not null or p.reason_placed_ceased is not null)
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
                       | 1     | 01/05/2026  | 01/06/2026         | RD1
        fails          | 2     |             | 01/06/2026         |
        fails          | 3     |             |                    | RD1
                       | 4     |             |                    |
                       | 5     | 31/06/2026  | 01/07/2026         | RD1
        fails          | 6     |             | 31/06/2026         |
        """,
    ),
)

decided_before_care_began = Rule(
    code="1003",
    says="Date of LA's decision that a child should be placed for adoption is before the child started to be looked "
    "after.",
    advice="Check the day of the decision: it is before the child's care began.",
    blames={"PlacedAdoption": "DATE_PLACED", "Episodes": "DECOM RNE"},
    sql="""
        select p.row_key as PlacedAdoption, e.row_key as Episodes
        from PlacedAdoption p
        join Episodes e on e.child = p.child
        where e.rne = 'S' and p.date_placed < e.decom
          and not exists (
            select 1 from Episodes earlier
            where earlier.child = e.child and earlier.rne = 'S' and earlier.decom < e.decom
          )
    """,
    cases=(
        """
        PlacedAdoption | CHILD | DATE_PLACED
        fails          | 1     | 31/05/2026
                       | 2     | 01/06/2026
                       | 3     | 02/06/2026
                       | 4     |
                       | 5     | 31/05/2026
                       | 6     | 31/05/2026
        fails          | 7     | 31/03/2026

        Episodes | CHILD | DECOM      | RNE
        fails    | 1     | 01/06/2026 | S
                 | 2     | 01/06/2026 | S
                 | 3     | 01/06/2026 | S
                 | 4     | 01/06/2026 | S
                 | 5     | 01/04/2026 | S
                 | 5     | 01/06/2026 | S
                 | 6     | 01/06/2026 | P
        fails    | 7     | 01/04/2026 | S
                 | 7     | 01/06/2026 | S
                 | 7     | 01/03/2026 | P
        """,
    ),
)
