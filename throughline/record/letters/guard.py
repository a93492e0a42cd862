"""The output guard: what may go into one letter for one reader.

Pure: passages and what must not be told in, a judgement on each passage out. Nothing is cut unseen and nothing goes
by itself: what cannot be shown to be safe waits for a person.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.record.letters import naming
from throughline.record.letters.recipients import Recipient, To


class State(StrEnum):
    READY = "ready"
    HELD = "held"
    RELEASED = "released"
    KEPT_OUT = "kept-out"
    NEVER = "never"


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A piece of the letter. `about` is the child it was written about; None when nobody has said."""

    key: str
    label: str
    words: str
    about: int | None = None
    plain: bool = False
    """A day, a time, a place from a list: says nothing about anybody."""
    short: bool = False
    """Set beside its label, as a fact is."""
    confidence: str = ""
    """In what confidence it was told, when its question or its writer says so: never for the family, held from
    everybody else."""
    marked: str = ""
    """Whom else it is about, as its writer said: held until a person lets it through."""
    group: str = ""
    """The heading it stands under in the letter."""
    source: str = ""
    """What is printed beside it as its source, and looked at with it."""
    envelope: bool = False
    """Of the reader and not of the letter: what they are to the child, and where it goes."""

    @property
    def told(self) -> str:
        return f"{self.words}\n{self.source}" if self.source else self.words

    @property
    def digest(self) -> str:
        """A decision is about these words: after a correction it is asked again."""
        return sha256(self.told.encode()).hexdigest()[:16]


@dataclass(frozen=True, kw_only=True, slots=True)
class Somebody:
    """Anybody whom the record, or the entry itself, knows by name."""

    id: int | None = None
    given: str = ""
    family: str = ""
    kin: str = ""
    """Sibling of the child, or not: only for the sentence."""

    def __str__(self) -> str:
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """Where somebody lives or lived. From everybody but those who live there a confidential one is kept."""

    lines: str
    postcode: str = ""
    residents: frozenset[int] = frozenset()
    confidential: bool = True
    seen: bool = True
    """Whoever composes may open it, so that its words may be marked for them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Knowledge:
    """What the record knows that this letter must be held against."""

    child: int
    recipient: Recipient
    family: frozenset[int]
    """The recipient, and those of the child's family who are also theirs: these may be named."""
    people: tuple[Somebody, ...] = ()
    """Everybody else who is known by name around the child and in the entries."""
    hidden: tuple[Somebody, ...] = ()
    """Whom no letter names, and of whom whoever composes may know nothing."""
    addresses: tuple[Address, ...] = ()
    instructions: tuple[str, ...] = ()
    """What flags tell colleagues to do and not to do."""
    names: frozenset[str] = frozenset()
    """Words that name nobody who has to be kept from this reader: the family's own names, and the signer's."""
    children: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    passage: Passage
    state: State
    whys: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    """The words that hold it back, to be shown marked."""
    reason: str = ""
    """Why a person released it, or kept it out."""
    last: int = 0
    """The decision that stands: whoever decides on another has not seen it."""

    @property
    def goes(self) -> bool:
        return self.state in (State.READY, State.RELEASED)

    @property
    def decidable(self) -> bool:
        return self.state in (State.HELD, State.RELEASED, State.KEPT_OUT)

    @property
    def words(self) -> SafeString | str:
        """Its words with what holds it back marked; what never goes is shown only as far as its marks are."""
        if self.state is State.NEVER and not self.marks:
            return ""
        pattern = "|".join(map(re.escape, sorted(self.marks, key=len, reverse=True)))
        words = self.passage.told
        pieces = re.split(rf"({pattern})", words, flags=re.IGNORECASE) if pattern else [words]
        marked = (format_html("<mark>{}</mark>", piece) if n % 2 else piece for n, piece in enumerate(pieces))
        return format_html_join("", "{}", ((piece,) for piece in marked))


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody decided about a passage, and why."""

    released: bool
    reason: str
    id: int = 0


CONFIDENTIAL = "Holds something that no letter may carry, or that is confidential and not yours to open."
TOLD_IN_CONFIDENCE = re.compile(
    r"in (?:strict )?confidence|confidential(?:ly)?|do(?:es)? not tell|don[’']t tell|must not (?:know|be told|see)"
    r"|not (?:to )?be (?:shared|told|named|passed on)|intelligence|anonymous(?:ly)?|referrer|whistle-?blow\w*",
    re.IGNORECASE,
)
"""Words by which people say that they were told something that is not to go on."""


def judge(passage: Passage, known: Knowledge, choice: Choice | None = None) -> Judged:
    """What can never go comes first: no release opens another child's part or a confidential address."""
    if never := _never(passage, known):
        return never
    whys, marks = _held(passage, known)
    if not whys:
        return Judged(passage=passage, state=State.READY)
    state = State.HELD if choice is None else State.RELEASED if choice.released else State.KEPT_OUT
    last = choice or Choice(False, "")
    return Judged(passage=passage, state=state, whys=whys, marks=marks, reason=last.reason, last=last.id)


