"""What a row of a social worker's time with a child must hold, and the days it may hold."""

from throughline.exchange.returns.rule import Rule

no_social_worker_on_31_march = Rule(
    code="SW01STG1",
    since="2023-24",
    until="2023-24",
    says="Child looked after on 31 March, but no social worker episode information is reported",
    advice="Add the social worker this child had: who, from which day, and why they took over.",
    blames={"Episodes": "DEC LS"},
    sql="""
        select e.row_key as Episodes
        from episode e
        where e.from_last = 1 and e.dec_raw is null and coalesce(e.ls, '') not in ('V3', 'V4')
          and not exists (
            select 1 from SWEpisodes s
            where s.child = e.child
              and s.sw_id is not null and s.sw_decom_raw is not null and s.sw_reason is not null
          )
    """,
    cases=(
        """
        SWEpisodes | CHILD | SW_ID  | SW_DECOM   | SW_REASON
                   | 1     | SW0001 | 01/05/2023 | CHCHAN
                   | 2     |        | 01/05/2023 | CHCHAN
                   | 3     | SW0001 |            | CHCHAN
                   | 4     | SW0001 | 01/05/2023 |
                   | 9     |        | 01/05/2023 | CHCHAN
                   | 9     | SW0001 | 01/05/2023 | CHCHAN

        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/05/2023 |            | C2
        fails    | 2     | 01/05/2023 |            | C2
        fails    | 3     | 01/05/2023 |            | C2
        fails    | 4     | 01/05/2023 |            | C2
                 | 5     | 01/05/2023 | 01/06/2023 | C2
        fails    | 6     | 01/05/2023 |            |
                 | 7     | 01/05/2023 |            | V3
                 | 8     | 01/05/2023 |            | V4
                 | 9     | 01/05/2023 |            | C2
                 | 10    | 01/05/2023 |            | C2
                 | 10    | 01/06/2023 | 01/07/2023 | C2
                 | 11    | 01/05/2023 | 31/06/2023 | C2
        """,
    ),
)

social_worker_number_missing = Rule(
    code="SW01aSTG1",
    since="2024-25",
    says="For each social worker episode, information should be complete",
    advice="Say which social worker it was: their Social Work England number.",
    blames={"SWEpisodes": "SW_DECOM SW_ID"},
    sql="""
        select s.row_key as SWEpisodes
        from SWEpisodes s
        where s.sw_decom < date '2023-04-01' and s.sw_id is null
    """,
    cases=(
        """
        SWEpisodes | CHILD | SW_ID  | SW_DECOM   | SW_REASON
        fails      | 1     |        | 31/03/2023 | CHCHAN
                   | 2     |        | 01/04/2023 | CHCHAN
                   | 3     | SW0001 | 31/03/2023 |
                   | 4     |        |            | CHCHAN
        """,
    ),
)

social_worker_or_reason_missing = Rule(
    code="SW01bSTG1",
    since="2024-25",
    says="For each social worker episode, information should be complete",
    advice="Say which social worker it was, by their Social Work England number, and why they took over.",
    blames={"SWEpisodes": "SW_DECOM SW_ID SW_REASON"},
    sql="""
        select s.row_key as SWEpisodes
        from SWEpisodes s
        where s.sw_decom >= date '2023-04-01' and (s.sw_id is null or s.sw_reason is null)
    """,
    cases=(
        """
        SWEpisodes | CHILD | SW_ID  | SW_DECOM   | SW_REASON
                   | 1     |        | 31/03/2023 |
        fails      | 2     |        | 01/04/2023 | CHCHAN
        fails      | 3     | SW0001 | 02/04/2023 |
                   | 4     | SW0001 | 01/04/2023 | CHCHAN
                   | 5     |        |            |
        """,
    ),
)

