"""A child who was adopted: the days of the decision, the match and the placement, and what must be told of it."""

from throughline.exchange.returns.rule import Rule
from throughline.exchange.ssda903.answers import ADOPTION, any_blank, any_given

_ADOPTED = "('E11', 'E12')"
_PLACED_FOR_ADOPTION = "('A3', 'A4', 'A5', 'A6')"

adoption_partly_told = Rule(
    code="151",
    says="All data items relating to a childs adoption must be coded or left blank.",
    advice="Fill all six answers about the adoption, or leave all six blank.",
    blames={"AD1": ADOPTION},
    sql=f"""
        select a.row_key as AD1
        from AD1 a
        where {any_given("a", ADOPTION)} and {any_blank("a", ADOPTION)}
    """,
    cases=(
        """
        AD1   | CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR
              | 1     | 01/04/2026 | 02/04/2026 | 0           | 1         | F1         | L0
              | 2     |            |            |             |           |            |
        fails | 3     |            | 02/04/2026 | 0           | 1         | F1         | L0
        fails | 4     | 01/04/2026 |            | 0           | 1         | F1         | L0
        fails | 5     | 01/04/2026 | 02/04/2026 |             | 1         | F1         | L0
        fails | 6     | 01/04/2026 | 02/04/2026 | 0           |           | F1         | L0
        fails | 7     | 01/04/2026 | 02/04/2026 | 0           | 1         |            | L0
        fails | 8     | 01/04/2026 | 02/04/2026 | 0           | 1         | F1         |
        fails | 9     | 01/04/2026 |            |             |           |            |
        fails | 10    |            | 02/04/2026 |             |           |            |
        fails | 11    |            |            | 0           |           |            |
        fails | 12    |            |            |             | 1         |            |
        fails | 13    |            |            |             |           | F1         |
        fails | 14    |            |            |             |           |            | L0
              | 15    | 31/04/2026 | 02/04/2026 | 0           | 1         | F1         | L0
              | 16    | 01/04/2026 | 31/04/2026 | 0           | 1         | F1         | L0
        """,
    ),
)

matched_after_placed = Rule(
    code="331",
    says="Date of matching child and adopter(s) should be the same as, or prior to, the date of placement of "
    "adoption.",
    advice="Check the day of the match: it is after the start of the episode that ended in adoption.",
    blames={"AD1": "DATE_MATCH", "Episodes": "DECOM REC"},
    sql=f"""
        select a.row_key as AD1, e.row_key as Episodes
        from AD1 a
        join Episodes e on e.child = a.child
        where e.rec in {_ADOPTED} and a.date_match > e.decom
    """,
    cases=(
        """
        AD1   | CHILD | DATE_MATCH
              | 1     | 31/05/2026
              | 2     | 01/06/2026
        fails | 3     | 02/06/2026
              | 4     |
              | 5     | 02/06/2026
              | 6     | 02/06/2026
        fails | 7     | 02/06/2026

        Episodes | CHILD | DECOM      | REC
                 | 1     | 01/06/2026 | E11
                 | 2     | 01/06/2026 | E12
        fails    | 3     | 01/06/2026 | E11
                 | 4     | 01/06/2026 | E11
                 | 5     | 01/06/2026 | X1
                 | 6     |            | E11
        fails    | 7     | 01/06/2026 | E12
        """,
    ),
)

matched_without_earlier_decision = Rule(
    code="333",
    says="Date should be placed for adoption must be on or prior to the date of matching child with adopter(s).",
    advice="Give the day of the decision, on or before the day of the match.",
    blames={"AD1": "DATE_INT DATE_MATCH"},
    sql="""
        select a.row_key as AD1
        from AD1 a
        where a.date_int > a.date_match or (a.date_match_raw is not null and a.date_int_raw is null)
    """,
    cases=(
        """
        AD1   | CHILD | DATE_INT   | DATE_MATCH
              | 1     | 31/05/2026 | 01/06/2026
              | 2     | 01/06/2026 | 01/06/2026
        fails | 3     | 02/06/2026 | 01/06/2026
        fails | 4     |            | 01/06/2026
              | 5     | 01/06/2026 |
              | 6     |            |
              | 7     | 31/06/2026 | 01/06/2026
        fails | 8     |            | 31/06/2026
        """,
    ),
)

