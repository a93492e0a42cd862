"""The episode open at the end of last year is the first of this year: the same start, status and placement."""

from dataclasses import replace

from throughline.exchange.returns.rule import Rule

# A child's first episode of this year, and last year's last where that was still open.
_CARRIED_OVER = """
    from episode e
    join last_episode l on l.child = e.child
    where e.episode_no = 1 and l.from_last = 1 and l.dec_raw is null
"""

open_episode_started_another_day = Rule(
    code="502",
    says="Last year's record ended with an open episode. The date on which that episode started does not match the "
    "start date of the first episode on this year’s record.",
    advice="Begin this year with the episode that was open on 31 March, with the day it truly started.",
    blames={"Episodes": "DECOM"},
    sql="""
        select e.row_key as Episodes
        from episode e
        join last_episode l on l.child = e.child
        where e.episode_no = 1 and l.from_last = 1 and l.dec_raw is null and e.decom <> l.decom
    """,
    cases=(
        """
        Episodes | CHILD | DECOM
                 | 1     | 01/02/2026
                 | 1     | 01/05/2026
        fails    | 2     | 02/02/2026
                 | 3     | 01/05/2026
                 | 4     | 01/05/2026

        last_Episodes | CHILD | DECOM      | DEC
                      | 1     | 01/01/2026 | 01/02/2026
                      | 1     | 01/02/2026 |
                      | 2     | 01/02/2026 |
                      | 3     | 01/02/2026 | 01/03/2026
        """,
    ),
)


def differs(code: str, column: str, what: str, one: str, other: str, end: str = ".") -> Rule:
    return Rule(
        code=code,
        says=f"The {what} does not match open episode at end of last year{end}",
        advice="Compare this episode with last year's return, which ended with it open, and correct what is wrong.",
        blames={"Episodes": column},
        sql=f"""
            select e.row_key as Episodes
            {_CARRIED_OVER} and e.{column} is distinct from l.{column}
        """,
        cases=(
            f"""
            Episodes | CHILD | DECOM      | {column}
                     | 1     | 01/02/2026 | {one}
            fails    | 2     | 01/02/2026 | {other}
            fails    | 3     | 01/02/2026 |
            fails    | 4     | 01/02/2026 | {one}
                     | 5     | 01/02/2026 |
                     | 6     | 01/04/2026 | {one}
                     | 7     | 01/04/2026 | {one}
                     | 8     | 01/02/2026 | {one}
                     | 8     | 01/05/2026 | {other}
            fails    | 9     | 01/02/2026 | {other}

            last_Episodes | CHILD | DECOM      | DEC        | {column}
                          | 1     | 01/02/2026 |            | {one}
                          | 2     | 01/02/2026 |            | {one}
                          | 3     | 01/02/2026 |            | {one}
                          | 4     | 01/02/2026 |            |
                          | 5     | 01/02/2026 |            |
                          | 6     | 01/02/2026 | 31/03/2026 | {other}
                          | 8     | 01/01/2026 | 01/02/2026 | {other}
                          | 8     | 01/02/2026 |            | {one}
                          | 9     | 01/01/2026 | 01/02/2026 | {other}
                          | 9     | 01/02/2026 |            | {one}
            """,
        ),
    )


first_episodes_that_differ = (
    differs("503A", "RNE", "reason for new episode in the first episode", "S", "P"),
    differs("503B", "LS", "legal status in the first episode", "C1", "C2"),
    differs("503C", "CIN", "category of need in the first episode", "N1", "N2"),
    differs("503E", "PLACE_PROVIDER", "placement provider in the first episode", "PR1", "PR4"),
    differs("503F", "URN", "Ofsted URN in the first episode", "SC503001", "SC503002"),
    differs("503H", "PL_LA", "placement LA in first episode", "E99", "WAL"),
    differs("503J", "PL_LOCATION", "placement location in first episode", "IN", "OUT"),
)


def placement_differs(since: str, until: str, new_names: str, cases: tuple[str, ...] = ()) -> Rule:
    """`new_names`: each code that a year did away with, and the one that may now stand in its place."""
    plain = differs("503D", "PLACE", "placement type in the first episode", "U1", "U4", end="")
    allowed = f"and coalesce(l.place || '>' || e.place, '') not in ({new_names})"
    return replace(
        plain,
        since=since,
        until=until,
        sql=plain.sql + allowed if new_names else plain.sql,
        cases=plain.cases + cases,
    )


