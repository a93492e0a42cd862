-- An action that an audit asked for, once the day by which it was to be done is over.
select action.action_id, action.person_id, action.due_on, action.closed_on
from sup_audit_action as action
inner join snapshot on action.due_on < snapshot.taken_on
