-- A supervision that a worker had; `in_time_to` is the last of the 30 days that follow.
-- kept
select supervision.worker_id, supervision.held_on, last_day.day as in_time_to
from sup_supervision as supervision
inner join calendar as held_day on held_day.day = supervision.held_on
inner join calendar as last_day on last_day.day_index = held_day.day_index + 30