decision_before_care_began = Rule(
    code="334",
    says="Date child started to be looked after in latest period of care must be on or prior to the date should be "
    "placed for adoption.",
    advice="Check the day of the decision: it is before the child's latest period of care began.",
    blames={"AD1": "DATE_INT", "Episodes": "DECOM RNE"},
    sql="""
        select a.row_key as AD1, e.row_key as Episodes
        from AD1 a
        join Episodes e on e.child = a.child
        where e.rne = 'S' and a.date_int < e.decom
          and not exists (
            select 1 from Episodes later
            where later.child = e.child and later.rne = 'S' and later.decom > e.decom
          )
    """,
    cases=(
        """
        AD1   | CHILD | DATE_INT
        fails | 1     | 31/05/2026
              | 2     | 01/06/2026
              | 3     | 02/06/2026
              | 4     |
        fails | 5     | 31/05/2026
              | 6     | 31/05/2026
              | 7     | 31/05/2026
        fails | 8     | 31/03/2026
              | 9     | 01/07/2026

        Episodes | CHILD | DECOM      | RNE
        fails    | 1     | 01/06/2026 | S
                 | 2     | 01/06/2026 | S
                 | 3     | 01/06/2026 | S
                 | 4     | 01/06/2026 | S
                 | 5     | 01/04/2026 | S
        fails    | 5     | 01/06/2026 | S
                 | 5     | 01/07/2026 | P
                 | 6     | 01/04/2026 | S
                 | 6     | 01/06/2026 | L
                 | 7     | 01/06/2026 | P
                 | 8     | 01/04/2026 | S
        fails    | 8     | 01/06/2026 | S
                 | 9     | 01/07/2026 | S
        """,
    ),
)

foster_carer_adopts_or_not = Rule(
    code="335",
    says="The current foster value (0) suggests that child is not adopted by current foster carer, but last placement "
    "is A2, A3, or A5. Or the current foster value (1) suggests that child is adopted by current foster carer, but "
    "last placement is A1, A4 or A6.",
    advice="Check whether the foster carer adopted the child: the last placement and the answer do not agree.",
    blames={"AD1": "FOSTER_CARE", "Episodes": "PLACE REC"},
    # E1, A1 and A2 are codes of years gone by; the Department's text still names them.
    sql="""
        select a.row_key as AD1, e.row_key as Episodes
        from AD1 a
        join Episodes e on e.child = a.child
        where e.rec in ('E1', 'E11', 'E12')
          and (
            (e.place in ('A2', 'A3', 'A5') and a.foster_care = '0')
            or (e.place in ('A1', 'A4', 'A6') and a.foster_care = '1')
          )
    """,
    cases=(
        """
        AD1   | CHILD | FOSTER_CARE
        fails | 1     | 0
              | 2     | 1
        fails | 3     | 1
              | 4     | 0
        fails | 5     | 0
        fails | 6     | 1
              | 7     |
              | 8     | 0
              | 9     | 0
        fails | 10    | 0
        fails | 11    | 1

        Episodes | CHILD | PLACE | REC
        fails    | 1     | A3    | E11
                 | 2     | A3    | E11
        fails    | 3     | A4    | E12
                 | 4     | A4    | E12
        fails    | 5     | A5    | E12
        fails    | 6     | A6    | E11
                 | 7     | A5    | E11
                 | 8     | A3    | X1
                 | 9     | U1    | E11
        fails    | 10    | A2    | E1
        fails    | 11    | A1    | E12
        """,
    ),
)

decision_after_placed = Rule(
    code="521",
    says="Date of local authority's decision (LA) that adoption is in the best interests of the child (date should be "
    "placed) must be on or prior to the date the child is placed for adoption.",
    advice="Check the day of the decision: it is after the child was placed for adoption.",
    blames={"AD1": "DATE_INT", "Episodes": "DECOM PLACE"},
    sql=f"""
        select a.row_key as AD1, e.row_key as Episodes
        from AD1 a
        join Episodes e on e.child = a.child
        where e.place in {_PLACED_FOR_ADOPTION} and a.date_int > e.decom
    """,
    cases=(
        """
        AD1   | CHILD | DATE_INT
              | 1     | 31/05/2026
              | 2     | 01/06/2026
        fails | 3     | 02/06/2026
              | 4     | 02/06/2026
              | 5     |
              | 6     | 02/06/2026
        fails | 7     | 02/06/2026
        fails | 8     | 02/06/2026
        fails | 9     | 02/06/2026

        Episodes | CHILD | DECOM      | PLACE
                 | 1     | 01/06/2026 | A3
                 | 2     | 01/06/2026 | A4
        fails    | 3     | 01/06/2026 | A5
                 | 3     | 02/06/2026 | A6
                 | 4     | 01/06/2026 | U5
                 | 5     | 01/06/2026 | A3
                 | 6     |            | A3
        fails    | 7     | 01/06/2026 | A3
        fails    | 8     | 01/06/2026 | A4
        fails    | 9     | 01/06/2026 | A6
        """,
    ),
)

