"""A letter as it is printed and as it is read on the screen: the same value for both, and for a Word file."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import groupby

from throughline.record.letters.declarations import Spoken
from throughline.record.letters.guard import Passage


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """`kind`: para, heading, fact, passage or line."""

    kind: str
    words: tuple[str, ...]
    label: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    title: str
    language: str
    reader: str
    page: str
    reference: str
    day: str
    authority: str
    to: tuple[str, ...]
    subject: str
    greeting: str
    blocks: tuple[Block, ...]
    sign_off: str
    signer: tuple[str, ...]
    practice: str = ""

    def data(self) -> dict:
        return asdict(self)


def blocks(spoken: Spoken, going: Iterable[Passage], fill: dict[str, str]) -> tuple[Block, ...]:
    """The template's opening, then what goes in under its headings, then its closing."""
    made = [Block(kind="para", words=(filled(words, fill),)) for words in spoken.opening]
    for group, passages in groupby(going, key=lambda passage: passage.group):
        if group:
            made.append(Block(kind="heading", words=(group,)))
        made += [_block(passage, spoken, fill) for passage in passages]
    return (*made, *(Block(kind="para", words=(filled(words, fill),)) for words in spoken.closing))


def _block(passage: Passage, spoken: Spoken, fill: dict[str, str]) -> Block:
    kind, _, rest = passage.key.partition(".")
    if kind == "line":
        return Block(kind="line", words=paragraphs(passage.words), label=passage.label, source=passage.source)
    label = filled(spoken.headings.get(rest.split(".")[-1], passage.label), fill)
    return Block(
        kind="fact" if passage.plain or passage.short else "passage",
        words=paragraphs(passage.words),
        label=label,
    )


def paragraphs(words: str) -> tuple[str, ...]:
    return tuple(line for line in (one.strip() for one in words.splitlines()) if line)


def filled(words: str, fill: dict[str, str]) -> str:
    """Replaced one by one and not formatted: a name with a brace in it stays a name."""
    for key, value in fill.items():
        words = words.replace(f"{{{key}}}", value)
    return words
