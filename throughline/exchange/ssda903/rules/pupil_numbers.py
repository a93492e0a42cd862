"""Unique pupil numbers: their form, and that no two children share one."""

from throughline.exchange.returns.rule import Rule

pupil_number_not_valid = Rule(
    code="168",
    says="Unique Pupil Number (UPN) is not valid. If unknown, default codes should be UN1, UN2, UN3, UN4 or UN5.",
    advice="Copy the UPN from the school's record: a letter, then 12 digits or 11 digits and a letter.",
    blames={"Header": "UPN"},
    sql=r"""
        select h.row_key as Header
        from Header h
        where h.upn is not null
          and not regexp_matches(h.upn, '^([A-HJ-NP-RT-Z][0-9]{11}([0-9]|[A-HJ-NP-RT-Z])|UN[1-5])$')
    """,
    cases=(
        """
        Header | CHILD | UPN
               | 1     | A123456789012
               | 2     | X06805040829A
               | 3     | UN1
               | 4     | UN5
               | 5     |
        fails  | 6     | UN0
        fails  | 7     | UN6
        fails  | 8     | I123456789012
        fails  | 9     | A12345678901
        fails  | 10    | A1234567890123
        fails  | 11    | A12345678901S
        """,
    ),
)

pupil_number_shared = Rule(
    code="444",
    since="2025-26",
    says="Duplicate UPN has been reported",
    advice="Two children have this UPN: ask the school which of them it belongs to.",
    blames={"Header": "UPN"},
    sql="""
        select h.row_key as Header
        from Header h
        where h.upn in (select upn from Header group by upn having count(*) > 1)
          and h.upn not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')
    """,
    cases=(
        """
        Header | CHILD | UPN
        fails  | 1     | A123456789012
        fails  | 2     | A123456789012
               | 3     | A123456789013
               | 4     | UN1
               | 5     | UN1
               | 6     |
               | 7     |
        """,
    ),
)

unknown_at_school_age = Rule(
    code="209",
    says="Child looked after is of school age and should not have an unknown Unique Pupil Number (UPN) code of UN1.",
    advice="Ask the school for the UPN: UN1 is only for a child too young to have one.",
    blames={"Header": "UPN DOB"},
    # Four years old by 31 August of the year before this return began.
    sql="""
        select h.row_key as Header
        from Header h
        cross join collection c
        where h.upn = 'UN1' and h.dob + interval 4 year < c.starts - interval 7 month
    """,
    cases=(
        """
        Header | CHILD | UPN | DOB
        fails  | 1     | UN1 | 30/08/2021
        fails  | 2     | UN1 | 31/08/2021
               | 3     | UN1 | 01/09/2021
               | 4     | UN2 | 31/08/2021
               | 5     |     | 31/08/2021
               | 6     | UN1 |
        """,
        """
        collection | year
                   | 2024-25

        Header | CHILD | UPN | DOB
        fails  | 1     | UN1 | 31/08/2019
               | 2     | UN1 | 01/09/2019
        """,
    ),
)

unknown_a_week_after_start = Rule(
    code="210",
    says="Children looked after for more than a week at 31 March should not have an unknown Unique Pupil Number (UPN) "
    "code of UN4.",
    advice="Ask the school for the UPN: UN4 is only for a child who came into care in the last week of March.",
    blames={"Header": "UPN", "Episodes": "DECOM"},
    # The Department's logic has the sign the other way round and would forbid UN4 where alone it is right.
    sql="""
        select h.row_key as Header, e.row_key as Episodes
        from Header h
        join period p on p.child = h.child
        join episode e on e.child = p.child and e.episode_no = p.first_episode
        cross join collection c
        where h.upn = 'UN4' and p.started + interval 7 day < c.ends
          and (p.ended is null or p.ended > c.ends or (p.ended = c.ends and p.ended_because = 'X1'))
    """,
    cases=(
        """
        Header | CHILD | UPN
        fails  | 1     | UN4
               | 2     | UN4
               | 3     | UN4
               | 4     | UN4
        fails  | 5     | UN4
               | 6     | UN1
               | 7     |
        fails  | 8     | UN4
        fails  | 9     | UN4
               | 10    | UN4
               | 11    | UN4
               | 12    | UN4

        Episodes | CHILD | DECOM      | DEC        | RNE | REC
        fails    | 1     | 23/03/2027 |            | S   |
                 | 2     | 24/03/2027 |            | S   |
                 | 3     | 25/03/2027 |            | S   |
                 | 4     | 23/03/2027 | 31/03/2027 | S   | E8
        fails    | 5     | 23/03/2027 | 31/03/2027 | S   | X1
                 | 6     | 23/03/2027 |            | S   |
                 | 7     | 23/03/2027 |            | S   |
        fails    | 8     | 01/06/2026 | 28/03/2027 | S   | X1
                 | 8     | 28/03/2027 |            | P   |
        fails    | 9     | 23/03/2027 | 01/04/2027 | S   | E8
                 | 10    | 01/06/2026 | 01/07/2026 | S   | E8
                 | 10    | 24/03/2027 |            | S   |
                 | 12    |            |            | S   |
        """,
    ),
)

pupil_number_left_out = Rule(
    code="442",
    says="Unique Pupil Number (UPN) field is not completed.",
    advice="Give the UPN, or UN1 to UN5 for the reason there is none.",
    blames={"Header": "UPN"},
    sql="""
        select h.row_key as Header
        from Header h
        where h.upn is null
          and exists (
            select 1 from Episodes e where e.child = h.child and coalesce(e.ls, '') not in ('V3', 'V4')
          )
    """,
    cases=(
        """
        Header | CHILD | UPN
        fails  | 1     |
               | 2     | UN1
               | 3     |
               | 4     |
        fails  | 5     |
        fails  | 6     |
               | 7     |

        Episodes | CHILD | LS
                 | 1     | C2
                 | 2     | C2
                 | 3     | V3
                 | 4     | V4
                 | 5     | V3
                 | 5     | C2
                 | 6     |
        """,
    ),
)
