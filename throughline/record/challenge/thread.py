"""One challenge from end to end, as values: what was asked, each step, where it stands, and what this reader may do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from throughline.access.principal import Principal
from throughline.design.dates import clock, day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.status import Status
from throughline.record.challenge import queries, words
from throughline.record.challenge.models import Challenge, ChallengeStep
from throughline.record.challenge.sorts import (
    ABOUT,
    ANSWERED,
    CLOSED,
    DIRECTOR,
    FURTHER,
    IRO,
    OUTCOMES,
    REFERRALS,
)
from throughline.record.people.models import Person

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Taken:
    """One step as a passage: who, when, and what was said."""

    key: int
    title: str
    by: str
    url: str
    said: Pairs
    kept: str = ""
    """Who alone reads it, where it is kept to a list."""


@dataclass(frozen=True, kw_only=True)
class Thread:
    title: str
    about: str
    status: Status
    state: str
    facts: Pairs
    said: Pairs
    entry_url: str
    steps: list[Taken]
    links: list[Link]
    why_none: str
    children: list[tuple[str, str]]


def thread(row: Challenge, who: Principal, *, on: date, go: Onward, past: bool) -> Thread:
    people, steps = queries.children_of([row.pk])[row.pk], queries.steps_of(row.pk)
    kept = queries.kept([step.pk for step in steps])
    status, state = words.state(row, on)
    links = [] if past or row.closed_on else list(_links(row, who, people, go))
    return Thread(
        title=f"{words.names(people)}: {words.what(row)}", about=dict(ABOUT)[row.about], status=status, state=state,
        facts=_facts(row, on), said=[("What is challenged", row.words), ("What is asked for", row.asks)],
        entry_url=go("entry", row.pk), steps=[_taken(step, step.pk in kept, go) for step in steps], links=links,
        why_none=_why_none(row, links, past=past), children=[(str(one), go("child-challenges", one.pk)) for one in people],
    )  # fmt: skip


def _facts(row: Challenge, on: date) -> Pairs:
    found = [
        ("Raised by", words.who(row)), ("Raised", day(row.entry.happened_at)), ("About", dict(ABOUT)[row.about]),
        ("With", f"{row.now_with.name}, {words.STAGE[row.now_stage].lower()}"), ("Answer due", day(row.due)),
        ("All of it", words.whole(row, on)), ("Open for", words.days_open(row, on)),
        ("Decided by", row.decider.name if row.decider else ""), ("Asked for by", day(row.asks_by) if row.asks_by else ""),
    ]  # fmt: skip
    return [(label, said) for label, said in found if said]


def _taken(step: ChallengeStep, kept: bool, go: Onward) -> Taken:
    author = step.entry.author
    return Taken(
        key=step.pk, title=_title(step), url=go("entry", step.pk), by=f"{author.name}, {day(step.entry.happened_at)}, {clock(step.entry.happened_at)}",
        said=[(label, said) for label, said in _said(step) if said],
        kept=f"Only {author.name} and whoever they name read this, until {author.name} releases it." if kept else "",
    )  # fmt: skip


def _title(step: ChallengeStep) -> str:
    if step.did == FURTHER:
        return f"Taken further to {step.to.name if step.to else ''}: {words.STAGE[step.stage].lower()}"
    if step.did == CLOSED:
        return f"Closed. {dict(OUTCOMES)[step.outcome]}"
    return {ANSWERED: "Answered"}.get(step.did) or dict(REFERRALS)[step.referred]


def _said(step: ChallengeStep) -> Pairs:
    if step.did != ANSWERED:
        return [("", step.words)]
    by_when = day(step.by_when) if step.by_when else ""
    return [("What will happen", step.will), ("By", by_when), ("Why", step.words)]


def _links(row: Challenge, who: Principal, people: list[Person], go: Onward) -> Iterator[Link]:
    """Each press is offered to whom the law of the database lets take that step, and to nobody else."""

    def write(kind: str, said: str, icon: str, *, primary: bool = False) -> Link:
        asked = {"children": ",".join(str(one.pk) for one in people), "challenge_id": row.pk}
        return Link(words=said, url=go("write", kind, **asked), icon=icon, primary=primary)

    if row.now_with_id == who.id:
        yield write("challenge-answer", "Answer", "talk", primary=not row.answered)
    if row.raised_by_id == who.id:
        if row.now_stage != DIRECTOR:
            yield write("challenge-further", "Take it further", "question", primary=not row.answered)
        if row.raised_as == IRO:
            yield write("challenge-referral", "Cafcass or legal advice", "lock")
        yield write("challenge-closed", "Close it", "check", primary=row.answered)


def _why_none(row: Challenge, links: list[Link], *, past: bool) -> str:
    if links or past:
        return ""
    if row.closed_on:
        return "It is closed. If the disagreement goes on, another is raised."
    return f"{row.now_with.name} answers it. Only {row.raised_by.name}, who raised it, takes it further or closes it; nobody else changes or hides it."
