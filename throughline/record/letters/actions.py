"""What people do with a letter: begin it, say what it asks, decide on a passage, print it, put it aside."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from throughline.access.principal import acting, atomic, somebody
from throughline.config.clock import now, today
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.letters import declarations, papers, problems
from throughline.record.letters.compose import Composition, Signer, compose, stop_for
from throughline.record.letters.guard import State
from throughline.record.letters.models import (
    Letter,
    LetterAnswer,
    LetterLine,
    LetterSource,
    Paper,
    PaperBytes,
    PassageChoice,
)
from throughline.record.letters.passages import usable
from throughline.record.letters.queries import family_of
from throughline.record.letters.recipients import Recipient, To
from throughline.record.people.models import Person

LONGEST = 400


@dataclass(frozen=True, kw_only=True, slots=True)
class Dated:
    """A line of a chronology: `about` is the child it is about, or nobody has said; `entry` the one it comes from."""

    day: date
    words: str
    about: int | None = None
    source: str = ""
    entry: int | None = None


def begin(
    *, child: Person, template: str, recipient: Recipient, key: UUID, entries: Collection[int] = (),
    lines: Sequence[Dated] = (), language: str = declarations.ENGLISH,
) -> Letter:  # fmt: skip
    """The same form sent twice begins one letter."""
    declared = declarations.by_key().get(template)
    if declared is None:
        raise problems.TEMPLATE
    _may_be_sent(declared, recipient, child)
    sources = {*entries, *(line.entry for line in lines if line.entry)}
    if sources - {entry.pk for entry in usable(sources)}:
        raise problems.NOT_A_SOURCE
    with atomic():
        wait_for_writers([child.pk])
        if begun := Letter.objects.filter(key=key).first():
            return begun
        letter = Letter.objects.create(
            person=child, template=template, key=key, language=language if language in declared.words else "en",
            to=recipient.kind.value, recipient_id=recipient.person, name=recipient.name, relation=recipient.relation,
            address=recipient.address, by_id=acting().id, started_at=now(),
        )  # fmt: skip
        LetterSource.objects.bulk_create(
            LetterSource(letter=letter, entry_id=entry) for entry in sorted(sources)
        )
        LetterLine.objects.bulk_create(
            LetterLine(
                letter=letter, position=n, day=one.day, words=one.words, about_id=one.about, source=one.source
            )
            for n, one in enumerate(lines, 1)
        )
        return letter


def _may_be_sent(declared: declarations.Template, recipient: Recipient, child: Person) -> None:
    if recipient.kind not in declared.readers:
        raise problems.NOT_FOR_THEM
    if not recipient.name.strip():
        raise problems.RECIPIENT
    if recipient.kind in (To.FAMILY, To.CHILD) and recipient.person not in {
        who.pk for who, _, _ in family_of(child)
    }:
        raise problems.NOT_FAMILY
    stop_for(child, Person.objects.filter(pk=recipient.person).first() if recipient.person else None)


def asks_of(letter: Letter) -> tuple[declarations.Ask, ...]:
    return declarations.template(letter.template).asks


def say(*, letter: Letter, answers: Mapping[str, str]) -> None:
    """What its writer says in it. Nothing is needed before it is printed."""
    _check_open(letter)
    asks = {ask.key for ask in asks_of(letter)}
    with atomic():
        wait_for_writers([letter.person_id])
        for ask, words in answers.items():
            if ask in asks:
                LetterAnswer.objects.update_or_create(
                    letter=letter, ask=ask, defaults={"words": words.strip()}
                )


def decide(*, letter: Letter, passage: str, digest: str, released: bool, reason: str, last: int = 0) -> None:
    """Released or kept out, with the reason. Decided anew, the latest stands and the earlier ones stay to be read.

    `last` is the decision that whoever presses has seen: the same press twice is one, two people at once is a clash.
    """
    reason = reason.strip()
    if released and not reason:
        raise problems.REASON
    if len(reason) > LONGEST:
        raise problems.LONG_REASON
    with atomic():
        wait_for_writers([letter.person_id])  # somebody may be deciding on the same passage at this moment
        whole = _answerable(letter)
        one = next((j for j in whole.judged if (j.passage.key, j.passage.digest) == (passage, digest)), None)
        if one is None or not one.decidable:
            raise problems.NOT_HELD
        wanted = State.RELEASED if released else State.KEPT_OUT
        if (one.state, one.reason) == (wanted, reason):
            return
        if one.last != last:
            raise problems.DECIDED
        _choose(letter, [(passage, digest)], released=released, reason=reason)


def keep_out_the_rest(*, letter: Letter) -> None:
    """Everything that still waits is left out: the safe way, in one press."""
    with atomic():
        wait_for_writers([letter.person_id])
        held = [(one.passage.key, one.passage.digest) for one in _answerable(letter).waiting]
        _choose(letter, held, released=False, reason="Kept out with everything that was still held")


def _choose(letter: Letter, passages: Sequence[tuple[str, str]], *, released: bool, reason: str) -> None:
    PassageChoice.objects.bulk_create(
        PassageChoice(
            letter=letter, passage=passage, digest=digest, released=released, reason=reason, by_id=acting().id, at=now()
        )
        for passage, digest in passages
    )  # fmt: skip


def printed(*, letter: Letter, shape: str) -> Paper:
    """The paper of this letter in this shape: made once, and the same bytes from then on."""
    with atomic():
        wait_for_writers([letter.person_id])
        if made := Paper.objects.filter(letter=letter, shape=shape).first():
            return made
        whole = check_print(Letter.objects.get(pk=letter.pk))
        return _keep(whole, shape)


def check_print(letter: Letter) -> Composition:
    """Asked again at the moment of printing, of the record as it stands."""
    whole, who = _answerable(letter, sent=True), somebody()
    if whole.waiting:
        raise problems.UNDECIDED
    if ask := whole.unanswered:
        raise problems.not_written(ask.label)
    if not whole.going and letter.to != To.PUBLIC.value:
        raise problems.EMPTY
    if whole.template.signs == "manager" and not who.may("approve"):
        raise problems.NOT_THE_SIGNER
    return whole


def _keep(whole: Composition, shape: str) -> Paper:
    who, at, letter = somebody(), now(), whole.letter
    signer = Signer(name=who.name, post=who.post)
    made = papers.make(
        sheet=whole.sheet(signer=signer, on=today()), template=whole.template.key, shape=shape, at=at
    )
    paper = Paper.objects.create(
        letter=letter, shape=shape, sha256=made.sha256, size=len(made.data), pages=made.pages, to=letter.to, by_id=who.id,
        at=at, released=_count(whole, State.RELEASED), kept_out=_count(whole, State.KEPT_OUT),
    )  # fmt: skip
    PaperBytes.objects.create(paper=paper, data=made.data)
    Letter.objects.filter(pk=letter.pk, sent_at=None).update(sent_at=at)
    return paper


def _count(whole: Composition, state: State) -> int:
    return sum(one.state is state for one in whole.judged)


def drop(*, letter: Letter) -> None:
    """Put aside before it went: it stays in the list, and nothing of it can be printed."""
    _check_open(letter)
    Letter.objects.filter(pk=letter.pk, sent_at=None, dropped_at=None).update(dropped_at=now())


def _answerable(letter: Letter, *, sent: bool = False) -> Composition:
    """`sent`: it may have gone in another shape already; then nothing in it changes, and the other shape may follow."""
    if not sent or letter.dropped_at:
        _check_open(letter)
    whole = compose(letter, on=today())
    if whole.lost:
        raise problems.SOURCES
    return whole


def _check_open(letter: Letter) -> None:
    if letter.sent_at:
        raise problems.SENT
    if letter.dropped_at:
        raise problems.DROPPED