def _never(passage: Passage, known: Knowledge) -> Judged | None:
    words, reader = passage.told, known.recipient

    def never(why: str, marks: tuple[str, ...] = ()) -> Judged:
        return Judged(passage=passage, state=State.NEVER, whys=(why,), marks=marks)

    if reader.kind is To.PUBLIC and not passage.envelope:
        return never(
            "A member of the public is told only that we have heard them, never that a child is known."
        )
    if passage.about not in (None, known.child):
        name = dict(known.children).get(passage.about, "another child")
        return never(f"About {name}: it belongs in {name}’s own letter.")
    if any(_named_whole(one, words, known) for one in known.hidden):
        return never(CONFIDENTIAL)
    if signs := [
        (one, sign) for one in known.addresses if one.confidential for sign in _signs(one, words, known)
    ]:
        if not all(one.seen for one, _ in signs):
            return never(CONFIDENTIAL)
        why = f"Could show where they live. It cannot go to {reader.name} while the address is confidential."
        return never(why, tuple(dict.fromkeys(sign for _, sign in signs)))
    if any(naming.holds_phrase(words, one) for one in known.instructions):
        return never("Repeats what a flag tells colleagues. It is not for a letter.")
    if passage.confidence and reader.kind in (To.FAMILY, To.CHILD):
        return never(f"{passage.confidence}: it never goes to the family.")
    return None


def _named_whole(one: Somebody, words: str, known: Knowledge) -> bool:
    """By first name alone, unless somebody who may be named has the same one: then by both."""
    if one.given.lower() in known.names:
        return bool(naming.found(words, [str(one)]))
    return bool(naming.found(words, [one.given]))


def _held(passage: Passage, known: Knowledge) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if passage.plain:
        return (), ()
    words, whys, marks = passage.told, [], []
    if named := naming.without_parts(naming.found(words, _names_kept(known)), words):
        whys.append(f"Names {_listed(named)}, who {'is' if len(named) == 1 else 'are'} not {_whose(known)}.")
        marks += named
    if where := [
        sign for one in known.addresses if not one.confidential for sign in _signs(one, words, known)
    ]:
        whys.append("Tells where somebody lives who is not the reader.")
        marks += where
    if told := [match.group() for match in TOLD_IN_CONFIDENCE.finditer(words)]:
        whys.append("Reads as if it was told in confidence.")
        marks += told
    if passage.confidence:
        whys.append(f"{passage.confidence}.")
    if passage.marked:
        whys.append(f"{passage.marked}, as its writer said.")
    allowed = known.names | {word.lower() for mark in marks for word in naming.parts(mark)}
    if unknown := naming.unknown(words, allowed):
        whys.append(f"May name somebody we do not know to be family: {_listed(unknown)}.")
        marks += unknown
    if passage.about is None:
        whys.append("Nobody has said which child this is about.")
    return tuple(whys), tuple(dict.fromkeys(marks))


def _names_kept(known: Knowledge) -> list[str]:
    """First and last names of everybody who is not the reader's family; a shared family name gives nobody away."""
    whole = [str(one) for one in known.people]
    given = [one.given for one in known.people]
    family = [one.family for one in known.people if one.family.lower() not in known.names]
    return [name for name in dict.fromkeys([*whole, *given, *family]) if name]


def _whose(known: Knowledge) -> str:
    reader = known.recipient
    return f"{reader.name}’s family" if reader.kind in (To.FAMILY, To.CHILD) else "the child"


def _listed(names: Iterable[str]) -> str:
    found = list(dict.fromkeys(names))
    return " and ".join(filter(None, [", ".join(found[:-1]), found[-1]]))


def _signs(address: Address, words: str, known: Knowledge) -> list[str]:
    """What gives away an address in which the reader does not live: its street or its postcode."""
    if known.recipient.person is not None and known.recipient.person in address.residents:
        return []
    return naming.signs_of_address(address.lines, address.postcode, words)
