"""One social worker after another: no gap, no overlap, and one who is there on 31 March."""

from throughline.exchange.returns.rule import Rule

# Each social worker's time with a child that has a readable start, in order, beside the one before it.
_IN_ORDER = """
    select s.row_key, s.child, s.sw_decom, s.sw_dec_raw, s.sw_reason,
      lag(s.sw_dec) over in_order as previous_dec,
      lead(s.row_key) over in_order as next_key
    from SWEpisodes s
    where s.child is not null and s.sw_decom is not null
    window in_order as (partition by s.child order by s.sw_decom, s.sw_dec nulls last, s.row_key)
"""

_NOT_ENDED = f"""
    select s.row_key as SWEpisodes
    from ({_IN_ORDER}) s
    where s.next_key is not null and s.sw_dec_raw is null
"""
_NOT_ENDED_CASES = (
    """
    SWEpisodes | CHILD | SW_DECOM   | SW_DEC
               | 1     | 01/05/2023 | 10/05/2023
               | 1     | 10/05/2023 |
    fails      | 2     | 01/05/2023 |
               | 2     | 10/05/2023 |
               | 3     | 01/05/2023 |
               | 4     | 01/05/2023 | 32/05/2023
               | 4     | 10/05/2023 |
               | 5     |            |
               | 5     | 10/05/2023 |
    """,
)

earlier_social_worker_not_ended = Rule(
    code="SW08STG2",
    since="2023-24",
    says="A new social worker episode has started, but the previous episode has not ended.",
    advice="Give the day on which the earlier social worker's time with the child ended.",
    blames={"SWEpisodes": "SW_DEC"},
    sql=_NOT_ENDED,
    cases=_NOT_ENDED_CASES,
)

# A blank end is right for the last one, who is still there; so only an earlier one can be wrong.
end_of_social_worker_blank = Rule(
    code="SW14STG2",
    since="2023-24",
    until="2023-24",
    says="Social worker episode date ceased is blank.",
    advice="Give the day on which the earlier social worker's time with the child ended.",
    blames={"SWEpisodes": "SW_DEC"},
    sql=_NOT_ENDED,
    cases=_NOT_ENDED_CASES,
)

_STARTED_TOO_SOON = """
    select s.row_key as SWEpisodes
    from ({in_order}) s
    where s.sw_decom < s.previous_dec - interval 7 day{except_for}
"""

# The Department allows seven days in which two social workers hand over.
started_before_the_last_one_ended_in_2023_24 = Rule(
    code="SW10STG2",
    since="2023-24",
    until="2023-24",
    says="A new social worker episode has started before the end date of the previous social worker episode.",
    advice="Check the start of this social worker and the end of the one before: they overlap by more than 7 days.",
    blames={"SWEpisodes": "SW_DECOM"},
    sql=_STARTED_TOO_SOON.format(in_order=_IN_ORDER, except_for=""),
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM   | SW_DEC     | SW_REASON
                   | 1     | 01/05/2023 | 10/05/2023 | CHCHAN
        fails      | 1     | 02/05/2023 |            | CHCHAN
                   | 2     | 01/05/2023 | 10/05/2023 | CHCHAN
                   | 2     | 03/05/2023 |            | CHCHAN
                   | 3     | 01/05/2023 | 10/05/2023 | CHCHAN
                   | 3     | 04/05/2023 |            | CHCHAN
                   | 4     | 01/05/2023 | 10/05/2023 | CHCHAN
        fails      | 4     | 02/05/2023 |            | FCONTA
                   | 5     | 01/05/2023 |            | CHCHAN
                   | 5     | 02/05/2023 |            | CHCHAN
                   | 6     | 02/05/2023 |            | CHCHAN
        """,
    ),
)

started_before_the_last_one_ended = Rule(
    code="SW10STG2",
    since="2024-25",
    says="A new social worker episode has started before the end date of the previous social worker episode.",
    advice="Check the start of this social worker and the end of the one before: they overlap by more than 7 days.",
    blames={"SWEpisodes": "SW_DECOM"},
    sql=_STARTED_TOO_SOON.format(in_order=_IN_ORDER, except_for=" and s.sw_reason is distinct from 'FCONTA'"),
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM   | SW_DEC     | SW_REASON
                   | 1     | 01/05/2026 | 10/05/2026 | CHCHAN
        fails      | 1     | 02/05/2026 |            | CHCHAN
                   | 2     | 01/05/2026 | 10/05/2026 | CHCHAN
                   | 2     | 03/05/2026 |            | CHCHAN
                   | 3     | 01/05/2026 | 10/05/2026 | FCONTA
        fails      | 3     | 02/05/2026 |            |
                   | 4     | 01/05/2026 | 10/05/2026 | CHCHAN
                   | 4     | 02/05/2026 |            | FCONTA
                   | 5     | 01/05/2026 | 10/05/2026 | CHCHAN
                   | 5     | 30/05/2026 |            | CHCHAN
                   | 6     | 01/05/2026 |            | CHCHAN
                   | 6     | 02/05/2026 |            | CHCHAN
                   | 7     | 02/05/2026 |            | CHCHAN
        """,
    ),
)

