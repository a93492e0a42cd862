"""Challenges for the tests of security: one with every step planted with words, and one as a thing that an address can name."""

from collections.abc import Callable
from datetime import date

from throughline.access.models import Account
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.synthetic.builders import a_person, written
from throughline.synthetic.cast import Cast
from throughline.synthetic.company import is_named

STEPS = ("challenge-answer", "challenge-further", "challenge-closed")
SINCE = date(2026, 9, 1)


def a_challenge(by: Account, child: Person, to: Account, **said: str) -> Entry:
    raw = {
        "day": "Thu 12 Nov 2026", "raised_as": "partner", "agency": "Harbour Primary", "about": "drift", "words": "Nothing moves.",
        "asks": "A core group.", "to_id": str(to.pk), "stage": "informal", **said,
    }  # fmt: skip
    return written(kind=kind_of("challenge"), by=by, children=[child], raw=raw)


def plant_challenges(
    child: Person, words: str, cast: Cast, raw_of: Callable[[str], dict[str, str]]
) -> list[tuple[str, str]]:
    """Each kind of step in these words, by who may take it. The pages that show them, and who opens each."""
    planted = raw_of("challenge") | {"raised_as": "partner", "about": "drift", "to_id": str(cast.mariam.pk)}
    raised = a_challenge(cast.alice, child, cast.mariam, **planted)
    more = {
        "challenge-answer": {"will": f"{words} and who does it", "by_when": "Mon 7 Dec 2026"},
        "challenge-further": {"stage": "head", "to_id": str(cast.ruth.pk)},
        "challenge-closed": {},
    }
    keys = [raised.pk]
    for step in STEPS:
        by = cast.mariam if step == "challenge-answer" else cast.alice
        keys.append(_step(step, by, child, raised, raw_of(step) | more[step]).pk)
    _referred(child, words, cast, raw_of)
    pages = [(f"/entries/{key}", "alice") for key in keys]
    return [
        *pages,
        (f"/challenges/{raised.pk}", "alice"),
        (f"/children/{child.pk}/challenges", "alice"),
        ("/challenges?state=all", "mariam"),
    ]


def _referred(child: Person, words: str, cast: Cast, raw_of: Callable[[str], dict[str, str]]) -> None:
    officer = a_person(name=f"Officer {child.pk}", role="reviewer")
    is_named(officer, child, "independent reviewing officer", since=SINCE)
    raised = a_challenge(officer, child, cast.mariam, raised_as="iro", words=words)
    _step("challenge-referral", officer, child, raised, raw_of("challenge-referral"))


def _step(step: str, by: Account, child: Person, of: Entry, raw: dict[str, str]) -> Entry:
    return written(kind=kind_of(step), by=by, children=[child], raw=raw | {"challenge_id": str(of.pk)})


def the_challenges(by: Account, child: Person, to: Account) -> dict[str, int]:
    return {"challenge": a_challenge(by, child, to).pk}
