"""What is told of a care leaver (OC3): contact, activity and accommodation around a birthday."""

from throughline.exchange.returns.rule import Rule
from throughline.exchange.ssda903.answers import ADOPTION, CARE_LEAVER, any_blank, any_given

care_leaver_adopted = Rule(
    code="134",
    says="Data on adoption should not be entered for the OC3 cohort.",
    advice="Keep the adoption answers or the care-leaver answers, not both.",
    blames={"OC3": CARE_LEAVER, "AD1": ADOPTION},
    sql=f"""
        select o.row_key as OC3, a.row_key as AD1
        from OC3 o
        join AD1 a on a.child = o.child
        where {any_given("o", CARE_LEAVER)} and {any_given("a", ADOPTION)}
    """,
    cases=(
        """
        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
        fails | 1     | YES      |       |
        fails | 2     |          | F1    |
        fails | 3     |          |       | B1
        fails | 4     | NO       | 0     | 0
        fails | 5     | NO       | 0     | 0
        fails | 6     | NO       | 0     | 0
              | 7     |          |       |
              | 8     | YES      | F1    | B1
              | 9     | YES      | F1    | B1

        AD1   | CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR
        fails | 1     | 01/05/2026 |            |             |           |            |
        fails | 2     |            | 31/06/2026 |             |           |            |
        fails | 3     |            |            | 0           |           |            |
        fails | 4     |            |            |             | 1         |            |
        fails | 5     |            |            |             |           | F1         |
        fails | 6     |            |            |             |           |            | L0
              | 7     | 01/05/2026 |            |             |           |            |
              | 8     |            |            |             |           |            |
        """,
    ),
)

care_leaver_partly_told = Rule(
    code="153",
    says="All data items relating to a child's activity or accommodation after leaving care must be coded or left "
    "blank.",
    advice="Fill contact, activity and accommodation, or leave all three blank.",
    blames={"OC3": CARE_LEAVER},
    sql=f"""
        select o.row_key as OC3
        from OC3 o
        where {any_given("o", CARE_LEAVER)} and {any_blank("o", CARE_LEAVER)}
    """,
    cases=(
        """
        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
              | 1     | YES      | F1    | B1
              | 2     |          |       |
              | 3     | NO       | 0     | 0
        fails | 4     |          | F1    | B1
        fails | 5     | YES      |       | B1
        fails | 6     | YES      | F1    |
        fails | 7     | YES      |       |
        fails | 8     |          | F1    |
        fails | 9     |          |       | B1
        """,
    ),
)

died_or_home_but_activity_told = Rule(
    code="344",
    says="The record shows the young person has died or returned home to live with parent(s) or someone with parental "
    "responsibility for a continuous period of 6 months or more, but activity and/or accommodation on leaving care "
    "have been completed.",
    advice="Write 0 for activity and for accommodation, or put right the contact.",
    blames={"OC3": CARE_LEAVER},
    sql="""
        select o.row_key as OC3
        from OC3 o
        where o.in_touch in ('DIED', 'RHOM') and (o.activ <> '0' or o.accom <> '0')
    """,
    cases=(
        """
        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
              | 1     | DIED     | 0     | 0
        fails | 2     | DIED     | F1    | 0
        fails | 3     | RHOM     | 0     | B1
        fails | 4     | RHOM     | F1    |
        fails | 5     | DIED     |       | B1
              | 6     | RHOM     |       |
              | 7     | YES      | F1    | B1
              | 8     |          | F1    | B1
        """,
    ),
)

in_touch_but_nothing_known = Rule(
    code="345",
    says="The data collection record shows the local authority is in touch with this young person, but activity and/or "
    "accommodation data items are zero.",
    advice="Say what the young person does and where they live, or put right the contact.",
    blames={"OC3": CARE_LEAVER},
    sql="select o.row_key as OC3 from OC3 o where o.in_touch = 'YES' and (o.activ = '0' or o.accom = '0')",
    cases=(
        """
        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
              | 1     | YES      | F1    | B1
        fails | 2     | YES      | 0     | B1
        fails | 3     | YES      | F1    | 0
        fails | 4     | YES      | 0     |
              | 5     | NO       | 0     | 0
              | 6     | YES      |       |
              | 7     |          | 0     | 0
        """,
    ),
)

