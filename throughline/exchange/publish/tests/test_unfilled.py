"""Every declared table is filled by one extract, or stands in one list with its reason."""

from collections import Counter

from throughline.exchange.publish.extracts import all_extracts
from throughline.exchange.publish.reference import reference
from throughline.exchange.publish.unfilled import BY_REASON, BY_THE_PUBLISHER, UNFILLED
from throughline.measures.tables import TABLES

FILLED = Counter(extract.table for extract in all_extracts())
SAID = Counter(table for tables in BY_REASON.values() for table in tables)


def unanswered(filled, listed):
    return {table.name for table in TABLES} - filled.keys() - listed.keys() - set(BY_THE_PUBLISHER)


def test_every_table_is_filled_or_says_why_it_is_not():
    assert unanswered(FILLED, UNFILLED) == set()


def test_a_table_that_nobody_answers_for_would_be_found():
    assert unanswered(FILLED, {name: why for name, why in UNFILLED.items() if name != "ssd_permanence"}) == {
        "ssd_permanence"
    }


def test_none_is_answered_for_twice():
    assert [table for table, times in (FILLED + SAID).items() if times > 1] == []
    assert (FILLED.keys() | UNFILLED.keys() | set(BY_THE_PUBLISHER)) <= {table.name for table in TABLES}


def test_every_reason_is_a_sentence():
    assert [
        reason
        for reason in BY_REASON
        if not (reason[0].isupper() and reason.endswith(".") and len(reason) < 140)
    ] == []


def test_every_column_that_an_extract_fills_is_declared_and_none_that_is_never_published():
    for extract in all_extracts():
        declared = {column.name: column.never for column in extract.declared.columns}
        assert extract.columns.keys() <= declared.keys(), extract.table
        assert not [name for name in extract.columns if declared[name]], extract.table


def test_the_page_names_every_table_and_every_reason():
    page = reference()
    assert [table.name for table in TABLES if f"| `{table.name}` |" not in page] == []
    assert [reason for reason in BY_REASON if reason not in page] == []
