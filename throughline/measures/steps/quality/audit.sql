-- An audit of the work with one child. `official_grade` is the moderator's where there is one.
select
    audit_id,
    person_id,
    due_on,
    case when completed_on <= snapshot.taken_on then completed_on end as completed_on,
    grade,
    case when moderated_on <= snapshot.taken_on then moderated_on end as moderated_on,
    moderated_grade,
    coalesce(moderated_grade, grade) as official_grade
from sup_audit
cross join snapshot