# Two codes with one wording: b is for the last five days of the year, a for any day before them.
_NOBODY_NEXT = """
    select s.row_key as SWEpisodes
    from SWEpisodes s
    cross join collection c
    where {ended}
      and not exists (
        select 1 from SWEpisodes n
        where n.child = s.child and n.sw_decom >= s.sw_dec and n.row_key <> s.row_key
      )
"""
_NO_NEXT_ONE = "Social worker episode has ended before 31 March and no subsequent social worker episode has been provided."
_ADD_NEXT_ONE = "Add the social worker who took over, or take the end out if this one is still there."

nobody_next_earlier_in_the_year = Rule(
    code="SW11aSTG2",
    since="2023-24",
    until="2023-24",
    says=_NO_NEXT_ONE,
    advice=_ADD_NEXT_ONE,
    blames={"SWEpisodes": "SW_DEC"},
    sql=_NOBODY_NEXT.format(ended="s.sw_dec < c.ends - interval 5 day"),
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM   | SW_DEC
        fails      | 1     | 01/05/2023 | 25/03/2024
                   | 2     | 01/05/2023 | 26/03/2024
                   | 3     | 01/05/2023 | 10/05/2023
                   | 3     | 10/05/2023 |
                   | 4     | 01/05/2023 | 10/05/2023
                   | 4     | 11/05/2023 |
        fails      | 5     | 01/05/2023 | 10/05/2023
                   | 5     | 09/05/2023 |
        fails      | 6     | 01/05/2023 | 01/05/2023
                   | 7     | 01/05/2023 |
        fails      | 8     | 01/05/2023 | 10/05/2023
                   | 8     |            |
        """,
    ),
)

nobody_next_at_the_end_of_the_year = Rule(
    code="SW11bSTG2",
    since="2023-24",
    says=_NO_NEXT_ONE,
    advice=_ADD_NEXT_ONE,
    blames={"SWEpisodes": "SW_DEC"},
    sql=_NOBODY_NEXT.format(ended="s.sw_dec >= c.ends - interval 5 day and s.sw_dec < c.ends"),
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM   | SW_DEC
                   | 1     | 01/05/2026 | 25/03/2027
        fails      | 2     | 01/05/2026 | 26/03/2027
        fails      | 3     | 01/05/2026 | 30/03/2027
                   | 4     | 01/05/2026 | 31/03/2027
                   | 5     | 01/05/2026 | 27/03/2027
                   | 5     | 27/03/2027 |
        fails      | 6     | 01/05/2026 | 27/03/2027
                   | 6     | 26/03/2027 |
        fails      | 7     | 27/03/2027 | 27/03/2027
                   | 8     | 01/05/2026 |
        fails      | 9     | 01/05/2026 | 27/03/2027
                   | 9     |            |
                   | 10    | 01/05/2026 | 27/03/2027
                   | 10    | 28/03/2027 |
        """,
    ),
)

# That somebody was missing from the list cannot be seen; that nobody is listed for a time in care can.
_TIME_WITHOUT = """
    select e.row_key as Episodes
    from Episodes e
    join episode now on now.child = e.child
    cross join collection c
    where now.from_last = 1 and now.dec_raw is null and coalesce(now.ls, '') not in ('V3', 'V4')
      and coalesce(e.ls, '') not in ('V3', 'V4')
      and coalesce(e.dec, c.ends) >= {period_starts}
      and not exists (
        select 1 from SWEpisodes s
        where s.child = e.child and s.sw_decom <= coalesce(e.dec, c.ends)
          and coalesce(s.sw_dec, c.ends) >= e.decom
      )
"""
_ALL_SOCIAL_WORKERS = (
    "If a child is looked after on 31 March then all social worker episodes for the full previous year should be "
    "reported, even those whilst they were not looked after"
)
_ADD_SOCIAL_WORKER = "Add the social worker this child had in these days: none is listed for any of them."

