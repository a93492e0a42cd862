"""A CIN census file: its Header and each Child become rows, with our own numbers for what belongs to what."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import count
from typing import BinaryIO

import pyarrow
from lxml import etree

from throughline.exchange.cin_census.groups import CHILD_GROUP, Group
from throughline.exchange.cin_census.tables import CHILD, HEADER, IN_THE_FILE
from throughline.exchange.returns.xml_file import Rows, inside, name_of, not_of, parts, text_of, twice

IN_HEADER = ("CollectionDetails", "Source")


def read(file: BinaryIO) -> tuple[dict[str, pyarrow.Table], list[str]]:
    """The rows of every table, and what in the file is not of the census."""
    reader = _Reader()
    for element in parts(file, outermost="Message", wanted=("Header", "Child"), called="a CIN census file"):
        reader.take(element)
    return reader.rows.tables(), reader.notices()


class _Reader:
    def __init__(self) -> None:
        self.rows = Rows(IN_THE_FILE)
        self._numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(1))
        self._strange: Counter[str] = Counter()
        self._twice: dict[tuple[str, str], list[int]] = defaultdict(list)

    def take(self, element: etree._Element) -> None:
        if name_of(element) == "Header":
            self.rows.add(HEADER.name, _flat(element))
        else:
            self._group(element, CHILD_GROUP, {CHILD: _child_id(element)})

    def _group(self, element: etree._Element, group: Group, known: dict) -> None:
        """One row for the group itself, then its values that repeat, then the groups inside it."""
        known = known | ({group.number: next(self._numbers[group.number])} if group.number else {})
        own: dict[str, str | None] = {}
        repeated, again = [], []
        for name, child in inside(element):
            if name in group.groups:
                self._group(child, group.groups[name], known)
            elif name == group.repeats:
                repeated.append(text_of(child))
            elif name in group.fields:
                again += [name] if name in own else []
                own.setdefault(name, text_of(child))
            else:
                self._strange[name] += 1
        self._add(group, known, own, repeated, again)

    def _add(
        self, group: Group, known: dict, own: dict, repeated: list[str | None], again: list[str]
    ) -> None:
        if group.repeats:
            for value in repeated or [None]:
                self.rows.add(group.table, {**known, group.repeats: value})
        elif group.table:
            row = self.rows.add(group.table, known | own)
            for name in again:
                self._twice[group.table, name].append(row)

    def notices(self) -> list[str]:
        return not_of("the census", self._strange) + [twice(*at, rows) for at, rows in self._twice.items()]


def _flat(header: etree._Element) -> dict:
    """The Header's own two groups, as one row; a second Source says the same again."""
    found = [one for name, group in inside(header) if name in IN_HEADER for one in inside(group)]
    return {name: text_of(part) for name, part in reversed(found)}


def _child_id(element: etree._Element) -> str | None:
    found = element.find("{*}ChildIdentifiers/{*}" + CHILD)
    return None if found is None else text_of(found)
