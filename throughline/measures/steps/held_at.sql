-- Who held a child on the last day of a month: one row for each child who was held and each such day.
select
    as_at.day,
    held.person_id,
    held.team,
    held.worker_id
from as_at
inner join held on held.started <= as_at.day and coalesce(held.ended, date '9999-12-31') > as_at.day
