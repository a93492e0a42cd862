"""Who provides the placement: given where it must be, and one that can provide such a placement."""

from throughline.exchange.returns.rule import Rule

_BEFORE_Z_SPLIT = "'T0', 'T1', 'T2', 'T3', 'T4', 'Z1'"
_SINCE_Z_SPLIT = "'T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14'"

provider_not_needed_before_z_split = Rule(
    code="213",
    until="2024-25",
    says="Placement provider information not required.",
    advice="Leave the placement provider blank for a temporary placement.",
    blames={"Episodes": "PLACE_PROVIDER PLACE"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.place_provider is not null and e.place in ('T0', 'T1', 'T2', 'T3', 'T4')
    """,
    cases=(
        """
        Episodes | CHILD | PLACE | PLACE_PROVIDER
        fails    | 1     | T0    | PR1
        fails    | 2     | T4    | PR9
                 | 3     | T1    |
                 | 4     | U1    | PR1
                 | 5     | Z1    | PR1
                 | 6     |       | PR1
        """,
    ),
)

provider_not_needed = Rule(
    code="213",
    since="2025-26",
    says="Placement provider information not required.",
    advice="Leave the placement provider blank for a temporary placement and for Z11 to Z14.",
    blames={"Episodes": "PLACE_PROVIDER PLACE"},
    sql=f"""
        select e.row_key as Episodes
        from Episodes e
        where e.place_provider is not null and e.place in ({_SINCE_Z_SPLIT})
    """,
    cases=(
        """
        Episodes | CHILD | PLACE | PLACE_PROVIDER
        fails    | 1     | T0    | PR1
        fails    | 2     | T4    | PR9
        fails    | 3     | Z11   | PR1
        fails    | 4     | Z14   | PR1
                 | 5     | T1    |
                 | 6     | U1    | PR1
                 | 7     |       | PR1
        """,
    ),
)

_MISSING = """
    select e.row_key as Episodes
    from Episodes e
    where e.place_provider is null and coalesce(e.place, '') not in ({not_needed})
"""

provider_missing_before_z_split = Rule(
    code="526",
    until="2024-25",
    says="Child is missing a placement provider code for at least one episode.",
    advice="Say who provides the placement: PR0 to PR5.",
    blames={"Episodes": "PLACE PLACE_PROVIDER"},
    sql=_MISSING.format(not_needed=_BEFORE_Z_SPLIT),
    cases=(
        """
        Episodes | CHILD | PLACE | PLACE_PROVIDER
        fails    | 1     | U1    |
        fails    | 2     |       |
                 | 3     | T0    |
                 | 4     | T4    |
                 | 5     | Z1    |
                 | 6     | U1    | PR1
        """,
    ),
)

provider_missing = Rule(
    code="526",
    since="2025-26",
    says="Child is missing a placement provider code for at least one episode.",
    advice="Say who provides the placement: PR0 to PR5.",
    blames={"Episodes": "PLACE PLACE_PROVIDER"},
    sql=_MISSING.format(not_needed=_SINCE_Z_SPLIT),
    cases=(
        """
        Episodes | CHILD | PLACE | PLACE_PROVIDER
        fails    | 1     | U1    |
        fails    | 2     |       |
                 | 3     | T0    |
                 | 4     | T4    |
                 | 5     | Z11   |
                 | 6     | Z14   |
                 | 7     | K2    | PR9
        """,
    ),
)


def cannot_provide(provider: str, places: str, *, code: str, says: str, advice: str) -> Rule:
    """One kind of provider, and the placement types that it never provides; it may provide K3."""
    listed = ", ".join(f"'{place}'" for place in places.split())
    failing = "\n            ".join(f"fails    | 1 | {place} | {provider}" for place in places.split())
    return Rule(
        code=code,
        says=says,
        advice=advice,
        blames={"Episodes": "PLACE PLACE_PROVIDER"},
        sql=f"""
            select e.row_key as Episodes
            from Episodes e
            where e.place_provider = '{provider}' and e.place in ({listed})
        """,
        cases=(
            f"""
            Episodes | CHILD | PLACE | PLACE_PROVIDER
            {failing}
                     | 2     | K3    | {provider}
                     | 3     |       | {provider}
                     | 4     | P1    | PR0
                     | 5     | P1    |
            """,
        ),
    )


providers_that_cannot = (
    cannot_provide(
        "PR1",
        "P1 R2 R5",
        code="527",
        says="A placement provider code of PR1 cannot be associated with placements P1, R2 or R5.",
        advice="Check the placement type and the provider: an authority does not provide this placement.",
    ),
    cannot_provide(
        "PR2",
        "P1 R2 R5",
        code="528",
        says="A placement provider code of PR2 cannot be associated with placements P1, R2 or R5.",
        advice="Check the placement type and the provider: another authority does not provide this placement.",
    ),
    cannot_provide(
        "PR3",
        "P1 A3 A4 A5 A6 K1 K2 U1 U2 U3 U4 U5 U6",
        code="529",
        says="Placement provider code of PR3 cannot be associated with placements P1, A3 to A6, K1, K2 and U1 to U6 as "
        "these placements cannot be provided by other public organisations.",
        advice="Check the placement type and the provider: the health service and the like do not provide this one.",
    ),
    cannot_provide(
        "PR4",
        "P1",
        code="530",
        says="A placement provider code of PR4 cannot be associated with placement P1.",
        advice="Check the placement type and the provider: a child with parents has the provider PR0.",
    ),
    cannot_provide(
        "PR5",
        "P1",
        code="531",
        says="A placement provider code of PR5 cannot be associated with placements P1.",
        advice="Check the placement type and the provider: a child with parents has the provider PR0.",
    ),
)

parents_provide_only_their_home = Rule(
    code="550",
    says="A placement provider code of PR0 can only be associated with placement P1.",
    advice="Check the placement type and the provider: PR0 is for a child placed with parents.",
    blames={"Episodes": "PLACE PLACE_PROVIDER"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.place_provider = 'PR0' and e.place is distinct from 'P1'
    """,
    cases=(
        """
        Episodes | CHILD | PLACE | PLACE_PROVIDER
                 | 1     | P1    | PR0
        fails    | 2     | P3    | PR0
        fails    | 3     |       | PR0
                 | 4     | P3    | PR1
                 | 5     | P3    |
        """,
    ),
)

# Carers and adopters of the authority's own live where they live, and a short break has no place in the return.
own_provision_elsewhere = Rule(
    code="1015",
    says="Placement provider is own provision but child not placed in own LA.",
    advice="Check the provider and the placement postcode: our own homes are in our own area.",
    blames={"Episodes": "PL_LA PLACE_PROVIDER"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        cross join collection c
        where e.place_provider = 'PR1' and e.pl_la <> c.authority
          and coalesce(e.ls, '') not in ('V3', 'V4')
          and coalesce(e.place, '') not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
    """,
    cases=(
        """
        Episodes | CHILD | PLACE | PLACE_PROVIDER | LS | PL_LA
                 | 1     | K2    | PR1            | C2 | 999
        fails    | 2     | K2    | PR1            | C2 | E10000001
        fails    | 3     | R3    | PR1            |    | WAL
        fails    | 4     |       | PR1            | C2 | E10000001
                 | 5     | U4    | PR1            | C2 | E10000001
                 | 6     | A6    | PR1            | C2 | E10000001
                 | 7     | K2    | PR2            | C2 | E10000001
                 | 8     | K2    |                | C2 | E10000001
                 | 9     | K2    | PR1            | V3 | E10000001
                 | 10    | K2    | PR1            | V4 | E10000001
                 | 11    | K2    | PR1            | C2 |
        """,
    ),
)
