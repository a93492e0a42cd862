"""The likely ones in words: enough to tell two of the same name apart, and why each may be meant."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from throughline.design.onward import Onward
from throughline.record.people.finding.matching import Match
from throughline.record.people.identity_bar import born


@dataclass(frozen=True, kw_only=True)
class Alike:
    key: int
    name: str
    detail: str
    why: str
    url: str
    ticked: bool = False


def rows(matches: list[Match], ticked: Collection[int], *, on: date, go: Onward) -> list[Alike]:
    return [row(one, on=on, go=go, ticked=one.person.pk in ticked) for one in matches]


def row(one: Match, *, on: date, go: Onward, ticked: bool = False) -> Alike:
    person = one.person
    detail = "Restricted" if one.shut else f"{born(person, on)}, {person.reference}"
    words = ", ".join(one.why)
    return Alike(
        key=person.pk, name=str(person), detail=detail, why=words[:1].upper() + words[1:],
        url=go("child", person.pk), ticked=ticked,
    )  # fmt: skip
