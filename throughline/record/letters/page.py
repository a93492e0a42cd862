"""A letter's page and the register, as values."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.safestring import SafeString

from throughline.access.principal import Principal
from throughline.design.dates import clock, day
from throughline.design.onward import Onward
from throughline.record.letters import declarations, naming, queries
from throughline.record.letters.compose import Composition, Signer, recipient_of
from throughline.record.letters.guard import Judged, State
from throughline.record.letters.models import Letter, Paper
from throughline.record.letters.recipients import To
from throughline.record.letters.sheet import Sheet

SAID = {
    State.READY: "Ready", State.HELD: "Held", State.RELEASED: "Released", State.KEPT_OUT: "Kept out",
    State.NEVER: "Never in this letter",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class PassageRow:
    key: str
    digest: str
    label: str
    group: str
    state: str
    said: str
    words: SafeString | str
    whys: tuple[str, ...]
    reason: str
    last: int
    decidable: bool
    plain: bool

    @property
    def anchor(self) -> str:
        return f"p-{self.key.replace('.', '-')}"


@dataclass(frozen=True, kw_only=True)
class LetterPage:
    letter: Letter
    title: str
    sub: str
    sheet: Sheet
    rows: list[PassageRow] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    """What never goes and shows no word, as one line for each reason."""
    waiting: int = 0
    going: int = 0
    warnings: list[str] = field(default_factory=list)
    named: list[tuple[str, str]] = field(default_factory=list)
    goes: list[tuple[str, str]] = field(default_factory=list)
    papers: list["PaperRow"] = field(default_factory=list)
    others: list[tuple[str, str, str]] = field(default_factory=list)
    why_not: str = ""
    open: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperRow:
    id: int
    words: str
    detail: str
    sha256: str
    url: str


def letter_page(whole: Composition, who: Principal, *, at: datetime, go: Onward) -> LetterPage:
    letter = whole.letter
    rows = [_row(one) for one in whole.judged if one.words or one.state is not State.NEVER]
    waiting = len(whole.waiting)
    return LetterPage(
        letter=letter, title=_title(whole), sub=_sub(whole), rows=rows, never=_never(whole), waiting=waiting, going=len(whole.going),
        sheet=whole.sheet(signer=Signer(name=who.name, post=who.post), on=at.date()), warnings=whole.warnings,
        named=_named(whole), goes=_goes(whole), papers=[paper_row(one, letter, go) for one in queries.papers_of(letter)],
        others=[_other(one, go) for one in queries.others_of(letter)], why_not=_why_not(whole, who),
        open=not (letter.sent_at or letter.dropped_at or whole.lost or go.as_known),
    )  # fmt: skip


def _row(one: Judged) -> PassageRow:
    passage = one.passage
    return PassageRow(
        key=passage.key, digest=passage.digest, label=passage.label, group=passage.group, state=one.state.value,
        said=SAID[one.state], words=one.words, whys=one.whys, reason=one.reason, last=one.last,
        decidable=one.decidable,
        plain=passage.plain and one.state is State.READY,
    )  # fmt: skip


def _never(whole: Composition) -> list[str]:
    shut = Counter(one.whys[0] for one in whole.judged if one.state is State.NEVER and not one.words)
    return [f"{number} passage{'' if number == 1 else 's'}. {why}" for why, number in shut.items()]


def _title(whole: Composition) -> str:
    return f"Letter to {whole.recipient.name} about {whole.child.given_name}"


def _sub(whole: Composition) -> str:
    who = whole.recipient.relation or To(whole.letter.to).words.lower()
    return f"{whole.template.name}. {who[0].upper()}{who[1:]}."


def _named(whole: Composition) -> list[tuple[str, str]]:
    """Everybody whom the record knows, and whom the letter's passages name, as far as they may be shown."""
    shown = " ".join(one.passage.words for one in whole.judged if one.state is not State.NEVER)
    family = {i: name for i, name in whole.known.children if i in whole.known.family}
    held = " ".join(one.passage.words for one in whole.waiting)
    found = [
        (name, "may be named to this reader") for name in naming.found(shown, sorted(set(family.values())))
    ]
    kept = {name for one in whole.known.people for name in (str(one), one.given) if name} - set(
        family.values()
    )
    others = naming.without_parts(sorted(kept), shown)
    found += [
        (name, "not the reader’s family: " + ("held" if naming.found(held, [name]) else "decided"))
        for name in others
    ]
    return found


def _goes(whole: Composition) -> list[tuple[str, str]]:
    letter, recipient = whole.letter, whole.recipient
    rows = [
        ("To", ", ".join(filter(None, (recipient.name, recipient.relation)))),
        ("Where", ", ".join(recipient.address.split("\n")) or "No address given"),
        ("Language", declarations.LANGUAGES.get(letter.language, letter.language)),
        ("Begun", f"{day(letter.started_at)} by {letter.by.name}"),
        ("Signed by", "a manager" if whole.template.signs == "manager" else "whoever prints it"),
        ("Kept", "each passage, who let it go and why; each paper, byte for byte"),
    ]
    return [("Reference", letter.reference), *rows]


def _why_not(whole: Composition, who: Principal) -> str:
    """The sentence on the press that cannot be pressed."""
    if whole.waiting:
        return f"Print: {len(whole.waiting)} still held"
    if ask := whole.unanswered:
        return f"Print: “{ask.label}” is empty"
    if not who.may("print"):
        return "Print: not part of your role"
    if whole.template.signs == "manager" and not who.may("approve"):
        return "Print: a manager signs this letter"
    return ""


def paper_row(paper: Paper, letter: Letter, go: Onward) -> PaperRow:
    pages = f", {paper.pages} page{'' if paper.pages == 1 else 's'}" if paper.pages else ""
    let = f"{paper.released} released, {paper.kept_out} kept out"
    return PaperRow(
        id=paper.pk, words=f"{paper.get_shape_display()}{pages}",
        detail=f"{day(paper.at)}, {clock(paper.at)}, by {paper.by.name}. {let}.", sha256=paper.sha256,
        url=go("letter-paper", letter.person_id, letter.pk, paper.pk),
    )  # fmt: skip


def _other(letter: Letter, go: Onward) -> tuple[str, str, str]:
    return (
        letter.name, f"about {letter.person.given_name}: {state_words(letter)}", go("letter", letter.person_id, letter.pk)
    )  # fmt: skip


def state_words(letter: Letter) -> str:
    if letter.dropped_at:
        return "put aside"
    return f"went {day(letter.sent_at)}" if letter.sent_at else "not sent yet"


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterRow:
    url: str
    title: str
    detail: str
    state: str
    sent: bool
    papers: list[PaperRow]


def register(found: queries.Register, go: Onward) -> list[RegisterRow]:
    return [
        RegisterRow(
            url=go("letter", letter.person_id, letter.pk), title=f"{_name(letter)}, to {recipient_of(letter).name}",
            detail=f"{letter.reference}. Begun {day(letter.started_at)} by {letter.by.name}.", state=state_words(letter),
            sent=bool(letter.sent_at), papers=[paper_row(one, letter, go) for one in found.papers.get(letter.pk, [])],
        )
        for letter in found.letters
    ]  # fmt: skip


def _name(letter: Letter) -> str:
    declared = declarations.by_key().get(letter.template)
    return declared.name if declared else letter.template
