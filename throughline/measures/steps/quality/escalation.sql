-- A disagreement about the work with a child that a partner raised above the worker.
select escalation.escalation_id, escalation.raised_on, escalation.agency, coalesce(team.dept_team_name, 'Whole service') as team
from sup_escalation as escalation
left join ssd_department as team on team.dept_team_id = escalation.team_id
inner join snapshot on escalation.raised_on <= snapshot.taken_on
