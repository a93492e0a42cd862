"""Health, convictions and substance misuse (OC2): the answers must fit one another and the child's age."""

from throughline.exchange.returns.rule import Rule
from throughline.exchange.ssda903.answers import CARE_LEAVER, HEALTH, HEALTH_OF_ALL, any_blank, any_given

intervention_offered_though_received = Rule(
    code="158",
    says="If a child has been recorded as receiving an intervention for their substance misuse problem, then the "
    "additional item on whether an intervention was offered should be left blank.",
    advice="Leave “offered” blank: the child received the intervention.",
    blames={"OC2": "INTERVENTION_RECEIVED INTERVENTION_OFFERED"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        where o.intervention_received = '1' and o.intervention_offered is not null
    """,
    cases=(
        """
        OC2   | CHILD | INTERVENTION_RECEIVED | INTERVENTION_OFFERED
        fails | 1     | 1                     | 1
        fails | 2     | 1                     | 0
              | 3     | 1                     |
              | 4     | 0                     | 1
              | 5     |                       | 1
        """,
    ),
)

intervention_not_received_nor_said_if_offered = Rule(
    code="159",
    says="If a child has been recorded as not receiving an intervention for their substance misuse problem, then the "
    "additional item on whether an intervention was offered should be completed as well.",
    advice="Say whether an intervention was offered: 1 if it was, 0 if it was not.",
    blames={"OC2": "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        where o.substance_misuse = '1' and o.intervention_received = '0' and o.intervention_offered is null
    """,
    cases=(
        """
        OC2   | CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED
        fails | 1     | 1                | 0                     |
              | 2     | 1                | 0                     | 0
              | 3     | 1                | 0                     | 1
              | 4     | 1                | 1                     |
              | 5     | 0                | 0                     |
              | 6     |                  | 0                     |
              | 7     | 1                |                       |
        """,
    ),
)

health_partly_answered = Rule(
    code="182",
    says="Data entries on immunisations, teeth checks, health assessments and substance misuse problem identified "
    "should be completed or all OC2 fields should be left blank.",
    advice="Answer all four: immunisations, teeth check, health assessment and substance misuse.",
    blames={"OC2": HEALTH},
    sql=f"""
        select o.row_key as OC2
        from OC2 o
        where {any_given("o", HEALTH)} and {any_blank("o", HEALTH_OF_ALL)}
    """,
    cases=(
        """
        OC2   | CHILD | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE
              | 1     | 1             | 1           | 1                 | 0
              | 2     |               |             |                   |
        fails | 3     |               | 1           | 1                 | 0
        fails | 4     | 1             |             | 1                 | 0
        fails | 5     | 1             | 1           |                   | 0
        fails | 6     | 1             | 1           | 1                 |
        fails | 7     | 0             |             |                   |
        fails | 8     |               | 0           |                   |
        fails | 9     |               |             | 0                 |
        fails | 10    |               |             |                   | 0
        """,
        """
        OC2   | CHILD | CONVICTED | HEALTH_CHECK | INTERVENTION_RECEIVED | INTERVENTION_OFFERED | SDQ_SCORE
        fails | 1     | 0         |              |                       |                      |
        fails | 2     |           | 1            |                       |                      |
        fails | 3     |           |              | 1                     |                      |
        fails | 4     |           |              |                       | 1                    |
              | 5     |           |              |                       |                      | 12
        """,
    ),
)

misuse_without_intervention_answer = Rule(
    code="192",
    says="Child has been identified as having a substance misuse problem but the additional item on whether an "
    "intervention was received has been left blank.",
    advice="Say whether the child received an intervention: 1 if so, 0 if not.",
    blames={"OC2": "SUBSTANCE_MISUSE INTERVENTION_RECEIVED"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        where o.substance_misuse = '1' and o.intervention_received is null
    """,
    cases=(
        """
        OC2   | CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED
        fails | 1     | 1                |
              | 2     | 1                | 0
              | 3     | 1                | 1
              | 4     | 0                |
              | 5     |                  |
        """,
    ),
)

intervention_without_misuse = Rule(
    code="193",
    says="Child not identified as having a substance misuse problem but at least one of the two additional items on "
    "whether an intervention were offered and received have been completed.",
    advice="Leave both answers on interventions blank, or say that there is a substance misuse problem.",
    blames={"OC2": "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        where o.substance_misuse is distinct from '1'
          and coalesce(o.intervention_received, o.intervention_offered) is not null
    """,
    cases=(
        """
        OC2   | CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED
        fails | 1     | 0                | 1                     |
        fails | 2     | 0                |                       | 0
        fails | 3     |                  | 0                     | 1
              | 4     | 1                | 0                     | 1
              | 5     | 0                |                       |
              | 6     |                  |                       |
        """,
    ),
)

care_leaver_with_health_answers = Rule(
    code="215",
    says="Child has care leaver information but one or more data items relating to children looked after for 12 months "
    "have been completed.",
    advice="Keep the care-leaver answers or those on health, not both: find out if the child is still looked after.",
    blames={"OC2": HEALTH, "OC3": CARE_LEAVER},
    sql=f"""
        select o.row_key as OC2, l.row_key as OC3
        from OC2 o
        join OC3 l on l.child = o.child
        where {any_given("o", HEALTH)} and {any_given("l", CARE_LEAVER)}
    """,
    cases=(
        """
        OC2   | CHILD | CONVICTED | HEALTH_CHECK | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT
        fails | 1     | 0         |              |               |             |
        fails | 2     |           | 1            |               |             |
        fails | 3     |           |              | 1             |             |
        fails | 4     |           |              |               | 1           |
        fails | 5     |           |              |               |             | 1
              | 6     |           |              |               |             |
              | 7     | 0         |              |               |             |
              | 8     | 0         |              |               |             |

        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
        fails | 1     | YES      |       |
        fails | 2     |          | F1    |
        fails | 3     |          |       | B1
        fails | 4     | NO       | 0     | 0
        fails | 5     | YES      | F1    | B1
              | 6     | YES      | F1    | B1
              | 7     |          |       |
        """,
        """
        OC2   | CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED
        fails | 1     | 0                |                       |
        fails | 2     |                  | 0                     |
        fails | 3     |                  |                       | 0

        OC3   | CHILD | IN_TOUCH
        fails | 1     | YES
        fails | 2     | DIED
        fails | 3     | REFU
        """,
    ),
)

under_ten_with_conviction_answer = Rule(
    code="542",
    says="A child aged under 10 at 31 March should not have conviction information completed.",
    advice="Leave the answer on convictions blank: the child was under 10 on 31 March.",
    blames={"OC2": "DOB CONVICTED"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        cross join collection c
        where o.dob + interval 10 year > c.ends and o.convicted is not null
    """,
    cases=(
        """
        OC2   | CHILD | DOB        | CONVICTED
              | 1     | 30/03/2017 | 0
              | 2     | 31/03/2017 | 0
        fails | 3     | 01/04/2017 | 0
              | 4     | 01/04/2017 |
              | 5     |            | 0
        """,
    ),
)


def _not_answered_at_this_age(*, code: str, says: str, advice: str, column: str, age: str, case: str) -> Rule:
    return Rule(
        code=code,
        says=says,
        advice=advice,
        blames={"OC2": f"DOB {column}"},
        sql=f"""
            select o.row_key as OC2
            from OC2 o
            join continuously_looked_after k on k.child = o.child
            cross join collection c
            where {age} and o.{column} is null
        """,
        cases=(
            f"""
            Episodes | CHILD | DECOM      | DEC        | RNE | REC | LS
                     | 1     | 01/04/2026 |            | S   |     | C2
                     | 2     | 02/04/2026 |            | S   |     | C2

            {case}
            """,
        ),
    )


not_answered_at_this_age = (
    _not_answered_at_this_age(
        code="543",
        says="Child is aged 10 or over at 31 March and has been looked after continuously for 12 months yet conviction "
        "information has not been completed.",
        advice="Say whether the child was convicted or cautioned in the year: 1 if so, 0 if not.",
        column="CONVICTED",
        age="o.dob + interval 10 year <= c.ends",
        case="""
            OC2   | CHILD | DOB        | CONVICTED
            fails | 1     | 30/03/2017 |
            fails | 1     | 31/03/2017 |
                  | 1     | 01/04/2017 |
                  | 1     | 31/03/2017 | 0
                  | 1     |            |
                  | 2     | 31/03/2017 |
        """,
    ),
    _not_answered_at_this_age(
        code="545",
        says="Child is aged under 5 at 31 March and has been looked after continuously for 12 months yet health promotion "
        "information has not been completed.",
        advice="Say whether the child's health checks were up to date: 1 if so, 0 if not.",
        column="HEALTH_CHECK",
        age="o.dob + interval 5 year > c.ends",
        case="""
            OC2   | CHILD | DOB        | HEALTH_CHECK
                  | 1     | 31/03/2022 |
            fails | 1     | 01/04/2022 |
            fails | 1     | 02/04/2022 |
                  | 1     | 01/04/2022 | 0
                  | 1     |            |
                  | 2     | 01/04/2022 |
        """,
    ),
)

five_or_over_with_health_promotion = Rule(
    code="546",
    says="Children aged 5 or over at 31 March should not have health promotion information completed.",
    advice="Leave the answer on health checks blank: the child was 5 or over on 31 March.",
    blames={"OC2": "DOB HEALTH_CHECK"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        cross join collection c
        where o.dob + interval 5 year <= c.ends and o.health_check is not null
    """,
    cases=(
        """
        OC2   | CHILD | DOB        | HEALTH_CHECK
        fails | 1     | 30/03/2022 | 1
        fails | 2     | 31/03/2022 | 0
              | 3     | 01/04/2022 | 1
              | 4     | 31/03/2022 |
              | 5     |            | 1
        """,
    ),
)


def _answered_without_the_four(code: str, what: str, column: str) -> Rule:
    return Rule(
        code=code,
        says=f"Any child who has {what} information completed must also have immunisation, teeth check, health "
        "assessment and substance misuse problem identified fields completed.",
        advice="Answer all four: immunisations, teeth check, health assessment and substance misuse.",
        blames={"OC2": f"{column} {HEALTH_OF_ALL}"},
        sql=f"""
            select o.row_key as OC2
            from OC2 o
            where o.{column} is not null and {any_blank("o", HEALTH_OF_ALL)}
        """,
        cases=(
            f"""
            OC2   | CHILD | {column} | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE
                  | 1     | 0        | 1             | 1           | 1                 | 0
            fails | 2     | 0        |               | 1           | 1                 | 0
            fails | 3     | 0        | 1             |             | 1                 | 0
            fails | 4     | 0        | 1             | 1           |                   | 0
            fails | 5     | 1        | 1             | 1           | 1                 |
                  | 6     |          |               | 1           | 1                 | 0
            """,
        ),
    )


answered_without_the_four = (
    _answered_without_the_four("544", "conviction", "CONVICTED"),
    _answered_without_the_four("547", "health promotion", "HEALTH_CHECK"),
)
