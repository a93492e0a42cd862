-- An early help assessment, one for each child, and the working days that it took once it is completed.
select
    assessment.early_help_assessment_id as assessment_id,
    assessment.person_id,
    assessment.started,
    assessment.completed,
    completed.working_index - started.working_index as working_days
from sup_early_help_assessment as assessment
left join calendar as started on started.day = assessment.started
left join calendar as completed on completed.day = assessment.completed
