"""An SSDA903 as one XML file: each CHILD becomes its row of the Header and its rows of the other tables.

How social workers' episodes and deprivation of liberty orders are written in it is not known here, so those two
tables count as not given, and a file of each can be given beside it.
"""

from collections import Counter, defaultdict
from dataclasses import replace
from io import BytesIO

from lxml import etree

from throughline.exchange.returns.sheet import Sheet
from throughline.exchange.returns.xml_file import Rows, inside, not_of, parts, text_of, twice
from throughline.exchange.ssda903.tables import THIS_YEAR

OUTERMOST = "EXPSSDA903"
RENAMED = {"CHILDID": "CHILD", "PL": "PLACE"}
GROUPS = {
    "EPISODE": "Episodes", "AREVIEW": "Reviews", "AMISSING": "Missing", "OC2": "OC2", "PERMANENCE": "PrevPerm",
    "AD_PLACED": "PlacedAdoption",
}  # fmt: skip
OF_THE_CHILD = ("CHILD", "DOB", "SEX")
# Where a placement is is worked out, here as from CSV; who is asylum-seeking the Header says.
IN_THE_XML = tuple(
    replace(
        table,
        columns=tuple(
            one for one in table.columns if not one.name.startswith("PL_") or one.name == "PL_POST"
        ),
    )
    for table in THIS_YEAR
    if table.name not in ("SWEpisodes", "DoLo")
)
COLUMNS = {table.name: {column.name for column in table.columns} for table in IN_THE_XML}
# Each of these has its values among those of the child, and is there when one of them is.
WITHIN = {name: COLUMNS[name] - set(OF_THE_CHILD) for name in ("UASC", "OC3", "AD1")}
KNOWN = COLUMNS["Header"].union(*WITHIN.values())


def read(data: bytes, notices: list[str]) -> dict[str, Sheet]:
    reader = _Reader()
    for child in parts(BytesIO(data), outermost=OUTERMOST, wanted=("CHILD",), called="an SSDA903 in XML"):
        reader.take(child)
    notices += reader.notices()
    rows = reader.rows.tables()
    return {table.name: Sheet(table, rows[table.name]) for table in IN_THE_XML}


class _Reader:
    def __init__(self) -> None:
        self.rows = Rows(IN_THE_XML)
        self._strange: Counter[str] = Counter()
        self._twice: dict[tuple[str, str], list[int]] = defaultdict(list)

    def take(self, child: etree._Element) -> None:
        header = next((one for name, one in inside(child) if name == "HEADER"), child)
        own, again = self._values(header, KNOWN)
        own["UASC"] = own.get("UASC") or "0"
        who = {name: own.get(name) for name in OF_THE_CHILD}
        self._add("Header", own, again)
        for table, names in WITHIN.items():
            if any(own.get(name) for name in names):
                self._add(table, who | own, [])
        if own["UASC"] == "1" and not own.get("DUC"):
            self._add("UASC", who, [])
        self._groups(header, who)
        if header is not child:
            self._groups(child, who)

    def _groups(self, element: etree._Element, who: dict) -> None:
        for name, group in inside(element):
            if name in GROUPS:
                values, again = self._values(group, COLUMNS[GROUPS[name]])
                if any(values.values()):
                    self._add(GROUPS[name], who | values, again)

    def _values(self, element: etree._Element, known: set[str]) -> tuple[dict, list[str]]:
        values, again = {}, []
        for name, one in inside(element):
            column = RENAMED.get(name, name)
            if column in known:
                again += [column] if column in values else []
                values.setdefault(column, text_of(one))
            elif name not in GROUPS:
                self._strange[name] += 1
        return values, again

    def _add(self, table: str, row: dict, again: list[str]) -> None:
        number = self.rows.add(table, dict(row))
        for name in again:
            self._twice[table, name].append(number)

    def notices(self) -> list[str]:
        return not_of("the SSDA903", self._strange) + [twice(*at, rows) for at, rows in self._twice.items()]
