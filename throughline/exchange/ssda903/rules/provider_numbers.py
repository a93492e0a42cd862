"""Where the provider's Ofsted number (URN) must be given and where it must not."""

from throughline.exchange.returns.rule import Rule

_UNTIL_2023 = "'H5', 'P1', 'P2', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1'"
_IN_2023_24 = _UNTIL_2023.replace("'H5', ", "")
_IN_2024_25 = _IN_2023_24.replace("'P2', ", "")
_SINCE_2025 = _IN_2024_25.replace("'Z1'", "'Z11', 'Z12', 'Z13', 'Z14'")

location_of_a_break = Rule(
    code="214",
    says="Placement location information not required.",
    advice="Leave the placement postcode and the URN blank for a short break (V3 or V4).",
    blames={"Episodes": "PL_POST URN LS"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.ls in ('V3', 'V4') and (e.pl_post is not null or e.urn is not null)
    """,
    cases=(
        """
        Episodes | CHILD | LS | PL_POST | URN
        fails    | 1     | V3 | NM1 1AA |
        fails    | 2     | V4 |         | SC021401
                 | 3     | V3 |         |
                 | 4     | C2 | NM1 1AA | SC021401
                 | 5     |    | NM1 1AA | SC021401
        """,
    ),
)

# The Department tests the end of the episode against 2015, when the number came into the return.
_NUMBER_MISSING = """
    select e.row_key as Episodes
    from Episodes e
    where e.urn is null
      and coalesce(e.place, '') not in ({not_needed})
      and coalesce(e.pl_la, '') not in ('CON', 'NIR', 'SCO', 'WAL', 'NUK')
      and (e.dec_raw is null or e.dec > date '2015-03-31')
"""
_NUMBER_MISSING_CASE = """
    Episodes | CHILD | PLACE | PL_LA     | DEC        | URN
    fails    | 1     | U4    | E10000001 |            |
    fails    | 2     |       | E10000001 | 01/04/2015 |
             | 3     | U4    | E10000001 | 31/03/2015 |
             | 4     | U4    | E10000001 | 31/04/2026 |
             | 5     | U4    | WAL       |            |
             | 6     | U4    | NUK       |            |
    fails    | 7     | U4    |           |            |
             | 8     | U4    | E10000001 |            | SC021801
             | 9     | P1    | E10000001 |            |
             | 10    | T4    | E10000001 |            |
"""
_NUMBER_REQUIRED = "Ofsted Unique reference number (URN) is required."
_GIVE_NUMBER = "Look the provider up in the list of providers; write XXXXXXX only where it has no number."

number_missing_before_2024 = Rule(
    code="218",
    until="2023-24",
    says=_NUMBER_REQUIRED,
    advice=_GIVE_NUMBER,
    blames={"Episodes": "URN"},
    sql=_NUMBER_MISSING.format(not_needed=_UNTIL_2023),
    cases=(
        _NUMBER_MISSING_CASE,
        """
        Episodes | CHILD | PLACE | URN
                 | 1     | H5    |
                 | 2     | P2    |
                 | 3     | Z1    |
        fails    | 4     | K3    |
        """,
    ),
)

number_missing_in_2024_25 = Rule(
    code="218",
    since="2024-25",
    until="2024-25",
    says=_NUMBER_REQUIRED,
    advice=_GIVE_NUMBER,
    blames={"Episodes": "URN"},
    sql=_NUMBER_MISSING.format(not_needed=_IN_2024_25),
    cases=(
        _NUMBER_MISSING_CASE,
        """
        Episodes | CHILD | PLACE | URN
        fails    | 1     | H5    |
        fails    | 2     | P2    |
                 | 3     | Z1    |
        """,
    ),
)

number_missing = Rule(
    code="218",
    since="2025-26",
    says=_NUMBER_REQUIRED,
    advice=_GIVE_NUMBER,
    blames={"Episodes": "URN"},
    sql=_NUMBER_MISSING.format(not_needed=_SINCE_2025),
    cases=(
        _NUMBER_MISSING_CASE,
        """
        Episodes | CHILD | PLACE | URN
        fails    | 1     | K3    |
                 | 2     | R5    |
                 | 3     | Z11   |
                 | 4     | Z14   |
        """,
    ),
)

_NUMBER_NOT_NEEDED = """
    select e.row_key as Episodes
    from Episodes e
    where e.urn <> 'XXXXXXX' and e.place in ({not_needed})
"""
_NUMBER_NOT_NEEDED_CASE = """
    Episodes | CHILD | PLACE | URN
    fails    | 1     | P1    | SC022201
    fails    | 2     | R5    | SC022201
    fails    | 3     | T0    | XXXXXX
             | 4     | P1    | XXXXXXX
             | 5     | P1    |
             | 6     | U4    | SC022201
             | 7     |       | SC022201
"""
_NUMBER_NOT_TO_BE_RECORDED = (
    "Ofsted Unique reference number (URN) should not be recorded for this placement type."
)
_TAKE_NUMBER_OUT = "Take the URN out, or check the placement type: this one has no registered provider."

number_not_needed_before_2023 = Rule(
    code="222",
    until="2022-23",
    says=_NUMBER_NOT_TO_BE_RECORDED,
    advice=_TAKE_NUMBER_OUT,
    blames={"Episodes": "URN PLACE"},
    sql=_NUMBER_NOT_NEEDED.format(not_needed=_UNTIL_2023),
    cases=(
        _NUMBER_NOT_NEEDED_CASE,
        """
        Episodes | CHILD | PLACE | URN
        fails    | 1     | H5    | SC022201
        fails    | 2     | P2    | SC022201
        fails    | 3     | Z1    | SC022201
        """,
    ),
)

number_not_needed_in_2023_24 = Rule(
    code="222",
    since="2023-24",
    until="2023-24",
    says=_NUMBER_NOT_TO_BE_RECORDED,
    advice=_TAKE_NUMBER_OUT,
    blames={"Episodes": "URN PLACE"},
    sql=_NUMBER_NOT_NEEDED.format(not_needed=_IN_2023_24),
    cases=(
        _NUMBER_NOT_NEEDED_CASE,
        """
        Episodes | CHILD | PLACE | URN
                 | 1     | H5    | SC022201
        fails    | 2     | P2    | SC022201
        fails    | 3     | Z1    | SC022201
        """,
    ),
)

number_not_needed_in_2024_25 = Rule(
    code="222",
    since="2024-25",
    until="2024-25",
    says=_NUMBER_NOT_TO_BE_RECORDED,
    advice=_TAKE_NUMBER_OUT,
    blames={"Episodes": "URN PLACE"},
    sql=_NUMBER_NOT_NEEDED.format(not_needed=_IN_2024_25),
    cases=(
        _NUMBER_NOT_NEEDED_CASE,
        """
        Episodes | CHILD | PLACE | URN
                 | 1     | P2    | SC022201
        fails    | 2     | Z1    | SC022201
        """,
    ),
)

number_not_needed = Rule(
    code="222",
    since="2025-26",
    says=_NUMBER_NOT_TO_BE_RECORDED,
    advice=_TAKE_NUMBER_OUT,
    blames={"Episodes": "URN PLACE"},
    sql=_NUMBER_NOT_NEEDED.format(not_needed=_SINCE_2025),
    cases=(
        _NUMBER_NOT_NEEDED_CASE,
        """
        Episodes | CHILD | PLACE | URN
        fails    | 1     | Z11   | SC022201
        fails    | 2     | Z14   | SC022201
                 | 3     | K3    | SC022201
        """,
    ),
)
