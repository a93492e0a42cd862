"""The Department's code lists, dated by the years in which a code could be used."""

import csv
from importlib.resources import files

import pyarrow

from throughline.exchange.returns.shape import Table, View, columns

CODE_LIST = Table("code_list", columns(text="list code since until"), child="")
CODE = View(
    "code",
    """
    select l.list, l.code
    from code_list l cross join collection c
    where coalesce(l.since, '') <= c.year and c.year <= coalesce(l.until, '9999-00')
    """,
)
NAMES = ("list", "code", "since", "until")


def code_lists(package: str) -> pyarrow.Table:
    text = files(package).joinpath("code_lists.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    across = {name: pyarrow.array([row[name] or None for row in rows], pyarrow.string()) for name in NAMES}
    return pyarrow.table({"row_key": pyarrow.array(range(2, len(rows) + 2), pyarrow.int64()), **across})
