"""Families as lines of text, and drawings read back as lines of text, so that a test shows both.

Ron† + Sheila: Lee 1985, Kelly 1991     a couple and their children; † has died
Kelly // Jon: Kai 2012, Tia* 2017       no longer together; * is whom the picture is about
Kelly ? Curtis: Bump^                   nobody knows what they are to each other; ^ is not born yet
Shannon: Rosie 2026                     one parent
: Yonas, Selam                          brother and sister, parents not known
~ Mo + Jo: Tia    = A: Tia    > S: Tia  foster or kinship carers, adoption, a step-parent
Craig?, in a list of children           whether this is their child is disputed
twins Kai Tia     home Kelly Tia     Nan at -2
"""

import itertools
import re
from datetime import date

from throughline.design.genogram import Bond, Couple, Drawing, Family, Parentage, Shape, Someone, Way

WAYS = {"~": Way.CARE, "=": Way.ADOPTION, ">": Way.STEP}
BONDS = {"+": Bond.TOGETHER, "//": Bond.ENDED, "?": Bond.UNSURE}
MARKS = re.compile(r"(?P<name>[^\s†*^?]+)(?P<marks>[†*^?]*)(?: (?P<year>\d{4}))?$")


class Writing:
    def __init__(self) -> None:
        self.people: dict[str, dict] = {}
        self.couples: list[Couple] = []
        self.parentages: list[Parentage] = []
        self.twins: list[frozenset[int]] = []
        self.homes: list[frozenset[int]] = []

    def somebody(self, text: str) -> tuple[int, str]:
        found = MARKS.match(text.strip())
        assert found, text
        name, marks, year = found["name"], found["marks"], found["year"]
        one = self.people.setdefault(name, {"key": len(self.people) + 1, "name": name})
        one |= {"dead": True} if "†" in marks else {}
        one |= {"focus": True} if "*" in marks else {}
        one |= {"shape": Shape.UNBORN} if "^" in marks else {}
        one |= {"born": date(int(year), 1, 1)} if year else {}
        return one["key"], marks

    def union(self, line: str) -> None:
        way, parents, children = Way.BIRTH, *line.split(":")
        if parents[:1] in WAYS:
            way, parents = WAYS[parents[0]], parents[1:]
        keys = self.couple(parents)
        for child in filter(None, (each.strip() for each in children.split(","))):
            key, marks = self.somebody(child)
            together = (
                0
                if keys
                else len(self.parentages) + 1
                if child == children.split(",")[0].strip()
                else self.last
            )
            self.last = together
            self.parentages.append(
                Parentage(child=key, parents=keys, way=way, sure="?" not in marks, together=together)
            )

    def couple(self, text: str) -> tuple[int, ...]:
        pieces = re.split(r" (\+|//|\?) ", text.strip())
        keys = tuple(self.somebody(name)[0] for name in pieces[::2] if name)
        if len(keys) == 2:
            self.couples.append(Couple(one=keys[0], two=keys[1], bond=BONDS[pieces[1]]))
        return keys

    def line(self, line: str) -> None:
        first, *rest = line.split()
        if first in ("twins", "home"):
            keys = frozenset(self.somebody(name)[0] for name in rest)
            (self.twins if first == "twins" else self.homes).append(keys)
        elif " at " in line:
            name, row = line.split(" at ")
            self.somebody(name)
            self.people[name.strip()]["row"] = int(row)
        else:
            self.union(line if ":" in line else f"{line}:")


def family(text: str) -> Family:
    writing = Writing()
    for line in filter(None, (each.strip() for each in text.splitlines())):
        writing.line(line)
    return Family(
        people=tuple(Someone(**one) for one in writing.people.values()), couples=tuple(writing.couples),
        parentages=tuple(writing.parentages), twins=tuple(writing.twins), households=tuple(writing.homes),
    )  # fmt: skip


def drawn(drawing: Drawing) -> list[str]:
    """Row by row; what a couple's line joins directly stands with its mark between."""
    marks = {Bond.TOGETHER: " + ", Bond.ENDED: " // ", Bond.UNSURE: " ? "}
    bonds = {line.couple.pair: marks[line.couple.bond] for line in drawing.couples}
    out = []
    for row in drawing.rows:
        words = row[0].someone.name
        for one, two in itertools.pairwise(row):
            words += bonds.get(frozenset((one.someone.key, two.someone.key)), "   ") + two.someone.name
        out.append(words)
    return out
