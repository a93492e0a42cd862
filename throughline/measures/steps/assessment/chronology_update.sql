-- A day on which a child's chronology was brought up to date, until when it is called current, and the next such day.
-- kept
select
    updated.person_id,
    updated.updated_on,
    updated_day.after_3_months as current_to,
    lead(updated.updated_on) over (partition by updated.person_id order by updated.updated_on) as next_on
from sup_chronology_update as updated
inner join calendar as updated_day on updated_day.day = updated.updated_on
