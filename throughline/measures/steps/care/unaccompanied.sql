-- A child's time as an unaccompanied asylum-seeking child. Systems write the status in three ways; all are read.
select
    immi_person_id as person_id,
    immi_immigration_status_start_date as started,
    immi_immigration_status_end_date as ended
from ssd_immigration_status
where immi_immigration_status in ('UASC', 'U', 'Unaccompanied Asylum Seeking Child')
