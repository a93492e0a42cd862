-- A Strengths and Difficulties Questionnaire with a score, until the next one with a score.
select
    csdq_table_id as sdq_id,
    csdq_person_id as person_id,
    csdq_sdq_score as score,
    csdq_sdq_completed_date as completed,
    lead(csdq_sdq_completed_date) over (
        partition by csdq_person_id order by csdq_sdq_completed_date, csdq_table_id
    ) as next_completed
from ssd_sdq_scores
where csdq_sdq_score is not null
    and csdq_sdq_completed_date is not null
