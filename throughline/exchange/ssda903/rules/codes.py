"""Values that must come from one of the Department's lists: the child, the episodes, the social workers."""

from throughline.exchange.returns.rule import Rule


def not_in_list(
    *,
    code: str,
    table: str,
    column: str,
    says: str,
    advice: str,
    right: str,
    wrong: str,
    needed: bool = False,
    since: str = "2022-23",
    until: str = "9999-00",
    also: tuple[str, ...] = (),
) -> Rule:
    """`right` and `wrong` are values to try; a blank is right unless the value is `needed`."""
    given = "" if needed else f"t.{column} is not null and"
    return Rule(
        code=code,
        since=since,
        until=until,
        says=says,
        advice=advice,
        blames={table: column},
        sql=f"""
            select t.row_key as {table}
            from {table} t
            where {given} not exists (select 1 from code c where c.list = '{column}' and c.code = t.{column})
        """,
        cases=(_drawn(table, column, right.split(), wrong.split(), needed), *also),
    )


def _drawn(table: str, column: str, right: list[str], wrong: list[str], needed: bool) -> str:
    marked = [*(("", value) for value in right), *(("fails", value) for value in wrong)]
    marked.append(("fails" if needed else "", ""))
    lines = [f"{mark} | {n} | {value}" for n, (mark, value) in enumerate(marked, start=1)]
    return "\n".join([f"{table} | CHILD | {column}", *lines])


_SEX = "The child or young person’s reported sex is not valid."
sex_not_valid = (
    not_in_list(
        code="101",
        until="2023-24",
        table="Header",
        column="SEX",
        says=_SEX,
        advice="Enter the sex of the child: 1 for male, 2 for female.",
        right="1 2",
        wrong="3 M",
        needed=True,
    ),
    not_in_list(
        code="101",
        since="2024-25",
        table="Header",
        column="SEX",
        says=_SEX,
        advice="Enter the sex of the child: M, F, or U where it is not known.",
        right="M F U",
        wrong="m 1",
        needed=True,
    ),
)

ethnicity_not_valid = not_in_list(
    code="103",
    table="Header",
    column="ETHNIC",
    says="The ethnicity code is either not valid or has not been entered.",
    advice="Choose the ethnicity from the list, in capitals; NOBT where it is not yet known.",
    right="WBRI NOBT",
    wrong="wbri WHITE",
    needed=True,
)

asylum_seeking_not_valid = Rule(
    code="105",
    says="Data entry for Unaccompanied Asylum-Seeking Children (UASC) status of child is invalid or has not been "
    "completed.",
    advice="Say whether the child is or was this year an unaccompanied asylum-seeking child: 1 for yes, 0 for no.",
    blames={"Header": "UASC"},
    sql="select h.row_key as Header from Header h where coalesce(h.uasc, '') not in ('0', '1')",
    cases=(
        """
        Header | CHILD | UASC
               | 1     | 0
               | 2     | 1
        fails  | 3     | 2
        fails  | 4     | YES
        fails  | 5     |
        """,
    ),
)

reason_for_new_episode_not_valid = not_in_list(
    code="143",
    table="Episodes",
    column="RNE",
    says="The reason for new episode code is not a valid code.",
    advice="Choose why this episode began: S, P, L, T, U or B.",
    right="S B",
    wrong="s A",
)

legal_status_not_valid = not_in_list(
    code="144",
    table="Episodes",
    column="LS",
    says="The legal status code is not a valid code.",
    advice="Choose the legal status from the list, in capitals: C2 for a full care order.",
    right="C2 J1",
    wrong="c2 S20",
)

category_of_need_not_valid = not_in_list(
    code="145",
    table="Episodes",
    column="CIN",
    says="Category of need code is not a valid code.",
    advice="Choose the main reason the child is in care: N1 to N8, in capitals.",
    right="N1 N8",
    wrong="N0 N9 n8",
)

_PLACE = "Placement type code is not a valid code."
placement_not_valid = (
    not_in_list(
        code="146",
        until="2023-24",
        table="Episodes",
        column="PLACE",
        says=_PLACE,
        advice="Choose the kind of placement from that year's list, in capitals: U4 for long-term fostering.",
        right="A3 H5 P2 Z1 K3",
        wrong="Z11 t3",
        also=(
            """
            collection | year
                       | 2022-23

            Episodes | CHILD | PLACE
                     | 1     | H5
            fails    | 2     | K3
            """,
        ),
    ),
    not_in_list(
        code="146",
        since="2024-25",
        until="2024-25",
        table="Episodes",
        column="PLACE",
        says=_PLACE,
        advice="Choose the kind of placement from that year's list: K3 is supported accommodation, no longer H5.",
        right="A3 K3 Z1",
        wrong="H5 P2 Z11 k3",
    ),
    not_in_list(
        code="146",
        since="2025-26",
        table="Episodes",
        column="PLACE",
        says=_PLACE,
        advice="Choose the kind of placement from this year's list: Z11 to Z14 have taken the place of Z1.",
        right="A3 K3 Z11 Z14",
        wrong="A2 H5 Z1 t3",
    ),
)

reason_episode_ended_not_valid = not_in_list(
    code="149",
    table="Episodes",
    column="REC",
    says="Reason episode ceased code is not valid.",
    advice="Choose why the episode ended from the list, in capitals: X1 where care goes on in a new episode.",
    right="X1 E11 E9",
    wrong="x1 E1 E10",
)

