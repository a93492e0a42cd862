"""The provider's Ofsted number (URN) against the list of providers. XXXXXXX stands for one outside the list."""

from throughline.exchange.returns.rule import Rule

provider_number_not_valid = Rule(
    code="1008",
    says="Ofsted Unique Reference Number (URN) is not valid.",
    advice="Look the provider up in the list of providers; write XXXXXXX only where it has no number.",
    blames={"Episodes": "URN"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.urn <> 'XXXXXXX' and not exists (select 1 from Provider p where p.urn = e.urn)
    """,
    cases=(
        """
        Provider | URN
                 | SC1008001

        Episodes | CHILD | URN
                 | 1     | SC1008001
                 | 2     | XXXXXXX
                 | 3     |
        fails    | 4     | SC1008002
        fails    | 5     | XXXXXX
        """,
    ),
)

provider_not_of_this_placement = Rule(
    code="219",
    says="The Ofsted Unique reference number (URN) provided for the child's placement does not match the placement "
    "type recorded.",
    advice="Check the placement type and the provider: this provider is not registered for such a placement.",
    blames={"Episodes": "URN PLACE"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join Provider p on p.urn = e.urn
        where e.urn <> 'XXXXXXX' and e.place is not null
          and concat(',', replace(coalesce(p.place_codes, ''), ' ', ''), ',') not like concat('%,', e.place, ',%')
    """,
    cases=(
        """
        Provider | URN      | PLACE_CODES
                 | SC021901 | K2, R1
                 | SC021902 |

        Episodes | CHILD | URN      | PLACE
                 | 1     | SC021901 | K2
                 | 2     | SC021901 | R1
                 | 3     | XXXXXXX  | U1
                 | 4     | SC021909 | U1
        fails    | 5     | SC021901 | K1
        fails    | 6     | SC021902 | K2
        """,
    ),
)

_PLACED_ELSEWHERE = """
    select e.row_key as Episodes
    from Episodes e
    join Provider p on p.urn = e.urn
    where e.urn <> 'XXXXXXX' and coalesce(e.ls, '') not in ('V3', 'V4') and e.place in ({at_its_address})
      and upper(replace(e.pl_post, ' ', '')) <> upper(replace(p.postcode, ' ', ''))
"""
_PLACED_ELSEWHERE_CASE = """
    Provider | URN      | POSTCODE
             | SC022101 | NM1 1AA
             | SC022102 |
             | XXXXXXX  | NM1 1AA

    Episodes | CHILD | URN      | PLACE | LS | PL_POST
             | 1     | SC022101 | K2    | C2 | NM1 1AA
             | 2     | SC022101 | K2    | C2 | nm11aa
    fails    | 3     | SC022101 | K2    | C2 | NM1 1AB
    fails    | 4     | SC022101 | S1    |    | NM1 1AB
             | 5     | SC022101 | K2    | V3 | NM1 1AB
             | 6     | SC022101 | K2    | V4 | NM1 1AB
             | 7     | SC022101 | U4    | C2 | NM1 1AB
             | 8     | SC022101 |       | C2 | NM1 1AB
             | 9     | SC022101 | K2    | C2 |
             | 10    | SC022102 | K2    | C2 | NM1 1AB
             | 11    | SC022109 | K2    | C2 | NM1 1AB
             | 12    | XXXXXXX  | K2    | C2 | NM1 1AB
             | 13    |          | K2    | C2 | NM1 1AB
"""


def placed_elsewhere(also: str, not_yet: str, *, since: str, until: str) -> Rule:
    """The placement types that are at the provider's own address: four in all years, and one that changed."""
    return Rule(
        code="221",
        since=since,
        until=until,
        says="The Ofsted Unique reference number (URN) provided for the child's placement does not match the placement "
        "postcode provided.",
        advice="Check the placement postcode and the URN: the list of providers has another postcode.",
        blames={"Episodes": "PL_POST URN"},
        sql=_PLACED_ELSEWHERE.format(at_its_address=f"'K1', 'K2', 'R3', 'S1'{also}"),
        cases=(
            _PLACED_ELSEWHERE_CASE,
            f"""
            Provider | URN      | POSTCODE
                     | SC022103 | NM1 1AA

            Episodes | CHILD | URN      | PLACE | PL_POST
            fails    | 1     | SC022103 | {also.strip(", '") or "R3"} | NM1 1AB
                     | 2     | SC022103 | {not_yet} | NM1 1AB
            """,
        ),
    )


provider_at_another_postcode = (
    placed_elsewhere("", "H5", since="2022-23", until="2022-23"),
    placed_elsewhere(", 'H5'", "K3", since="2023-24", until="2023-24"),
    placed_elsewhere(", 'K3'", "H5", since="2024-25", until="9999-00"),
)

provider_of_another_kind = Rule(
    code="224",
    says="The Ofsted Unique reference number (URN) provided for the child's placement does not match the placement "
    "provider recorded.",
    advice="Check the placement provider and the URN: the list of providers has this one as another kind.",
    blames={"Episodes": "PLACE_PROVIDER URN"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join Provider p on p.urn = e.urn
        where e.urn <> 'XXXXXXX' and e.place_provider is not null
          and concat(',', replace(coalesce(p.provider_codes, ''), ' ', ''), ',')
            not like concat('%,', e.place_provider, ',%')
    """,
    cases=(
        """
        Provider | URN      | PROVIDER_CODES
                 | SC022401 | PR1, PR4
                 | SC022402 |
                 | XXXXXXX  | PR1

        Episodes | CHILD | URN      | PLACE_PROVIDER
                 | 1     | SC022401 | PR1
                 | 2     | SC022401 | PR4
        fails    | 3     | SC022401 | PR5
        fails    | 4     | SC022402 | PR1
                 | 5     | SC022401 |
                 | 6     | XXXXXXX  | PR5
                 | 7     | SC022409 | PR5
                 | 8     |          | PR5
        """,
    ),
)

provider_closed_before_the_start = Rule(
    code="227",
    says="Ofsted Unique reference number (URN) is not valid for the episode start date.",
    advice="Check the URN and the start: this provider's registration had ended by then.",
    blames={"Episodes": "URN DECOM"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join Provider p on p.urn = e.urn
        where e.urn <> 'XXXXXXX' and e.decom >= p.reg_end
    """,
    cases=(
        """
        Provider | URN      | REG_END
                 | SC022701 | 10/05/2026
                 | SC022702 |
                 | XXXXXXX  | 10/05/2026

        Episodes | CHILD | URN      | DECOM
                 | 1     | SC022701 | 09/05/2026
        fails    | 2     | SC022701 | 10/05/2026
        fails    | 3     | SC022701 | 11/05/2026
                 | 4     | SC022701 |
                 | 5     | SC022702 | 11/05/2026
                 | 6     | SC022709 | 11/05/2026
                 | 7     | XXXXXXX  | 11/05/2026
                 | 8     |          | 11/05/2026
        """,
    ),
)

provider_closed_before_the_end = Rule(
    code="228",
    says="Ofsted Unique reference number (URN) is not valid for the episode end date [NOTE: may give false positives on "
    "open episodes at providers who close during the year]",
    advice="Check the URN and the end: this provider's registration ended before then, or before 31 March.",
    blames={"Episodes": "URN DEC"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join Provider p on p.urn = e.urn
        cross join collection c
        where e.urn <> 'XXXXXXX'
          and coalesce(e.dec, case when e.dec_raw is null then c.ends end) > p.reg_end
    """,
    cases=(
        """
        Provider | URN      | REG_END
                 | SC022801 | 10/05/2026
                 | SC022802 | 31/03/2027
                 | SC022803 | 30/03/2027
                 | SC022804 |
                 | XXXXXXX  | 10/05/2026

        Episodes | CHILD | URN      | DEC
                 | 1     | SC022801 | 09/05/2026
                 | 2     | SC022801 | 10/05/2026
        fails    | 3     | SC022801 | 11/05/2026
                 | 4     | SC022802 |
        fails    | 5     | SC022803 |
                 | 6     | SC022804 |
                 | 7     | SC022801 | 31/06/2026
                 | 8     | SC022809 |
                 | 9     | XXXXXXX  |
                 | 10    |          |
        """,
    ),
)

provider_in_another_authority = Rule(
    code="229",
    says="Placement provider does not match between the placing authority and the local authority code of the provider. "
    "[NOTE: The provider's LA code is inferred from the its postcode, and may be inaccurate in some cases.]",
    advice="Check the URN and the placement provider: PR1 is our own provision, PR2 another authority's.",
    blames={"Episodes": "URN PLACE_PROVIDER"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        join Provider p on p.urn = e.urn
        cross join collection c
        where e.urn <> 'XXXXXXX' and (
          (e.place_provider = 'PR1' and p.la_code is distinct from c.authority)
          or (e.place_provider = 'PR2' and p.la_code = c.authority)
        )
    """,
    cases=(
        """
        Provider | URN      | LA_CODE
                 | SC022901 | 999
                 | SC022902 | 998
                 | SC022903 |
                 | XXXXXXX  | 998

        Episodes | CHILD | URN      | PLACE_PROVIDER
                 | 1     | SC022901 | PR1
        fails    | 2     | SC022902 | PR1
        fails    | 3     | SC022903 | PR1
        fails    | 4     | SC022901 | PR2
                 | 5     | SC022902 | PR2
                 | 6     | SC022903 | PR2
                 | 7     | SC022902 | PR4
                 | 8     | SC022902 |
                 | 9     | XXXXXXX  | PR1
                 | 10    | SC022909 | PR1
                 | 11    |          | PR1
        """,
    ),
)