_SUPPORTED = """
    Episodes | CHILD | DECOM      | PLACE
             | 1     | 01/02/2026 | K3
    fails    | 2     | 01/02/2026 | K3
    fails    | 3     | 01/02/2026 | K2
    fails    | 4     | 01/02/2026 | K3
    fails    | 5     | 01/02/2026 |

    last_Episodes | CHILD | DECOM      | PLACE
                  | 1     | 01/02/2026 | H5
                  | 2     | 01/02/2026 | K2
                  | 3     | 01/02/2026 | H5
                  | 4     | 01/02/2026 |
                  | 5     | 01/02/2026 | H5
"""
_OTHER_PLACES = """
    Episodes | CHILD | DECOM      | PLACE
    {mark}   | 1     | 01/02/2026 | Z11
    {mark}   | 2     | 01/02/2026 | Z12
    {mark}   | 3     | 01/02/2026 | Z13
    {mark}   | 4     | 01/02/2026 | Z14
    fails    | 5     | 01/02/2026 | Z14
    fails    | 6     | 01/02/2026 | K3

    last_Episodes | CHILD | DECOM      | PLACE
                  | 1     | 01/02/2026 | Z1
                  | 2     | 01/02/2026 | Z1
                  | 3     | 01/02/2026 | Z1
                  | 4     | 01/02/2026 | Z1
                  | 5     | 01/02/2026 | Z11
                  | 6     | 01/02/2026 | Z1
"""

# H5 became K3 and Z1 became four: the placement is the same, only its code could not stay.
placements_that_differ = (
    placement_differs("2022-23", "2023-24", ""),
    placement_differs("2024-25", "2024-25", "'H5>K3'", (_SUPPORTED, _OTHER_PLACES.format(mark="fails"))),
    placement_differs(
        "2025-26",
        "9999-00",
        "'H5>K3', 'Z1>Z11', 'Z1>Z12', 'Z1>Z13', 'Z1>Z14'",
        (_SUPPORTED, _OTHER_PLACES.format(mark="")),
    ),
)

# Both distances are rounded to a tenth of a mile, so one tenth between them is no difference.
_DISTANCES_DIFFER = """
    and (
      (e.pl_distance is null) <> (l.pl_distance is null)
      or round(abs(e.pl_distance - l.pl_distance), 1) >= 0.2
    )
"""
# The same reason for new episode in both years: it is one episode, not a new one.
_SAME_REASON = "and e.rne = l.rne"

distance_differs = Rule(
    code="503G",
    says="The distance in first episode does not match open episode at end of last year.",
    advice="Compare both postcodes of this episode with last year's return: the distance between them has changed.",
    blames={"Episodes": "PL_DISTANCE"},
    sql=f"select e.row_key as Episodes {_CARRIED_OVER} {_DISTANCES_DIFFER}",
    cases=(
        """
        Episodes | CHILD | DECOM      | PL_DISTANCE
                 | 1     | 01/02/2026 | 10.1
                 | 2     | 01/02/2026 | 10.2
        fails    | 3     | 01/02/2026 | 10.3
        fails    | 4     | 01/02/2026 | 9.9
                 | 5     | 01/02/2026 | 10
        fails    | 6     | 01/02/2026 |
        fails    | 7     | 01/02/2026 | 10.1
                 | 8     | 01/02/2026 |
                 | 9     | 01/04/2026 | 20
                 | 10    | 01/02/2026 | 10.1
                 | 10    | 01/05/2026 | 20
                 | 11    | 01/04/2026 | 20

        last_Episodes | CHILD | DECOM      | DEC        | PL_DISTANCE
                      | 1     | 01/02/2026 |            | 10.1
                      | 2     | 01/02/2026 |            | 10.1
                      | 3     | 01/02/2026 |            | 10.1
                      | 4     | 01/02/2026 |            | 10.1
                      | 5     | 01/02/2026 |            | 10.1
                      | 6     | 01/02/2026 |            | 10.1
                      | 7     | 01/02/2026 |            |
                      | 8     | 01/02/2026 |            |
                      | 9     | 01/02/2026 | 31/03/2026 | 10.1
                      | 10    | 01/01/2026 | 01/02/2026 | 20
                      | 10    | 01/02/2026 |            | 10.1
        """,
    ),
)

placement_authority_contradicts = Rule(
    code="452",
    says="Contradiction between local authority of placement code in the last episode of the previous year and in the "
    "first episode of the current year.",
    advice="Check the postcode of the placement: by last year's return this same episode was in another authority.",
    blames={"Episodes": "PL_LA"},
    sql=f"""
        select e.row_key as Episodes
        {_CARRIED_OVER} {_SAME_REASON} and e.pl_la is distinct from l.pl_la
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE | PL_LA
                 | 1     | 01/02/2026 | S   | E99
        fails    | 2     | 01/02/2026 | S   | WAL
        fails    | 3     | 01/02/2026 | S   |
        fails    | 4     | 01/02/2026 | S   | E99
                 | 5     | 01/02/2026 | P   | WAL
                 | 6     | 01/02/2026 |     | WAL
                 | 7     | 01/02/2026 | S   | WAL
                 | 8     | 01/02/2026 | S   | E99
                 | 8     | 01/05/2026 | S   | WAL
        fails    | 9     | 01/02/2026 | S   | WAL
                 | 10    | 01/02/2026 | S   | WAL

        last_Episodes | CHILD | DECOM      | DEC        | RNE | PL_LA
                      | 1     | 01/02/2026 |            | S   | E99
                      | 2     | 01/02/2026 |            | S   | E99
                      | 3     | 01/02/2026 |            | S   | E99
                      | 4     | 01/02/2026 |            | S   |
                      | 5     | 01/02/2026 |            | S   | E99
                      | 6     | 01/02/2026 |            | S   | E99
                      | 7     | 01/02/2026 | 31/03/2026 | S   | E99
                      | 8     | 01/01/2026 | 01/02/2026 | S   | WAL
                      | 8     | 01/02/2026 |            | S   | E99
                      | 9     | 01/01/2026 | 01/02/2026 | S   | WAL
                      | 9     | 01/02/2026 |            | S   | E99
        """,
    ),
)

