"""The sector's worked cases of the SSDA903, in our names; and where the Department's wording says otherwise."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.drawn import AUTHORITY, NEWEST, Found
from throughline.exchange.returns.sector import SectorCase, read, row_labelled, rows_of
from throughline.exchange.ssda903.tables import REFERENCE

# A column that the sector's tests made up, and the one that its loader and the file have.
RENAMED = {"PLACEMENT": "PLACE", "LA_CODE_INFERRED": "LA_CODE"}

DIFFERENCES = {
    "706": "Their rule takes any open order of last year and gives last year's row number. The wording is the last "
    "order, and the row to put right is this year's.",
    "380": "Theirs wants the reason P or B. A period of care starts with S; a change of legal status in the middle of a "
    "temporary placement (L) starts none.",
    "367": "Theirs counts the days of the collection year only. The wording is any 12-month period, so a break that "
    "began before April counts whole.",
    "205D #2": "Theirs goes by the UASC file where there is no Header. The UASC status is in the Header, so without one "
    "our rule is not run, and says so.",
    "SW10STG2": "Theirs also takes a start more than seven days after the end. The wording is a start before the end.",
    "SW11bSTG2": "Theirs gives the blank row that follows. A row without a start is no episode; the row to put right "
    "is the one that ended.",
    "SW12STG2": "Theirs takes children who left care too, and a social worker who came before care started as none. "
    "The wording is of children looked after on 31 March, and any social worker of that time will do.",
    "164 #2": "Theirs reads last year's UASC file where there is no Header of that year. The UASC status is in the "
    "Header, so without one our rule is not run, and says so.",
    "185": "Their child 2 counts as looked after on 31 March by an X1 of 30 March with no episode after it. Nothing "
    "shows that child in care on 31 March, so the score is out of place.",
    "197B": "Their child 2, as in 185, is not shown in care on 31 March, so nothing is asked of it.",
    "198": "Their child 2, as in 185, is not shown in care on 31 March, so the reason is out of place.",
    "543": "Their child 102 left by an X1 of 30 March with no episode after it, as in 185, so nothing is asked of it.",
    "551": "Theirs gives the episode alone. Where the decision has a row without its day, that row is to be put right "
    "too.",
    "581": "Theirs takes a child whose care has ended for good. The wording is of care that has not yet started; rule "
    "578 is about the other.",
    "582": "Theirs gives the episode alone. The day to put right may as well be that of the match, in AD1.",
    "634": "Theirs passes a child without any episode. The Department's logic asks for at least one that started from 1 "
    "April 2016 on.",
    "707": "Theirs takes orders that have an end, and an X1 for the end of care. The wording is an order without an end, "
    "of a child whose care ended.",
    "1000": "Theirs takes rows of OC3 with nothing in them. The wording is care-leaver information that was completed.",
    "1000 #2": "As 1000.",
}


def cases() -> Iterator[SectorCase]:
    for name, case in read(REFERENCE):
        drawn = {
            _our_name(table): _renamed(rows) for table, rows in case["tables"].items() if table != "metadata"
        }
        about = case["tables"].get("metadata", {})
        if "provider_info" in about:
            drawn["Provider"] = _renamed(about["provider_info"])
        if "localAuthority" in about:
            drawn = {table: _in_our_authority(rows, about["localAuthority"]) for table, rows in drawn.items()}
        yield SectorCase(
            name=name,
            rule=case["rule"],
            filled=tuple((table, rows_of(rows)) for table, rows in drawn.items()),
            expected=_expected(case["expected"], drawn),
            year=_year(about),
        )


def _our_name(table: str) -> str:
    return f"last_{table.removesuffix('_last')}" if table.endswith("_last") else table


def _renamed(rows: dict) -> dict:
    return rows | {"cols": [RENAMED.get(name, name) for name in rows["cols"]]}


def _in_our_authority(rows: dict, theirs: str) -> dict:
    return rows | {"rows": [[AUTHORITY if cell == theirs else cell for cell in row] for row in rows["rows"]]}


def _expected(given: dict[str, list], drawn: dict[str, dict]) -> frozenset[Found]:
    ours = ((_our_name(table), label) for table, labels in given.items() for label in labels)
    return frozenset(Found(table, row_labelled(drawn[table], label)) for table, label in ours)


def _year(about: dict) -> Year:
    """Some of their years end on 1 April, so an end is taken a day back."""
    if "collection_start" in about:
        return Year.holding(_day(about["collection_start"]))
    if "collection_end" in about:
        return Year.holding(_day(about["collection_end"]) - timedelta(days=1))
    return NEWEST


def _day(text: str) -> date:
    """Some cases were kept as the sector's program printed them: 2020-04-01 00:00:00."""
    return date.fromisoformat(text[:10]) if text[4] == "-" else datetime.strptime(text, "%d/%m/%Y").date()
