-- A compliment, and the team that it is about.
select compliment.compliment_id, compliment.received_on, coalesce(team.dept_team_name, 'Whole service') as team
from sup_compliment as compliment
left join ssd_department as team on team.dept_team_id = compliment.team_id
inner join snapshot on compliment.received_on <= snapshot.taken_on