under_eighteen_in_a_foyer = Rule(
    code="347",
    since="2023-24",
    says="Care leavers aged under 18 years, can not be accommodated in a Foyer.",
    advice="Check the accommodation and the date of birth: a foyer is not for a young person under 18.",
    blames={"OC3": "DOB ACCOM"},
    # The Department's text has T; the codes of a foyer have a digit for suitable or not. Its day is 1 April.
    sql="""
        select o.row_key as OC3
        from OC3 o
        cross join collection c
        where o.accom in ('T', 'T1', 'T2') and o.dob + interval 18 year > c.starts
    """,
    cases=(
        """
        OC3   | CHILD | DOB        | ACCOM
              | 1     | 31/03/2008 | T1
              | 2     | 01/04/2008 | T1
        fails | 3     | 02/04/2008 | T1
        fails | 4     | 02/04/2008 | T2
        fails | 5     | 02/04/2008 | T
              | 6     | 02/04/2008 | U1
              | 7     | 02/04/2008 |
              | 8     |            | T1
        """,
    ),
)

died_last_year = Rule(
    code="348",
    since="2025-26",
    says="Care leaver has previously been reported as having died.",
    advice="Check the contact: last year's return says that this young person had died.",
    blames={"OC3": "IN_TOUCH"},
    # Told again that the young person had died, this year agrees with last.
    sql="""
        select o.row_key as OC3
        from OC3 o
        join last_OC3 l on l.child = o.child
        where l.in_touch = 'DIED' and o.in_touch <> 'DIED'
    """,
    cases=(
        """
        OC3   | CHILD | IN_TOUCH
        fails | 1     | YES
              | 2     | DIED
              | 3     |
              | 4     | YES
              | 5     | YES

        last_OC3 | CHILD | IN_TOUCH
                 | 1     | DIED
                 | 2     | DIED
                 | 3     | DIED
                 | 4     | NO
        """,
    ),
)

not_seventeen_to_twenty_one = Rule(
    code="391",
    says="Young person was not 17, 18, 19, 20 or 21 during the current collection year.",
    advice="Check the date of birth: care-leaver answers are for young people aged 17 to 21 in the year.",
    blames={"OC3": f"DOB {CARE_LEAVER}"},
    # 22 on 1 April is not 21 on any day of the year.
    sql=f"""
        select o.row_key as OC3
        from OC3 o
        cross join collection c
        where {any_given("o", CARE_LEAVER)}
          and (o.dob + interval 17 year > c.ends or o.dob + interval 22 year <= c.starts)
    """,
    cases=(
        """
        OC3   | CHILD | DOB        | IN_TOUCH | ACTIV | ACCOM
              | 1     | 30/03/2010 | YES      | F1    | B1
              | 2     | 31/03/2010 | YES      | F1    | B1
        fails | 3     | 01/04/2010 | YES      |       |
        fails | 4     | 01/04/2010 |          | F1    |
        fails | 5     | 01/04/2010 |          |       | B1
              | 6     | 01/04/2010 |          |       |
              | 7     |            | YES      | F1    | B1
              | 8     | 02/04/2004 | YES      | F1    | B1
        fails | 9     | 01/04/2004 | YES      | F1    | B1
        fails | 10    | 31/03/2004 | YES      | F1    | B1
        """,
    ),
)

seventeen_with_former_foster_carers = Rule(
    code="3001",
    says="Where care leavers information is being returned for a young person around their 17th birthday, the "
    "accommodation cannot be with their former foster carer(s).",
    advice="Check the accommodation: staying with former foster carers (Z) begins at 18.",
    blames={"OC3": "DOB ACCOM"},
    sql="""
        select o.row_key as OC3
        from OC3 o
        cross join collection c
        where o.accom in ('Z1', 'Z2') and o.dob + interval 17 year between c.starts and c.ends
    """,
    cases=(
        """
        OC3   | CHILD | DOB        | ACCOM
              | 1     | 31/03/2009 | Z1
        fails | 2     | 01/04/2009 | Z1
        fails | 3     | 31/03/2010 | Z2
              | 4     | 01/04/2010 | Z2
              | 5     | 01/06/2009 | Y1
              | 6     | 01/06/2009 |
              | 7     |            | Z1
        """,
    ),
)

