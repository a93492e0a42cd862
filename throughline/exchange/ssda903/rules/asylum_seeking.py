"""Unaccompanied asylum-seeking children: who is one, this year and last, and when that ended."""

from throughline.exchange.returns.rule import Rule

# This year's Header and last year's, with the day that the status ended in the one and in the other.
_BOTH_YEARS = """
    from Header h
    join last_header_once l on l.child = h.child
    cross join collection c
    left join UASC u on u.child = h.child
    left join last_UASC v on v.child = h.child
"""

no_longer_asylum_seeking = Rule(
    code="205A",
    says="Child identified as UASC last year is no longer UASC this year, but date UASC ceased in both years does not "
    "support this.",
    advice="Record the child as asylum-seeking this year too, unless that ended last year and last year's return says so.",
    blames={"UASC": "DUC", "Header": "UASC"},
    sql=f"""
        select u.row_key as UASC, h.row_key as Header
        {_BOTH_YEARS}
        where l.uasc = '1' and h.uasc is distinct from '1'
          and (
            u.duc_raw is not null or v.duc is null or v.duc >= c.starts or v.duc < c.starts - interval 1 year
          )
    """,
    cases=(
        """
        Header | CHILD | UASC
               | 1     | 0
        fails  | 2     | 0
        fails  | 3     | 0
        fails  | 4     | 0
               | 5     | 0
               | 6     | 1
               | 7     | 0
        fails  | 8     |
        fails  | 9     | 0
        fails  | 10    | 0
               | 11    | 0

        last_Header | CHILD | UASC
                    | 1     | 1
                    | 2     | 1
                    | 3     | 1
                    | 4     | 1
                    | 5     | 1
                    | 6     | 1
                    | 7     | 0
                    | 8     | 1
                    | 9     | 1
                    | 10    | 1

        UASC  | CHILD | DUC
        fails | 3     | 01/06/2025
              | 5     |
              | 6     |
        fails | 10    | 31/02/2025

        last_UASC | CHILD | DUC
                  | 1     | 31/03/2026
                  | 2     | 01/04/2026
                  | 3     | 01/06/2025
                  | 4     | 31/03/2025
                  | 5     | 01/04/2025
                  | 6     |
                  | 8     |
                  | 9     | 31/02/2026
                  | 10    | 01/06/2025
        """,
    ),
)

still_asylum_seeking = Rule(
    code="205B",
    says="Child previously identified as UASC is also UASC this year, but date UASC ceased in both years does not "
    "support this.",
    advice="Check the day the status ended: before this year it means the child is not asylum-seeking now.",
    blames={"UASC": "DUC", "Header": "UASC"},
    # A day still to come when a return is made can only be the 18th birthday, when the status ends for everyone.
    sql=f"""
        select u.row_key as UASC, h.row_key as Header
        {_BOTH_YEARS}
        where l.uasc = '1' and h.uasc = '1'
          and (
            v.duc < c.starts
            or v.duc <> h.dob + interval 18 year
            or u.duc < c.starts
            or (u.duc > c.ends and u.duc <> h.dob + interval 18 year)
          )
    """,
    cases=(
        """
        Header | CHILD | UASC | DOB
               | 1     | 1    | 01/06/2009
               | 2     | 1    | 01/06/2009
        fails  | 3     | 1    | 01/06/2009
               | 4     | 1    | 01/06/2009
        fails  | 5     | 1    | 31/03/2008
               | 6     | 1    | 01/04/2008
        fails  | 7     | 1    | 01/06/2009
        fails  | 8     | 1    | 01/06/2009
               | 9     | 1    | 01/06/2009
               | 10    | 0    | 01/06/2009
               | 11    | 1    | 01/06/2009
               | 12    | 1    |
               | 13    | 1    | 01/06/2009

        last_Header | CHILD | UASC
                    | 1     | 1
                    | 2     | 1
                    | 3     | 1
                    | 4     | 1
                    | 5     | 1
                    | 6     | 1
                    | 7     | 1
                    | 8     | 1
                    | 9     | 1
                    | 10    | 1
                    | 11    | 0
                    | 12    | 1

        UASC  | CHILD | DUC
              | 1     |
              | 2     | 01/04/2026
        fails | 3     | 31/03/2026
              | 4     | 31/03/2027
        fails | 5     |
              | 6     |
        fails | 7     |
        fails | 8     | 01/04/2027
              | 9     | 01/06/2027
              | 10    | 31/03/2026
              | 11    | 31/03/2026
              | 12    | 01/06/2027
              | 13    | 31/03/2026

        last_UASC | CHILD | DUC
                  | 1     |
                  | 2     | 01/06/2027
                  | 4     |
                  | 5     | 31/03/2026
                  | 6     | 01/04/2026
                  | 7     | 02/06/2027
                  | 9     | 01/06/2027
                  | 12    | 01/06/2027
        """,
    ),
)

