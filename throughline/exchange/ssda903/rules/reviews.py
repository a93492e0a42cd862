"""Reviews of a looked-after child: how the child took part must fit the child's age on that day."""

from throughline.exchange.returns.rule import Rule

aged_four_but_said_to_be_under = Rule(
    code="440",
    says="Participation method indicates child was under 4 years old at the time of the review, but date of birth and "
    "review date indicates the child was 4 years old or over.",
    advice="Choose how the child took part, PN1 to PN7: the child was 4 or over.",
    blames={"Reviews": "DOB REVIEW REVIEW_CODE"},
    sql="""
        select r.row_key as Reviews
        from Reviews r
        where r.review_code = 'PN0' and r.dob + interval 4 year <= r.review
    """,
    cases=(
        """
        Reviews | CHILD | DOB        | REVIEW     | REVIEW_CODE
                | 1     | 02/06/2022 | 01/06/2026 | PN0
        fails   | 2     | 01/06/2022 | 01/06/2026 | PN0
        fails   | 3     | 31/05/2022 | 01/06/2026 | PN0
                | 4     | 01/06/2022 | 01/06/2026 | PN1
                | 5     |            | 01/06/2026 | PN0
                | 6     | 01/06/2022 |            | PN0
                | 7     | 01/06/2022 | 01/06/2026 |
        """,
    ),
)

under_four_but_said_to_be_older = Rule(
    code="441",
    says="Participation method indicates child was 4 years old or over at the time of the review, but the date of "
    "birth and review date indicates the child was under 4 years old.",
    advice="Choose PN0: the child was under 4 on the day of the review.",
    blames={"Reviews": "DOB REVIEW REVIEW_CODE"},
    sql="""
        select r.row_key as Reviews
        from Reviews r
        where r.review_code in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')
          and r.dob + interval 4 year > r.review
    """,
    cases=(
        """
        Reviews | CHILD | DOB        | REVIEW     | REVIEW_CODE
        fails   | 1     | 02/06/2022 | 01/06/2026 | PN1
                | 2     | 01/06/2022 | 01/06/2026 | PN1
                | 3     | 02/06/2022 | 01/06/2026 | PN0
        fails   | 4     | 02/06/2022 | 01/06/2026 | PN7
                | 5     | 02/06/2022 | 01/06/2026 | PN8
                | 6     | 02/06/2022 | 01/06/2026 |
                | 7     |            | 01/06/2026 | PN1
                | 8     | 02/06/2022 |            | PN1
        fails   | 9     | 02/06/2022 | 01/06/2026 | PN2
        fails   | 10    | 02/06/2022 | 01/06/2026 | PN3
        fails   | 11    | 02/06/2022 | 01/06/2026 | PN4
        fails   | 12    | 02/06/2022 | 01/06/2026 | PN5
        fails   | 13    | 02/06/2022 | 01/06/2026 | PN6
        """,
    ),
)