still_looked_after = Rule(
    code="1007",
    says="Care leaver information is not required for 17- or 18-year olds who are still looked after [on their 17th or "
    "18th birthday.]",
    advice="Take out the care-leaver answers, or end the last episode: the young person is still looked after.",
    blames={"OC3": f"DOB {CARE_LEAVER}", "Episodes": "DEC REC"},
    sql=f"""
        select o.row_key as OC3, e.row_key as Episodes
        from OC3 o
        join episode e on e.child = o.child
        cross join collection c
        where {any_given("o", CARE_LEAVER)} and e.from_last = 1 and (e.dec_raw is null or e.rec is null)
          and o.dob + interval 17 year <= c.ends and o.dob + interval 19 year > c.ends
    """,
    cases=(
        """
        OC3   | CHILD | DOB        | IN_TOUCH
              | 1     | 01/04/2010 | YES
        fails | 2     | 31/03/2010 | YES
        fails | 3     | 01/04/2008 | YES
              | 4     | 31/03/2008 | YES
              | 5     | 01/06/2009 | YES
              | 6     | 01/06/2009 |
              | 7     |            | YES
        fails | 8     | 01/06/2009 | YES
        fails | 9     | 01/06/2009 | YES
              | 10    | 01/06/2009 | YES
              | 11    | 01/06/2009 | YES

        Episodes | CHILD | DECOM      | DEC        | REC
                 | 1     | 01/04/2026 |            |
        fails    | 2     | 01/04/2026 |            |
        fails    | 3     | 01/04/2026 |            |
                 | 4     | 01/04/2026 |            |
                 | 5     | 01/04/2026 | 01/06/2026 | E4A
                 | 6     | 01/04/2026 |            |
                 | 7     | 01/04/2026 |            |
        fails    | 8     | 01/04/2026 | 01/06/2026 |
        fails    | 9     | 01/04/2026 |            | E4A
                 | 10    | 01/04/2026 |            |
                 | 10    | 01/06/2026 | 01/07/2026 | E4A
                 | 11    | 01/06/2026 | 31/06/2026 | E4A
        """,
    ),
)

left_care_after_birthday = Rule(
    code="1016",
    since="2023-24",
    says="Care leaver information is not required for 17- or 18-year olds who cease to be looked after, after their "
    "birthday.",
    advice="Take out the care-leaver answers: the young person was looked after on the birthday of the year.",
    blames={"OC3": f"DOB {CARE_LEAVER}", "Episodes": "DEC REC"},
    sql=f"""
        select o.row_key as OC3, e.row_key as Episodes
        from OC3 o
        join episode e on e.child = o.child
        cross join collection c
        where {any_given("o", CARE_LEAVER)} and e.from_last = 1 and coalesce(e.rec, '') <> 'X1'
          and (
            (o.dob + interval 17 year between c.starts and c.ends and e.dec > o.dob + interval 17 year)
            or (o.dob + interval 18 year between c.starts and c.ends and e.dec > o.dob + interval 18 year)
          )
    """,
    cases=(
        """
        OC3   | CHILD | DOB        | IN_TOUCH
              | 1     | 01/06/2009 | YES
              | 2     | 01/06/2009 | YES
        fails | 3     | 01/06/2009 | YES
        fails | 4     | 01/06/2008 | YES
              | 5     | 01/06/2008 | YES
              | 6     | 01/06/2009 |
              | 7     |            | YES
              | 8     | 01/06/2009 | YES
              | 9     | 01/06/2009 | YES
        fails | 10    | 01/04/2009 | YES
              | 11    | 31/03/2008 | YES
        fails | 12    | 31/03/2010 | YES
              | 13    | 01/04/2010 | YES
        fails | 14    | 01/04/2008 | YES
        fails | 15    | 31/03/2009 | YES
              | 16    | 01/06/2009 | YES
              | 17    | 01/06/2007 | YES

        Episodes | CHILD | DECOM      | DEC        | REC
                 | 1     | 01/04/2026 | 31/05/2026 | E4A
                 | 2     | 01/04/2026 | 01/06/2026 | E4A
        fails    | 3     | 01/04/2026 | 02/06/2026 | E4A
        fails    | 4     | 01/04/2026 | 02/06/2026 |
                 | 5     | 01/04/2026 | 01/06/2026 | E17
                 | 6     | 01/04/2026 | 02/06/2026 | E4A
                 | 7     | 01/04/2026 | 02/06/2026 | E4A
                 | 8     | 01/04/2026 | 02/06/2026 | X1
                 | 9     | 01/04/2026 |            |
        fails    | 10    | 01/04/2026 | 02/04/2026 | E4A
                 | 11    | 01/04/2026 | 02/04/2026 | E4A
        fails    | 12    | 01/04/2026 | 01/04/2027 | E4A
                 | 13    | 01/04/2026 | 02/04/2027 | E4A
        fails    | 14    | 01/04/2026 | 02/04/2026 | E4A
        fails    | 15    | 01/04/2026 | 01/04/2027 | E4A
                 | 16    | 01/04/2026 | 02/06/2026 | E4A
                 | 16    | 01/07/2026 |            |
                 | 17    | 01/04/2026 | 02/06/2026 | E4A
        """,
    ),
)
