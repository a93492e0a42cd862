-- A visit at which a child in care was seen, until the next: a visit where the child was not seen stops nothing.
-- kept
select
    clav_person_id as person_id,
    clav_cla_visit_date as seen_on,
    lead(clav_cla_visit_date) over (
        partition by clav_person_id order by clav_cla_visit_date, clav_cla_visit_id
    ) as next_seen
from ssd_cla_visits
where clav_cla_visit_seen = 'Y'
