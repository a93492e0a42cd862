"""What data quality asks of a taking beyond its measures: how each thing is unknown, and what was written since a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from throughline.web.scorecard.taking import Taking

HOLDER = """
left join held on held.person_id = asked.person_id and held.started <= asked.day
    and coalesce(held.ended, date '9999-12-31') > asked.day
"""
ASKED = f"""
select asked.field, coalesce(held.team, 'No team') as team, asked.person_id, asked.day, asked.unknown
from asked_of_child as asked {HOLDER}
where asked.day = $last_day
union all
select asked.field, coalesce(held.team, 'No team'), asked.person_id, asked.day, asked.unknown
from asked_in_record as asked {HOLDER}
where asked.day >= $first and asked.day <= $last_day
"""
HOW = f"""
select field, coalesce(unknown, '') as unknown, count(*)
from ({ASKED}) as asked
where $team = '' or team = $team
group by 1, 2
"""
BY_TEAM = f"""
select team, count(*), count(unknown) from ({ASKED}) as asked group by 1 order by 1
"""
UNKNOWN = f"""
select person_id, day, unknown from ({ASKED}) as asked
where field = $field and unknown is not null and ($team = '' or team = $team)
order by day, person_id
"""
WRITTEN = f"""
select asked.kind, asked.person_id, asked.happened, asked.recorded, asked.changed
from (
    select kind, person_id, happened, recorded, changed, happened as day
    from sup_recording
    where recorded >= $since or changed >= $since
) as asked {HOLDER}
where $team = '' or coalesce(held.team, 'No team') = $team
"""
SINCE = f"""
select kind, count(*), count(*) filter (recorded >= $since), count(*) filter (recorded >= $since and happened < $since),
    count(*) filter (recorded < $since)
from ({WRITTEN}) as written group by 1 order by 2 desc, 1
"""
WRITTEN_OF = f"""
select person_id, happened, recorded, changed from ({WRITTEN}) as written
where $kind = '' or kind = $kind order by recorded desc, person_id
"""
MIDDLE = f"""
select asked.kind, median(asked.days)
from (
    select recording.kind, recording.person_id, recording.happened as day, written.day_index - happened.day_index as days
    from sup_recording as recording
    inner join calendar as happened on happened.day = recording.happened
    inner join calendar as written on written.day = recording.recorded
    where recording.happened <= recording.recorded and recording.happened >= $first and recording.happened <= $last_day
) as asked {HOLDER}
where $team = '' or coalesce(held.team, 'No team') = $team
group by 1
"""


@dataclass(frozen=True, slots=True)
class Since:
    """One kind of entry since a day: how many, how many of them new, about days before it, and only corrected."""

    kind: str
    rows: int
    written: int
    about_before: int
    corrected: int


@dataclass(frozen=True, slots=True)
class Spot:
    """One child's row: the day it is about, and what is to be said of it."""

    person_key: str
    day: date
    how: str


def how_unknown(taking: Taking, first: date, last_day: date, team: str) -> dict[tuple[str, str], int]:
    said = {"first": first, "last_day": last_day, "team": team}
    found = taking.once(("how unknown", *said.values()), lambda: taking.snapshot.query(HOW, said))
    return {(field, how): count for field, how, count in found}


def unknown_by_team(taking: Taking, first: date, last_day: date) -> list[tuple[str, int, int]]:
    said = {"first": first, "last_day": last_day}
    return taking.once(("unknown by team", *said.values()), lambda: taking.snapshot.query(BY_TEAM, said))


def unknown(taking: Taking, field: str, first: date, last_day: date, team: str) -> list[Spot]:
    said = {"first": first, "last_day": last_day, "team": team, "field": field}
    return [Spot(*row) for row in taking.snapshot.query(UNKNOWN, said)]


def since(taking: Taking, day: date, team: str) -> list[Since]:
    said = {"since": day, "team": team}
    return [
        Since(*row) for row in taking.once(("since", day, team), lambda: taking.snapshot.query(SINCE, said))
    ]


def written_since(
    taking: Taking, day: date, kind: str, team: str
) -> Sequence[tuple[str, date, date, date | None]]:
    return taking.snapshot.query(WRITTEN_OF, {"since": day, "kind": kind, "team": team})


def middle_days(taking: Taking, first: date, last_day: date, team: str) -> dict[str, float]:
    said = {"first": first, "last_day": last_day, "team": team}
    return dict(taking.once(("middle days", *said.values()), lambda: taking.snapshot.query(MIDDLE, said)))
