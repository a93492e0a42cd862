"""What is booked for this week and what I promised in a meeting or a plan: one statement, the soonest first."""

from datetime import date, timedelta

from throughline.access.principal import cursor
from throughline.design.dates import clock, near_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.meetings.words import sort_of

AHEAD = timedelta(days=7)
SHOWN = 10

COMING = """
(select 'meeting', booking.entry_id, booking.type, booking.meets_on, booking.meets_at from record_booking booking
  join record_entry spine on spine.id = booking.entry_id and spine.status not in ('withdrawn', 'undone')
  where booking.meets_on between %(on)s and %(until)s and booking.cancelled_on is null
    and (booking.chair_id = %(who)s or spine.author_id = %(who)s)
  order by booking.meets_on, booking.meets_at limit %(most)s)
union all (select 'action', act.entry_id, act.what, act.by_when, act.by_clock from record_planaction act
  join record_entry spine on spine.id = act.entry_id and spine.status not in ('withdrawn', 'undone')
  where act.owner_id = %(who)s and act.done_on is null and act.dropped_why = '' and act.by_when <= %(until)s
  order by act.by_when, act.position limit %(most)s)
"""


def ahead(account: int, on: date, go: Onward) -> list[Item]:
    with cursor() as cur:
        cur.execute(COMING, {"who": account, "on": on, "until": on + AHEAD, "most": SHOWN})
        rows = sorted(cur.fetchall(), key=lambda row: (row[3], str(row[4] or "")))
    return [_item(*row, on, go) for row in rows][:SHOWN]


def _item(kind: str, entry: int, said: str, day: date, at, on: date, go: Onward) -> Item:
    when = "Today" if day == on else near_day(day, on=on)
    when = f"{when}, {clock(at)}" if at else when
    if kind == "meeting":
        return Item(title=sort_of(said).name, url=go("meeting", entry), detail=when)
    late = {"status": Status.LATE, "state": "late"} if day < on else {}
    return Item(title=said, url=go("entry", entry), detail=f"Promised by {when}", **late)
