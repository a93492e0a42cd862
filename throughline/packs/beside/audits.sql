-- An audit of the work with one child, completed or due in the twelve months to the day of notice, with its actions.
select
    audit.person_id,
    audit.due_on,
    case when audit.completed_on <= $notice then audit.completed_on end as completed_on,
    case when audit.completed_on <= $notice then audit.grade end as grade,
    case when audit.moderated_on <= $notice then audit.moderated_on end as moderated_on,
    case when audit.moderated_on <= $notice then audit.official_grade end as moderated_grade,
    count(action.action_id) as actions,
    sum(case when action.action_id is null or action.closed_on <= $notice then 0 else 1 end) as actions_open
from audit
left join sup_audit_action as action on action.audit_id = audit.audit_id and action.person_id = audit.person_id
where coalesce(audit.completed_on, audit.due_on) >= $year_ago
    and coalesce(audit.due_on, audit.completed_on) <= $notice
group by
    audit.person_id, audit.audit_id, audit.due_on, audit.completed_on, audit.grade, audit.moderated_on,
    audit.official_grade
order by audit.person_id, audit.audit_id
