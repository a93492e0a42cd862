"""A bench for the SSDA903's rules: its tables and views, empty, with the code lists in place."""

from throughline.exchange.returns.codes import CODE_LIST, code_lists
from throughline.exchange.returns.drawn import Bench
from throughline.exchange.ssda903.tables import REFERENCE, TABLES
from throughline.exchange.ssda903.views import VIEWS


def bench() -> Bench:
    made = Bench(TABLES, VIEWS)
    made.store.put(CODE_LIST, code_lists(REFERENCE))
    return made
