"""What recording costs in Northmere: half a year of signatures as numbers, what got in the way, and how far it is trusted.

The questions that stay empty are not told: they are counted from what was written.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from random import Random
from typing import NamedTuple

from throughline import __version__
from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.oversight.hindrance.models import (
    ConfidenceAsked,
    ConfidenceSaid,
    Hindrance,
    HindranceAnswer,
    HindranceAnswered,
    HindranceVoice,
)
from throughline.oversight.hindrance.rules import quarter_of
from throughline.record.burden.models import Effort
from throughline.record.burden.nightly import months_back
from throughline.record.burden.rules import form_of
from throughline.record.entries.kinds import by_key
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE

SEED, MONTHS = 22, 6
BEFORE = "before26"
"""The visit's form until August, which asked for more."""


class Usual(NamedTuple):
    """One kind: how many a month, and what half of them take at most."""

    kind: str
    monthly: int
    minutes: int
    taps: int
    words: int
    answers: int
    carried: int
    """In every hundred answers."""
    again: int
    """In every hundred pieces, those with something typed again."""


USUALLY = (
    Usual("visit", 64, 9, 21, 210, 18, 24, 9), Usual("decision", 22, 4, 9, 90, 7, 20, 4),
    Usual("section-47", 7, 31, 48, 620, 22, 15, 22), Usual("assessment", 6, 96, 140, 2_300, 34, 31, 41),
    Usual("meeting", 16, 38, 74, 540, 26, 35, 12), Usual("booking", 20, 5, 19, 40, 12, 42, 0),
    Usual("milestone", 18, 2, 8, 25, 4, 30, 3), Usual("agreement", 9, 4, 14, 60, 9, 18, 2),
    Usual("plan", 5, 52, 88, 780, 24, 46, 18), Usual("handover", 2, 14, 22, 260, 8, 22, 10),
)  # fmt: skip


class Complaint(NamedTuple):
    """What somebody said of a page, by one of the staff's keys where the story names them."""

    page: str
    kind: str
    sort: str
    words: str
    on: date
    who: str = ""
    answered: str = ""
    """By the key of an answer."""


SAID = (
    Complaint("draft", "visit", "again", "It asks where we met, and the plan says it already.", date(2026, 10, 6), "raman", "place"),
    Complaint("draft", "visit", "again", "", date(2026, 10, 13), "stone", "place"),
    Complaint("draft", "visit", "again", "Same place every fortnight.", date(2026, 10, 21), "", "place"),
    Complaint("draft", "visit", "slow", "On the phone at the flats.", date(2026, 11, 12), "raman", "flats"),
    Complaint("draft", "assessment", "again", "The family’s history is in the last one, nearly word for word.", date(2026, 10, 30)),
    Complaint("draft", "assessment", "stopped", "I could not sign without a view from a father nobody can find.", date(2026, 11, 9)),
    Complaint("child", "", "find", "Where is the school’s number?", date(2026, 9, 24), "", "school"),
    Complaint("child", "", "find", "The school’s number.", date(2026, 10, 2), "raman", "school"),
    Complaint("search", "", "find", "Searched for the dog’s name and found nothing.", date(2026, 11, 17)),
    Complaint("team", "", "slow", "", date(2026, 11, 16)),
    Complaint("chronology", "", "wrong", "It jumped to the top when I went back.", date(2026, 9, 8), "stone", "jump"),
)  # fmt: skip


class Answer(NamedTuple):
    state: str
    words: str
    on: date
    given: date
    release: str = ""


ANSWERS = {
    "place": Answer("coming", "The place of the last visit will stand in the form; you change it when it was another.",
                    date(2026, 12, 11), date(2026, 11, 18)),
    "flats": Answer("stays", "The signal there is poor, so saving waits for it. Your words stay on the page until they are saved.",
                    date(2026, 11, 19), date(2026, 11, 19)),
    "school": Answer("mended", "School and surgery stand under “Who works with”, with their numbers.", date(2026, 10, 15),
                     date(2026, 10, 15), __version__),
    "jump": Answer("mended", "Going back returns to where you were.", date(2026, 9, 21), date(2026, 9, 21), __version__),
}  # fmt: skip
TRUST = (
    (date(2026, 1, 1), (6, 9, 8, 4, 1)), (date(2026, 4, 1), (4, 8, 11, 6, 1)), (date(2026, 7, 1), (2, 5, 12, 13, 3)),
    (date(2026, 10, 1), (0, 1, 1, 1, 0)),
)  # fmt: skip
"""Never, seldom, sometimes, mostly, always. This quarter hardly anybody has answered yet."""


def tell(told: Told, now: datetime) -> None:
    with as_keeper(PURPOSE):
        Effort.objects.bulk_create(_signed(now.date(), Random(SEED)))
        analyst = Account.objects.filter(posts__role="analyst").order_by("pk").first() or told.staff["achebe"]
        _said(told, analyst)
        _trusted(told, now.date())


def _signed(on: date, chance: Random) -> Iterator[Effort]:
    for back, month in enumerate(months_back(on, MONTHS)):
        for usual in USUALLY:
            if usual.kind in by_key():
                for _ in range(max(1, round(usual.monthly * chance.uniform(0.8, 1.2)))):
                    yield _one(usual, month, chance, old=back > 2)


def _one(usual: Usual, month: date, chance: Random, *, old: bool) -> Effort:
    """Until August a visit took half as long again: its form asked for more."""
    longer = old and usual.kind == "visit"
    spread = chance.lognormvariate(0, 0.45) * (1.5 if longer else 1)
    answers = max(2, round(usual.answers * chance.uniform(0.8, 1.2)))
    return Effort(
        kind=usual.kind, form=BEFORE if longer else form_of(by_key()[usual.kind]), month=month,
        again=chance.random() < 0.04, children=chance.choice((1, 1, 1, 2, 2, 3)),
        minutes=max(1, round(usual.minutes * spread)), taps=None if chance.random() < 0.03 else max(2, round(usual.taps * spread)),
        words=max(1, round(usual.words * spread)), answers=answers, carried=round(answers * usual.carried / 100 * chance.uniform(0.6, 1.4)),
        retyped=1 + int(chance.random() < 0.3) if chance.random() * 100 < usual.again else 0,
    )  # fmt: skip


def _said(told: Told, analyst: Account) -> None:
    given = {key: _answer(one, analyst) for key, one in ANSWERS.items()}
    for one in SAID:
        said = Hindrance.objects.create(
            page=one.page, kind=one.kind, release=__version__, sort=one.sort, words=one.words, on=one.on
        )
        if one.who in told.staff:
            HindranceVoice.objects.create(hindrance=said, account=told.staff[one.who])
        if one.answered:
            HindranceAnswered.objects.create(hindrance=said, answer=given[one.answered])


def _answer(one: Answer, by: Account) -> HindranceAnswer:
    at = datetime.combine(one.given, time(15, 20), LONDON)
    return HindranceAnswer.objects.create(
        state=one.state,
        words=one.words,
        release=one.release,
        on=one.on,
        by=by,
        post="Performance analyst",
        at=at,
    )


def _trusted(told: Told, on: date) -> None:
    """Whoever signs in is asked, but one who has answered already."""
    answers = [key for key, _ in ConfidenceSaid.ANSWERS]
    ConfidenceSaid.objects.bulk_create(
        ConfidenceSaid(quarter=quarter, said=said)
        for quarter, numbers in TRUST
        for said, number in zip(answers, numbers, strict=True)
        for _ in range(number)
    )
    if "stone" in told.staff:
        ConfidenceAsked.objects.create(account=told.staff["stone"], quarter=quarter_of(on))
