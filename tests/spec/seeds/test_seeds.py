"""Each published figure comes out of its own rows, a count by hand agrees, and one child moved by one day changes it."""

import pytest

from tests.spec.seeds.documents import DOCUMENTS
from throughline.measures.catalogue import by_key
from throughline.measures.engine import figure
from throughline.measures.tests.worked import bench

EACH = pytest.mark.parametrize(
    ("document", "published"),
    [
        pytest.param(document, one, id=f"{document.name}: {one.said}")
        for document in DOCUMENTS
        for one in document.figures
    ],
)


def counted(published, tables, document):
    indicator = by_key(published.key)
    with bench().standing(
        {name: rows for name, rows in tables.items() if rows}, document.taken_on
    ) as snapshot:
        return figure(indicator, snapshot, published.span, only=published.only)


@EACH
def test_the_document_s_figure_comes_out(document, published):
    found = counted(published, document.tables(), document)
    assert (found.n, found.total) == (published.n, published.total)
    assert (f"{found.value}%" if published.shown.endswith("%") else found.shown) == published.shown


@EACH
def test_a_count_by_hand_agrees(document, published):
    assert published.count(document.tables()) == (published.n, published.total)


@EACH
def test_one_child_moved_by_one_day_changes_it(document, published):
    tables = document.tables()
    published.move(tables)
    found = counted(published, tables, document)
    assert (found.n, found.total) != (published.n, published.total)
    assert published.count(tables) == (found.n, found.total)
