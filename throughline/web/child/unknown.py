"""What the record of today holds about that time, and nobody had written down by then."""

from dataclasses import dataclass
from datetime import datetime

from throughline.access.principal import cursor

LATER = """
select spine.id, spine.headline, spine.happened_at, spine.recorded_at, false
from public.record_entrychild named join public.record_entry spine on spine.id = named.entry_id
where named.person_id = %(person)s and named.happened_at <= %(moment)s and spine.recorded_at > %(moment)s
  and spine.status <> 'undone'
union all
select spine.id, spine.headline, spine.happened_at, step.at, true
from public.record_entrychild named join public.record_entry spine on spine.id = named.entry_id
  join public.record_step step on step.entry_id = spine.id and step.did = 'corrected' and step.at > %(moment)s
where named.person_id = %(person)s and named.happened_at <= %(moment)s and spine.recorded_at <= %(moment)s
order by 3 desc, 4 limit 20
"""
"""`public` is named because the reader's search path shows the past."""


@dataclass(frozen=True, slots=True)
class WrittenLater:
    entry_id: int
    headline: str
    happened_at: datetime
    written_at: datetime
    corrected: bool


def written_later(person_id: int, moment: datetime) -> list[WrittenLater]:
    with cursor() as cur:
        cur.execute(LATER, {"person": person_id, "moment": moment})
        return [WrittenLater(*row) for row in cur.fetchall()]
