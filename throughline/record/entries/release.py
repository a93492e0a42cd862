"""Written once, released per child and per recipient: which passages of an entry may go into one copy.

Pure: passages and people in, a judgement on each passage out. Nothing is cut unseen and nothing goes by itself.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class State(StrEnum):
    READY = "ready"
    HELD = "held"
    RELEASED = "released"
    NEVER = "never"


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A piece of an entry. `about` is the child it was written about; None when nobody has said."""

    key: str
    label: str
    words: str
    about: int | None = None
    plain: bool = False
    """A day, a time, a place from a list: says nothing about anybody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """A confidential one, and who lives there: from everybody else it is confidential."""

    lines: str
    postcode: str = ""
    residents: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """One copy: about one child, for one recipient. Others are by id and first name."""

    child: int
    recipient: int
    recipient_name: str
    children: dict[int, str]
    """Every child of the home and of the entry, this one too."""
    adults: dict[int, str]
    addresses: tuple[Address, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    passage: Passage
    state: State
    whys: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    """The words that hold it back, to be shown marked."""

    @property
    def goes(self) -> bool:
        return self.state in (State.READY, State.RELEASED)

    @property
    def words(self) -> SafeString | str:
        """Its words with what holds it back marked; another child's words are not shown even here."""
        if self.state is State.NEVER and not self.marks:
            return ""
        pattern = "|".join(map(re.escape, self.marks))
        pieces = (
            re.split(rf"\b({pattern})\b", self.passage.words, flags=re.IGNORECASE)
            if pattern
            else [self.passage.words]
        )
        return format_html_join(
            "", "{}", ((format_html("<mark>{}</mark>", p) if n % 2 else p,) for n, p in enumerate(pieces))
        )


def judge(passage: Passage, copy: Copy, *, released: bool = False) -> Judged:
    """What can never go comes first: no release opens another child's part or a confidential address."""
    if passage.about not in (None, copy.child):
        name = copy.children.get(passage.about, "another child")
        return Judged(
            passage=passage, state=State.NEVER, whys=(f"About {name}: it belongs on {name}’s own copy.",)
        )
    if marks := addresses_in(passage.words, copy):
        why = f"Could show where they live. It cannot go to {copy.recipient_name} while the address is confidential."
        return Judged(passage=passage, state=State.NEVER, whys=(why,), marks=marks)
    whys, marks = _held_by(passage, copy)
    if not whys:
        return Judged(passage=passage, state=State.READY)
    return Judged(passage=passage, state=State.RELEASED if released else State.HELD, whys=whys, marks=marks)


def _held_by(passage: Passage, copy: Copy) -> tuple[tuple[str, ...], tuple[str, ...]]:
    others = {who: name for who, name in copy.children.items() if who != copy.child and who != copy.recipient}
    adults = {who: name for who, name in copy.adults.items() if who != copy.recipient}
    children_named = names_in(passage.words, others.values())
    adults_named = names_in(passage.words, adults.values())
    whys = []
    if children_named:
        whys.append(f"Names {', '.join(children_named)}, whose copy this is not.")
    if adults_named:
        whys.append(f"Names {', '.join(adults_named)}, who is not the reader.")
    if passage.about is None and not passage.plain:
        whys.append("Nobody has said which child this is about.")
    return tuple(whys), (*children_named, *adults_named)


def names_in(words: str, names: Collection[str]) -> tuple[str, ...]:
    """First names, as whole words, however they are written."""
    return tuple(
        name
        for name in dict.fromkeys(names)
        if name and re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE)
    )


def addresses_in(words: str, copy: Copy) -> tuple[str, ...]:
    """What gives away an address that is confidential from this recipient: house, street or postcode."""
    hidden = [one for one in copy.addresses if copy.recipient not in one.residents]
    return tuple(dict.fromkeys(found for one in hidden for found in _signs_of(one, words)))


def _signs_of(address: Address, words: str) -> list[str]:
    spaced = [street_of(address.lines), address.postcode]
    found = []
    for sign in filter(None, spaced):
        pattern = r"\s*".join(re.escape(part) for part in re.findall(r"\w+", sign))
        if sign == address.postcode:
            pattern = r"\s*".join(map(re.escape, sign.replace(" ", "")))
        found += [match.group() for match in re.finditer(rf"\b{pattern}\b", words, re.IGNORECASE)]
    return found


def street_of(lines: str) -> str:
    """ "14 Larch Road, Northmere" gives itself away by "Larch Road"."""
    lines = re.sub(r"^\W*(flat|apartment|unit)\W+\w+\W+", "", lines, flags=re.IGNORECASE)
    return re.sub(r"^\W*\d+\w?\W+", "", re.split(r"[,\n]", lines)[0]).strip()


def compose(judged: Sequence[Judged]) -> list[Passage]:
    """The copy itself: what goes, in the entry's order."""
    return [one.passage for one in judged if one.goes]
