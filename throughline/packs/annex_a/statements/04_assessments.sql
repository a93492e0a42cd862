-- A child and family assessment that was open on any day of the six months to the day of notice.
select
    assessment.person_id,
    assessment.assessment_id as thing_id,
    assessment.started,
    case assessment.child_seen when 'Y' then 'Yes' when 'N' then 'No' else 'Unknown' end as child_seen,
    case when assessment.authorised <= $notice then assessment.authorised end as authorised,
    case
        when assessment.authorised <= $notice and assessment.nfa = 'Y' then 'No'
        when assessment.authorised <= $notice and assessment.nfa = 'N' then 'Yes'
    end as needs_help,
    coalesce(department.dept_team_name, written.cina_assessment_team) as own_team,
    written.cina_assessment_worker_id as own_worker
from assessment
inner join ssd_cin_assessments as written
    on written.cina_assessment_id = assessment.assessment_id
    and written.cina_person_id = assessment.person_id
left join ssd_department as department on department.dept_team_id = written.cina_assessment_team
where (assessment.started is null or assessment.started <= $notice)
    and (assessment.authorised is null or assessment.authorised >= $since)
