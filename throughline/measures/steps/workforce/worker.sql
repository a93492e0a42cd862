-- Somebody who may hold children, with the hours of today; whoever's hours are not recorded counts as full time. `holds_as` is what the job title says.
select
    prof_professional_id as worker_id,
    coalesce(prof_full_time_equivalency, 1.0) as fte,
    case
        when lower(prof_professional_job_title) like '%manager%' then 'manager'
        when lower(prof_professional_job_title) like '%duty%' then 'duty'
        else 'worker'
    end as holds_as
from ssd_professionals
