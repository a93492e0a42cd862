-- A household that wanted to adopt, or was approved to, on any day of the twelve months to the day of notice.
select
    cast(null as varchar) as person_id,
    adopters_id as thing_id,
    adopters_id as household,
    registered as stage_1_started,
    case when stage_1_decided <= $notice then stage_1_decided end as stage_1_ended,
    case when stage_2_started <= $notice then stage_2_started end as stage_2_started,
    case when stage_2_decided <= $notice then stage_2_decided end as stage_2_ended,
    case when approved <= $notice then approved end as approved,
    case when matched <= $notice then matched end as matched,
    case when ended <= $notice then ended end as left_process
from sup_adopters
where registered <= $notice
    and (ended is null or ended >= $year_ago)
