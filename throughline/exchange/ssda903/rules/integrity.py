"""The files must agree with one another: every child is in the Header, and only once where once is right."""

from throughline.exchange.returns.rule import Rule


def not_in_header(code: str, table: str, internal: str = "Internal") -> Rule:
    return Rule(
        code=code,
        says=f"{internal} Check: Child in {table} does not exist in Header.",
        advice=f"Add this child to the Header, or take the row out of {table}.",
        blames={table: "CHILD"},
        sql=f"""
            select t.row_key as {table}
            from {table} t
            where t.child is not null and not exists (select 1 from Header h where h.child = t.child)
        """,
        cases=(
            f"""
            Header | CHILD
                   | 101

            {table} | CHILD
                    | 101
                    |
            fails   | 102
            """,
        ),
    )


def more_than_once(code: str, table: str) -> Rule:
    return Rule(
        code=code,
        says=f"Internal Check: Child should only exist once in {table}.",
        advice=f"Keep one row for this child in {table}.",
        blames={table: "CHILD"},
        sql=f"""
            select t.row_key as {table}
            from {table} t
            where t.child in (select child from {table} group by child having count(*) > 1)
        """,
        cases=(
            f"""
            {table} | CHILD
                    | 101
            fails   | 102
            fails   | 102
                    |
                    |
            """,
        ),
    )


def differs_from_header(code: str, table: str, column: str, one: str, other: str) -> Rule:
    return Rule(
        code=code,
        says=f"Internal Check: {column} in {table} is different to {column} in Header.",
        advice=f"Find out which {column} is right, and give it in both the Header and {table}.",
        blames={table: column},
        sql=f"""
            select t.row_key as {table}
            from {table} t
            join header_once h on h.child = t.child
            where t.{column} <> h.{column}
        """,
        cases=(
            f"""
            Header | CHILD | {column}
                   | 101   | {one}
                   | 102   | {one}
                   | 103   | {one}
                   | 104   |
                   | 106   | {one}
                   | 107   | {other}

            {table} | CHILD | {column}
                    | 101   | {one}
            fails   | 102   | {other}
                    | 103   |
                    | 104   | {one}
                    | 105   | {one}
            fails   | 106   | {other}
                    | 106   | {one}
                    | 107   | {other}
            """,
        ),
    )


def birth_date_differs(code: str, table: str) -> Rule:
    return differs_from_header(code, table, "DOB", "01/05/2012", "02/05/2012")


children_not_in_header = (
    not_in_header("INT01", "AD1", "Data Integrity"),
    not_in_header("INT02", "PlacedAdoption"),
    not_in_header("INT03", "Episodes"),
    not_in_header("INT04", "Missing"),
    not_in_header("INT05", "OC2"),
    not_in_header("INT06", "OC3"),
    not_in_header("INT07", "PrevPerm"),
    not_in_header("INT08", "Reviews"),
    not_in_header("INT09", "UASC"),
)

children_more_than_once = (
    more_than_once("INT31", "AD1"),
    more_than_once("INT32", "Header"),
    more_than_once("INT33", "OC2"),
    more_than_once("INT34", "OC3"),
    more_than_once("INT35", "PrevPerm"),
    more_than_once("INT36", "UASC"),
)

birth_dates_that_differ = (
    birth_date_differs("INT11", "AD1"),
    birth_date_differs("INT12", "PlacedAdoption"),
    birth_date_differs("INT13", "Missing"),
    birth_date_differs("INT14", "OC2"),
    birth_date_differs("INT15", "OC3"),
    birth_date_differs("INT16", "PrevPerm"),
    birth_date_differs("INT17", "Reviews"),
    birth_date_differs("INT18", "UASC"),
)

sex_differs = differs_from_header("INT21", "UASC", "SEX", "M", "F")

no_episodes_given = Rule(
    code="EPI",
    says="WARNING: Episodes need to be loaded for this child before further validation is possible [NOTE: This refers "
    "to the DfE portal - here, all checks that can be performed with only the available data will be.]",
    advice="Add the child's episodes of this year, or take the child out of the Header.",
    blames={"Header": "CHILD"},
    # A care leaver is in the Header for OC3, and has no episodes in the year.
    sql="""
        select h.row_key as Header
        from Header h
        where h.child is not null
          and not exists (select 1 from Episodes e where e.child = h.child)
          and not exists (select 1 from OC3 o where o.child = h.child)
    """,
    cases=(
        """
        Header | CHILD | SEX
               | 1     | F
               | 2     | F
        fails  | 3     | F
               |       | F

        Episodes | CHILD | DECOM
                 | 1     |

        OC3 | CHILD
            | 2
        """,
    ),
)
