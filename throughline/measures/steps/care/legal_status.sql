-- The legal status of a child for a time, never two on one day: the one that began later stands.
-- kept
select
    person_id,
    status,
    started,
    case when ended is null or ended > next_started then next_started else ended end as ended
from (
    select
        lega_person_id as person_id,
        lega_legal_status as status,
        lega_legal_status_start_date as started,
        lega_legal_status_end_date as ended,
        lead(lega_legal_status_start_date) over (
            partition by lega_person_id order by lega_legal_status_start_date, lega_legal_status_id
        ) as next_started
    from ssd_legal_status
    where lega_legal_status_start_date is not null
) as each_status
where next_started is null or started < next_started