matched_on_day_of_adoption = Rule(
    code="582",
    says="Child is showing as ceasing to be looked after due to adoption, but the date of adoption is the same as the "
    "date reported for being matched with adopters. In most circumstances we expect the date the child is matched with "
    "adopters to be before the date of adoption.",
    advice="Check the day of the match: it is the day of the adoption order itself.",
    blames={"AD1": "DATE_MATCH", "Episodes": "DEC"},
    sql=f"""
        select a.row_key as AD1, e.row_key as Episodes
        from AD1 a
        join Episodes e on e.child = a.child
        where e.rec in {_ADOPTED} and e.dec = a.date_match
    """,
    cases=(
        """
        AD1   | CHILD | DATE_MATCH
        fails | 1     | 01/06/2026
              | 2     | 31/05/2026
              | 3     | 02/06/2026
              | 4     | 01/06/2026
              | 5     |
        fails | 6     | 01/06/2026

        Episodes | CHILD | DEC        | REC
        fails    | 1     | 01/06/2026 | E11
                 | 2     | 01/06/2026 | E12
                 | 3     | 01/06/2026 | E11
                 | 4     | 01/06/2026 | X1
                 | 5     |            | E11
        fails    | 6     | 01/06/2026 | E12
        """,
    ),
)

adopted_but_not_told = Rule(
    code="601",
    says="The additional fields relating to adoption have not been completed although the episode data shows that the "
    "child was adopted during the year.",
    advice="Fill all six answers about this child's adoption.",
    blames={"Episodes": "REC", "AD1": ADOPTION},
    sql=f"""
        select e.row_key as Episodes, a.row_key as AD1
        from Episodes e
        cross join collection c
        left join AD1 a on a.child = e.child
        where e.rec in {_ADOPTED} and e.dec between c.starts and c.ends and {any_blank("a", ADOPTION)}
    """,
    cases=(
        """
        Episodes | CHILD | DEC        | REC
        fails    | 1     | 01/04/2026 | E11
                 | 2     | 01/04/2026 | E12
        fails    | 3     | 31/03/2027 | E12
                 | 4     | 31/03/2026 | E11
                 | 5     | 01/04/2027 | E11
                 | 6     | 01/06/2026 | E45
                 | 7     |            | E11
        fails    | 8     | 01/06/2026 | E11
        fails    | 9     | 01/06/2026 | E11
        fails    | 10    | 01/06/2026 | E11
        fails    | 11    | 01/06/2026 | E11
        fails    | 12    | 01/06/2026 | E11
        fails    | 13    | 01/06/2026 | E11
                 | 14    | 01/06/2026 | E11

        AD1   | CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR
              | 2     | 01/04/2025 | 02/04/2025 | 0           | 1         | F1         | L0
        fails | 3     |            |            |             |           |            |
        fails | 8     |            | 02/04/2025 | 0           | 1         | F1         | L0
        fails | 9     | 01/04/2025 |            | 0           | 1         | F1         | L0
        fails | 10    | 01/04/2025 | 02/04/2025 |             | 1         | F1         | L0
        fails | 11    | 01/04/2025 | 02/04/2025 | 0           |           | F1         | L0
        fails | 12    | 01/04/2025 | 02/04/2025 | 0           | 1         |            | L0
        fails | 13    | 01/04/2025 | 02/04/2025 | 0           | 1         | F1         |
              | 14    | 31/04/2025 | 31/04/2025 | 0           | 1         | F1         | L0
        """,
    ),
)

told_but_not_adopted = Rule(
    code="602",
    says="The episode data submitted for this child does not show that he/she was adopted during the year.",
    advice="End the child's last episode with E11 or E12 on the day of adoption, or take out the adoption answers.",
    blames={"AD1": f"CHILD {ADOPTION}"},
    sql=f"""
        select a.row_key as AD1
        from AD1 a
        cross join collection c
        where {any_given("a", ADOPTION)}
          and not exists (
            select 1 from Episodes e
            where e.child = a.child and e.rec in {_ADOPTED} and e.dec between c.starts and c.ends
          )
    """,
    cases=(
        """
        AD1   | CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR
              | 1     | 01/04/2025 |            |             |           |            |
        fails | 2     | 01/04/2025 |            |             |           |            |
        fails | 3     |            | 01/04/2025 |             |           |            |
        fails | 4     |            |            | 0           |           |            |
        fails | 5     |            |            |             | 1         |            |
        fails | 6     |            |            |             |           | F1         |
              | 7     |            |            |             |           |            |
              | 8     |            |            |             |           |            | L0
        fails | 9     |            |            |             |           |            | L0

        Episodes | CHILD | DEC        | REC
                 | 1     | 01/04/2026 | E11
                 | 2     | 31/03/2026 | E11
                 | 3     | 01/04/2027 | E12
                 | 4     | 01/06/2026 | E45
                 | 5     |            | E11
                 | 7     | 01/06/2026 | X1
                 | 8     | 31/03/2027 | E12
        """,
    ),
)
