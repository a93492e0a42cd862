"""A bench for the census's rules: its tables and views, empty, with the look-ups in place."""

from throughline.exchange.cin_census.tables import REFERENCE, TABLES
from throughline.exchange.cin_census.views import VIEWS
from throughline.exchange.cin_census.working_days import WORKING_DAYS, limits
from throughline.exchange.returns.codes import CODE_LIST, code_lists
from throughline.exchange.returns.drawn import Bench


def bench() -> Bench:
    made = Bench((*TABLES, WORKING_DAYS), VIEWS)
    made.store.put(CODE_LIST, code_lists(REFERENCE))
    made.store.put(WORKING_DAYS, limits())
    return made
