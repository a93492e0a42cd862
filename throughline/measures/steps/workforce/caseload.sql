-- How many children somebody held on the last day of a month, brothers and sisters each counted.
-- kept
select
    worker_id,
    day,
    min(team) as team,
    count(distinct person_id) as children
from held_at
where worker_id is not null
group by worker_id, day
