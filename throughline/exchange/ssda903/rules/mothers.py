"""Girls in care who are mothers, and the birth of the first child."""

from throughline.exchange.returns.rule import Rule

# Before 2024-25 sex was written 1 or 2. Where it is U nothing is asked of the mother field: rule 232 comes first.
mother_not_valid = Rule(
    code="165",
    says="Data entry for mother status is invalid.",
    advice="For a girl in care enter 1 if she is a mother and 0 if not; leave it blank for a boy or a care leaver.",
    blames={"Header": "MOTHER SEX", "OC3": "IN_TOUCH ACTIV ACCOM"},
    # Rule 399 forbids the field in short breaks (V3, V4), so they do not call for it here.
    sql="""
        select h.row_key as Header, o.row_key as OC3
        from Header h
        left join OC3 o on o.child = h.child
        left join (
          select e.child, max(case when coalesce(e.ls, '') in ('V3', 'V4') then 0 else 1 end) as in_care
          from Episodes e cross join collection c
          where (e.dec is null or e.dec >= c.starts) and (e.decom is null or e.decom <= c.ends)
          group by e.child
        ) y on y.child = h.child
        where h.mother not in ('0', '1')
          or (h.mother is not null and h.sex in ('1', 'M'))
          or (
            h.mother is null and h.sex in ('2', 'F')
            and (y.in_care = 1 or (y.child is null and coalesce(o.in_touch, o.activ, o.accom) is null))
          )
    """,
    cases=(
        """
        Header | CHILD | SEX | MOTHER
               | 1     | F   | 0
               | 2     | F   | 1
        fails  | 3     | F   | 2
        fails  | 4     | M   | 0
        fails  | 5     | M   | 3
               | 6     | M   |
        fails  | 7     | F   |
               | 8     | F   |
               | 9     | F   |
        fails  | 10    | F   |
               | 11    | F   |
               | 12    | F   |
        fails  | 13    | F   |
        fails  | 14    | F   |
               | 15    | U   |
               | 16    | U   | 0
               | 17    |     |
        fails  | 18    | F   |
        fails  | 19    | F   |
               | 20    | F   |
               | 21    | F   |
        fails  | 22    | F   |

        Episodes | CHILD | LS | DECOM      | DEC
                 | 1     | C2 | 01/05/2026 |
                 | 2     | C2 | 01/05/2026 |
                 | 7     | C2 | 01/05/2026 |
                 | 8     | V3 | 01/05/2026 |
                 | 9     | V4 | 01/05/2026 |
                 | 10    | V4 | 01/05/2026 | 01/06/2026
                 | 10    | C2 | 01/06/2026 |
                 | 11    | C2 | 01/05/2025 | 31/03/2026
                 | 12    | C2 | 01/04/2027 |
                 | 13    | C2 | 01/05/2025 | 01/04/2026
                 | 14    | C2 | 31/03/2027 |
                 | 15    | C2 | 01/05/2026 |
                 | 17    | C2 | 01/05/2026 |
                 | 18    |    |            |

        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
        fails | 3     | YES      |       |
              | 11    | YES      |       |
              | 12    |          | F1    |
        fails | 13    | YES      | F1    | B1
        fails | 14    | YES      | F1    | B1
        fails | 19    |          |       |
              | 20    |          |       | B1
              | 21    | YES      |       |
        """,
        """
        collection | year
                   | 2023-24

        Header | CHILD | SEX | MOTHER
        fails  | 1     | 1   | 0
               | 2     | 1   |
        fails  | 3     | 2   |
               | 4     | 2   | 0
        """,
    ),
)


