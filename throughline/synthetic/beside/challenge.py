"""Challenges in Northmere beside the stories: an officer’s that went to Cafcass, a chair’s that was answered, a school’s of today."""

from collections.abc import Mapping
from datetime import date, datetime

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.standards.words import day_words
from throughline.synthetic.builders import written
from throughline.synthetic.company import is_named
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON)


def tell(told: Told, now: datetime) -> None:
    people, staff = told.people, told.staff
    if {"voss", "tran"} <= staff.keys() and "NOAH" in people:
        _noah(people["NOAH"], staff)
    if "KAI" in people:
        _kai(people["KAI"], staff)
    if {"novak", "osman"} <= staff.keys() and "OSKAR" in people:
        _oskar(people["OSKAR"], staff)


def _above(noah: Person, head: Account) -> Account:
    """His worker's post is in another team than the one that holds him, so those above are named for him, as for any
    child whom their line does not reach: nobody answers for a record that they cannot open."""
    with as_keeper(PURPOSE):
        director = Account.objects.filter(posts__role="director").order_by("pk").first() or head
    for account in {head.pk: head, director.pk: director}.values():
        is_named(account, noah, "second pair of eyes", since=date(2026, 11, 16))
    return director


def _noah(noah: Person, staff: Mapping[str, Account]) -> None:
    """Raised on the day the story gives. The team manager’s “Noted” was refused by the form, so it is nowhere."""
    raised = _raised(
        staff["voss"], noah, to=staff["tran"], told=at(10, 12, 9, 30), raised_as="iro", about="care", stage="manager",
        words="No permanence plan for 20 months, no match with the Obis, and the letter-box letter was not sent.",
        asks="A permanence meeting with a date, the match to panel, and Noah told what was decided.", asks_by="Mon 9 Nov 2026",
        means="He asked: “Is this one going to end as well? Write down that I asked.”",
    )  # fmt: skip
    _step(
        "referral", staff["voss"], noah, raised, told=at(11, 16, 10, 20), referred="both",
        words="Twenty working days ended on 9 November without a plan. Cafcass was written to today; counsel was asked whether"
        " the delay is lawful.",
    )  # fmt: skip
    _step(
        "further", staff["voss"], noah, raised, told=at(11, 16, 10, 40), stage="director", to_id=str(_above(noah, staff["calder"]).pk),
        words="“Noted” is all that came. He has waited since March.",
    )  # fmt: skip


def _kai(kai: Person, staff: Mapping[str, Account]) -> None:
    raised = _raised(
        staff["okafor"], kai, to=staff["achebe"], told=at(11, 2, 11), raised_as="chair", about="plan", stage="manager",
        words="The core group changed no action for Kai since the conference. He is still the one who gets them up.",
        asks="Each action with an owner and a day, before the next core group.",
    )  # fmt: skip
    _step(
        "answer", staff["achebe"], kai, raised, told=at(11, 5, 15, 10), by_when="Fri 20 Nov 2026",
        will="Priya goes through each action with Kelly and Jon this week; school’s breakfast club takes Kai from Monday.",
        words="The actions were right in July, and nobody looked at them again.",
    )  # fmt: skip


def _oskar(oskar: Person, staff: Mapping[str, Account]) -> None:
    """What the school says is written down by the worker who took the call, and asked of somebody who did not decide."""
    _raised(
        staff["novak"], oskar, to=staff["calder"], told=at(11, 20, 8, 50), raised_as="partner", about="threshold", stage="informal",
        agency="Quayside Primary: Mr Rown", decider_id=str(staff["osman"].pk),
        words="School says section 47. Oskar flinched when a chair fell, and said that he is not allowed to say why.",
        asks="A strategy discussion today, before he goes home at 15:15.",
    )  # fmt: skip


def _raised(
    by: Account, child: Person, *, to: Account, told: datetime, means: str = "", **said: str
) -> Entry:
    raw = {"day": day_words(told.date()), "to_id": str(to.pk), **said}
    raw |= {f"child-{child.pk}-means": means} if means else {}
    return written(kind=kind_of("challenge"), by=by, children=[child], raw=raw, told=told)


def _step(step: str, by: Account, child: Person, of: Entry, *, told: datetime, **said: str) -> Entry:
    raw = {"challenge_id": str(of.pk), **said}
    return written(kind=kind_of(f"challenge-{step}"), by=by, children=[child], raw=raw, told=told)