location_not_valid = Rule(
    code="179",
    says="Placement location code is not a valid code.",
    advice="Check the postcode of the placement: whether it is in this authority could not be worked out.",
    blames={"Episodes": "PL_LOCATION"},
    # It is worked out from the postcode, so a blank is a postcode that cannot be found; short breaks need none.
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where e.pl_location not in ('IN', 'OUT')
           or (e.pl_location is null and coalesce(e.ls, '') not in ('V3', 'V4'))
    """,
    cases=(
        """
        Episodes | CHILD | LS | PL_LOCATION
                 | 1     | C2 | IN
                 | 2     | C2 | OUT
        fails    | 3     | C2 | in
        fails    | 4     | C2 |
        fails    | 5     |    |
                 | 6     | V3 |
                 | 7     | V4 |
        fails    | 8     | V4 | AWAY
        """,
    ),
)

kind_of_absence_not_valid = not_in_list(
    code="1006",
    table="Missing",
    column="MISSING",
    says="Missing type invalid.",
    advice="Enter M where the child was missing, A where the child was away without authorisation.",
    right="M A",
    wrong="m X",
)

reason_for_move_not_valid = not_in_list(
    code="1009",
    table="Episodes",
    column="REASON_PLACE_CHANGE",
    says="Reason for placement change is not a valid code.",
    advice="Choose why the placement changed from the list, in capitals: CARPL for a change to the care plan.",
    right="CARPL CUSTOD OTHER",
    wrong="carpl X1",
)

social_worker_id_not_valid = Rule(
    code="SW02STG1",
    since="2023-24",
    says="Social worker ID does not begin with the characters ‘SW’ or ‘XX’.",
    advice="Copy the social worker's registration number: it begins with SW, or with XX for a worker without one.",
    blames={"SWEpisodes": "SW_ID"},
    sql="""
        select s.row_key as SWEpisodes
        from SWEpisodes s
        where substr(s.sw_id, 1, 2) not in ('SW', 'XX')
    """,
    cases=(
        """
        SWEpisodes | CHILD | SW_ID
                   | 1     | SW000123
                   | 2     | XX000123
                   | 3     |
        fails      | 4     | sw000123
        fails      | 5     | 0SW00123
        fails      | 6     | X
        """,
    ),
)

_NEW_WORKER = "The reason for social worker change is not valid."
reason_for_new_worker_not_valid_at_first = not_in_list(
    code="SW13STG1",
    since="2023-24",
    until="2023-24",
    table="SWEpisodes",
    column="SW_REASON",
    says=_NEW_WORKER,
    advice="Choose why this social worker took over from the list, in capitals.",
    right="MANAGE OTHERS",
    wrong="manage ILLNESS",
    needed=True,
)

reason_for_new_worker_not_valid = Rule(
    code="SW13STG1",
    since="2024-25",
    says=_NEW_WORKER,
    advice="Choose why this social worker took over from the list, in capitals.",
    blames={"SWEpisodes": "SW_REASON"},
    # Nobody kept the reason before April 2023, so a worker who began then may have none.
    sql="""
        select s.row_key as SWEpisodes
        from SWEpisodes s
        where not exists (select 1 from code c where c.list = 'SW_REASON' and c.code = s.sw_reason)
          and (s.sw_reason is not null or s.sw_decom >= date '2023-04-01')
    """,
    cases=(
        """
        SWEpisodes | CHILD | SW_DECOM   | SW_REASON
                   | 1     | 01/04/2023 | SWDIED
        fails      | 2     | 01/04/2023 | ILLNESS
        fails      | 3     | 31/03/2023 | swdied
        fails      | 4     | 02/04/2023 |
        fails      | 5     | 01/04/2023 |
                   | 6     | 31/03/2023 |
                   | 7     |            |
        fails      | 8     |            | ILLNESS
        """,
    ),
)

_PROVIDER_NOT_VALID = """
    select e.row_key as Episodes
    from Episodes e
    where e.place_provider is not null
      and (
        not exists (select 1 from code c where c.list = 'PLACE_PROVIDER' and c.code = e.place_provider)
        or e.place in ({not_needed})
      )
"""

placement_provider_not_valid_before_z_split = Rule(
    code="178",
    until="2024-25",
    says="Placement provider code is not a valid code.",
    advice="Choose who provides the placement, PR0 to PR5; leave it blank for a temporary placement.",
    blames={"Episodes": "PLACE_PROVIDER"},
    sql=_PROVIDER_NOT_VALID.format(not_needed="'T0', 'T1', 'T2', 'T3', 'Z1'"),
    cases=(
        """
        Episodes | CHILD | PLACE | PLACE_PROVIDER
                 | 1     | U1    | PR1
                 | 2     | T4    | PR1
                 | 3     | Z1    |
        fails    | 4     | U1    | PR9
        fails    | 5     | T0    | PR1
        fails    | 6     | Z1    | PR1
        """,
    ),
)

placement_provider_not_valid = Rule(
    code="178",
    since="2025-26",
    says="Placement provider code is not a valid code.",
    advice="Choose who provides the placement, PR0 to PR5; leave it blank for a temporary placement.",
    blames={"Episodes": "PLACE_PROVIDER"},
    sql=_PROVIDER_NOT_VALID.format(not_needed="'T0', 'T1', 'T2', 'T3', 'Z11', 'Z12', 'Z13', 'Z14'"),
    cases=(
        """
        Episodes | CHILD | PLACE | PLACE_PROVIDER
                 | 1     | U1    | PR0
                 | 2     | T4    | PR5
                 | 3     | Z11   |
        fails    | 4     | U1    | pr1
        fails    | 5     | T3    | PR1
        fails    | 6     | Z14   | PR1
        """,
    ),
)
