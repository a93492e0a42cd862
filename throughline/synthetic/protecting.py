"""Builders of protection: an enquiry concluded, a conference held, a senior review, a plan that moves."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from throughline.access.models import Account
from throughline.design.dates import day
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.synthetic.meetings import a_meeting
from throughline.synthetic.writing import written

Part = Mapping[str, str]
CONTINUES = {"seen": "alone", "outcome": "continuing", "after": "conference", "reason": "The harm goes on."}
TOLD = (("police", "PC Lunt"), ("health", "Dr S Kerr"))


def a_section_47(
    *, by: Account, children: Sequence[Person], began: date, on: date, lead: Account | None = None,
    decided_by: Account, how: str = "joint", each: Mapping[Person, Part] | Part | None = None,
    shared: Sequence[tuple[str, str]] = TOLD, told: datetime | None = None, **said: str,
) -> Entry:  # fmt: skip
    """`each` says each child's part, or one part of all; left out, the risk continues and a conference follows."""
    raw = {
        "began": day(began), "day": day(on), "how": how, "lead_id": str((lead or by).id), "decided_by": str(decided_by.id),
        "done": "Each child seen and spoken to; checks with police, health and school.",
        "analysis": "What was worrying is so, and has a pattern.", **said,
    }  # fmt: skip
    for number, (agency, who) in enumerate(shared):
        raw |= {
            f"shared-{number}-agency": agency,
            f"shared-{number}-who": who,
            f"shared-{number}-on": day(on),
        }
    return written(
        kind=kind_of("section-47"), by=by, children=children, raw=raw | _of_each(children, each), told=told
    )


def _of_each(children: Sequence[Person], each: Mapping[Person, Part] | Part | None) -> dict[str, str]:
    by_child = each if each and isinstance(next(iter(each)), Person) else dict.fromkeys(children, each or {})
    return {
        f"child-{child.id}-{name}": value
        for child, part in by_child.items()
        for name, value in (CONTINUES | dict(part)).items()
        if value
    }


def a_conference(
    *, by: Account, children: Sequence[Person], on: date, chair: Account | None = None, sort: str = "initial conference",
    decision: str = "", category: str = "neglect", told: datetime | None = None, **said,
) -> Entry:  # fmt: skip
    """Its signature begins or ends the plans: of an initial one "plan", of a review "goes on", unless said."""
    decided = said.pop("decided", None) or {
        child: {
            "decision": decision or ("goes on" if sort == "review conference" else "plan"),
            "reached": "consensus", "part": "sent views", "category": category,
        }
        for child in children
    }  # fmt: skip
    return a_meeting(
        sort, by=by, children=children, on=on, chair=chair or by, decided=decided, told=told, **said
    )


def a_senior_review(
    *, by: Account, children: Sequence[Person], on: date, again: date, senior: Account | None = None,
    because: str = "15", safer: str = "same", follows: str = "goes on", told: datetime | None = None, **said: str,
) -> Entry:  # fmt: skip
    raw = {
        "day": day(on), "senior": str((senior or by).id), "because": because, "by_day": day(again),
        "changed": "Home is calmer on school days.", "not_changed": "Weekends are as they were.",
        "different": "Visits at weekends; a family network meeting.", **said,
    }  # fmt: skip
    for child in children:
        raw |= {f"child-{child.id}-safer": safer, f"child-{child.id}-next": follows}
    return written(kind=kind_of("senior-review"), by=by, children=children, raw=raw, told=told)


def a_plan_transfer(
    way: str, *, by: Account, children: Sequence[Person], authority: str, moved: date, notified: date,
    plan_since: date | None = None, told: datetime | None = None, days: Mapping[str, date] | None = None, **said: str,
) -> Entry:  # fmt: skip
    """`way` is "out", "in" or "stays"; `days` are those of the steps after: accepted_on, conference_on, held_on, left_on."""
    raw = {
        "way": way, "authority": authority, "moved_on": day(moved), "notified_on": day(notified),
        "meanwhile": "We visit until their conference.", **said,
    } | {name: day(one) for name, one in (days or {}).items()}  # fmt: skip
    if plan_since:
        raw |= {f"child-{child.id}-plan_since": day(plan_since) for child in children}
    return written(kind=kind_of("plan-transfer"), by=by, children=children, raw=raw, told=told)
