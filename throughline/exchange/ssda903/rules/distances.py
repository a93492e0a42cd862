"""How far the placement is from home: known for every child but asylum-seekers and those on short breaks."""

from throughline.exchange.returns.rule import Rule

# The Department looks two years back; the year before last is not part of what is loaded, as its wording says.
_ASYLUM_SEEKER = """exists (
    select 1 from (
      select child from Header where uasc = '1' union all select child from last_Header where uasc = '1'
    ) u where u.child = e.child
  )"""

distance_not_valid = Rule(
    code="164",
    says="Distance is not valid. Please check a valid postcode has been entered. [NOTE: This check will result in false "
    "positives for children formerly UASC not identified as such in loaded data]",
    advice="Check both postcodes: the distance between them cannot be worked out, or is not from 0 to 999.9 miles.",
    blames={"Episodes": "PL_DISTANCE"},
    sql=f"""
        select e.row_key as Episodes
        from Episodes e
        where coalesce(e.ls, '') not in ('V3', 'V4') and e.pl_distance_raw is not null
          and coalesce(e.pl_distance, -1) not between 0 and 999.9
          and not {_ASYLUM_SEEKER}
    """,
    cases=(
        """
        Header | CHILD | UASC
               | 1     | 0
               | 2     | 1
               | 3     | 0

        last_Header | CHILD | UASC
                    | 1     | 0
                    | 3     | 1

        Episodes | CHILD | LS | PL_DISTANCE
                 | 1     | C2 | 0
                 | 1     | C2 | 999.9
        fails    | 1     | C2 | 1000
        fails    | 1     | C2 | -0.1
        fails    | 1     |    | far
                 | 1     | C2 |
                 | 1     | V3 | 1000
                 | 1     | V4 | 1000
                 | 2     | C2 | 1000
                 | 3     | C2 | 1000
        fails    | 4     | C2 | 1000
        """,
    ),
)

distance_missing = Rule(
    code="392a",
    says="Child is looked after but no distance is recorded. [NOTE: This check may result in false positives for "
    "children formerly UASC]",
    advice="Check both postcodes: without two that exist the distance cannot be worked out.",
    blames={"Episodes": "PL_DISTANCE"},
    sql=f"""
        select e.row_key as Episodes
        from Episodes e
        where coalesce(e.ls, '') not in ('V3', 'V4') and e.pl_distance_raw is null and not {_ASYLUM_SEEKER}
    """,
    cases=(
        """
        Header | CHILD | UASC
               | 1     | 0
               | 2     | 1
               | 3     | 0

        last_Header | CHILD | UASC
                    | 1     | 0
                    | 3     | 1

        Episodes | CHILD | LS | PL_DISTANCE
        fails    | 1     | C2 |
        fails    | 1     |    |
                 | 1     | C2 | 0
                 | 1     | V3 |
                 | 1     | V4 |
                 | 2     | C2 |
                 | 3     | C2 |
        fails    | 4     | C2 |
        """,
    ),
)

postcodes_missing = Rule(
    code="392b",
    says="Child is looked after but no postcodes are recorded. [NOTE: This check may result in false positives for "
    "children formerly UASC, particularly if current & prior year UASC data not loaded]",
    advice="Give the postcode of the home the child came from and that of the placement.",
    blames={"Episodes": "HOME_POST PL_POST"},
    sql=f"""
        select e.row_key as Episodes
        from Episodes e
        where coalesce(e.ls, '') not in ('V3', 'V4') and (e.home_post is null or e.pl_post is null)
          and not {_ASYLUM_SEEKER}
    """,
    cases=(
        """
        Header | CHILD | UASC
               | 1     | 0
               | 2     | 1
               | 3     | 0

        last_Header | CHILD | UASC
                    | 1     | 0
                    | 3     | 1

        Episodes | CHILD | LS | HOME_POST | PL_POST
        fails    | 1     | C2 |           |
        fails    | 1     | C2 | NM1 1AA   |
        fails    | 1     |    |           | NM1 1AB
                 | 1     | C2 | NM1 1AA   | NM1 1AB
                 | 1     | V3 |           |
                 | 1     | V4 |           |
                 | 2     | C2 |           |
                 | 3     | C2 |           |
        fails    | 4     | C2 |           |
        """,
    ),
)

# The files have no distance of their own: it is completed by giving the postcodes.
distance_of_a_break = Rule(
    code="398",
    says="Distance field completed but child looked after under legal status V3 or V4.",
    advice="Leave both postcodes blank for a short break: no distance is worked out for it.",
    blames={"Episodes": "LS HOME_POST PL_POST"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.ls in ('V3', 'V4') and (e.home_post is not null or e.pl_post is not null)
    """,
    cases=(
        """
        Episodes | CHILD | LS | HOME_POST | PL_POST
        fails    | 1     | V3 | NM1 1AA   |
        fails    | 2     | V4 |           | NM1 1AB
        fails    | 3     | V3 | NM1 1AA   | NM1 1AB
                 | 4     | V3 |           |
                 | 5     | C2 | NM1 1AA   | NM1 1AB
                 | 6     |    | NM1 1AA   | NM1 1AB
        """,
    ),
)

distance_of_an_asylum_seeker = Rule(
    code="406",
    says="Child is Unaccompanied Asylum-Seeking Child (UASC) or was formerly UASC. Distance should be blank. [NOTE: This "
    "check will result in false negatives for children formerly UASC not identified as such in loaded data]",
    advice="Leave the home postcode blank for a child who is or was an asylum seeker: there is no home to measure from.",
    blames={"Episodes": "PL_DISTANCE"},
    sql=f"""
        select e.row_key as Episodes
        from Episodes e
        where e.pl_distance_raw is not null and {_ASYLUM_SEEKER}
    """,
    cases=(
        """
        Header | CHILD | UASC
               | 1     | 0
               | 2     | 1
               | 3     | 0

        last_Header | CHILD | UASC
                    | 1     | 0
                    | 3     | 1

        Episodes | CHILD | PL_DISTANCE
                 | 1     | 12.5
        fails    | 2     | 0
        fails    | 3     | 12.5
        fails    | 3     | far
                 | 2     |
                 | 3     |
                 | 4     | 12.5
        """,
    ),
)
