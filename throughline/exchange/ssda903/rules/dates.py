"""Days that cannot be read as days: written, but not as DD/MM/YYYY or not in the calendar."""

from throughline.exchange.returns.rule import Rule


def not_a_day(
    *,
    code: str,
    table: str,
    column: str,
    says: str,
    advice: str,
    needed: bool = False,
    since: str = "2022-23",
) -> Rule:
    """A blank is right unless the day is `needed`."""
    given = "" if needed else f"and t.{column}_raw is not null"
    return Rule(
        code=code,
        since=since,
        says=says,
        advice=advice,
        blames={table: column},
        sql=f"select t.row_key as {table} from {table} t where t.{column} is null {given}",
        cases=(
            f"""
            {table} | CHILD | {column}
                    | 1     | 30/04/2026
                    | 2     | 29/02/2024
            fails   | 3     | 31/04/2026
            fails   | 4     | 29/02/2023
            fails   | 5     | 30/04/26
            fails   | 6     | 2026-04-30
            fails   | 7     | 1/4/2026
            fails   | 8     | 46142
            {"fails" if needed else ""} | 9 |
            """,
        ),
    )


birth_date_not_valid = not_a_day(
    code="102",
    table="Header",
    column="DOB",
    says="Date of birth is not a valid date.",
    advice="Write the date of birth as DD/MM/YYYY.",
    needed=True,
)

asylum_seeking_end_not_valid = not_a_day(
    code="104",
    table="UASC",
    column="DUC",
    says="Date for Unaccompanied Asylum-Seeking Children (UASC) status ceased is not a valid date.",
    advice="Write the day the status ended as DD/MM/YYYY, or leave it blank.",
)

decision_in_adoption_not_valid = not_a_day(
    code="112",
    table="AD1",
    column="DATE_INT",
    says="Date should be placed for adoption is not a valid date.",
    advice="Write the day of the decision that the child should be placed for adoption as DD/MM/YYYY.",
)

match_not_valid = not_a_day(
    code="113",
    table="AD1",
    column="DATE_MATCH",
    says="Date matching child and adopter(s) is not a valid date.",
    advice="Write the day the child was matched with the adopters as DD/MM/YYYY.",
)

decision_to_place_not_valid = not_a_day(
    code="115",
    table="PlacedAdoption",
    column="DATE_PLACED",
    says="Date of Local Authority's (LA) decision that a child should be placed for adoption is not a valid date.",
    advice="Write the day of the decision that the child should be placed for adoption as DD/MM/YYYY.",
)

decision_reversed_not_valid = not_a_day(
    code="116",
    table="PlacedAdoption",
    column="DATE_PLACED_CEASED",
    says="Date of Local Authority's (LA) decision that a child should no longer be placed for adoption is not a valid "
    "date.",
    advice="Write the day the decision was reversed as DD/MM/YYYY, or leave it blank while it stands.",
)

# Unlike the end, the start of an episode is never blank, and no other rule would say so.
episode_start_not_valid = not_a_day(
    code="141",
    table="Episodes",
    column="DECOM",
    says="Date episode began is not a valid date.",
    advice="Write the day the episode began as DD/MM/YYYY.",
    needed=True,
)

episode_end_not_valid = not_a_day(
    code="147",
    table="Episodes",
    column="DEC",
    says="Date episode ceased is not a valid date.",
    advice="Write the day the episode ended as DD/MM/YYYY, or leave it blank while it goes on.",
)

review_not_valid = not_a_day(
    code="166",
    table="Reviews",
    column="REVIEW",
    says="Date of review is invalid or blank.",
    advice="Write the day of the review as DD/MM/YYYY.",
    needed=True,
)

first_child_birth_date_not_valid = not_a_day(
    code="171",
    table="Header",
    column="MC_DOB",
    says="Date of birth of mother's child is not a valid date.",
    advice="Write the date of birth of her first child as DD/MM/YYYY.",
)

order_start_not_valid = not_a_day(
    code="700",
    since="2026-27",
    table="DoLo",
    column="DOLO_START",
    says="The start date of the DoLO is not a valid date.",
    advice="Write the day the order began as DD/MM/YYYY.",
    needed=True,
)

order_end_not_valid = not_a_day(
    code="701",
    since="2026-27",
    table="DoLo",
    column="DOLO_END",
    says="The end date of the DoLO is not a valid date.",
    advice="Write the day the order ended as DD/MM/YYYY, or leave it blank while it is in force.",
)

absence_start_not_valid = not_a_day(
    code="1004",
    table="Missing",
    column="MIS_START",
    says="The start date of the missing episode or episode that the child was away from placement without "
    "authorisation is not a valid date.",
    advice="Write the day the child went missing or away as DD/MM/YYYY.",
    needed=True,
)

absence_end_not_valid = not_a_day(
    code="1005",
    table="Missing",
    column="MIS_END",
    says="The end date of the missing episode or episode that the child was away from placement without "
    "authorisation is not a valid date.",
    advice="Write the day the child came back as DD/MM/YYYY, or leave it blank while the child is missing.",
)
