"""Puts words into every text field of every kind of entry, and into every name: by the declarations, so none is forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import uuid4

from django.db.models import CharField

from tests.security.challenges import plant_challenges
from throughline.access.accounts.sessions import principal_of
from throughline.access.models import Account, Post, Team
from throughline.access.principal import as_keeper, as_person
from throughline.record.entries import actions, drafts
from throughline.record.entries.fields import (
    Amount,
    Choice,
    Clock,
    Colleague,
    Day,
    Line,
    Question,
    Words,
    YesNo,
    colleagues,
)
from throughline.record.entries.kind import Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry
from throughline.record.entries.owned import OWNED
from throughline.record.letters import actions as letters
from throughline.record.letters.recipients import Recipient, To
from throughline.record.people.about.every import DETAILS
from throughline.record.people.models import Person
from throughline.record.planning.asking import CarriedWords
from throughline.synthetic.builders import (
    a_child,
    a_flag,
    a_home,
    a_parent,
    a_person,
    a_team,
    lives_at,
    written,
)
from throughline.synthetic.cast import Cast

DAYS = {
    "review_on": "Mon 7 Dec 2026",
    "meets_on": "Mon 7 Dec 2026",
    "resumes_on": "Mon 7 Dec 2026",
    "by_day": "Mon 7 Dec 2026",
    "goodbye_on": "Thu 12 Nov 2026",
    "offered_on": "Thu 12 Nov 2026",
    "began": "Mon 2 Nov 2026",
    "met_on": "Thu 12 Nov 2026",
}
CHOSEN = {"standard": "cp_visit_10wd", "which": "core_group_held", "status": "protection"}
"""Where not every choice fits every child: a clock that runs, and what may have happened."""
SORTS = {
    key: ("strategy", "core group", "family network", "initial conference", "discharge planning")
    for key in ("booking", "meeting")
}
"""Where one kind asks different things: enough sorts of it to ask everything."""
DAY, CLOCK = "Thu 12 Nov 2026", "16:00"
TEXT = (Words, Line, CarriedWords)
"""Questions that are answered in words."""


@dataclass
class Planted:
    """Where to look: an address, and who may open it."""

    pages: list[tuple[str, str]] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)


def answer(question: Question, words: str) -> str:
    if isinstance(question, TEXT):
        return words
    if not question.needed and question.name not in DAYS:
        return ""
    if isinstance(question, Choice):
        chosen = CHOSEN.get(question.name, "")
        return chosen if chosen in question.words else next(iter(question.words))
    if isinstance(question, Colleague):
        return somebody_of_a_team(question)
    return {Day: DAYS.get(question.name, DAY), Clock: CLOCK, YesNo: "yes", Amount: ""}[type(question)]


def somebody_of_a_team(question: Colleague) -> str:
    """Whoever is in no team holds no child; the first of them holds this one already."""
    asked = [key for key, _ in colleagues(question.roles)]
    in_teams = Post.objects.filter(holder_id__in=asked, team__isnull=False, role="worker").order_by("id")
    found = in_teams.values_list("holder_id", flat=True).last()
    return str(found) if found else asked[0]


def answers(kind: Kind, child: int, words: str) -> Iterator[tuple[str, str, Question]]:
    """Each input of the kind's form, its answer and its question: shared, of the child, and of one row of each sort."""
    sort = next((sort for sort in SORTS.get(kind.key, ()) if kind.fitted({"type": sort}) is kind), "")
    for question in kind.shared:
        yield question.name, sort if question.name == "type" and sort else answer(question, words), question
    for question in kind.each_child:
        yield f"child-{child}-{question.name}", answer(question, words), question
    for rows in kind.rows:
        for question in rows.questions:
            yield f"{rows.name}-0-{question.name}", answer(question, words), question


def plant(words: str, cast: Cast, number: int) -> Planted:
    """One child with these words for a name, and everything that can be written about them in the same words."""
    planted = Planted()
    child = a_child(f"Child{number} Planted", worker=cast.alice, plan_since=date(2026, 9, 1))
    closed = a_child(f"Closed{number} Planted", worker=cast.alice)
    # Whoever has a plan or is offered to somebody cannot be closed.
    parent = a_parent(f"Parent{number} Planted", of=[child, closed])
    with as_keeper("planting words"):
        Person.objects.filter(pk__in=[child.pk, closed.pk, parent.pk]).update(
            given_name=words, family_name=words
        )
    child.given_name = child.family_name = closed.given_name = closed.family_name = words
    lives_at(a_home(words, postcode="NM1 1AA"), child)
    a_flag(child, words, kind="danger", source=words, since=date(2026, 9, 1))
    for kind in (
        one.fitted({"type": sort})
        for one in by_key().values()
        if one.key not in OWNED
        for sort in SORTS.get(one.key, ("",))
    ):
        _write(kind, closed if kind.key == "closure" else child, parent, words, cast, planted)
    _challenge(child, words, cast, planted)
    about = f"/children/{child.id}"
    planted.pages += [(where, "alice") for where in tell_everything(child, words)]
    planted.pages += [
        (about, "alice"),
        (f"{about}/chronology", "alice"),
        (f"/write/visit?children={child.id}", "alice"),
    ]
    return planted


