-- Whether a child's immunisations (IMMUNISATIONS) or development checks (DEVELOPMENT) were up to date, from the day
-- that was noted until it was noted anew. The standard holds one row for a child, the present one.
select
    person_id,
    about,
    up_to_date,
    noted_on,
    lead(noted_on) over (partition by person_id, about order by noted_on, up_to_date) as noted_anew
from (
    select person_id, about, up_to_date, noted_on
    from sup_health_status
    union
    select
        clai_person_id as person_id,
        'IMMUNISATIONS' as about,
        clai_immunisations_status as up_to_date,
        clai_immunisations_status_date as noted_on
    from ssd_cla_immunisations
    where clai_immunisations_status_date is not null
) as noted
