"""Times when a child was missing, or away from placement without authorisation."""

from throughline.exchange.returns.rule import Rule

missing_periods_overlap = Rule(
    code="574",
    says="A new missing/away from placement without authorisation period cannot start when the previous missing/away "
    "from placement without authorisation period is still open. Missing/away from placement without authorisation "
    "periods should also not overlap.",
    advice="End the earlier period before this one starts.",
    blames={"Missing": "MIS_START MIS_END"},
    sql="""
        select later.row_key as Missing
        from (
          select m.row_key, m.mis_start,
            lag(m.row_key) over in_order as previous_key,
            lag(m.mis_end) over in_order as previous_end
          from Missing m
          where m.child is not null and m.mis_start is not null
          window in_order as (partition by m.child order by m.mis_start, m.mis_end nulls last, m.row_key)
        ) later
        where later.previous_key is not null
          and (later.previous_end is null or later.mis_start < later.previous_end)
    """,
    cases=(
        """
        Missing | CHILD | MIS_START  | MIS_END
                | 1     | 01/05/2026 | 03/05/2026
                | 1     | 03/05/2026 |
                | 2     | 01/05/2026 | 03/05/2026
        fails   | 2     | 02/05/2026 |
                | 3     | 01/05/2026 |
        fails   | 3     | 09/05/2026 |
                | 4     | 01/05/2026 |
                | 5     | 01/05/2026 | 03/05/2026
        fails   | 5     | 01/05/2026 |
                | 6     | 01/05/2026 |
                | 6     |            |
                |       | 01/05/2026 |
                |       | 09/05/2026 |
        """,
    ),
)

missing_without_start = Rule(
    code="564",
    says="Child was missing or away from placement without authorisation and the date started is blank.",
    advice="Give the day the child went missing or was first away.",
    blames={"Missing": "MISSING MIS_START"},
    sql="""
        select m.row_key as Missing
        from Missing m
        where m.missing in ('M', 'A') and m.mis_start_raw is null
    """,
    cases=(
        """
        Missing | CHILD | MISSING | MIS_START
                | 1     | M       | 01/06/2026
        fails   | 2     | M       |
        fails   | 3     | A       |
                | 4     |         |
                | 5     | X       |
                | 6     | A       | 31/06/2026
        """,
    ),
)

start_without_missing_or_away = Rule(
    code="565",
    says="The date that the child started to be missing or away from placement without authorisation has been "
    "completed but whether the child was missing or away from placement without authorisation has not been completed.",
    advice="Say which it was: M for missing, A for away without authorisation.",
    blames={"Missing": "MISSING MIS_START"},
    sql="select m.row_key as Missing from Missing m where m.mis_start_raw is not null and m.missing is null",
    cases=(
        """
        Missing | CHILD | MISSING | MIS_START
                | 1     | M       | 01/06/2026
        fails   | 2     |         | 01/06/2026
        fails   | 3     |         | 31/06/2026
                | 4     |         |
                | 5     | A       |
        """,
    ),
)

end_without_missing_or_away = Rule(
    code="566",
    says="The date that the child's episode of being missing or away from placement without authorisation ended has "
    "been completed but whether the child was missing or away without authorisation has not been completed.",
    advice="Say which it was: M for missing, A for away without authorisation.",
    blames={"Missing": "MISSING MIS_END"},
    sql="select m.row_key as Missing from Missing m where m.mis_end_raw is not null and m.missing is null",
    cases=(
        """
        Missing | CHILD | MISSING | MIS_END
                | 1     | M       | 01/06/2026
        fails   | 2     |         | 01/06/2026
        fails   | 3     |         | 31/06/2026
                | 4     |         |
                | 5     | A       |
        """,
    ),
)

found_before_missing = Rule(
    code="567",
    says="The date that the missing episode or episode that the child was away from placement without authorisation "
    "ended is before the date that it started.",
    advice="Check both days: the child was found before going missing.",
    blames={"Missing": "MIS_START MIS_END"},
    sql="select m.row_key as Missing from Missing m where m.mis_end < m.mis_start",
    cases=(
        """
        Missing | CHILD | MIS_START  | MIS_END
        fails   | 1     | 02/06/2026 | 01/06/2026
                | 2     | 01/06/2026 | 01/06/2026
                | 3     | 31/05/2026 | 01/06/2026
                | 4     | 01/06/2026 |
                | 5     |            | 01/06/2026
        """,
    ),
)

missing_after_the_year = Rule(
    code="570",
    says="The date that the child started to be missing or away from placement without authorisation is after the end "
    "of the collection year.",
    advice="Check the day the child went missing: after 31 March it belongs to next year's return.",
    blames={"Missing": "MIS_START"},
    sql="select m.row_key as Missing from Missing m cross join collection c where m.mis_start > c.ends",
    cases=(
        """
        Missing | CHILD | MIS_START
                | 1     | 30/03/2027
                | 2     | 31/03/2027
        fails   | 3     | 01/04/2027
                | 4     |
        """,
    ),
)

found_outside_the_year = Rule(
    code="571",
    says="The date that the child ceased to be missing or away from placement without authorisation is before the "
    "start or after the end of the collection year.",
    advice="Check the day it ended: it is outside 1 April to 31 March. Leave it blank if it went on.",
    blames={"Missing": "MIS_END"},
    sql="""
        select m.row_key as Missing
        from Missing m
        cross join collection c
        where m.mis_end < c.starts or m.mis_end > c.ends
    """,
    cases=(
        """
        Missing | CHILD | MIS_END
        fails   | 1     | 31/03/2026
                | 2     | 01/04/2026
                | 3     | 31/03/2027
        fails   | 4     | 01/04/2027
                | 5     |
        """,
    ),
)

missing_before_birth = Rule(
    code="586",
    says="Dates of missing periods are before child’s date of birth.",
    advice="Check the days the child was missing and the date of birth.",
    blames={"Missing": "DOB MIS_START MIS_END"},
    sql="select m.row_key as Missing from Missing m where m.mis_start < m.dob or m.mis_end < m.dob",
    cases=(
        """
        Missing | CHILD | DOB        | MIS_START  | MIS_END
        fails   | 1     | 02/06/2026 | 01/06/2026 | 03/06/2026
                | 2     | 01/06/2026 | 01/06/2026 | 01/06/2026
                | 3     | 31/05/2026 | 01/06/2026 |
        fails   | 4     | 02/06/2026 |            | 01/06/2026
                | 5     |            | 01/06/2026 | 01/06/2026
                | 6     | 01/06/2026 |            |
        """,
    ),
)
