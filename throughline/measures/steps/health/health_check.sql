-- A health assessment (HEALTH) or dental check (DENTAL) of a child in care that took place: planned, refused and
-- cancelled ones are left out. Systems write the kind as a code or in words.
-- kept
select
    clah_health_check_id as check_id,
    clah_person_id as person_id,
    case when clah_health_check_type in ('DENTAL', 'Dental Check') then 'DENTAL' else 'HEALTH' end as kind,
    clah_health_check_date as day
from ssd_cla_health
where clah_health_check_type in ('DENTAL', 'Dental Check', 'HEALTH', 'Health Assessment')
    and clah_health_check_status = 'Completed'
    and clah_health_check_date is not null
