-- A child and family assessment, one for each child; over when a manager has authorised it.
select
    cina_assessment_id as assessment_id,
    cina_person_id as person_id,
    cina_referral_id as referral_id,
    cina_assessment_start_date as started,
    cina_assessment_auth_date as authorised,
    cina_assessment_child_seen as child_seen,
    cina_assessment_outcome_nfa as nfa
from ssd_cin_assessments
