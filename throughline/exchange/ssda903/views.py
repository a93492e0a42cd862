"""What many rules share, worked out once: episodes in order, periods of care, continuously looked after.

A view names only the columns that it decides by, so that a column missing from a file stops few rules.
"""

from throughline.exchange.returns.codes import CODE
from throughline.exchange.returns.shape import View
from throughline.exchange.ssda903.tables import LAST

# One row a child, however often a child is in the Header by mistake: the first.
HEADER_ONCE = """
select * from (
  select h.*, row_number() over (partition by child order by row_key) as copy
  from {last}Header h where child is not null
) where copy = 1
"""

# An episode without a readable start has no place in the order; rules on single rows still see it.
# A period of care runs on only through X1 to an episode that starts the same day and is not “S”.
EPISODE = """
select e.*,
  total - episode_no + 1 as from_last,
  sum(
    case when previous_key is null or rne = 'S' or previous_rec is distinct from 'X1'
      or previous_dec is distinct from decom then 1 else 0 end
  ) over (partition by child order by episode_no) as period_no
from (
  select e.*,
    row_number() over in_order as episode_no,
    count(*) over (partition by child) as total,
    lag(row_key) over in_order as previous_key,
    lag(decom) over in_order as previous_decom,
    lag(dec) over in_order as previous_dec,
    lag(rec) over in_order as previous_rec,
    lead(row_key) over in_order as next_key,
    lead(decom) over in_order as next_decom
  from {last}Episodes e
  where child is not null and decom is not null
  window in_order as (partition by child order by decom, dec nulls last, row_key)
) e
"""

PERIOD = """
select child, period_no,
  min(decom) as started,
  max(case when period_last = 1 then dec end) as ended,
  max(case when period_last = 1 then rec end) as ended_because,
  min(episode_no) as first_episode,
  max(episode_no) as last_episode,
  max(case when ls in ('V3', 'V4') then 1 else 0 end) as respite
from (
  select e.*, row_number() over (partition by child, period_no order by episode_no desc) as period_last
  from {last}episode e
)
group by child, period_no
"""

# Each episode with the unbroken run of one legal status that it is part of; an open run is counted to 31 March.
STATUS_RUN = """
select r.row_key, r.child, r.ls,
  min(r.decom) over same_run as run_started,
  max(coalesce(r.dec, c.ends)) over same_run as run_ended
from (
  select e.row_key, e.child, e.ls, e.decom, e.dec,
    sum(case when e.previous_dec = e.decom and p.ls = e.ls then 0 else 1 end)
      over (partition by e.child order by e.episode_no) as run_no
  from episode e left join Episodes p on p.row_key = e.previous_key
) r
cross join collection c
window same_run as (partition by r.child, r.run_no)
"""

# An episode that ends on 31 March by X1 goes on the same day, in an episode of next year's return.
CONTINUOUSLY_LOOKED_AFTER = """
select distinct p.child
from period p cross join collection c
where p.respite = 0 and p.started <= c.starts
  and (p.ended is null or p.ended > c.ends or (p.ended = c.ends and p.ended_because = 'X1'))
"""

BOTH_YEARS = {
    "header_once": HEADER_ONCE,
    "episode": EPISODE,
    "period": PERIOD,
}
VIEWS = (
    *(
        View(f"{last}{name}", sql.format(last=last))
        for last in ("", LAST)
        for name, sql in BOTH_YEARS.items()
    ),
    View("status_run", STATUS_RUN),
    View("continuously_looked_after", CONTINUOUSLY_LOOKED_AFTER),
    CODE,
)