distance_contradicts = Rule(
    code="453",
    says="Contradiction between placement distance in the last episode of the previous year and in the first episode "
    "of the current year.",
    advice="Check both postcodes: by last year's return this same episode was at another distance from home.",
    blames={"Episodes": "PL_DISTANCE"},
    sql=f"select e.row_key as Episodes {_CARRIED_OVER} {_SAME_REASON} {_DISTANCES_DIFFER}",
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE | PL_DISTANCE
                 | 1     | 01/02/2026 | S   | 10.1
                 | 2     | 01/02/2026 | S   | 10.2
        fails    | 3     | 01/02/2026 | S   | 10.3
        fails    | 4     | 01/02/2026 | S   | 9.9
                 | 5     | 01/02/2026 | P   | 20
        fails    | 6     | 01/02/2026 | S   |
        fails    | 7     | 01/02/2026 | S   | 10.1
                 | 8     | 01/02/2026 | S   |
                 | 9     | 01/02/2026 | S   | 20
                 | 10    | 01/02/2026 | S   | 10.1
                 | 10    | 01/05/2026 | S   | 20
                 | 11    | 01/02/2026 |     | 20
                 | 12    | 01/02/2026 | S   | 20

        last_Episodes | CHILD | DECOM      | DEC        | RNE | PL_DISTANCE
                      | 1     | 01/02/2026 |            | S   | 10.1
                      | 2     | 01/02/2026 |            | S   | 10.1
                      | 3     | 01/02/2026 |            | S   | 10.1
                      | 4     | 01/02/2026 |            | S   | 10.1
                      | 5     | 01/02/2026 |            | S   | 10.1
                      | 6     | 01/02/2026 |            | S   | 10.1
                      | 7     | 01/02/2026 |            | S   |
                      | 8     | 01/02/2026 |            | S   |
                      | 9     | 01/02/2026 | 31/03/2026 | S   | 10.1
                      | 10    | 01/01/2026 | 01/02/2026 | S   | 20
                      | 10    | 01/02/2026 |            | S   | 10.1
                      | 11    | 01/02/2026 |            | S   | 10.1
        """,
    ),
)

episode_not_in_last_year = Rule(
    code="562",
    says="Episode commenced before the start of the current collection year but there is a missing continuous episode "
    "in the previous year.",
    advice="Compare the day this episode began with the last episode of last year's return: they are one episode.",
    blames={"Episodes": "DECOM"},
    sql="""
        select e.row_key as Episodes
        from episode e
        cross join collection c
        where e.episode_no = 1 and e.decom < c.starts
          and not exists (
            select 1 from last_episode l where l.child = e.child and l.from_last = 1 and l.decom = e.decom
          )
    """,
    cases=(
        """
        Episodes | CHILD | DECOM
                 | 1     | 31/03/2026
                 | 1     | 01/05/2026
        fails    | 2     | 31/03/2026
                 | 3     | 01/04/2026
        fails    | 4     | 01/02/2026
        fails    | 5     | 01/02/2026
        fails    | 6     | 01/01/2026
                 | 6     | 01/02/2026
                 | 7     |

        last_Episodes | CHILD | DECOM
                      | 1     | 01/01/2026
                      | 1     | 31/03/2026
                      | 2     | 30/03/2026
                      | 4     | 01/02/2026
                      | 4     | 02/02/2026
                      | 6     | 01/02/2026
        """,
    ),
)

no_episodes_last_year = Rule(
    code="NoE",
    says="This child has no episodes loaded for previous year even though child started to be looked after before this "
    "current year.",
    advice="Check the day care began; if it is right, this child is missing from last year's return.",
    blames={"Episodes": "DECOM"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        cross join collection c
        where e.decom < c.starts and not exists (select 1 from last_Episodes l where l.child = e.child)
    """,
    cases=(
        """
        Episodes | CHILD | DECOM
                 | 1     | 31/03/2026
        fails    | 2     | 31/03/2026
                 | 2     | 01/04/2026
                 | 3     | 01/04/2026
                 | 4     |

        last_Episodes | CHILD | DECOM
                      | 1     |
        """,
    ),
)