def _challenge(child: Person, words: str, cast: Cast, planted: Planted) -> None:
    """What is its writer's alone is returned by nobody, so it is written by itself."""

    def raw_of(key: str) -> dict[str, str]:
        said = list(answers(by_key()[key], child.id, words))
        planted.fields.update(f"{key}.{q.name}" for _, _, q in said if isinstance(q, TEXT))
        return {name: value for name, value, _ in said}

    with as_person(principal_of(cast.alice)):
        raws = {key: raw_of(key) for key in OWNED}
    planted.pages += plant_challenges(child, words, cast, raws.__getitem__)


TOLD = {
    "language": {"speaks": "well"}, "interpreter": {"day": date(2026, 12, 7), "kind": "spoken"},
    "ethnicity": {"code": "OOTH"}, "gender": {"sex": "U"}, "disability": {"code": "DDA"}, "name": {"kind": "alias"},
    "immigration": {"status": "not known"}, "birth-day": {"born": date(2016, 6, 3), "status": "claimed"},
    "expected": {"expected": date(2026, 12, 7)}, "contact": {"kind": "agreed"}, "flag": {"kind": "danger", "type": "dog"},
}  # fmt: skip
"""What a thing told of a person needs beside its words."""


def tell_everything(child: Person, words: str) -> list[str]:
    """Each thing that can be told of a person, these words in every column of words; and two of the pages that show them."""
    with as_keeper("planting words"):
        for detail in DETAILS.values():
            fields = [
                f for f in detail.model._meta.concrete_fields if isinstance(f, CharField) and not f.choices
            ]
            said = {f.name: words[: f.max_length] for f in fields} | TOLD.get(detail.key, {})
            row = detail.model.objects.create(person=child, started=date(2026, 9, 1), **said)
    about = f"/children/{child.id}/about"
    return [about, f"{about}/{detail.key}/{row.pk}"]


WRITERS = {"assessment-checkpoint": "ruth", "strategy-question": "ruth"}
"""Of what only a manager writes: one who does not return it herself."""


def _write(kind: Kind, child: Person, parent: Person, words: str, cast: Cast, planted: Planted) -> None:
    name = WRITERS.get(kind.key, "alice")
    writer = getattr(cast, name)
    with as_person(principal_of(writer)):
        said = list(answers(kind, child.id, words))
    planted.fields |= {f"{kind.key}.{q.name}" for _, _, q in said if isinstance(q, TEXT)}
    raw = {name: value for name, value, _ in said}
    entry = written(kind=kind, by=writer, children=[child], raw=raw)
    with as_person(principal_of(writer)):
        draft = actions.open_correction(entry=Entry.objects.get(pk=entry.pk))
        drafts.save(
            draft_id=draft.id, version=-1, raw=raw | {raw_name: f"{words} " for raw_name in list(raw)[-1:]}
        )
    with as_person(principal_of(cast.mariam)):
        actions.give_back(entry=Entry.objects.get(pk=entry.pk), reason=words)
    of = f"/entries/{entry.id}"
    planted.pages += [
        (of, name), (f"{of}/versions", name), (f"/drafts/{draft.id}", name), (f"/drafts/{draft.id}/compare", name),
        (_letter(entry, child, parent, words, cast), "alice"), (f"/children/{child.id}/letters", "alice"), (of, "mariam"),
    ]  # fmt: skip


def _letter(entry: Entry, child: Person, parent: Person, words: str, cast: Cast) -> str:
    """One from this entry, to somebody with that name, at that address, and a reason in those words."""
    with as_person(principal_of(cast.alice)):
        reader = Recipient(kind=To.FAMILY, name=words, person=parent.id, relation=words, address=words)
        letter = letters.begin(
            child=child, template="minutes-family", recipient=reader, key=uuid4(), entries=[entry.id]
        )
        letters.say(letter=letter, answers={"add": words})
    return f"/children/{child.id}/letters/{letter.id}"


def every_text_field() -> set[str]:
    """Of every kind there is: what the planting must have reached."""
    found = set()
    for kind in by_key().values():
        asked = (*kind.shared, *kind.each_child, *(q for rows in kind.rows for q in rows.questions))
        found |= {
            f"{kind.key}.{question.name}"
            for question in asked
            if question.form_field().__class__.__name__ == "CharField"
        }
    return found


def plant_staff(words: str, number: int) -> None:
    """Somebody with these words for a name and a post, in a team that is called so."""
    team = a_team(f"Team{number}")
    worker = a_person(name=f"Worker {number}", role="worker", team=team, title=words[:80])
    with as_keeper("planting words"):
        Team.objects.filter(pk=team.pk).update(name=words[:80])
        Account.objects.filter(pk=worker.pk).update(name=words, email=f"{number}{words}"[:254])


def a_withdrawn(words: str, child: Person, by: Account) -> Entry:
    kind = by_key()["visit"]
    entry = written(
        kind=kind, by=by, children=[child], raw={n: v for n, v, _ in answers(kind, child.id, words)}
    )
    with as_person(principal_of(by)):
        actions.withdraw(entry=Entry.objects.get(pk=entry.pk), kind="wrong", reason=words)
    return entry
