"""Builders of assessments: begun with a plan of dates, looked at on the way, written, authorised; and the neglect tool."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from throughline.access.models import Account
from throughline.design.dates import clock, day
from throughline.record.assessment import known, rules
from throughline.record.assessment.asks import starting
from throughline.record.assessment.frameworks import by_key, in_force
from throughline.record.assessment.models.neglect import ITEMS
from throughline.record.entries import actions
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.synthetic.telling import writing
from throughline.synthetic.writing import written

Row = Mapping[str, object]
Each = Mapping[Person, Mapping[str, str]]


def an_assessment_begun(
    *, by: Account, children: Sequence[Person], on: date, lead: Account | None = None, sort: str = "new",
    planned_end: date | None = None, requires: str = "registered", answers: str = "What these children need, and from whom.",
    steps: Sequence[Row] | None = None, left_out: Mapping[str, str] | None = None, each: Each | None = None,
    told: datetime | None = None, **said: str,
) -> Entry:  # fmt: skip
    """With the plan that the form proposes, unless `steps` says another."""
    lead = lead or by
    raw = {
        "sort": sort, "began": day(on), "answers": answers, "lead_id": str(lead.id), "requires": requires,
        "planned_end": day(planned_end or rules.by(on, rules.LAST_DAY - 5)), **said,
    }  # fmt: skip
    with writing(by=by, told=told):
        plan = steps if steps is not None else starting.steps([one.id for one in children], on, lead.name)
    raw |= _rows("steps", plan)
    raw |= _rows("left_out", [{"who": who, "why": why} for who, why in (left_out or {}).items()])
    return written(
        kind=kind_of("assessment-start"), by=by, children=children, raw=raw | _of(each or {}), told=told
    )


def an_assessment(
    *, by: Account, children: Sequence[Person], on: date, began: date, outcome: str | Mapping[Person, str] = "need plan",
    start: Entry | None = None, last: Entry | None = None, sort: str = "new", framework: str = "",
    each: Each | None = None, adults: Sequence[Row] | None = None, views: Sequence[Row] = (), scales: Sequence[Row] = (),
    authorised_by: Account | None = None, authorised: datetime | None = None, told: datetime | None = None, **said: str,
) -> Entry:  # fmt: skip
    """What is not said is said shortly. With `authorised_by` a manager has read it and agreed, at `authorised` or now."""
    under = in_force(began) if not framework else None
    raw = {"framework": framework or under.key, "sort": sort, "began": day(began), "day": day(on)}
    raw |= {"start_id": str(start.pk)} if start else {}
    raw |= {"last_id": str(last.pk), "changed": "Little has changed since."} if last else {}
    raw |= _short(raw["framework"]) | said
    with writing(by=by, told=told):
        met = adults if adults is not None else _not_met(children)
    raw |= _rows("adults", met) | _rows("views", views) | _rows("scales", scales)
    chosen = {one: outcome if isinstance(outcome, str) else outcome[one] for one in children}
    raw |= _of({one: _a_child(one, chosen[one]) | dict((each or {}).get(one, {})) for one in children})
    entry = written(kind=kind_of("assessment"), by=by, children=children, raw=raw, told=told)
    if authorised_by:
        authorise(entry, by=authorised_by, told=authorised)
    return entry


def authorise(
    entry: Entry, *, by: Account, reason: str = "Read and agreed", told: datetime | None = None
) -> None:
    with writing(by=by, told=told):
        actions.approve(entry=Entry.objects.get(pk=entry.pk), reason=reason)


def a_checkpoint(
    *, by: Account, children: Sequence[Person], on: date, start: Entry | None = None, could_close: str = "goes on",
    unknown: str = "Nothing that changes what happens next.", planned_end: date | None = None, each: Each | None = None,
    told: datetime | None = None, **said: str,
) -> Entry:  # fmt: skip
    raw = {"day": day(on), "could_close": could_close, "unknown": unknown, **said}
    raw |= {"start_id": str(start.pk)} if start else {}
    raw |= {"planned_end": day(planned_end)} if planned_end else {}
    return written(
        kind=kind_of("assessment-checkpoint"), by=by, children=children, raw=raw | _of(each or {}), told=told
    )


def a_neglect_tool(
    *, by: Account, children: Sequence[Person], on: date, levels: Mapping[str, str] | Mapping[Person, Mapping[str, str]] = {},
    seen: str = "Seen at home on two days.", means: str = "What it means stands in the assessment.",
    each: Each | None = None, told: datetime | None = None, **said: str,
) -> Entry:  # fmt: skip
    """`levels` by item, for all the children or for each; an item that is not named is met."""
    rows = {}
    for child in children:
        own = levels.get(child, {} if any(isinstance(key, Person) for key in levels) else levels)
        rows[child] = (
            dict.fromkeys(ITEMS, "met") | dict(own) | {"seen": seen} | dict((each or {}).get(child, {}))
        )
    raw = {"day": day(on), "means": means, **said}
    return written(kind=kind_of("neglect-tool"), by=by, children=children, raw=raw | _of(rows), told=told)


def conference_news(
    *, by: Account, children: Sequence[Person], on: date, assessment: Entry, recommends: str = "plan",
    news: str = "Nothing new.", means: str = "It changes nothing.", each: Each | None = None, told: datetime | None = None,
) -> Entry:  # fmt: skip
    raw = {"day": day(on), "assessment_id": str(assessment.pk), "news": news, "means": means}
    rows = {
        one: {"recommends": recommends, "why": "As the analysis says."} | dict((each or {}).get(one, {}))
        for one in children
    }
    return written(kind=kind_of("assessment-news"), by=by, children=children, raw=raw | _of(rows), told=told)


def _short(framework: str) -> dict[str, str]:
    """The answers that this framework needs, each in a few words."""
    asked = {
        one.name: "As the visits and the agencies show." for one in by_key()[framework].passages if one.needed
    }
    return asked | {
        "network": "Who helps was asked and is written above.",
        "analysis": "What was found, and what it means.",
    }


def _a_child(child: Person, outcome: str) -> dict[str, str]:
    name = child.given_name
    return {
        "lived": f"{name}’s days, as they were seen and told.", "identity": f"Who {name} is, as the family says it.",
        "outcome": outcome, "why": "As the analysis says.",
    }  # fmt: skip


def _not_met(children: Sequence[Person]) -> list[dict[str, str]]:
    return [
        row | {"met": "not met", "why_not": "Not said."}
        for row in known.adults([child.id for child in children])
    ]


def _rows(name: str, found: Sequence[Row]) -> dict[str, str]:
    return {
        f"{name}-{number}-{key}": _raw(value)
        for number, row in enumerate(found)
        for key, value in row.items()
        if value
    }


def _raw(value: object) -> str:
    if isinstance(value, date):
        return day(value)
    return clock(value) if hasattr(value, "hour") else str(value.id if isinstance(value, Person) else value)


def _of(each: Each) -> dict[str, str]:
    return {
        f"child-{child.id}-{name}": said for child, row in each.items() for name, said in row.items() if said
    }
