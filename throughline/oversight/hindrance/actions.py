"""Saying that a page got in one's way, answering it, and the question of the quarter."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from throughline import __version__
from throughline.access.principal import Principal, atomic, somebody
from throughline.config.clock import now, today
from throughline.oversight.hindrance import problems
from throughline.oversight.hindrance.models import (
    WORDS,
    ConfidenceAsked,
    ConfidenceSaid,
    Hindrance,
    HindranceAnswer,
    HindranceAnswered,
    HindranceVoice,
)
from throughline.oversight.hindrance.rules import quarter_of


def say(*, page: str, sort: str, words: str = "", kind: str = "") -> Hindrance:
    """`page` and `kind` are names that the program knows: whoever calls has looked them up."""
    who = _whoever_says()
    if sort not in dict(Hindrance.SORTS):
        raise problems.NOT_A_SORT
    with atomic():
        said = Hindrance(page=page, kind=kind, release=__version__, sort=sort, words=_line(words), on=today())
        said.save(force_insert=True)
        HindranceVoice.objects.create(hindrance=said, account_id=who.id)
        return said


def answer(
    *, about: Collection[UUID], state: str, words: str, release: str = "", on: date | None = None
) -> HindranceAnswer:
    """One answer to many presses; each of those who pressed finds it on their desk."""
    who = somebody()
    if not who.may("measure"):
        raise problems.NOT_YOURS
    words, on = _line(words), _day(state, on)
    if not words:
        raise problems.ANSWER
    if state == HindranceAnswer.MENDED and not release.strip():
        raise problems.RELEASE
    with atomic():
        known = list(Hindrance.objects.filter(pk__in=about).values_list("pk", flat=True))
        if not known:
            raise problems.NOTHING
        given = HindranceAnswer.objects.create(
            state=state, words=words, release=release.strip()[:20] if state != HindranceAnswer.STAYS else "",
            on=on, by_id=who.id, post=who.post[:160], at=now(),
        )  # fmt: skip
        HindranceAnswered.objects.bulk_create(
            HindranceAnswered(hindrance_id=key, answer=given) for key in known
        )
        return given


def _day(state: str, on: date | None) -> date:
    """The day that the state asks for: past for what is mended, to come for what will be, today for what stays."""
    if state == HindranceAnswer.STAYS:
        return today()
    if state == HindranceAnswer.MENDED:
        if on is None or on > today():
            raise problems.TO_BE_PAST
        return on
    if state != HindranceAnswer.COMING:
        raise problems.NOT_A_STATE
    if on is None or on < today():
        raise problems.TO_COME
    return on


def trust(*, said: str) -> None:
    """Once a quarter, or not now: the second press of one quarter changes nothing."""
    who = _whoever_says()
    if said and said not in dict(ConfidenceSaid.ANSWERS):
        raise problems.NOT_AN_ANSWER
    quarter = quarter_of(today())
    with atomic():
        _, first = ConfidenceAsked.objects.get_or_create(account_id=who.id, quarter=quarter)
        if first and said:
            ConfidenceSaid.objects.create(quarter=quarter, said=said)


def _whoever_says() -> Principal:
    who = somebody()
    if who.reads_only:
        raise problems.READS_ONLY
    return who


def _line(words: str) -> str:
    return " ".join(words.split())[:WORDS]
