"""The numbers that other services know a person by: what each looks like, and how it is checked. Pure.

A scheme is one declaration here and nothing else: the form, the page and the refusal read it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters of a pupil number, for 0 to 22: I, O and S are never used."""
NOT_GIVEN = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}
"""Beginnings of a National Insurance number that are never given out."""


@dataclass(frozen=True, kw_only=True)
class Scheme:
    key: str
    name: str
    shape: str
    """A pattern of the whole number, without spaces."""
    looks: str
    """What it looks like, as the end of “It has …”."""
    checks: Callable[[str], bool] = lambda value: True
    spaced: str = ""
    """How many figures stand together when it is shown: “3 3 4”."""

    def problem(self, value: str) -> str:
        """One sentence when this cannot be such a number; nothing when it can."""
        if not re.fullmatch(self.shape, value):
            return f"This is not {self.a_name}: it has {self.looks}. Copy it again."
        if not self.checks(value):
            return f"This is not {self.a_name}: its check figure is wrong, so one figure was mistyped. Copy it again."
        return ""

    @property
    def a_name(self) -> str:
        return f"{'an' if self.name.startswith('NHS') else 'a'} {self.name}"

    def shown(self, value: str) -> str:
        if not self.spaced or len(value) != sum(map(int, self.spaced.split())):
            return value
        pieces, at = [], 0
        for size in map(int, self.spaced.split()):
            pieces.append(value[at : at + size])
            at += size
        return " ".join(pieces)


def tidy(value: str) -> str:
    """As it is kept: capitals, without spaces, hyphens and dots."""
    return re.sub(r"[\s.\-–]", "", value).upper()


def nhs(value: str) -> bool:
    """Modulus 11: weights 10 to 2; a remainder that would need a check figure of 10 is never given out."""
    total = sum(int(figure) * weight for figure, weight in zip(value[:9], range(10, 1, -1), strict=True))
    return (11 - total % 11) % 11 == int(value[9])


def upn(value: str) -> bool:
    """The first letter checks the rest. A temporary number ends in a letter that stands for its place among LETTERS."""
    last = LETTERS.index(value[12]) if value[12].isalpha() else int(value[12])
    total = sum(int(figure) * weight for weight, figure in enumerate(value[1:12], start=2)) + last * 13
    return LETTERS[total % 23] == value[0]


def uln(value: str) -> bool:
    """Weights 10 to 2, remainder by 11; no number is given out whose remainder is 0."""
    left = sum(int(figure) * weight for figure, weight in zip(value[:9], range(10, 1, -1), strict=True)) % 11
    return left != 0 and 10 - left == int(value[9])


def insurance(value: str) -> bool:
    return value[:2] not in NOT_GIVEN


UPN_SHAPE = rf"[{LETTERS}]\d{{11}}[\d{LETTERS}]"
UPN_LOOKS = "a letter and twelve figures, or a letter, eleven figures and a letter while it is temporary"

SCHEMES = {
    scheme.key: scheme
    for scheme in (
        Scheme(key="nhs", name="NHS number", shape=r"\d{10}", looks="ten figures", checks=nhs, spaced="3 3 4"),
        Scheme(key="upn", name="unique pupil number", shape=UPN_SHAPE, looks=UPN_LOOKS, checks=upn),
        Scheme(key="former-upn", name="former unique pupil number", shape=UPN_SHAPE, looks=UPN_LOOKS, checks=upn),
        Scheme(key="uln", name="unique learner number", shape=r"\d{10}", looks="ten figures", checks=uln),
        Scheme(
            key="home-office", name="Home Office reference", shape=r"[A-Z]\d{7}(/\d{1,3})?",
            looks="a letter and seven figures, and after a stroke the number in the family if there is one",
        ),
        Scheme(
            key="ni", name="National Insurance number",
            shape=r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]",
            looks="two letters, six figures and a letter from A to D", checks=insurance, spaced="2 2 2 2 1",
        ),
        Scheme(key="passport", name="passport number", shape=r"[A-Z0-9]{6,9}", looks="six to nine letters and figures"),
        Scheme(
            key="court", name="family court case number", shape=r"[A-Z]{2}\d{2}[CPZ]\d{5}",
            looks="two letters of the court, two figures of the year, a letter and five figures",
        ),
    )
}  # fmt: skip
