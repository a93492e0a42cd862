-- A child in need visit on which the child was seen; `in_time_to` is the last of the 28 days that follow.
-- kept
select
    visit.cinv_person_id as person_id,
    visit.cinv_cin_visit_date as visited,
    last_day.day as in_time_to
from ssd_cin_visits as visit
inner join calendar as visit_day on visit_day.day = visit.cinv_cin_visit_date
inner join calendar as last_day on last_day.day_index = visit_day.day_index + 28
where visit.cinv_cin_visit_seen = 'Y'