ended_but_never_asylum_seeking = Rule(
    code="205C",
    says="Child not identified as UASC either this year or last year but date UASC ceased has been provided.",
    advice="Take out the day the status ended, or record that the child was asylum-seeking.",
    blames={"UASC": "DUC", "Header": "UASC"},
    sql="""
        select u.row_key as UASC, h.row_key as Header
        from Header h
        left join last_header_once l on l.child = h.child
        left join UASC u on u.child = h.child
        left join last_UASC v on v.child = h.child
        where h.uasc is distinct from '1' and l.uasc is distinct from '1'
          and coalesce(u.duc_raw, v.duc_raw) is not null
    """,
    cases=(
        """
        Header | CHILD | UASC
        fails  | 1     | 0
               | 2     | 1
               | 3     | 0
               | 4     | 0
        fails  | 5     |
        fails  | 6     | 0

        last_Header | CHILD | UASC
                    | 1     | 0
                    | 2     | 0
                    | 3     | 1
                    | 4     | 0
                    | 6     | 0

        UASC  | CHILD | DUC
        fails | 1     | 01/06/2026
              | 2     | 01/06/2026
              | 3     | 01/06/2026
              | 4     |
        fails | 5     | 31/06/2026

        last_UASC | CHILD | DUC
                  | 6     | 01/06/2025
        """,
    ),
)

newly_asylum_seeking = Rule(
    code="205D",
    says="Child identified as UASC this year but not identified as UASC status provided for the child last year.",
    advice="Check whether the child is asylum-seeking: last year's return had the child and said no.",
    blames={"Header": "UASC"},
    sql="""
        select h.row_key as Header
        from Header h
        join last_header_once l on l.child = h.child
        where h.uasc = '1' and l.uasc is distinct from '1'
    """,
    cases=(
        """
        Header | CHILD | UASC
        fails  | 1     | 1
        fails  | 2     | 1
               | 3     | 1
               | 4     | 0
               | 5     |
               | 6     | 1

        last_Header | CHILD | UASC
                    | 1     | 0
                    | 2     |
                    | 3     | 1
                    | 4     | 0
                    | 5     | 0
        """,
    ),
)

ended_but_not_asylum_seeking = Rule(
    code="303",
    says="If date Unaccompanied Asylum-Seeking Child (UASC) status ceased is not null, UASC status must be coded 1.",
    advice="Enter 1 for asylum-seeking in the Header, or take out the day the status ended.",
    blames={"UASC": "DUC", "Header": "UASC"},
    sql="""
        select u.row_key as UASC, h.row_key as Header
        from UASC u
        join Header h on h.child = u.child
        where u.duc_raw is not null and h.uasc is distinct from '1'
    """,
    cases=(
        """
        Header | CHILD | UASC
               | 1     | 1
        fails  | 2     | 0
        fails  | 3     |
               | 4     | 0

        UASC  | CHILD | DUC
              | 1     | 01/06/2026
        fails | 2     | 01/06/2026
        fails | 3     | 31/06/2026
              | 4     |
              | 5     | 01/06/2026
        """,
    ),
)

ended_after_18th_birthday = Rule(
    code="304",
    says="Date unaccompanied asylum-seeking child (UASC) status ceased must be on or before the 18th birthday of a "
    "child.",
    advice="Enter the day the status ended, and at the latest the 18th birthday.",
    blames={"UASC": "DUC"},
    sql="select u.row_key as UASC from UASC u where u.duc > u.dob + interval 18 year",
    cases=(
        """
        UASC  | CHILD | DOB        | DUC
              | 1     | 02/06/2008 | 01/06/2026
              | 2     | 01/06/2008 | 01/06/2026
        fails | 3     | 31/05/2008 | 01/06/2026
              | 4     |            | 01/06/2026
              | 5     | 31/05/2008 |
        """,
    ),
)

not_asked_of_care_leavers = Rule(
    code="1014",
    says="UASC information is not required for care leavers",
    advice="Take the row out of UASC: this care leaver was not in care this year.",
    blames={"UASC": "DUC", "OC3": "IN_TOUCH ACTIV ACCOM"},
    sql="""
        select u.row_key as UASC, o.row_key as OC3
        from UASC u
        join OC3 o on o.child = u.child
        where coalesce(o.in_touch, o.activ, o.accom) is not null
          and not exists (
            select 1 from Episodes e cross join collection c
            where e.child = u.child
              and (e.dec is null or e.dec >= c.starts) and (e.decom is null or e.decom <= c.ends)
          )
    """,
    cases=(
        """
        UASC  | CHILD | DUC
        fails | 1     | 01/06/2025
        fails | 2     |
              | 3     | 01/06/2025
              | 4     | 01/06/2025
        fails | 5     | 01/06/2025
        fails | 6     | 01/06/2025
              | 7     | 01/06/2025
              | 8     | 01/06/2025
              | 9     | 01/06/2025

        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
        fails | 1     | YES      |       |
        fails | 2     |          | F1    |
              | 3     |          |       |
        fails | 5     | YES      | F1    | B1
        fails | 6     |          |       | B1
              | 7     | YES      | F1    | B1
              | 8     | YES      | F1    | B1
              | 9     | YES      | F1    | B1
              | 10    | YES      | F1    | B1

        Episodes | CHILD | DECOM      | DEC
                 | 5     | 01/05/2025 | 31/03/2026
                 | 6     | 01/04/2027 |
                 | 7     | 01/05/2025 | 01/04/2026
                 | 8     | 31/03/2027 |
                 | 9     |            |
        """,
    ),
)
