"""28 October 2023: supported accommodation must be registered, and independent living is no placement any more."""

from throughline.exchange.returns.rule import Rule

# An episode that ended on 28 October was moved out of on the day itself, and the next one has the new code.
independent_living_after_registration = Rule(
    code="217t",
    since="2023-24",
    until="2023-24",
    says="Placement type 'P2' is not a valid placement type from 28 October 2023.",
    advice="End this episode on 28 October 2023 at the latest, and give the placement its new type from there.",
    blames={"Episodes": "PLACE DECOM DEC"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.place = 'P2' and (e.dec_raw is null or e.dec > date '2023-10-28')
    """,
    cases=(
        """
        Episodes | CHILD | PLACE | DECOM      | DEC
                 | 1     | P2    | 01/05/2023 | 27/10/2023
                 | 2     | P2    | 01/05/2023 | 28/10/2023
        fails    | 3     | P2    | 01/05/2023 | 29/10/2023
        fails    | 4     | P2    | 01/05/2023 |
                 | 5     | H5    | 01/05/2023 |
                 | 6     |       | 01/05/2023 |
                 | 7     | P2    | 01/05/2023 | 31/11/2023
        """,
    ),
)

supported_accommodation_without_number = Rule(
    code="230",
    since="2023-24",
    until="2023-24",
    says="Ofsted Unique reference number (URN) is required for any English H5 placements from 28 October 2023.",
    advice="Give the URN of this supported accommodation: in England it must be registered.",
    blames={"Episodes": "PLACE DEC URN"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.place = 'H5' and e.pl_la like 'E%' and coalesce(e.urn, 'XXXXXXX') = 'XXXXXXX'
          and (e.dec_raw is null or e.dec > date '2023-10-28')
    """,
    cases=(
        """
        Episodes | CHILD | PLACE | PL_LA     | DEC        | URN
                 | 1     | H5    | E10000001 | 27/10/2023 |
                 | 2     | H5    | E10000001 | 28/10/2023 |
        fails    | 3     | H5    | E10000001 | 29/10/2023 |
        fails    | 4     | H5    | E10000001 |            | XXXXXXX
                 | 5     | H5    | E10000001 |            | SC023001
                 | 6     | H5    | WAL       |            |
                 | 7     | H5    |           |            |
                 | 8     | U4    | E10000001 |            |
                 | 9     |       | E10000001 |            |
                 | 10    | H5    | E10000001 | 31/11/2023 |
        """,
    ),
)
