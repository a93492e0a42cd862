"""A letter put together: its passages judged one by one, who is warned of, and the sheet of what goes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.conf import settings

from throughline.config import environment
from throughline.design.dates import day, long_day
from throughline.record.entries.queries import named
from throughline.record.letters import declarations, passages, problems, sheet
from throughline.record.letters.declarations import Ask, Spoken, Template
from throughline.record.letters.guard import Choice, Judged, Knowledge, Passage, State, judge
from throughline.record.letters.knowledge import knowledge
from throughline.record.letters.models import Letter, PassageChoice
from throughline.record.letters.recipients import TOLD_OF_THE_CHILD, Recipient, To
from throughline.record.letters.stated import FACTS
from throughline.record.people import queries
from throughline.record.people.models import ContactRestriction, Person
from throughline.record.people.rules import letters_stop


@dataclass(frozen=True, kw_only=True, slots=True)
class Signer:
    name: str
    post: str = ""


@dataclass(frozen=True, kw_only=True)
class Composition:
    letter: Letter
    template: Template
    child: Person
    recipient: Recipient
    judged: list[Judged]
    known: Knowledge
    answers: dict[str, str]
    warnings: list[str] = field(default_factory=list)
    lost: int = 0
    """Entries it was made from that no letter may carry any more, or that are not the reader's to open."""

    @property
    def waiting(self) -> list[Judged]:
        return [one for one in self.judged if one.state is State.HELD]

    @property
    def going(self) -> list[Passage]:
        return [one.passage for one in self.judged if one.goes and not one.passage.envelope]

    @property
    def envelope(self) -> dict[str, str]:
        """What of the reader may stand on the paper: an address that is confidential from them does not."""
        return {
            one.passage.key: one.passage.words for one in self.judged if one.goes and one.passage.envelope
        }

    @property
    def spoken(self) -> Spoken:
        return self.template.words.get(self.letter.language) or self.template.words[declarations.ENGLISH]

    @property
    def unanswered(self) -> Ask | None:
        return next((ask for ask in self.template.asks if ask.needed and not self.answers.get(ask.key)), None)

    def sheet(self, *, signer: Signer, on: date) -> sheet.Sheet:
        spoken, fill = self.spoken, self._fill(signer)
        return sheet.Sheet(
            title=sheet.filled(spoken.title, fill), language=self.letter.language,
            reader=spoken.reader.replace("{line}", self._reader()), page=spoken.page,
            reference=f"{spoken.reference} {self.letter.reference}", day=long_day(on), authority=authority(),
            to=(self.recipient.name, *sheet.paragraphs(self.envelope.get("to.address", ""))), subject=sheet.filled(spoken.subject, fill),
            greeting=sheet.filled(spoken.greeting, fill), blocks=sheet.blocks(spoken, self.going, fill),
            sign_off=spoken.sign_off, signer=tuple(filter(None, (signer.name, signer.post))),
            practice="Practice copy: nobody in this letter exists." if settings.THROUGHLINE_PRACTICE else "",
        )  # fmt: skip

    def _reader(self) -> str:
        return ", ".join(filter(None, (self.recipient.name, self.envelope.get("to.relation"))))

    def _fill(self, signer: Signer) -> dict[str, str]:
        told = self.recipient.kind in TOLD_OF_THE_CHILD
        return {
            "child": self.child.given_name if told else "", "recipient": self.recipient.name,
            "first": self.recipient.first_name, "authority": authority(), "signer": signer.name,
        }  # fmt: skip


def authority() -> str:
    ours = "Northmere Borough Council" if settings.THROUGHLINE_PRACTICE else "Children’s services"
    return environment.settings().authority or ours


def recipient_of(letter: Letter) -> Recipient:
    """What a member of the public is to the child is not said even to themselves."""
    to = To(letter.to)
    return Recipient(
        kind=to, name=letter.name, person=letter.recipient_id, address=letter.address,
        relation=letter.relation if to in TOLD_OF_THE_CHILD else "",
    )  # fmt: skip


def compose(letter: Letter, *, on: date) -> Composition:
    """Every time anew from the record as it stands, so that what was corrected, withdrawn or sealed since is so here too."""
    template, recipient = declarations.template(letter.template), recipient_of(letter)
    child = queries.child(letter.person_id, on=on)
    stop_for(child, letter.recipient)
    sources = list(letter.sources.values_list("entry_id", flat=True))
    reads = passages.read(passages.usable(sources))
    answers = dict(letter.answers.values_list("ask", "words"))
    found = list(_passages(letter, template, child, reads, answers, on))
    known = knowledge(
        child=child, recipient=recipient, children={who for one in reads for who in one.answers.children},
        entries=sources, words=" ".join(passage.told for passage in found),
        written_in={name for one in reads for name in one.named},
        may_stand={letter.by.name, child.worker or "", authority()},
    )  # fmt: skip
    choices = decided(letter)
    return Composition(
        letter=letter, template=template, child=child, recipient=recipient, known=known, answers=answers,
        judged=[judge(one, known, choices.get((one.key, one.digest))) for one in found],
        warnings=warnings(recipient, on), lost=len(sources) - len(reads),
    )  # fmt: skip


def stop_for(*people: Person | None) -> None:
    for person in filter(None, people):
        if stop := letters_stop(person):
            raise problems.stopped(stop.words)


def _passages(
    letter: Letter, template: Template, child: Person, reads: list, answers: dict[str, str], on: date
) -> Iterable[Passage]:
    reader = recipient_of(letter)
    for key, label, words in (
        ("to.relation", "What they are", reader.relation), ("to.address", "Where it goes", reader.address),
    ):  # fmt: skip
        if words:
            yield Passage(key=key, label=label, words=words, about=child.pk, plain=True, envelope=True)
    for key in template.facts:
        if words := FACTS[key].words(child, on):
            yield Passage(key=f"fact.{key}", label=FACTS[key].label, words=words, about=child.pk, plain=True)
    for ask in template.asks:
        if words := answers.get(ask.key, "").strip():
            yield Passage(key=f"ask.{ask.key}", label=ask.label, words=words, about=child.pk, short=ask.short)
    names = {
        one.pk: one.given_name for one in named({c for one in reads for c in one.answers.children}).values()
    }
    for one in reads:
        yield from passages.passages(one, names, template)
    for line in letter.lines.order_by("day", "position"):
        yield Passage(
            key=f"line.{line.position}",
            label=day(line.day),
            words=line.words,
            about=line.about_id,
            source=line.source,
        )


def decided(letter: Letter) -> dict[tuple[str, str], Choice]:
    """The latest choice about each passage, by the words it was made about."""
    rows = PassageChoice.objects.filter(letter_id=letter.pk).order_by("id")
    return {(row.passage, row.digest): Choice(row.released, row.reason, row.pk) for row in rows}


def warnings(recipient: Recipient, on: date) -> list[str]:
    """Orders and conditions that bind whoever the letter goes to."""
    if recipient.person is None:
        return []
    bound = ContactRestriction.objects.filter(queries.running(on), bound_id=recipient.person).select_related(
        "person"
    )
    by_order: dict[object, list[ContactRestriction]] = {}
    for one in bound.order_by("started", "id"):
        by_order.setdefault(one.order, []).append(one)
    return [_warning(rows, recipient) for rows in by_order.values()]


def _warning(rows: list[ContactRestriction], recipient: Recipient) -> str:
    whom = ", ".join(row.person.given_name for row in rows)
    return f"{rows[0].get_kind_display()} binds {recipient.name} and protects {whom}: {rows[0].says}"
