-- An initial or core assessment that was completed, as they were made until 14 April 2013, and how long it took.
select
    former.former_assessment_id as assessment_id,
    former.person_id,
    former.kind,
    former.completed_on,
    completed_day.working_index - referred_day.working_index as working_days_from_referral,
    completed_day.working_index - started_day.working_index as working_days
from sup_former_assessment as former
inner join snapshot on former.completed_on <= snapshot.taken_on
inner join calendar as completed_day on completed_day.day = former.completed_on
left join calendar as referred_day on referred_day.day = former.referred_on
left join calendar as started_day on started_day.day = former.started_on
