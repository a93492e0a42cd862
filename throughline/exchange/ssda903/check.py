"""Check one authority's SSDA903: load this year and last, work out what the rules share, run every rule."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from throughline.exchange.returns.codes import CODE_LIST, code_lists
from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.folder import Files, read_files
from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.report import Report
from throughline.exchange.returns.run import Progress, check
from throughline.exchange.returns.shape import Table
from throughline.exchange.returns.sheet import Sheet
from throughline.exchange.returns.store import Store
from throughline.exchange.returns.walk import in_force, walk
from throughline.exchange.ssda903 import rules, xml
from throughline.exchange.ssda903.derived import say_who_is_uasc, work_out_places
from throughline.exchange.ssda903.directory import use_postcode_packages
from throughline.exchange.ssda903.tables import LAST, LAST_YEAR, POSTCODE, PROVIDER, REFERENCE, THIS_YEAR
from throughline.exchange.ssda903.views import VIEWS

RULES = walk(rules)
NO_LAST_YEAR = "Last year’s return was not given."
NOT_ALL_OF_LAST_YEAR = "{table} was not given: it is missing from last year’s return."


def validate(
    *,
    files: Files,
    year: Year,
    last: Files = (),
    providers: Files = (),
    postcodes: Files = (),
    authority: str | None = None,
    progress: Progress = lambda done, of: None,
) -> Report:
    with Store(year=year, authority=authority) as store:
        load(store, files=files, last=last, providers=providers, postcodes=postcodes)
        return check(store, in_force(RULES, year), progress)


def load(store: Store, *, files: Files, last: Files, providers: Files, postcodes: Files) -> None:
    store.lay_out(THIS_YEAR, why="{table} was not given.")
    store.lay_out(LAST_YEAR, why=NOT_ALL_OF_LAST_YEAR if last else NO_LAST_YEAR)
    store.lay_out([PROVIDER], why="The list of providers was not given.")
    store.lay_out([POSTCODE], why="The postcode directory was not given.")
    store.lay_out([CODE_LIST])
    store.put(CODE_LIST, code_lists(REFERENCE))
    _put(store, files, THIS_YEAR)
    _put(store, last, LAST_YEAR)
    _put(store, _named(providers, PROVIDER), [PROVIDER])
    _put(store, _named(postcodes, POSTCODE), [POSTCODE])
    if not postcodes:
        use_postcode_packages(store)
    for prefix in ("", LAST):
        say_who_is_uasc(store, prefix)
        work_out_places(store, prefix)
    for view in VIEWS:
        store.add_view(view, lasting=True)


def _named(files: Files, table: Table) -> Files:
    """A look-up has one table, whatever its file is called."""
    return [(f"{table.name}.{name.rpartition('.')[2]}", data) for name, data in files]


def _put(store: Store, files: Files, tables: Sequence[Table]) -> None:
    """Files of last year have the same names as this year's."""
    plain = {table.name.removeprefix(LAST): table for table in tables}
    for name, sheet in _sheets(files, plain, store.notices).items():
        if sheet.rows is not None:
            store.put(plain[name], sheet.rows)


def _sheets(files: Files, plain: Mapping[str, Table], notices: list[str]) -> dict[str, Sheet]:
    """One XML file holds most of the tables; a table that also has a file of its own is read from that."""
    files = list(files)
    in_xml = [data for name, data in files if name.lower().endswith(".xml")]
    if len(in_xml) > 1:
        raise ReturnProblem("There are two XML files: give the one of the return.")
    others = [one for one in files if not one[0].lower().endswith(".xml")]
    found = read_files(others, [replace(table, name=name) for name, table in plain.items()], notices)
    return (xml.read(in_xml[0], notices) if in_xml else {}) | found
