"""Builders of plans: written and signed through the same form as the page's, and a step of one between meetings."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from throughline.access.models import Account
from throughline.design.dates import clock, day
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.record.planning import actions
from throughline.record.planning.models import PlanAction
from throughline.synthetic.telling import writing
from throughline.synthetic.writing import written

Row = Mapping[str, object]
WEEKS = timedelta(weeks=8)


def an_outcome(
    change: str, measure: str, *, by_when: date, person: Person | None = None, safe_enough: str = ""
) -> Row:
    return {
        "change": change, "measure": measure, "by_when": by_when, "safe_enough": safe_enough, "person_id": person,
    }  # fmt: skip


def an_action(
    what: str,
    who: str,
    *,
    by_when: date,
    toward: int | str = 1,
    person: Person | None = None,
    holder: str = "",
) -> Row:
    return {
        "what": what, "who": who, "by_when": by_when, "toward": f"{toward}", "person_id": person, "holder": holder,
    }  # fmt: skip


def a_judgement(
    who: str, whose: str, point: int | None, evidence: str, *, on: date, toward: int | str = 1,
    person: Person | None = None,
) -> Row:  # fmt: skip
    """`point` of nothing is "not scored"."""
    return {
        "who": who, "whose": whose, "point": "" if point is None else f"{point}", "evidence": evidence, "on": on,
        "toward": f"{toward}", "person_id": person,
    }  # fmt: skip


def a_plan(
    *, by: Account, children: Sequence[Person], on: date, status: str = "in need", stage: str = "working",
    why: str = "So that the children are safe and looked after at home.",
    outcomes: Sequence[Row] = (), actions: Sequence[Row] = (), judgements: Sequence[Row] = (),
    comments: Mapping[str, str] | None = None, words: Mapping[Person, str] | None = None,
    each: Mapping[Person, Mapping[str, str]] | None = None, next_review: date | None = None,
    told: datetime | None = None, **shared: str,
) -> Entry:  # fmt: skip
    """One plan about these children. Without `outcomes` it has one, without `actions` one step toward it."""
    raw = {"day": day(on), "status": status, "stage": stage, "why": why, **_ends(stage), **shared}
    raw |= {"next_review": day(next_review)} if next_review else {}
    changes = outcomes or [
        an_outcome("Home is safe every night", "No police call for three months", by_when=on + WEEKS)
    ]
    raw |= rows("outcomes", changes)
    raw |= rows("actions", actions or [an_action("Visit every fortnight", by.name, by_when=on + WEEKS)])
    raw |= rows("judgements", judgements)
    raw |= rows("comments", [{"who": who, "words": said} for who, said in (comments or {}).items()])
    for child, said in (words or {}).items():
        raw[f"child-{child.id}-words"] = said
    for child, answers in (each or {}).items():
        raw |= {f"child-{child.id}-{name}": said for name, said in answers.items()}
    return written(kind=kind_of("plan"), by=by, children=children, raw=raw, told=told)


def _ends(stage: str) -> dict[str, str]:
    if stage == "outline":
        return {}
    return {
        "if_not": "We ask a manager within a week what else has to happen.",
        "if_not_who": "The team manager",
    }


def rows(name: str, found: Sequence[Row]) -> dict[str, str]:
    return {
        f"{name}-{number}-{key}": _raw(value)
        for number, row in enumerate(found)
        for key, value in row.items()
        if value not in (None, "")
    }


def _raw(value: object) -> str:
    if isinstance(value, date):
        return day(value)
    return clock(value) if isinstance(value, time) else str(value.id if isinstance(value, Person) else value)


def a_step(
    *, by: Account, action: PlanAction, did: str = "done", why: str = "", moved_to: date | None = None,
    told: datetime | None = None,
) -> None:  # fmt: skip
    """`did` is done, moved or dropped; pressed by this person, now or at a past moment."""
    key = {"entry": action.entry_id, "action": action.pk}
    with writing(by=by, told=told):
        if did == "moved":
            actions.move(**key, to=moved_to, why=why)
        elif did == "dropped":
            actions.drop(**key, why=why)
        else:
            actions.done(**key)


def walked(said: Mapping[PlanAction, Mapping[str, object]]) -> dict[str, str]:
    """What a meeting said of each open action, as answers of its form: `a_meeting(..., **walked({...}))`."""
    found = [{"action_id": one.pk, "said": one.what, **answer} for one, answer in said.items()]
    return rows("walk", found)


def progress(plan: Entry, said: Mapping[int, tuple[str, str]]) -> dict[str, str]:
    """What a meeting said of each outcome by its number: how it stands, and how everybody knows."""
    found = [
        {"plan": plan.pk, "toward": f"{number}", "said": f"Outcome {number}", "progress": how, "words": words}
        for number, (how, words) in said.items()
    ]
    return rows("progress", found)