time_without_social_worker_in_2023_24 = Rule(
    code="SW12STG2",
    since="2023-24",
    until="2023-24",
    says=_ALL_SOCIAL_WORKERS,
    advice=_ADD_SOCIAL_WORKER,
    blames={"Episodes": "DECOM DEC"},
    sql=_TIME_WITHOUT.format(period_starts="c.starts"),
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM   | SW_DEC
                   | 1     | 10/05/2023 |
                   | 2     | 10/05/2023 | 20/05/2023

        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/03/2023 | 31/03/2023 | C2
        fails    | 1     | 31/03/2023 | 01/04/2023 | C2
        fails    | 1     | 01/04/2023 | 09/05/2023 | C2
                 | 1     | 09/05/2023 |            | C2
                 | 2     | 01/05/2023 | 10/05/2023 | C2
                 | 2     | 20/05/2023 |            | C2
                 | 3     | 01/05/2023 | 01/06/2023 | C2
        fails    | 4     | 01/05/2023 |            | C2
        """,
    ),
)

time_without_social_worker = Rule(
    code="SW12STG2",
    since="2024-25",
    says=_ALL_SOCIAL_WORKERS,
    advice=_ADD_SOCIAL_WORKER,
    blames={"Episodes": "DECOM DEC"},
    sql=_TIME_WITHOUT.format(period_starts="c.starts - interval 1 year"),
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM   | SW_DEC
                   | 1     | 10/05/2026 |
                   | 2     | 10/05/2026 | 20/05/2026
                   | 3     | 10/05/2026 |
                   | 9     | 10/05/2026 | 20/05/2026
                   | 11    |            |

        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/03/2025 | 31/03/2025 | C2
        fails    | 1     | 31/03/2025 | 01/04/2025 | C2
        fails    | 1     | 01/04/2025 | 09/05/2026 | C2
                 | 1     | 09/05/2026 | 10/05/2026 | C2
                 | 1     | 10/05/2026 |            | C2
                 | 2     | 20/05/2026 | 30/05/2026 | C2
        fails    | 2     | 21/05/2026 |            |
                 | 3     | 01/05/2026 | 09/05/2026 | C2
                 | 3     | 11/05/2026 | 01/06/2026 | C2
                 | 4     | 01/05/2026 |            | V3
                 | 5     | 01/05/2026 |            | V4
        fails    | 6     | 01/05/2026 |            | C2
                 | 7     | 01/04/2026 | 30/04/2026 | V3
                 | 7     | 30/04/2026 | 01/05/2026 | V4
        fails    | 7     | 01/05/2026 |            | C2
                 | 8     | 01/05/2026 | 31/06/2026 | C2
                 | 9     | 01/05/2026 | 20/05/2026 | C2
                 | 9     | 20/05/2026 |            | V4
                 | 10    | 01/05/2026 |            | C2
                 | 10    | 01/06/2026 | 10/06/2026 | C2
        fails    | 11    | 01/05/2026 |            | C2
        """,
    ),
)

no_social_worker_at_the_end = Rule(
    code="SW17STG2",
    since="2025-26",
    says="There is no social worker episode open at 31 March",
    advice="Add the social worker who has the child now, or take the end out if the last one is still there.",
    blames={"SWEpisodes": "SW_DEC SW_DECOM"},
    sql=f"""
        select s.row_key as SWEpisodes
        from ({_IN_ORDER}) s
        where s.next_key is null and s.sw_dec_raw is not null
    """,
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM   | SW_DEC
                   | 1     | 01/05/2026 | 10/05/2026
                   | 1     | 10/05/2026 |
                   | 2     | 01/05/2026 | 10/05/2026
        fails      | 2     | 10/05/2026 | 20/05/2026
                   | 3     | 10/05/2026 |
        fails      | 4     | 10/05/2026 | 31/03/2027
        fails      | 5     | 10/05/2026 | 32/05/2026
        """,
    ),
)
