-- Somebody in post on the last day of a month.
-- kept
select
    staff.staff_id,
    staff.worker_id,
    staff.team,
    staff.social_worker,
    staff.fte,
    staff.agency,
    staff.qualified,
    staff.ceiling,
    as_at.day
from as_at
inner join staff
    on staff.started <= as_at.day
    and coalesce(staff.ended, date '9999-12-31') > as_at.day
