"""Planted rows written as the census file they would come from, and which row of the file is which of them."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from xml.sax.saxutils import escape

from throughline.exchange.cin_census.groups import CHILD_GROUP, Group
from throughline.exchange.cin_census.tables import IN_THE_FILE
from throughline.exchange.returns.drawn import Found
from throughline.exchange.returns.planted import Planted

KEYS = {table.name: table.keys for table in IN_THE_FILE}


class Written:
    """A row that lies in something nobody drew gets that something, blank: XML has no row outside its parent."""

    def __init__(self, made: Planted) -> None:
        self.planted: dict[Found, Found] = {}
        self._numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(1))
        self._within: dict[tuple, list[tuple[Found, dict]]] = defaultdict(list)
        self._below: dict[tuple, dict[tuple, None]] = defaultdict(dict)
        self._sort(made)
        children = "".join(map(self._child, self._below["child_no", ()]))
        self.text = f"<Message><Children>{children}</Children></Message>"

    def _sort(self, made: Planted) -> None:
        """Each row under the numbers of all that it lies in; a number that was not drawn is found or made up."""
        rows = [
            (Found(table, n), row)
            for table, drawn in made.rows.items()
            if table != "Header"
            for n, row in enumerate(drawn, start=2)
        ]
        above: dict[tuple, object] = {}
        for _, row in rows:
            for upper, lower in (("child_no", "cin_no"), ("cin_no", "plan_no"), ("cin_no", "assessment_no")):
                if row.get(upper) and row.get(lower):
                    above[lower, row[lower]] = row[upper]
        for found, row in rows:
            numbers = _numbered(found, dict(row), above)
            self._within[found.table, numbers].append((found, row))
            for depth, key in enumerate(KEYS[found.table]):
                self._below[key, numbers[:depth]][numbers[: depth + 1]] = None

    def _child(self, numbers: tuple) -> str:
        return f"<Child>{self._groups(CHILD_GROUP, numbers)}</Child>"

    def _groups(self, group: Group, numbers: tuple) -> str:
        return "".join(self._group(name, inner, numbers) for name, inner in group.groups.items())

    def _group(self, name: str, group: Group, numbers: tuple) -> str:
        if group.repeats:
            rows = self._within.pop((group.table, numbers), [])
            values = "".join(self._row(found, row, [group.repeats]) for found, row in rows)
            return f"<{name}>{values}</{name}>" if rows else ""
        each = self._below[group.number, numbers] if group.number else [numbers]
        return "".join(self._element(name, group, one) for one in each)

    def _element(self, name: str, group: Group, numbers: tuple) -> str:
        rows = self._within.pop((group.table, numbers), [])
        first = self._row(*rows[0], sorted(group.fields)) if rows else ""
        number = 0 if rows else next(self._numbers[group.table])
        inner = self._groups(group, numbers)
        if not rows and not inner and number:
            self._numbers[group.table] = count(number)
            return ""
        others = "".join(
            f"<{name}>{self._row(found, row, sorted(group.fields))}</{name}>" for found, row in rows[1:]
        )
        return f"<{name}>{first}{inner}</{name}>{others}"

    def _row(self, found: Found, row: dict, names: list[str]) -> str:
        self.planted[Found(found.table, next(self._numbers[found.table]))] = found
        return "".join(f"<{name}>{escape(row.get(name) or '')}</{name}>" for name in names)


def _numbered(found: Found, row: dict, above: dict[tuple, object]) -> tuple:
    keys = KEYS[found.table]
    made_up: object = found
    for upper, lower in zip(reversed(keys[:-1]), reversed(keys[1:]), strict=True):
        row[lower] = row.get(lower) or made_up
        row[upper] = row.get(upper) or above.get((lower, row[lower])) or ("above", row[lower])
    row[keys[0]] = row.get(keys[0]) or made_up
    return tuple(row[key] for key in keys)
