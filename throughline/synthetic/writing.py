"""Builders of what people write, through the same draft, form and signature as the pages use."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from uuid import uuid4

from throughline.access.models import Account
from throughline.config.clock import now
from throughline.record.decisions.kinds import decision as decision_kind
from throughline.record.entries.actions import open_correction, sign
from throughline.record.entries.drafts import begin
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kind import Kind
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Draft, Entry
from throughline.record.people.models import Person
from throughline.record.visits.kinds import visit as visit_kind
from throughline.standards.words import day_words
from throughline.synthetic.telling import writing

HOW_SEEN = {
    "seen": {"seen": "seen"},
    "alone": {"seen": "seen", "alone": "alone"},
    "not alone": {"seen": "seen", "alone": "not alone"},
    "offered": {"seen": "seen", "alone": "offered"},
    "watched": {"seen": "seen", "alone": "watched"},
}
"""And "not seen: why"."""

Try = tuple[date, str]


class Impossible(Exception):
    """A builder was asked for an entry that its own form refuses."""


def a_visit(
    *, by: Account, children: Mapping[Person, str], on: date, at: time = time(16), place: str = "home",
    words: Mapping[Person, str] | None = None, observed: Mapping[Person, str] | None = None,
    tools: Mapping[Person, str] | None = None, adults: Mapping[str, str] | None = None,
    tries: Sequence[Try] = (), told: datetime | None = None, **shared: str,
) -> Entry:  # fmt: skip
    """`children` says how each was seen; `shared` are the form's other answers: story, analysis, agreed, announced."""
    raw = {"day": day_words(on), "began": f"{at:%H:%M}", "place": place, **shared}
    for child, how in children.items():
        raw |= _of_child(child, how_seen(how))
        for name, said in (("words", words), ("observed", observed), ("tools", tools)):
            raw |= _of_child(child, {name: (said or {}).get(child, "")})
    for number, (who, seen) in enumerate((adults or {}).items()):
        raw |= {f"presences-{number}-who": who, f"presences-{number}-seen": seen}
    for number, (day, what) in enumerate(tries):
        raw |= {f"tries-{number}-day": day_words(day), f"tries-{number}-what": what}
    return written(kind=visit_kind, by=by, children=list(children), raw=raw, told=told)


def how_seen(how: str) -> dict[str, str]:
    if how.startswith("not seen"):
        return {"seen": "not seen", "not_seen_why": how.partition(": ")[2] or "not at home"}
    return HOW_SEEN[how]


def a_decision(
    *, by: Account, children: Sequence[Person], on: date, decision: str, reason: str,
    which: str = "other", amount: str = "", decided_by: Account | None = None,
    means: Mapping[Person, str] | None = None, told: datetime | None = None, **shared: str,
) -> Entry:  # fmt: skip
    raw = {
        "day": day_words(on), "which": which, "amount": amount, "decided_by": str((decided_by or by).id),
        "decision": decision, "reason": reason, **shared,
    }  # fmt: skip
    for child in children:
        raw |= _of_child(child, {"means": (means or {}).get(child, "")})
    return written(kind=decision_kind, by=by, children=children, raw=raw, told=told)


def _of_child(child: Person, answers: Mapping[str, str]) -> dict[str, str]:
    return {f"child-{child.id}-{name}": value for name, value in answers.items() if value}


def written(
    *,
    kind: Kind,
    by: Account,
    children: Sequence[Person],
    raw: Mapping[str, str],
    told: datetime | None = None,
) -> Entry:
    """Begun, filled in and signed by this person."""
    with writing(by=by, told=told):
        draft = begin(kind=kind, children=[child.id for child in children], key=uuid4(), raw=dict(raw))
        return _signed(draft, kind, {child.id: child.given_name for child in children})


def corrected(*, entry: Entry, by: Account, told: datetime | None = None, **answers: str) -> Entry:
    """Opened with its own words, some answers put otherwise, and signed again by this person."""
    with writing(by=by, told=told):
        draft = open_correction(entry=Entry.objects.get(pk=entry.pk))
        draft.answers = draft.answers | answers
        people = Person.objects.filter(pk__in=draft.children)
        return _signed(draft, kind_of(entry.kind), {child.id: child.given_name for child in people})


def _signed(draft: Draft, kind: Kind, names: Mapping[int, str]) -> Entry:
    write_up = WriteUp(kind, names, draft.answers, now=now())
    answers = write_up.answers()
    if answers is None:
        raise Impossible(_problems(write_up))
    return sign(draft=draft, write_up=write_up, answers=answers)


def _problems(write_up: WriteUp) -> str:
    return "; ".join(
        f"{form.add_prefix(name)}: {' '.join(said)}"
        for form in write_up.every_form
        for name, said in form.errors.items()
    )