def boy_with_first_child(male: str, female: str, since: str, until: str) -> Rule:
    return Rule(
        code="174",
        since=since,
        until=until,
        says="Mother's child date of birth is recorded but sex shows that the child is a male.",
        advice="Correct the child's sex, or take out the date of birth of the first child.",
        blames={"Header": "SEX MC_DOB"},
        sql=f"select h.row_key as Header from Header h where h.sex = '{male}' and h.mc_dob_raw is not null",
        cases=(
            f"""
            Header | CHILD | SEX      | MC_DOB
            fails  | 1     | {male}   | 01/05/2026
            fails  | 2     | {male}   | 31/02/2026
                   | 3     | {male}   |
                   | 4     | {female} | 01/05/2026
                   | 5     |          | 01/05/2026
            """,
        ),
    )


def mother_left_out(male: str, female: str, since: str, until: str) -> Rule:
    return Rule(
        code="393",
        since=since,
        until=until,
        says="Child is looked after but mother field is not completed.",
        advice="Enter 1 if the girl is a mother, 0 if she is not.",
        blames={"Header": "MOTHER"},
        sql=f"""
            select h.row_key as Header
            from Header h
            where h.sex = '{female}' and h.mother is null
              and exists (
                select 1 from Episodes e where e.child = h.child and coalesce(e.ls, '') not in ('V3', 'V4')
              )
        """,
        cases=(
            f"""
            Header | CHILD | SEX      | MOTHER
            fails  | 1     | {female} |
                   | 2     | {female} | 0
                   | 3     | {male}   |
                   | 4     |          |
                   | 5     | {female} |
                   | 6     | {female} |
            fails  | 7     | {female} |
            fails  | 8     | {female} |
                   | 9     | {female} |

            Episodes | CHILD | LS
                     | 1     | C2
                     | 2     | C2
                     | 3     | C2
                     | 4     | C2
                     | 5     | V3
                     | 6     | V4
                     | 7     | V4
                     | 7     | C2
                     | 8     |
            """,
        ),
    )


def first_child_of_no_mother(male: str, female: str, since: str, until: str) -> Rule:
    return Rule(
        code="612",
        since=since,
        until=until,
        says="Date of birth field has been completed but mother field indicates child is not a mother.",
        advice="Enter 1 for mother, or take out the date of birth of the first child.",
        blames={"Header": "SEX MOTHER MC_DOB"},
        sql=f"""
            select h.row_key as Header
            from Header h
            where h.sex = '{female}' and coalesce(h.mother, '0') = '0' and h.mc_dob_raw is not null
        """,
        cases=(
            f"""
            Header | CHILD | SEX      | MOTHER | MC_DOB
            fails  | 1     | {female} | 0      | 01/05/2026
            fails  | 2     | {female} |        | 01/05/2026
            fails  | 3     | {female} | 0      | 31/02/2026
                   | 4     | {female} | 1      | 01/05/2026
                   | 5     | {female} | 0      |
                   | 6     | {male}   | 0      | 01/05/2026
                   | 7     |          | 0      | 01/05/2026
            """,
        ),
    )


_BY_NUMBER = ("1", "2", "2022-23", "2023-24")
_BY_LETTER = ("M", "F", "2024-25", "9999-00")

boys_with_first_child = (boy_with_first_child(*_BY_NUMBER), boy_with_first_child(*_BY_LETTER))
mothers_left_out = (mother_left_out(*_BY_NUMBER), mother_left_out(*_BY_LETTER))
first_children_of_no_mother = (
    first_child_of_no_mother(*_BY_NUMBER),
    first_child_of_no_mother(*_BY_LETTER),
)

no_longer_a_mother = Rule(
    code="207",
    says="Mother status for the current year disagrees with the mother status already recorded for this child.",
    advice="Last year she was recorded as a mother: enter 1, or find out which year is wrong.",
    blames={"Header": "MOTHER"},
    # A girl may become a mother in the year; she cannot stop being one.
    sql="""
        select h.row_key as Header
        from Header h
        join last_header_once l on l.child = h.child
        where l.mother = '1' and h.mother is distinct from '1'
          and exists (select 1 from Episodes e where e.child = h.child)
    """,
    cases=(
        """
        Header | CHILD | MOTHER
               | 1     | 1
        fails  | 2     | 0
        fails  | 3     |
               | 4     | 1
               | 5     | 0
               | 6     | 0
               | 7     | 0

        last_Header | CHILD | MOTHER
                    | 1     | 1
                    | 2     | 1
                    | 3     | 1
                    | 4     | 0
                    | 5     |
                    | 6     | 1

        Episodes | CHILD
                 | 1
                 | 2
                 | 3
                 | 4
                 | 5
                 | 7
        """,
    ),
)

