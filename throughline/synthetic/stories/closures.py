"""The stories' closures: written by whoever held the children, approved by a manager, which ends who holds them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from throughline.record.entries.actions import approve
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.standards.words import day_words
from throughline.synthetic.stories.data import events, happened, recorded
from throughline.synthetic.stories.staffing import writer
from throughline.synthetic.stories.told import Step, Told
from throughline.synthetic.telling import writing
from throughline.synthetic.writing import written

BEFORE = timedelta(hours=2)
"""Written in the morning, and approved at the moment that the story gives."""


@dataclass(frozen=True, kw_only=True)
class Closed:
    by: str
    said: Mapping[str, str]
    changed: Mapping[str, str]
    family: str
    agencies: tuple[str, ...]
    checked: str


CLOSURES = {
    "m08": Closed(
        by="grant",
        changed={
            "TIA": "At school 94 days in a hundred, and no longer asleep in it.", "KAI": "Plays on Saturdays again.",
            "ESME": "Weighed on time twice running.",
        },
        said={
            "reason": "met", "because": "Sixteen weeks sober, by Kelly's group and by her own count. School 94 %.",
            "actions": "One test result was never chased.", "dues": "Nothing.",
            "contingency": "If Kelly drinks again. Nan rings, and does not wait for Monday.", "ring": "The front door, 01632 960100",
        },
        family="Kelly Marsden", agencies=("Millbrook Primary", "Health visiting team"),
        checked="Read with the school and with Nan.",
    ),
    "h11": Closed(
        by="grant", changed={"AMELIA": "Sings at the table, and sleeps."}, family="Tara Brand", agencies=("Health visiting team",),
        said={
            "reason": "met", "because": "Safe with her mother; her speech is coming on.", "actions": "None.", "dues": "Nothing.",
            "contingency": "If contact goes any other way than through Lyn.", "ring": "The front door, 01632 960100",
        },
        checked="Two reviews, and the health visitor.",
    ),
    "d22": Closed(
        by="stone", changed={"DANIA": "Home since July, with a school place.", "YUSEF": "No further need was found."},
        family="Samira Rahal", agencies=("The school",),
        said={
            "reason": "met", "because": "Settled since July.", "actions": "None.", "dues": "Nothing.",
            "contingency": "If she is out after ten, or the telephone is new.", "ring": "The front door, 01632 960100",
        },
        checked="Open actions, the brother and orders were looked at.",
    ),
}  # fmt: skip


def closures(told: Told, name: str) -> Iterator[Step]:
    for key, event in events(name).items():
        if key in CLOSURES:
            moment = recorded(event)
            yield moment - BEFORE, partial(_closure, told, event, CLOSURES[key], moment - BEFORE)
            yield moment, partial(_approved, told, event, CLOSURES[key], moment)


def _closure(told: Told, event: dict, closed: Closed, moment: datetime) -> None:
    on, raw = day_words(happened(event).date()), dict(closed.said)
    raw["day"] = on
    heard = [
        ("family", closed.family, "visit"),
        *(("agency", agency, "letter") for agency in closed.agencies),
    ]
    for number, (kind, who, how) in enumerate(heard):
        row = {"kind": kind, "who": who, "day": on, "how": how}
        raw |= {f"told-{number}-{name}": value for name, value in row.items()}
    for child, changed in closed.changed.items():
        of = f"child-{told.people[child].pk}"
        raw |= {f"{of}-changed": changed, f"{of}-goodbye": "had", f"{of}-goodbye_on": on}
    told.entries[event["id"]] = written(
        kind=kind_of("closure"), by=told.staff[closed.by], children=[told.people[child] for child in closed.changed], raw=raw,
        told=moment,
    )  # fmt: skip


def _approved(told: Told, event: dict, closed: Closed, moment: datetime) -> None:
    with writing(by=told.staff[writer(event["by"])], told=moment):
        approve(entry=Entry.objects.get(pk=told.entries[event["id"]].pk), reason=closed.checked)
