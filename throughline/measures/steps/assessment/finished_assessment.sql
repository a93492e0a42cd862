-- An assessment that a manager has authorised, with how long it took and until when it is called current.
-- `nth` counts the assessments that one referral led to: only the first of them began with it.
-- kept
select
    assessment.assessment_id,
    assessment.person_id,
    assessment.authorised,
    assessment.child_seen,
    coalesce(assessment.nfa, 'N') as nfa,
    finished_day.working_index - started_day.working_index as working_days,
    finished_day.day_index - started_day.day_index as days,
    finished_day.working_index - referred_day.working_index as working_days_from_referral,
    case when assessment.referral_id is null then null else assessment.nth end as nth,
    finished_day.after_6_months as current_to,
    case
        when child.born > assessment.authorised then 'Y'
        when child.born is null and child.expected is not null then 'Y'
        else 'N'
    end as unborn
from (
    select
        each_assessment.*,
        row_number() over (
            partition by each_assessment.referral_id
            order by
                case when each_assessment.started is null then 1 else 0 end,
                each_assessment.started,
                each_assessment.assessment_id
        ) as nth
    from assessment as each_assessment
) as assessment
inner join snapshot on assessment.authorised <= snapshot.taken_on
inner join calendar as finished_day on finished_day.day = assessment.authorised
left join calendar as started_day on started_day.day = assessment.started
left join referral on referral.referral_id = assessment.referral_id
left join calendar as referred_day on referred_day.day = referral.received
left join child on child.person_id = assessment.person_id