asked_in_short_breaks = Rule(
    code="399",
    says="Mother field, review field or participation field are completed but child is looked after under legal "
    "status V3 or V4.",
    advice="Take out the mother field and the reviews, or correct the legal status if this is not a short break.",
    blames={"Episodes": "LS", "Header": "MOTHER", "Reviews": "REVIEW REVIEW_CODE"},
    # A child also in care under another status has both: rule 393 asks for the mother field then.
    sql="""
        select e.row_key as Episodes,
          case when h.mother is not null then h.row_key end as Header,
          case when coalesce(r.review_raw, r.review_code) is not null then r.row_key end as Reviews
        from Episodes e
        left join Header h on h.child = e.child
        left join Reviews r on r.child = e.child
        where coalesce(h.mother, r.review_raw, r.review_code) is not null
          and not exists (
            select 1 from Episodes o where o.child = e.child and coalesce(o.ls, '') not in ('V3', 'V4')
          )
    """,
    cases=(
        """
        Episodes | CHILD | LS
        fails    | 1     | V3
        fails    | 2     | V4
        fails    | 2     | V3
        fails    | 3     | V3
                 | 4     | V3
                 | 5     | V4
                 | 5     | C2
                 | 6     | C2
                 | 7     |
                 | 8     | V3

        Header | CHILD | MOTHER
        fails  | 1     | 0
               | 2     |
               | 3     |
               | 4     |
               | 5     | 1
               | 6     | 1
               | 7     | 1

        Reviews | CHILD | REVIEW     | REVIEW_CODE
        fails   | 2     | 31/02/2026 |
                | 2     |            |
        fails   | 3     |            | PN1
                | 5     | 01/05/2026 | PN1
                | 6     | 01/05/2026 | PN1
                | 9     | 01/05/2026 | PN1
        """,
    ),
)

not_asked_after_care = Rule(
    code="628",
    says="Motherhood details are not required for care leavers who have not been looked after during the year.",
    advice="Take out the mother field: this care leaver was not in care this year.",
    blames={"Header": "MOTHER"},
    sql="""
        select h.row_key as Header
        from Header h
        join OC3 o on o.child = h.child
        where h.mother is not null and coalesce(o.in_touch, o.activ, o.accom) is not null
          and not exists (
            select 1 from Episodes e cross join collection c
            where e.child = h.child
              and (e.dec is null or e.dec >= c.starts) and (e.decom is null or e.decom <= c.ends)
          )
    """,
    cases=(
        """
        Header | CHILD | MOTHER
        fails  | 1     | 0
               | 2     |
               | 3     | 1
        fails  | 4     | 1
               | 5     | 1
               | 6     | 1
               | 7     | 1
        fails  | 8     | 1
        fails  | 9     | 1
               | 10    | 1

        OC3 | CHILD | IN_TOUCH | ACTIV | ACCOM
            | 1     | YES      |       |
            | 2     | YES      |       |
            | 3     |          |       |
            | 4     |          | F1    |
            | 5     | YES      | F1    | B1
            | 6     | YES      | F1    | B1
            | 8     |          |       | B1
            | 9     | YES      | F1    | B1
            | 10    | YES      | F1    | B1

        Episodes | CHILD | DECOM      | DEC
                 | 4     | 01/05/2025 | 31/03/2026
                 | 5     | 01/05/2025 | 01/04/2026
                 | 6     | 31/03/2027 |
                 | 8     | 01/04/2027 |
                 | 10    |            |
        """,
    ),
)