social_worker_row_not_complete = Rule(
    code="SW03STG1",
    since="2023-24",
    until="2023-24",
    says="For each social worker episode, information should be complete.",
    advice="Say which social worker it was, from which day, and why they took over.",
    blames={"SWEpisodes": "SW_ID SW_DECOM SW_REASON"},
    sql="""
        select s.row_key as SWEpisodes
        from SWEpisodes s
        where s.sw_id is null or s.sw_decom_raw is null or s.sw_reason is null
    """,
    cases=(
        """
        SWEpisodes | CHILD | SW_ID  | SW_DECOM   | SW_REASON
                   | 1     | SW0001 | 01/05/2023 | CHCHAN
        fails      | 2     |        | 01/05/2023 | CHCHAN
        fails      | 3     | SW0001 |            | CHCHAN
        fails      | 4     | SW0001 | 01/05/2023 |
                   | 5     | SW0001 | 32/05/2023 | CHCHAN
        """,
    ),
)

# A worker who was there before April is in the year too, so only the end of the year is a limit.
starts_after_the_year = Rule(
    code="SW06STG2",
    since="2023-24",
    says="Social worker episode data should be within the social worker data reporting year.",
    advice="Check the day the social worker took over: it is after 31 March. Keep it for next year's return.",
    blames={"SWEpisodes": "SW_DECOM"},
    sql="select s.row_key as SWEpisodes from SWEpisodes s cross join collection c where s.sw_decom > c.ends",
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM
                   | 1     | 01/03/2026
                   | 2     | 30/03/2027
                   | 3     | 31/03/2027
        fails      | 4     | 01/04/2027
                   | 5     |
        """,
    ),
)

_END_OUTSIDE = (
    "Social worker episode end date should be on or after the start of the social worker reporting period, and should be "
    "on or before the collection end date."
)
_CHECK_END = "Check the day the social worker's time with the child ended: it is outside the period reported."

ends_outside_the_year = Rule(
    code="SW07STG2",
    since="2023-24",
    until="2023-24",
    says=_END_OUTSIDE,
    advice=_CHECK_END,
    blames={"SWEpisodes": "SW_DEC"},
    sql="""
        select s.row_key as SWEpisodes
        from SWEpisodes s
        cross join collection c
        where s.sw_dec not between c.starts and c.ends
    """,
    cases=(
        """
        SWEpisodes | CHILD | SW_DEC
        fails      | 1     | 31/03/2023
                   | 2     | 01/04/2023
                   | 3     | 31/03/2024
        fails      | 4     | 01/04/2024
                   | 5     |
        """,
    ),
)

# From 2024-25 the period reported is this year and the one before it.
ends_outside_the_period = Rule(
    code="SW07STG2",
    since="2024-25",
    says=_END_OUTSIDE,
    advice=_CHECK_END,
    blames={"SWEpisodes": "SW_DEC"},
    sql="""
        select s.row_key as SWEpisodes
        from SWEpisodes s
        cross join collection c
        where s.sw_dec not between c.starts - interval 1 year and c.ends
    """,
    cases=(
        """
        SWEpisodes | CHILD | SW_DEC
        fails      | 1     | 31/03/2025
                   | 2     | 01/04/2025
                   | 3     | 31/03/2027
        fails      | 4     | 01/04/2027
                   | 5     |
        """,
    ),
)

less_than_a_day = Rule(
    code="SW09STG2",
    since="2023-24",
    says="Social worker episode appears to have lasted for less than 24 hours.",
    advice="Check both days: a social worker's time that starts and ends on one day is not reported.",
    blames={"SWEpisodes": "SW_DECOM SW_DEC"},
    sql="select s.row_key as SWEpisodes from SWEpisodes s where s.sw_dec = s.sw_decom",
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM   | SW_DEC
                   | 1     | 02/05/2026 | 01/05/2026
        fails      | 2     | 02/05/2026 | 02/05/2026
                   | 3     | 02/05/2026 | 03/05/2026
                   | 4     | 02/05/2026 |
                   | 5     |            | 02/05/2026
        """,
    ),
)
