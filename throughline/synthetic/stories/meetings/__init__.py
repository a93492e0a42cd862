"""The meetings of the stories, written up as the kind of meeting that they were: strategy, conference, core group, review."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import partial

from throughline.record.meetings import catalogue
from throughline.record.people.models import Person
from throughline.synthetic import builders
from throughline.synthetic.meetings import a_meeting
from throughline.synthetic.stories.data import events, happened, local, recorded
from throughline.synthetic.stories.meetings import harvey, kacper, marsden, others, quigley
from throughline.synthetic.stories.meetings.sitting import Row, Sitting
from throughline.synthetic.stories.staffing import writer
from throughline.synthetic.stories.told import Step, Told

SITTINGS: Mapping[str, Sitting] = (
    marsden.SITTINGS | harvey.SITTINGS | kacper.SITTINGS | quigley.SITTINGS | others.SITTINGS
)
CORRECTED = harvey.CORRECTED
ADJOURNED = "m32"
"""Entered as held by business support, and taken back: the chair then wrote down that it was not."""


def meetings(told: Told, name: str) -> Iterator[Step]:
    for key, event in events(name).items():
        if key in SITTINGS:
            yield recorded(event), partial(_meeting, told, event, SITTINGS[key])
        if key in CORRECTED:
            moment = local(event["correction"]["at"])
            yield moment, partial(_put_right, told, event, moment)
        if key == ADJOURNED:
            moment = local(event["withdrawn"]["at"])
            yield moment, partial(_meeting, told, event, marsden.NOT_HELD, moment)


def told_in(event: dict) -> set[tuple[str, str]]:
    """What a meeting tells of each child, as words of the vocabulary: nobody tells it by hand as well."""
    sitting = SITTINGS.get(event["id"])
    return {(what, child) for child in sitting.each for what in _tells(sitting, child)} if sitting else set()


def _tells(sitting: Sitting, child: str) -> tuple[str, ...]:
    sort = catalogue.by_key()[sitting.sort]
    stage = (one.tells for one in sort.stages if one.key == sitting.said.get("stage"))
    decided = (one.tells for one in sort.decisions if one.key == sitting.each[child].get("decision"))
    return (*sort.tells, *next(stage, ()), *next(decided, ()))


def _meeting(told: Told, event: dict, sitting: Sitting, moment: datetime | None = None) -> None:
    began, by = happened(event), sitting.by or writer(event["by"])
    told.meetings[event["id"]] = a_meeting(
        sitting.sort, by=told.staff[by], chair=told.staff[sitting.chair or by], on=began.date(), at=began.time(), how=sitting.how,
        children=[told.people[key] for key in sitting.each], present=(), told=moment or recorded(event),
        decided={told.people[key]: row for key, row in sitting.each.items()},
        rows={name: [_row(told.people, row) for row in rows] for name, rows in sitting.rows.items()}, **sitting.said,
    )  # fmt: skip


def _row(people: Mapping[str, Person], row: Row) -> dict[str, object]:
    found: dict[str, object] = {name: value for name, value in row.items() if name != "about"}
    if "by_when" in row:
        found["by_when"] = date.fromisoformat(row["by_when"])
    return found | ({"person_id": people[row["about"]]} if "about" in row else {})


def _put_right(told: Told, event: dict, moment: datetime) -> None:
    child, question, words = CORRECTED[event["id"]]
    answer = {f"child-{told.people[child].id}-{question}": words}
    builders.corrected(
        entry=told.meetings[event["id"]], by=told.staff[writer(event["by"])], told=moment, **answer
    )
