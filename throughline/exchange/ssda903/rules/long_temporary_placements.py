"""How long a temporary placement may last, over all the episodes that run on in it, and how often it may be used."""

from throughline.exchange.returns.rule import Rule

# Each episode with the unbroken stay in one placement type that it is part of; an open one is counted to 31 March.
_STAY = """
    select r.row_key, r.child, r.place,
      min(r.decom) over same_stay as started,
      max(coalesce(r.dec, case when r.dec_raw is null then c.ends end)) over same_stay as ended
    from (
      select e.row_key, e.child, e.place, e.decom, e.dec, e.dec_raw,
        sum(case when e.previous_dec = e.decom and p.place = e.place then 0 else 1 end)
          over (partition by e.child order by e.episode_no) as stay_no
      from episode e left join Episodes p on p.row_key = e.previous_key
    ) r
    cross join collection c
    window same_stay as (partition by r.child, r.stay_no)
"""


def _longer_than(days: int, place: str) -> str:
    return f"""
        select s.row_key as Episodes
        from ({_STAY}) s
        where s.place = '{place}' and s.ended > s.started + interval {days} day
    """


hospital_over_six_weeks = Rule(
    code="375",
    says="Hospitalisation coded as a temporary placement exceeds six weeks.",
    advice="Check both days in hospital: after 42 days it is no longer temporary, and R2 is its placement type.",
    blames={"Episodes": "DECOM PLACE DEC"},
    sql=_longer_than(42, "T1"),
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | PLACE
                 | 1     | 01/06/2026 | 13/07/2026 | T1
        fails    | 2     | 01/06/2026 | 14/07/2026 | T1
        fails    | 3     | 01/06/2026 | 01/07/2026 | T1
        fails    | 3     | 01/07/2026 | 14/07/2026 | T1
                 | 4     | 01/06/2026 | 01/07/2026 | T1
                 | 4     | 02/07/2026 | 14/07/2026 | T1
                 | 5     | 01/06/2026 | 01/07/2026 | U4
                 | 5     | 01/07/2026 | 14/07/2026 | T1
                 | 6     | 17/02/2027 |            | T1
        fails    | 7     | 16/02/2027 |            | T1
                 | 8     | 01/06/2026 | 14/07/2026 | T0
                 | 9     | 01/06/2026 | 14/07/2026 |
                 | 10    | 01/06/2026 | 31/06/2026 | T1
        """,
    ),
)

carers_holiday_over_three_weeks = Rule(
    code="376",
    says="Temporary placements coded as being due to holiday of usual foster carer(s) cannot exceed three weeks.",
    advice="Check both days: after 21 days it is no longer temporary, so give the placement's own type.",
    blames={"Episodes": "DECOM PLACE DEC"},
    sql=_longer_than(21, "T3"),
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | PLACE
                 | 1     | 01/06/2026 | 22/06/2026 | T3
        fails    | 2     | 01/06/2026 | 23/06/2026 | T3
        fails    | 3     | 01/06/2026 | 11/06/2026 | T3
        fails    | 3     | 11/06/2026 | 23/06/2026 | T3
                 | 4     | 10/03/2027 |            | T3
        fails    | 5     | 09/03/2027 |            | T3
                 | 6     | 01/06/2026 | 23/06/2026 | T2
        """,
    ),
)

temporary_over_seven_days = Rule(
    code="379",
    says="Temporary placements for unspecified reason (placement code T4) cannot exceed seven days.",
    advice="Check both days: after 7 days it is no longer temporary, so give the placement's own type.",
    blames={"Episodes": "DECOM PLACE DEC"},
    sql=_longer_than(7, "T4"),
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | PLACE
                 | 1     | 01/06/2026 | 08/06/2026 | T4
        fails    | 2     | 01/06/2026 | 09/06/2026 | T4
        fails    | 3     | 01/06/2026 | 05/06/2026 | T4
        fails    | 3     | 05/06/2026 | 09/06/2026 | T4
                 | 4     | 24/03/2027 |            | T4
        fails    | 5     | 23/03/2027 |            | T4
                 | 6     | 01/06/2026 | 09/06/2026 | U1
        """,
    ),
)

carers_holiday_more_than_twice_a_year = Rule(
    code="377",
    says="Only two temporary placements coded as being due to holiday of usual foster carer(s) are allowed in any 12- "
    "month period.",
    advice="Check the placement types: T3 may be used twice in twelve months, so give one of these its own type.",
    blames={"Episodes": "PLACE"},
    sql=f"""
        with holiday as (select row_key, child, started from ({_STAY}) where place = 'T3'),
        counted as (
          select first.row_key as opened_by, h.row_key, h.started
          from holiday first
          join holiday h on h.child = first.child
            and h.started >= first.started and h.started < first.started + interval 1 year
        )
        select row_key as Episodes
        from counted
        where opened_by in (
          select opened_by from counted group by opened_by having count(distinct started) > 2
        )
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | PLACE
        fails    | 1     | 01/05/2026 | 05/05/2026 | T3
        fails    | 1     | 01/08/2026 | 05/08/2026 | T3
        fails    | 1     | 01/11/2026 | 05/11/2026 | T3
                 | 2     | 01/05/2026 | 05/05/2026 | T3
                 | 2     | 01/08/2026 | 05/08/2026 | T3
                 | 2     | 01/11/2026 | 05/11/2026 | T2
                 | 3     | 01/05/2026 | 05/05/2026 | T3
                 | 3     | 05/05/2026 | 08/05/2026 | T3
                 | 3     | 01/11/2026 | 05/11/2026 | T3
                 | 4     | 30/03/2026 | 05/04/2026 | T3
                 | 4     | 01/08/2026 | 05/08/2026 | T3
                 | 4     | 30/03/2027 |            | T3
        fails    | 5     | 31/03/2026 | 05/04/2026 | T3
        fails    | 5     | 01/08/2026 | 05/08/2026 | T3
        fails    | 5     | 30/03/2027 |            | T3
                 | 6     | 01/11/2026 | 05/11/2026 | T3
        """,
    ),
)
