-- A day on which a child's chronology was brought up to date, and until when it is called current.
-- kept
select updated.person_id, updated.updated_on, updated_day.after_3_months as current_to
from sup_chronology_update as updated
inner join calendar as updated_day on updated_day.day = updated.updated_on
