"""Where the child's home was and where the placement is, by postcode."""

from throughline.exchange.returns.rule import Rule

placed_at_home_postcode = Rule(
    code="392d",
    says="Home and placement postcodes should not be same unless the placement type is P1.",
    advice="Check both postcodes: only a child placed with parents lives at the home postcode.",
    blames={"Episodes": "HOME_POST PL_POST PLACE"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.home_post = e.pl_post and coalesce(e.place, '') <> 'P1'
    """,
    cases=(
        """
        Episodes | CHILD | HOME_POST | PL_POST | PLACE
                 | 1     | NM1 1AA   | NM1 1AA | P1
                 | 2     | NM1 1AA   | NM1 1AB | U1
                 | 3     |           |         | U1
        fails    | 4     | NM1 1AA   | NM1 1AA | U1
        fails    | 5     | NM1 1AA   | NM1 1AA |
        """,
    ),
)

placed_over_350_miles_away = Rule(
    code="454",
    since="2025-26",
    says="Placement distance from home is over 350 miles. [NOTE: This check will result in false positives for "
    "children formerly UASC not identified as such in loaded data]",
    advice="Check both postcodes: they are more than 350 miles apart.",
    blames={"Episodes": "PL_DISTANCE"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.pl_distance > 350 and e.pl_distance <> 999.9
    """,
    cases=(
        """
        Episodes | CHILD | PL_DISTANCE
                 | 1     | 350
        fails    | 2     | 350.1
                 | 3     | 999.9
                 | 4     |
        """,
    ),
)

# The authority is worked out from the placement's postcode, so it is right whenever it is there.
authority_of_placement_missing = Rule(
    code="169",
    says="Local Authority (LA) of placement is not valid or is missing. Please check a valid postcode has been entered.",
    advice="Check the placement postcode: it is missing or not in the directory.",
    blames={"Episodes": "PL_LA"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where coalesce(e.ls, '') not in ('V3', 'V4') and e.pl_la is null
    """,
    cases=(
        """
        Episodes | CHILD | LS | PL_LA
        fails    | 1     | C2 |
        fails    | 2     |    |
                 | 3     | C2 | E10000001
                 | 4     | C2 | NIR
                 | 5     | V3 |
                 | 6     | V4 |
        """,
    ),
)

postcode_does_not_exist = Rule(
    code="392c",
    says="Postcode(s) provided are invalid.",
    advice="Check both postcodes: one of them is not in the directory.",
    blames={"Episodes": "HOME_POST PL_POST"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        left join Postcode home on upper(replace(home.postcode, ' ', '')) = upper(replace(e.home_post, ' ', ''))
        left join Postcode there on upper(replace(there.postcode, ' ', '')) = upper(replace(e.pl_post, ' ', ''))
        where (e.home_post is not null and home.postcode is null)
          or (e.pl_post is not null and there.postcode is null)
    """,
    cases=(
        """
        Postcode | POSTCODE
                 | NM3 9ZA
                 | NM3 9ZB

        Episodes | CHILD | HOME_POST | PL_POST
                 | 1     | NM3 9ZA   | NM3 9ZB
                 | 2     | nm39za    | NM39ZB
        fails    | 3     | NM3 9ZC   | NM3 9ZB
        fails    | 4     | NM3 9ZA   | NM3 9ZD
                 | 5     | NM3 9ZA   |
                 | 6     |           | NM3 9ZB
        fails    | 7     |           | NM3 9ZE
        """,
    ),
)

location_disagrees_with_authority = Rule(
    code="411",
    says="Placement location code disagrees with LA of placement.",
    advice="Check the placement postcode: IN is for our own area and OUT for any other.",
    blames={"Episodes": "PL_LOCATION"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        cross join collection c
        where (e.pl_location = 'IN') <> (e.pl_la = c.authority)
    """,
    cases=(
        """
        Episodes | CHILD | PL_LOCATION | PL_LA
                 | 1     | IN          | 999
        fails    | 2     | IN          | E10000001
                 | 3     | OUT         | E10000001
        fails    | 4     | OUT         | 999
                 | 5     |             | 999
                 | 6     | IN          |
        """,
    ),
)

authority_of_a_break = Rule(
    code="420",
    says="LA of placement completed but child is looked after under legal status V3 or V4.",
    advice="Leave the placement postcode blank for a short break (V3 or V4).",
    blames={"Episodes": "PL_LA"},
    sql="select e.row_key as Episodes from Episodes e where e.ls in ('V3', 'V4') and e.pl_la is not null",
    cases=(
        """
        Episodes | CHILD | LS | PL_LA
        fails    | 1     | V3 | E10000001
        fails    | 2     | V4 | WAL
                 | 3     | V3 |
                 | 4     | C2 | E10000001
                 | 5     |    | E10000001
        """,
    ),
)
