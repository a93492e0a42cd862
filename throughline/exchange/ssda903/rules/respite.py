"""Short breaks (V3, each break an episode; V4, the agreement): how long, and what may be in them."""

from throughline.exchange.returns.rule import Rule

# An open break is counted to 31 March; a day that cannot be read is left to the rule about that day.
_BREAK = """
    select e.row_key, e.child, e.decom as came,
      coalesce(e.dec, case when e.dec_raw is null then c.ends end) as went
    from Episodes e
    cross join collection c
    where e.ls = 'V3'
"""

break_over_17_days = Rule(
    code="365",
    says="Any individual short- term respite placement must not exceed 17 days.",
    advice="Check both days of the break: one of more than 17 days is ordinary care, and V3 is not its status.",
    blames={"Episodes": "LS DECOM DEC"},
    sql=f"""
        select b.row_key as Episodes
        from ({_BREAK}) b
        where b.went > b.came + interval 17 day
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/05/2026 | 18/05/2026 | V3
        fails    | 2     | 01/05/2026 | 19/05/2026 | V3
                 | 3     | 01/05/2026 | 11/05/2026 | V3
                 | 3     | 11/05/2026 | 21/05/2026 | V3
                 | 4     | 14/03/2027 |            | V3
        fails    | 5     | 13/03/2027 |            | V3
                 | 6     | 01/05/2026 | 31/02/2027 | V3
                 | 7     | 01/05/2026 | 19/05/2026 | V4
                 | 8     | 01/05/2026 | 19/05/2026 |
                 | 9     |            | 19/05/2026 | V3
        """,
    ),
)

# Each break is a period of its own, so any other reason says that it goes on from somewhere else.
move_within_a_break = Rule(
    code="366",
    says="A child cannot change placement during the course of an individual short-term respite break.",
    advice="Give each break the reason S; if the child moved during one, check the legal status.",
    blames={"Episodes": "RNE LS"},
    sql="select e.row_key as Episodes from Episodes e where e.ls = 'V3' and e.rne <> 'S'",
    cases=(
        """
        Episodes | CHILD | LS | RNE
                 | 1     | V3 | S
        fails    | 2     | V3 | P
        fails    | 3     | V3 | B
        fails    | 4     | V3 | T
                 | 5     | V4 | P
                 | 6     | V3 |
                 | 7     |    | P
        """,
    ),
)

# The fullest twelve months begin with the start of a break, so only those are counted.
breaks_over_75_days_in_a_year = Rule(
    code="367",
    says="The maximum amount of respite care allowable is 75 days in any 12-month period.",
    advice="Check the days of all this child's breaks: more than 75 fall within twelve months.",
    blames={"Episodes": "LS DECOM DEC"},
    sql=f"""
        with respite as ({_BREAK}),
        counted as (
          select first.row_key as opened_by, r.row_key, date_diff('day', r.came, least(
              r.went, cast(first.came + interval 1 year as date)
            )) as days
          from respite first
          join respite r on r.child = first.child
            and r.came >= first.came and r.came < first.came + interval 1 year and r.went > r.came
        )
        select row_key as Episodes
        from counted
        where opened_by in (select opened_by from counted group by opened_by having sum(days) > 75)
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/05/2026 | 15/07/2026 | V3
        fails    | 2     | 01/05/2026 | 16/07/2026 | V3
        fails    | 3     | 01/05/2026 | 31/05/2026 | V3
        fails    | 3     | 01/06/2026 | 01/07/2026 | V3
                 | 3     | 01/08/2026 | 31/08/2026 | C2
        fails    | 3     | 01/09/2026 | 17/09/2026 | V3
                 | 4     | 01/05/2026 | 31/05/2026 | V3
                 | 4     | 01/06/2026 | 01/07/2026 | V3
                 | 4     | 01/09/2026 | 16/09/2026 | V3
                 | 5     | 15/01/2027 |            | V3
        fails    | 6     | 14/01/2027 |            | V3
                 | 7     | 01/05/2026 | 30/06/2026 | V4
                 | 7     | 01/07/2026 | 30/09/2026 |
                 | 8     | 01/09/2026 | 01/06/2026 | V3
                 | 9     |            | 30/09/2026 | V3
                 | 10    | 01/05/2026 | 31/09/2026 | V3
        """,
        """
        Episodes | CHILD | DECOM      | DEC        | LS
        fails    | 1     | 01/03/2026 | 22/04/2026 | V3
        fails    | 1     | 05/02/2027 | 28/03/2027 | V3
                 | 2     | 01/03/2026 | 21/04/2026 | V3
                 | 2     | 05/02/2027 | 28/03/2027 | V3
                 | 3     | 27/02/2026 | 19/04/2026 | V3
                 | 3     | 27/02/2027 | 31/03/2027 | V3
                 | 4     | 01/02/2026 | 09/02/2026 | V3
        fails    | 4     | 01/05/2026 | 10/06/2026 | V3
        fails    | 4     | 22/02/2027 | 31/03/2027 | V3
        fails    | 5     | 30/03/2026 | 20/06/2026 | V3
                 | 5     | 20/07/2026 | 20/07/2026 | V3
                 | 5     | 30/03/2027 | 31/03/2027 | V3
        """,
    ),
)

temporary_placement_in_a_break = Rule(
    code="382",
    says="A child receiving respite care cannot be in a temporary placement.",
    advice="Give the placement the child stays in for the break; codes T0 to T4 are not for short breaks.",
    blames={"Episodes": "LS PLACE"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.ls in ('V3', 'V4') and e.place in ('T0', 'T1', 'T2', 'T3', 'T4')
    """,
    cases=(
        """
        Episodes | CHILD | LS | PLACE
        fails    | 1     | V3 | T0
        fails    | 2     | V4 | T1
        fails    | 3     | V3 | T2
        fails    | 4     | V3 | T3
        fails    | 5     | V3 | T4
                 | 6     | V3 | U6
                 | 7     | C2 | T1
                 | 8     |    | T1
                 | 9     | V4 |
        """,
    ),
)

long_term_fostering_in_a_break = Rule(
    code="384",
    says="A child receiving respite care cannot be in a long-term foster placement",
    advice="Check the placement type: U1 and U4 are for children who live there for the long term.",
    blames={"Episodes": "PLACE LS"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.ls in ('V3', 'V4') and e.place in ('U1', 'U4')
    """,
    cases=(
        """
        Episodes | CHILD | LS | PLACE
        fails    | 1     | V3 | U1
        fails    | 2     | V4 | U4
                 | 3     | V3 | U3
                 | 4     | C2 | U4
                 | 5     |    | U1
                 | 6     | V3 |
        """,
    ),
)

both_kinds_of_break = Rule(
    code="426",
    says="A child receiving respite care cannot be recorded under a legal status of V3 and V4 in the same year.",
    advice="Choose one for the year: V3 if each break is recorded, V4 if the agreement is.",
    blames={"Episodes": "LS"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join Episodes other on other.child = e.child
        where (e.ls = 'V3' and other.ls = 'V4') or (e.ls = 'V4' and other.ls = 'V3')
    """,
    cases=(
        """
        Episodes | CHILD | LS
        fails    | 1     | V3
        fails    | 1     | V4
                 | 1     | C2
                 | 1     |
                 | 2     | V3
                 | 2     | V3
                 | 3     | V4
                 |       | V3
                 |       | V4
        """,
    ),
)
