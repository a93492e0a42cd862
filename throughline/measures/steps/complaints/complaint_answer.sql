-- A stage of a complaint with the day its answer fell due: 10 working days at stage 1, 25 at stage 2, 30 to the
-- panel of stage 3; with a longer limit set, 20 and 65. A stage that was withdrawn by that day is left out.
select
    stage.stage_id,
    stage.stage,
    complaint.team,
    due_day.day as due,
    stage.answered_on
from sup_complaint_stage as stage
inner join complaint on complaint.complaint_id = stage.complaint_id
inner join calendar as first_day on first_day.day = stage.began_on
inner join calendar as due_day
    on due_day.working_index = first_day.working_index + case
        when stage.stage = 1 and stage.extended = 'Y' then 20
        when stage.stage = 1 then 10
        when stage.stage = 2 and stage.extended = 'Y' then 65
        when stage.stage = 2 then 25
        else 30
    end
    and due_day.working_day
inner join snapshot on due_day.day < snapshot.taken_on
where coalesce(stage.withdrawn_on, date '9999-12-31') > due_day.day
