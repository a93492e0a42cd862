"""Days of which a part may be unknown: ZZ for the day or the month, ZZZZ for the year."""

from throughline.exchange.returns.rule import Rule


def _first_it_can_be(column: str) -> str:
    """The first day it can be, NULL where there is none; 2000 is a leap year, so that 29/02/ZZZZ is one."""
    part = "replace(upper(substr({column}, {start}, {length})), '{unknown}', '{first}')"
    year = part.format(column=column, start=7, length=4, unknown="ZZZZ", first="2000")
    month = part.format(column=column, start=4, length=2, unknown="ZZ", first="01")
    day = part.format(column=column, start=1, length=2, unknown="ZZ", first="01")
    return f"""
        case when regexp_matches(upper({column}), '^([0-9]{{2}}|ZZ)/([0-9]{{2}}|ZZ)/([0-9]{{4}}|ZZZZ)$')
        then try_cast(concat({year}, '-', {month}, '-', {day}) as date) end
    """


def partly_known_day_not_valid(code: str, column: str, says: str, advice: str) -> Rule:
    return Rule(
        code=code,
        since="2023-24",
        says=says,
        advice=advice,
        blames={"SWEpisodes": column},
        sql=f"""
            select s.row_key as SWEpisodes
            from SWEpisodes s
            where s.{column}_raw is not null and {_first_it_can_be(f"s.{column}_raw")} is null
        """,
        cases=(
            f"""
            SWEpisodes | CHILD | {column}
                       | 1     | 01/05/2026
                       | 2     | ZZ/ZZ/ZZZZ
                       | 3     | 01/05/ZZZZ
                       | 4     | zz/05/2026
                       | 5     | 29/02/ZZZZ
                       | 6     |
            fails      | 7     | ZZ
            fails      | 8     | ZZ/13/2026
            fails      | 9     | 30/02/ZZZZ
            fails      | 10    | 01/05/ZZ
            fails      | 11    | 31/04/2026
            fails      | 12    | 1/5/2026
            """,
        ),
    )


social_worker_start_not_valid = partly_known_day_not_valid(
    "SW04STG1",
    "SW_DECOM",
    "Date social worker episode began is not a valid date..",
    "Write the day this social worker began as DD/MM/YYYY, with ZZ for a part that is not known.",
)

social_worker_end_not_valid = partly_known_day_not_valid(
    "SW05STG1",
    "SW_DEC",
    "Date social worker episode began is not a valid date.",
    "Write the day this social worker ended as DD/MM/YYYY, with ZZ for a part that is not known.",
)

earlier_permanence_day_not_valid = Rule(
    code="632",
    says="Date of previous permanence order not a valid value. NOTE: This rule may result in false negatives where "
    "the period of care started before the current collection year",
    advice="Write the day of the earlier order as DD/MM/YYYY, with ZZ for what is not known; it is before care began.",
    blames={"PrevPerm": "DATE_PERM", "Episodes": "DECOM"},
    # A day partly known is wrong only where even the first day it can be is too late.
    sql=f"""
        select p.row_key as PrevPerm, e.row_key as Episodes
        from (select row_key, child, date_perm, {_first_it_can_be("date_perm")} as earliest from PrevPerm) p
        left join episode e on e.child = p.child and e.episode_no = 1
        where p.date_perm is not null
          and (p.earliest is null or (p.earliest >= e.decom and upper(p.date_perm) not like '%ZZZZ'))
    """,
    cases=(
        """
        PrevPerm | CHILD | DATE_PERM
                 | 1     | 30/04/2026
        fails    | 2     | 01/05/2026
        fails    | 3     | 02/05/2026
                 | 4     | ZZ/04/2026
        fails    | 5     | ZZ/05/2026
                 | 6     | zz/zz/2026
        fails    | 7     | ZZ/ZZ/2027
                 | 8     | 31/12/ZZZZ
                 | 9     | ZZ/ZZ/ZZZZ
        fails    | 10    | ZZ/ZZ/ZZ
        fails    | 11    | 31/02/2020
        fails    | 12    | XX/05/2020
                 | 13    | 15/05/2026
        fails    | 14    | 31/02/2020
                 | 15    | 01/05/2026
                 | 16    |

        Episodes | CHILD | DECOM
                 | 1     | 01/05/2026
        fails    | 2     | 01/05/2026
        fails    | 3     | 01/05/2026
                 | 3     | 01/06/2026
                 | 4     | 01/05/2026
        fails    | 5     | 01/05/2026
                 | 6     | 02/01/2026
        fails    | 7     | 31/12/2026
                 | 8     | 01/05/1999
                 | 9     | 01/05/1999
        fails    | 10    | 01/05/2026
        fails    | 11    | 01/05/2026
        fails    | 12    | 01/05/2026
                 | 13    | 31/05/2026
                 | 15    |
                 | 16    | 01/05/2026
        """,
    ),
)
