"""The yearly questions about children looked after continuously for twelve months at 31 March (OC2).

Whom they are asked of, and the Strengths and Difficulties score; the answers on health are in `health_answers`.
"""

from throughline.exchange.returns.rule import Rule
from throughline.exchange.ssda903.answers import (
    ADOPTION,
    CARE_LEAVER,
    HEALTH,
    HEALTH_OF_ALL,
    any_blank,
    any_given,
)

# 1 and 2 are looked after all year; 3 only from 2 April; 4 left on 30 March; 5 had short breaks; 6 has no episode.
_LOOKED_AFTER = """
        Episodes | CHILD | DECOM      | DEC        | RNE | REC | LS
                 | 1     | 01/04/2026 |            | S   |     | C2
                 | 2     | 01/01/2020 | 31/03/2027 | S   | X1  | C2
                 | 3     | 02/04/2026 |            | S   |     | C2
                 | 4     | 01/01/2020 | 30/03/2027 | S   | E4A | C2
                 | 5     | 01/01/2020 |            | S   |     | V4
"""

strengths_score_missing = Rule(
    code="186",
    says="Children aged 4 or over at the start of the year and children aged under 17 at the end of the year and who "
    "have been looked after for at least 12 months continuously should have a Strengths and Difficulties (SDQ) score "
    "completed.",
    advice="Enter the total of the carer's Strengths and Difficulties Questionnaire.",
    blames={"OC2": "SDQ_SCORE"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        join continuously_looked_after k on k.child = o.child
        cross join collection c
        where o.dob <= c.starts - interval 4 year and o.dob > c.ends - interval 17 year
          and o.sdq_score_raw is null
    """,
    cases=(
        """
        OC2   | CHILD | DOB        | SDQ_SCORE
        fails | 1     | 01/04/2022 |
              | 2     | 02/04/2022 |
        fails | 3     | 01/04/2010 |
              | 4     | 31/03/2010 |
              | 5     | 01/01/2015 | 0
              | 5     | 01/01/2015 | high
              | 6     | 01/01/2015 |
              | 7     | 01/01/2015 |
              | 8     | 01/01/2015 |
        fails | 9     | 01/01/2015 |

        Episodes | CHILD | DECOM      | DEC        | RNE | REC | LS
                 | 1     | 01/04/2026 |            | S   |     | C2
                 | 2     | 01/04/2026 |            | S   |     | C2
                 | 3     | 01/04/2026 |            | S   |     | C2
                 | 4     | 01/04/2026 |            | S   |     | C2
                 | 5     | 01/04/2026 |            | S   |     | C2
                 | 6     | 02/04/2026 |            | S   |     | C2
                 | 7     | 01/01/2020 |            | S   |     | V3
                 | 8     | 01/01/2020 | 01/06/2026 | S   | E4A | C2
                 | 8     | 01/06/2026 |            | S   |     | C2
                 | 9     | 01/01/2020 | 01/06/2026 | S   | X1  | C2
                 | 9     | 01/06/2026 | 31/03/2027 | P   | X1  | C2
        """,
    ),
)

under_four_given_for_a_child_who_was_not = Rule(
    code="157",
    says="Child is aged 4 years or over at the beginning of the year or 16 years or under at the end of the year and "
    "Strengths and Difficulties Questionnaire (SDQ) 1 has been recorded as the reason for no Strengths and Difficulties "
    "Questionnaire (SDQ) score.",
    advice="Choose another reason: SDQ1 is for children under 4 or over 16, and this child is neither.",
    blames={"OC2": "DOB SDQ_REASON"},
    # “Or” in the wording would let no child have SDQ1; rule 186 has the same two limits joined by “and”.
    sql="""
        select o.row_key as OC2
        from OC2 o
        cross join collection c
        where o.sdq_reason = 'SDQ1'
          and o.dob <= c.starts - interval 4 year and o.dob > c.ends - interval 17 year
    """,
    cases=(
        """
        OC2   | CHILD | DOB        | SDQ_REASON
        fails | 1     | 01/04/2022 | SDQ1
              | 2     | 02/04/2022 | SDQ1
        fails | 3     | 01/04/2010 | SDQ1
              | 4     | 31/03/2010 | SDQ1
              | 5     | 01/01/2015 | SDQ2
              | 6     | 01/01/2015 |
              | 7     |            | SDQ1
        """,
    ),
)


def _not_looked_after_all_year(
    *, code: str, says: str, advice: str, asked: str, given: str, case: str
) -> Rule:
    return Rule(
        code=code,
        says=f"Child has not been looked after continuously for at least 12 months at 31 March but {says} completed.",
        advice=advice,
        blames={"OC2": asked},
        sql=f"""
            select o.row_key as OC2
            from OC2 o
            where {given}
              and not exists (select 1 from continuously_looked_after k where k.child = o.child)
        """,
        cases=(case + _LOOKED_AFTER,),
    )


def _asked_of_some(column: str, value: str) -> str:
    return f"""
        OC2   | CHILD | {column}
              | 1     | {value}
              | 2     | {value}
        fails | 3     | {value}
        fails | 4     | {value}
        fails | 5     | {value}
        fails | 6     | {value}
              | 3     |
        """


_HEALTH_OF_SOME = """
        OC2   | CHILD | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE
              | 1     | 1             | 1           | 1                 | 0
              | 2     | 1             | 1           | 1                 | 0
        fails | 3     | 1             |             |                   |
        fails | 4     |               | 1           |                   |
        fails | 5     |               |             | 1                 |
        fails | 6     |               |             |                   | 0
              | 3     |               |             |                   |
        """

not_looked_after_all_year = (
    _not_looked_after_all_year(
        code="185",
        says="a Strengths and Difficulties (SDQ) score has been",
        advice="Take out the score, or put right the child's episodes.",
        asked="SDQ_SCORE",
        given="o.sdq_score_raw is not null",
        case=_asked_of_some("SDQ_SCORE", "high"),
    ),
    _not_looked_after_all_year(
        code="190",
        says="one or more data items relating to children looked after for 12 months have been",
        advice="Take out the answers on health, or put right the child's episodes.",
        asked=HEALTH,
        given=any_given("o", HEALTH),
        case=_HEALTH_OF_SOME,
    ),
    _not_looked_after_all_year(
        code="198",
        says="a reason for no Strengths and Difficulties (SDQ) score has been",
        advice="Take out the reason, or put right the child's episodes.",
        asked="SDQ_REASON",
        given="o.sdq_reason is not null",
        case=_asked_of_some("SDQ_REASON", "SDQ2"),
    ),
)

looked_after_all_year_and_left = Rule(
    code="187",
    says="Child cannot be looked after continuously for 12 months at 31 March (OC2) and have any of adoption or care "
    "leavers returns completed.",
    advice="Take out the adoption or care-leaver answers, or end the child's last episode.",
    blames={"AD1": ADOPTION, "OC3": CARE_LEAVER},
    sql=f"""
        select a.row_key as AD1, null as OC3
        from AD1 a
        join continuously_looked_after k on k.child = a.child
        where {any_given("a", ADOPTION)}
        union all
        select null as AD1, o.row_key as OC3
        from OC3 o
        join continuously_looked_after k on k.child = o.child
        where {any_given("o", CARE_LEAVER)}
    """,
    cases=(
        """
        AD1   | CHILD | DATE_INT   | LS_ADOPTR
        fails | 1     | 01/06/2026 |
        fails | 2     |            | L0
              | 3     | 01/06/2026 |
              | 4     | 01/06/2026 |
              | 5     | 01/06/2026 |
              | 6     | 01/06/2026 |
              | 1     |            |

        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
        fails | 1     | YES      |       |
        fails | 2     |          | F1    |
        fails | 2     |          |       | B1
              | 3     | YES      |       |
              | 4     | YES      |       |
              | 5     | YES      |       |
              | 6     | YES      |       |
              | 2     |          |       |
        """
        + _LOOKED_AFTER,
    ),
)

under_four_with_score = Rule(
    code="188",
    says="Child is aged under 4 years at the end of the year, but a Strengths and Difficulties (SDQ) score or a reason "
    "for no SDQ score has been completed.",
    advice="Leave the score and the reason blank: the child was under 4 on 31 March.",
    blames={"OC2": "DOB SDQ_SCORE SDQ_REASON"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        cross join collection c
        where o.dob + interval 4 year > c.ends and (o.sdq_score_raw is not null or o.sdq_reason is not null)
    """,
    cases=(
        """
        OC2   | CHILD | DOB        | SDQ_SCORE | SDQ_REASON
              | 1     | 30/03/2023 | 12        |
              | 2     | 31/03/2023 | 12        |
        fails | 3     | 01/04/2023 | 12        |
        fails | 4     | 01/04/2023 |           | SDQ1
        fails | 7     | 01/04/2023 | high      |
              | 5     | 01/04/2023 |           |
              | 6     |            | 12        |
        """,
    ),
)

seventeen_with_score = Rule(
    code="189",
    says="Child is aged 17 years or over at the beginning of the year, but an Strengths and Difficulties (SDQ) score or "
    "a reason for no Strengths and Difficulties (SDQ) score has been completed.",
    advice="Leave the score and the reason blank: the child was 17 or over on 1 April.",
    blames={"OC2": "DOB SDQ_SCORE SDQ_REASON"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        cross join collection c
        where o.dob + interval 17 year <= c.starts and (o.sdq_score_raw is not null or o.sdq_reason is not null)
    """,
    cases=(
        """
        OC2   | CHILD | DOB        | SDQ_SCORE | SDQ_REASON
        fails | 1     | 31/03/2009 | 12        |
        fails | 2     | 01/04/2009 | 12        |
              | 3     | 02/04/2009 | 12        |
        fails | 4     | 01/04/2009 |           | SDQ2
        fails | 7     | 01/04/2009 | high      |
              | 5     | 01/04/2009 |           |
              | 6     |            | 12        |
        """,
    ),
)

asked_but_left_blank = Rule(
    code="191",
    says="Child has been looked after continuously for at least 12 months at 31 March but one or more data items "
    "relating to children looked after for 12 months have been left blank.",
    advice="Answer all four: immunisations, teeth check, health assessment and substance misuse.",
    blames={"OC2": HEALTH_OF_ALL, "Episodes": "CHILD"},
    # A child without a row in OC2 has nothing but the last episode to show it by.
    sql=f"""
        select o.row_key as OC2, case when o.row_key is null then e.row_key end as Episodes
        from continuously_looked_after k
        join episode e on e.child = k.child and e.from_last = 1
        left join OC2 o on o.child = k.child
        where {any_blank("o", HEALTH_OF_ALL)}
    """,
    cases=(
        """
        OC2   | CHILD | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE
              | 1     | 0             | 1           | 0                 | 0
        fails | 2     |               | 1           | 1                 | 0
        fails | 1     | 1             |             | 1                 | 0
        fails | 1     | 1             | 1           |                   | 0
        fails | 1     | 1             | 1           | 1                 |
              | 3     |               |             |                   |
              | 4     |               |             |                   |
              | 5     |               |             |                   |
        """
        + _LOOKED_AFTER
        + """
        fails    | 7     | 01/01/2020 |            | S   |     | C2
                 | 8     | 01/01/2020 | 01/06/2026 | S   | X1  | C2
        fails    | 8     | 01/06/2026 |            | P   |     | C2
        """.lstrip("\n"),
    ),
)

score_and_reason_for_none = Rule(
    code="197a",
    says="Reason for no Strengths and Difficulties (SDQ) score is not required if Strengths and Difficulties "
    "Questionnaire score is filled in.",
    advice="Keep the score or the reason for having none, not both.",
    blames={"OC2": "SDQ_SCORE SDQ_REASON"},
    sql="select o.row_key as OC2 from OC2 o where o.sdq_score_raw is not null and o.sdq_reason is not null",
    cases=(
        """
        OC2   | CHILD | SDQ_SCORE | SDQ_REASON
        fails | 1     | 12        | SDQ2
        fails | 2     | 0         | SDQ2
              | 3     | 12        |
              | 4     |           | SDQ2
              | 5     |           |
        fails | 6     | high      | SDQ2
        """,
    ),
)

four_or_seventeen_without_score_or_reason = Rule(
    code="197B",
    says="SDQ score or reason for no SDQ should be reported for 4- or 17-year-olds.",
    advice="Enter the score, or the reason for having none.",
    blames={"OC2": "DOB SDQ_SCORE SDQ_REASON"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        join continuously_looked_after k on k.child = o.child
        cross join collection c
        where o.sdq_score_raw is null and o.sdq_reason is null
          and (
            (o.dob + interval 4 year <= c.ends and o.dob + interval 5 year > c.ends)
            or (o.dob + interval 17 year <= c.ends and o.dob + interval 18 year > c.ends)
          )
    """,
    cases=(
        """
        OC2   | CHILD | DOB        | SDQ_SCORE | SDQ_REASON
              | 1     | 01/04/2023 |           |
        fails | 1     | 31/03/2023 |           |
        fails | 1     | 01/04/2022 |           |
              | 1     | 31/03/2022 |           |
              | 2     | 01/04/2010 |           |
        fails | 2     | 31/03/2010 |           |
        fails | 2     | 01/04/2009 |           |
              | 2     | 31/03/2009 |           |
              | 1     | 01/01/2023 | 12        |
              | 1     | 01/01/2023 |           | SDQ1
              | 1     | 01/01/2023 | high      |
              | 1     |            |           |
              | 3     | 01/01/2023 |           |
              | 4     | 01/01/2023 |           |
              | 5     | 01/01/2023 |           |
        """
        + _LOOKED_AFTER,
    ),
)
