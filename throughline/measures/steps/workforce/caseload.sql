-- How many children somebody held on the last day of a month, brothers and sisters each counted: a child is held once on a day.
-- kept
select
    worker_id,
    day,
    min(team) as team,
    count(*) as children
from held_at
where worker_id is not null
group by worker_id, day
