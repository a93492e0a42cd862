-- A complaint by or for a child, and the team that it is about.
select
    complaint.complaint_id,
    complaint.received_on,
    complaint.theme,
    complaint.outcome,
    coalesce(team.dept_team_name, 'Whole service') as team
from sup_complaint as complaint
inner join snapshot on complaint.received_on <= snapshot.taken_on
left join ssd_department as team on team.dept_team_id = complaint.team_id
